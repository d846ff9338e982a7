/** `node -r @baiyun/deploy/register main.ts`: compiles our TypeScript when it is loaded, with the same settings as the tests. */
const { readFileSync } = require("node:fs");
const { join } = require("node:path");
const { compileOnLoad } = require("../router/compile-on-load.cjs");

const root = join(__dirname, "..");
const options = JSON.parse(readFileSync(join(root, ".swcrc"), "utf8"));

/** Of the text of a file and its name. Beside what is installed, so that a new install removes what is kept. */
exports.compile = compileOnLoad({ ...options, swcrc: false }, join(root, "node_modules", ".cache", "compiled"));
