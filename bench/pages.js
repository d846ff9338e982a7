const { join } = require("node:path");
const { parseArgs } = require("node:util");
const { scratchDirectory } = require("./measure/scratch");
const { positive } = require("./options");
const { measurePages } = require("./pages/measure-pages");
const { pagesResultsOf } = require("./report/pages-results");
const { writeSection } = require("./report/results-file");

async function main() {
  const { values } = parseArgs({ options: { rounds: { type: "string" }, orders: { type: "string" } } });
  const options = {
    rounds: positive("rounds", values.rounds ?? "7"),
    orders: positive("orders", values.orders ?? "300"),
  };
  const report = (line) => process.stderr.write(`${line}\n`);
  const results = pagesResultsOf(await measurePages({ ...options, directory: scratchDirectory(), report }), options);
  process.stdout.write(`${results}\n`);
  // Only a run as it is meant may replace the published results.
  if (Object.keys(values).length === 0) writeSection(join(__dirname, "results.md"), "pages", results);
}

main().catch((reason) => {
  process.stderr.write(`${reason.stack}\n`);
  process.exitCode = 1;
});
