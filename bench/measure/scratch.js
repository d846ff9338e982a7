const { mkdtempSync, rmSync } = require("node:fs");
const { tmpdir } = require("node:os");
const { join } = require("node:path");

/** @returns {string} a new directory that is gone when this process ends, by a signal too */
function scratchDirectory() {
  const directory = mkdtempSync(join(tmpdir(), "bench-"));
  // What is stopping may still write.
  process.on("exit", () => rmSync(directory, { recursive: true, force: true, maxRetries: 20, retryDelay: 100 }));
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) process.on(signal, () => process.exit(1));
  return directory;
}

module.exports = { scratchDirectory };
