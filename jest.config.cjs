const { readFileSync } = require("node:fs");
const { join } = require("node:path");

const { $schema, ...swc } = JSON.parse(readFileSync(join(__dirname, ".swcrc"), "utf8"));

/** @type {import("jest").Config} */
module.exports = {
  rootDir: __dirname,
  testEnvironment: "<rootDir>/deploy/src/testing/one-realm-environment.cjs",
  runtime: "<rootDir>/deploy/src/testing/shared-modules-runtime.cjs",
  testSequencer: "<rootDir>/deploy/src/testing/longest-first.cjs",
  testMatch: ["**/*.test.ts"],
  testPathIgnorePatterns: ["/node_modules/", "/\\.baiyun/"],
  modulePathIgnorePatterns: ["<rootDir>/\\.baiyun/", "<rootDir>/bench/"],
  transform: { "\\.[cm]?[jt]s$": ["@swc/jest", { ...swc, swcrc: false }] },
  setupFiles: ["reflect-metadata"],
  setupFilesAfterEnv: ["<rootDir>/deploy/src/testing/fresh-redis.ts"],
  globalSetup: "<rootDir>/deploy/src/testing/global-setup.ts",
  globalTeardown: "<rootDir>/deploy/src/testing/global-teardown.ts",
  reporters: ["default", "<rootDir>/deploy/src/closing-line-reporter.cjs"],
  // More than the cores of the smallest machine: some wait for a process that they have ended or started, or for one that never answers.
  maxWorkers: 4,
  // Not a measure of anything: what is slow on a machine five times slower must not fail there.
  testTimeout: 600_000,
};
