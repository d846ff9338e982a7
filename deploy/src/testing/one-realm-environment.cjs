const vm = require("node:vm");
const { ModuleMocker } = require("jest-mock");

/** In place of a context of jest's own. */
const THIS_REALM = {};
const { compileFunction } = vm;
vm.compileFunction = (source, parameters, { parsingContext, ...options }) =>
  compileFunction(source, parameters, parsingContext === THIS_REALM ? options : { ...options, parsingContext });

/**
 * Test files run in the worker's own realm instead of one made for each, so that packages can be shared between them
 * (`shared-packages-runtime.cjs`) and an `Error` is an `Error` on both sides. What a file leaves behind in the process is
 * taken back here. There are no fake timers: time is set by the clock that a domain is given.
 */
module.exports = class OneRealmEnvironment {
  global = globalThis;
  moduleMocker = new ModuleMocker(globalThis);
  fakeTimers = null;
  fakeTimersModern = null;
  #env = { ...process.env };
  #exit = process.exit;

  constructor() {
    // Our classes are read anew for each file, so those of the file before would be known twice.
    delete globalThis.typeormMetadataArgsStorage;
    delete globalThis.TypeGraphQLMetadataStorage;
  }

  getVmContext() {
    return THIS_REALM;
  }

  exportConditions() {
    return ["node", "node-addons"];
  }

  async setup() {}

  async teardown() {
    process.exit = this.#exit;
    for (const name of Object.keys(process.env)) if (!(name in this.#env)) delete process.env[name];
    Object.assign(process.env, this.#env);
  }
};
