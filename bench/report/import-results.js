const { machineLine } = require("./machine");
const { markdown } = require("./tables");
const { atMost, verdictsOn } = require("./targets");

const MIB = 1024 * 1024;
const IMPORT_SECONDS = 60;
const START_SECONDS = 12;
const MEMORY_MIB = 450;

/**
 * @param {{ imports: import("../stack/measure-import").ImportResult[], start: { startMs: number, memory: number }, orders: number }} outcome
 * @returns {string} Markdown
 */
function importResultsOf({ imports, start, orders }) {
  const [drafts] = imports;
  return [
    "## Imports, and starting again",
    machineLine(),
    `A file is timed from its first byte to the end of its import; CPU is that of node, PostgreSQL and Redis, with all that its rows set off. The start is the second one, with ${orders} demo orders, to the first answer; memory is that of the Node process a minute after all is quiet.`,
    "### Targets",
    verdictsOn([
      atMost(`import of ${drafts.rows} rows: seconds`, IMPORT_SECONDS, drafts.seconds, 1),
      atMost("second start: seconds", START_SECONDS, start.startMs / 1_000, 1),
      atMost("memory of the Node process, MiB", MEMORY_MIB, start.memory / MIB, 1),
    ]),
    "### Files",
    markdown(
      ["rows", "become", "seconds", "CPU ms a row", "MiB before", "at most", "the wrong row is named as"],
      imports.map(({ rows, submits, seconds, cost, memoryBefore, memoryMost, named }) => [
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
