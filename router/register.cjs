/**
 * Compiles the router's TypeScript when it is loaded, so that it starts without a build and without the rest of the
 * house. What was compiled is kept on disk: the compiler takes 40 MB of memory, and is not even loaded when all is there.
 */
const { createHash } = require("node:crypto");
const { mkdirSync, readFileSync, renameSync, writeFileSync } = require("node:fs");
const { join } = require("node:path");
const { addHook } = require("pirates");

const options = {
  swcrc: false,
  configFile: false,
  jsc: {
    parser: { syntax: "typescript", decorators: true },
    transform: { useDefineForClassFields: false },
    target: "es2022",
    keepClassNames: true,
  },
  module: { type: "commonjs" },
  sourceMaps: "inline",
};

/** Beside what is installed: only who could change the router itself can write there, and a new install removes it. */
const KEPT = join(__dirname, "node_modules", ".cache", "compiled");
const SETTINGS = JSON.stringify([options, require("@swc/core/package.json").version]);

process.setSourceMapsEnabled(true);
addHook(compiled, { exts: [".ts"], ignoreNodeModules: true });

function compiled(code, filename) {
  const file = join(KEPT, `${digest(filename)}.js`);
  const seal = `\n//${digest(SETTINGS + code)}\n`;
  const kept = read(file);
  if (kept?.endsWith(seal)) return kept;
  const made = require("@swc/core").transformSync(code, { ...options, filename }).code + seal;
  keep(file, made);
  return made;
}

function digest(text) {
  return createHash("sha256").update(text).digest("hex");
}

function read(file) {
  try {
    return readFileSync(file, "utf8");
  } catch {
    return undefined;
  }
}

/** Written aside first, because others may start at the same time. */
function keep(file, text) {
  const aside = `${file}.${process.pid}`;
  try {
    mkdirSync(KEPT, { recursive: true });
    writeFileSync(aside, text);
    renameSync(aside, file);
  } catch {
    // A disk that cannot be written to: it is compiled at each start.
  }
}
