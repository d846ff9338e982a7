const { createHash } = require("node:crypto");
const { mkdirSync, readFileSync, renameSync, writeFileSync } = require("node:fs");
const { join } = require("node:path");
const { addHook } = require("pirates");

/**
 * Compiles TypeScript when it is loaded, and keeps on disk what was compiled: the compiler takes 40 MB of memory, and is
 * not even loaded when all is there.
 *
 * @param {import("@swc/core").Options} options of the compiler
 * @param {string} folder where it is kept; only who could change the sources themselves may be able to write there
 * @returns {(code: string, filename: string) => string} what does it
 */
exports.compileOnLoad = function compileOnLoad(options, folder) {
  const settings = JSON.stringify([options, require("@swc/core/package.json").version]);

  function compiled(code, filename) {
    const file = join(folder, `${digest(filename)}.js`);
    const seal = `\n//${digest(settings + code)}\n`;
    const kept = read(file);
    if (kept?.endsWith(seal)) return kept;
    const made = require("@swc/core").transformSync(code, { ...options, filename }).code + seal;
    keep(folder, file, made);
    return made;
  }

  process.setSourceMapsEnabled(true);
  addHook(compiled, { exts: [".ts"], ignoreNodeModules: true });
  return compiled;
};

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
function keep(folder, file, text) {
  const aside = `${file}.${process.pid}`;
  try {
    mkdirSync(folder, { recursive: true });
    writeFileSync(aside, text);
    renameSync(aside, file);
  } catch {
    // A disk that cannot be written to: it is compiled at each start.
  }
}
