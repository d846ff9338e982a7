/** `node -r @baiyun/deploy/register main.ts`: compiles our TypeScript in memory, with the same settings as the tests. */
const { readFileSync } = require("node:fs");
const { join } = require("node:path");
const { transformSync } = require("@swc/core");
const { addHook } = require("pirates");

const options = JSON.parse(readFileSync(join(__dirname, "..", ".swcrc"), "utf8"));

process.setSourceMapsEnabled(true);
addHook((code, filename) => transformSync(code, { ...options, filename, swcrc: false }).code, {
  exts: [".ts"],
  ignoreNodeModules: true,
});
