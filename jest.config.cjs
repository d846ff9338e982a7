const { readFileSync } = require("node:fs");
const { join } = require("node:path");

const { $schema, ...swc } = JSON.parse(readFileSync(join(__dirname, ".swcrc"), "utf8"));

/** Published as ES modules only: Node's require can load them, jest's cannot, so they are compiled like our own code. */
const esmOnly = ["jose", "canonicalize"];

/** @type {import("jest").Config} */
module.exports = {
  rootDir: __dirname,
  testEnvironment: "node",
  testMatch: ["**/*.test.ts"],
  testPathIgnorePatterns: ["/node_modules/", "/\\.baiyun/"],
  modulePathIgnorePatterns: ["<rootDir>/\\.baiyun/", "<rootDir>/bench/"],
  transform: { "\\.[cm]?[jt]s$": ["@swc/jest", { ...swc, swcrc: false }] },
  transformIgnorePatterns: [`/node_modules/(?!(?:${esmOnly.join("|")})/)`],
  setupFiles: ["reflect-metadata"],
  setupFilesAfterEnv: ["<rootDir>/deploy/src/testing/fresh-redis.ts"],
  globalSetup: "<rootDir>/deploy/src/testing/global-setup.ts",
  globalTeardown: "<rootDir>/deploy/src/testing/global-teardown.ts",
  reporters: ["default", "<rootDir>/deploy/src/closing-line-reporter.cjs"],
  maxWorkers: 2,
  // Not a measure of anything: what is slow on a machine five times slower must not fail there.
  testTimeout: 300_000,
};
