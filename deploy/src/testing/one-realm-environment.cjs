const asyncHooks = require("node:async_hooks");
const vm = require("node:vm");
const { ModuleMocker } = require("jest-mock");

/** In place of a context of jest's own. */
const THIS_REALM = {};
const { compileFunction } = vm;
/** What was compiled, by file: read anew is called anew, and need not be compiled anew. */
const compiled = new Map();
vm.compileFunction = (source, parameters, { parsingContext, ...options }) => {
  if (parsingContext !== THIS_REALM) return compileFunction(source, parameters, { ...options, parsingContext });
  const known = compiled.get(options.filename);
  if (known?.source === source) return known.compiled;
  const made = compileFunction(source, parameters, options);
  // An import that is made later would be answered by the test file that was the first to read it.
  if (!source.includes("import(")) compiled.set(options.filename, { source, compiled: made });
  return made;
};

/** What jest remembers the running test by. One runs at a time here, so it need not follow every promise to know it. */
class OneAtATime {
  #store;

  getStore() {
    return this.#store;
  }

  run(store, act) {
    const before = this.#store;
    const after = () => {
      this.#store = before;
    };
    this.#store = store;
    try {
      const result = act();
      if (typeof result?.then === "function") return result.finally(after);
      after();
      return result;
    } catch (error) {
      after();
      throw error;
    }
  }
}
const { AsyncLocalStorage } = asyncHooks;

/**
 * Test files run in the worker's own realm instead of one made for each, so that packages can be shared between them
 * (`shared-modules-runtime.cjs`) and an `Error` is an `Error` on both sides. What a file leaves behind in the process is
 * taken back here. There are no fake timers: time is set by the clock that a domain is given.
 */
module.exports = class OneRealmEnvironment {
  global = globalThis;
  moduleMocker = new ModuleMocker(globalThis);
  fakeTimers = null;
  fakeTimersModern = null;
  #env = { ...process.env };
  #exit = process.exit;

  getVmContext() {
    return THIS_REALM;
  }

  exportConditions() {
    return ["node", "node-addons"];
  }

  /** Until jest's own modules are read: the tests' and ours have the true one. */
  async setup() {
    asyncHooks.AsyncLocalStorage = OneAtATime;
  }

  async handleTestEvent({ name }) {
    if (name === "setup") asyncHooks.AsyncLocalStorage = AsyncLocalStorage;
  }

  async teardown() {
    asyncHooks.AsyncLocalStorage = AsyncLocalStorage;
    process.exit = this.#exit;
    for (const name of Object.keys(process.env)) if (!(name in this.#env)) delete process.env[name];
    Object.assign(process.env, this.#env);
  }
};
