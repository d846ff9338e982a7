const { realpathSync } = require("node:fs");
const { createRequire } = require("node:module");
const { dirname, join, sep } = require("node:path");
const { default: Runtime } = require("jest-runtime");

const ROOT = join(__dirname, "..", "..", "..");
/** This one, and the one whose packages a copy of the house shares: the kit is one of them. */
const HOUSES = [ROOT, dirname(realpathSync(join(ROOT, "node_modules")))].map((folder) => folder + sep);
const IS_OURS = /^(?:[./]|@baiyun\/)/;
/** Tests and what is made for them, which know of the test that runs. */
const OF_TESTS = /\.test\.[cm]?[jt]s$|\/(?:test|testing)\//;

/** Where decorators note what they are told of classes. */
const NOTED_IN = ["TypeGraphQLMetadataStorage", "typeormMetadataArgsStorage"];
const noted = () => NOTED_IN.flatMap((name) => Object.values(globalThis[name] ?? {}).filter(Array.isArray));
/** What was noted of classes that are shared. */
const ofShared = new WeakSet();

/** That of the test file that runs, which compiles what it is the first to read. */
let running;
require.extensions[".ts"] = (module, filename) => {
  const before = new Map(noted().map((notes) => [notes, notes.length]));
  try {
    module._compile(running.compiled(filename), filename);
  } finally {
    for (const notes of noted()) for (const note of notes.slice(before.get(notes) ?? 0)) ofShared.add(note);
  }
};

/**
 * Reads packages, and what of ours is no test, once a worker instead of once a test file: most of what a file took was reading them
 * again. So none of ours keeps in a module what a test could leave there.
 */
module.exports = class SharedModulesRuntime extends Runtime {
  constructor(...all) {
    super(...all);
    running = this;
  }

  requireModuleOrMock(from, name) {
    if (name === "@jest/globals") return super.requireModuleOrMock(from, name);
    const shared = createRequire(from);
    if (!IS_OURS.test(name)) return shared(name);
    const path = shared.resolve(name);
    const house = HOUSES.find((folder) => path.startsWith(folder));
    return house && !OF_TESTS.test(path.slice(house.length - 1)) ? shared(path) : super.requireModuleOrMock(from, name);
  }

  /** Classes of its tests are noted no more: a schema of another's would be judged by them as well. */
  teardown() {
    super.teardown();
    for (const notes of noted()) notes.splice(0, notes.length, ...notes.filter((note) => ofShared.has(note)));
  }

  compiled(filename) {
    return this.transformCache.transform(filename, {});
  }
};
