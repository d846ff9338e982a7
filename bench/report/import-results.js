const { machineLine } = require("./machine");
const { markdown } = require("./tables");
const { atMost, verdictsOn } = require("./targets");

const MIB = 1024 * 1024;
const IMPORT_SECONDS = 60;
const START_SECONDS = 12;
const MEMORY_MIB = 450;
/** A garbage collector's own to and fro. */
const FLAT = 1.1;

/**
 * @typedef {import("../stack/measure-import").ImportResult} ImportResult
 *
 * @param {{ imports: Record<"whole" | "submitted", ImportResult> & { parts: ImportResult[] }, start: { startMs: number, memory: number }, orders: number }} outcome
 * @returns {string} Markdown
 */
function importResultsOf({ imports: { parts, whole, submitted }, start, orders }) {
  const most = (results) => Math.max(...results.map(({ memoryMost }) => memoryMost));
  return [
    "## Imports, and starting again",
    machineLine(),
    `A file is timed from its first byte to the end of its import; CPU is that of node, PostgreSQL and Redis, with all that its rows set off. The start is the second one, with ${orders} demo orders, to the first answer; memory is that of the Node process a minute after all is quiet.`,
    "### Targets",
    verdictsOn([
      atMost(`import of ${whole.rows} rows: seconds`, IMPORT_SECONDS, whole.seconds, 1),
      atMost(
        `its memory beside that of ${parts.length} files with as many rows`,
        FLAT,
        most([whole]),
        most(parts),
        "×",
      ),
      atMost("second start: seconds", START_SECONDS, start.startMs / 1_000, 1),
      atMost("memory of the Node process, MiB", MEMORY_MIB, start.memory / MIB, 1),
    ]),
    "### Files",
    markdown(
      ["rows", "become", "seconds", "CPU ms a row", "MiB before", "at most", "the wrong row is named as"],
      [...parts, whole, submitted].map(({ rows, submits, seconds, cost, memoryBefore, memoryMost, named }) => [
        String(rows),
        submits ? "submitted orders" : "drafts",
        seconds.toFixed(1),
        cost.all.toFixed(2),
        (memoryBefore / MIB).toFixed(0),
        (memoryMost / MIB).toFixed(0),
        `line ${named.line}, ${named.column}`,
      ]),
    ),
  ].join("\n\n");
}

module.exports = { importResultsOf };
