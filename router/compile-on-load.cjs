const { createHash } = require("node:crypto");
const { mkdirSync, readFileSync, renameSync, writeFileSync } = require("node:fs");
const { SourceMap } = require("node:module");
const { basename, join, relative } = require("node:path");
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

  // By where it is beside that folder: a copy of the house that shares its packages shares what was made, too.
  const placeOf = (filename) => join(folder, `${digest(relative(folder, filename))}.js`);

  function compiled(code, filename) {
    const file = placeOf(filename);
    const seal = `\n//${digest(settings + code)}\n`;
    const kept = read(file);
    if (kept?.endsWith(seal)) return kept;
    const made =
      require("@swc/core").transformSync(code, { ...options, filename, sourceFileName: basename(filename) }).code +
      seal;
    keep(folder, file, made);
    return made;
  }

  tellSourcesInStacks((filename) => read(placeOf(filename)) ?? compiled(readFileSync(filename, "utf8"), filename));
  addHook(compiled, { exts: [".ts"], ignoreNodeModules: true });
  return compiled;
};

/**
 * Stacks name the lines of our sources. Node would read and keep the map of every file, the packages' among them, when it is loaded; here
 * that of one of ours is read when a stack names it.
 *
 * @param {(filename: string) => string | undefined} compiledOf what was made of a source
 */
function tellSourcesInStacks(compiledOf) {
  const maps = new Map();

  function mapOf(filename) {
    if (!maps.has(filename)) {
      const [, map] =
        /^\/\/# sourceMappingURL=data:application\/json;[^,]*base64,(.*)$/m.exec(compiledOf(filename) ?? "") ?? [];
      maps.set(filename, map ? new SourceMap(JSON.parse(Buffer.from(map, "base64").toString())) : null);
    }
    return maps.get(filename);
  }

  function told(frame) {
    const text = String(frame);
    const filename = frame.getFileName();
    if (!filename?.endsWith(".ts")) return text;
    const [line, column] = [frame.getLineNumber(), frame.getColumnNumber()];
    const { originalLine, originalColumn } = mapOf(filename)?.findEntry(line - 1, column - 1) ?? {};
    if (originalLine === undefined) return text;
    return text.replace(`:${line}:${column}`, `:${originalLine + 1}:${originalColumn + 1}`);
  }

  Error.prepareStackTrace = (error, frames) =>
    [Error.prototype.toString.call(error), ...frames.map((frame) => `    at ${told(frame)}`)].join("\n");
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
