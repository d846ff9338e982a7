const { createRequire } = require("node:module");
const { default: Runtime } = require("jest-runtime");

/** Ours, and what jest makes for each test file. */
const READ_ANEW = /^(?:[./]|@baiyun\/|@jest\/globals$)/;

/** Reads packages once a worker instead of once a test file: most of what a file of ours took was reading them again. */
module.exports = class SharedPackagesRuntime extends Runtime {
  requireModuleOrMock(from, name) {
    return READ_ANEW.test(name) ? super.requireModuleOrMock(from, name) : createRequire(from)(name);
  }
};
