const { join } = require("node:path");
const { runWorkload } = require("./measure/run-workload");
const { scratchDirectory } = require("./measure/scratch");
const { readOptions } = require("./options");
const { resultsOf } = require("./report/results");
const { writeSection } = require("./report/results-file");
const workloads = require("./workloads");

async function main() {
  const options = readOptions(process.argv.slice(2));
  const directory = scratchDirectory();
  const report = (line) => process.stderr.write(`${line}\n`);
  const outcomes = [];
  for (const workload of Object.values(workloads)) {
    const operations = workload.operations.filter((operation) => options.operations.includes(operation));
    if (operations.length === 0) continue;
    outcomes.push(...(await runWorkload(workload, operations, { ...options, directory, report })));
  }
  const results = resultsOf(outcomes, options);
  process.stdout.write(`${results}\n`);
  if (options.complete) writeSection(join(__dirname, "results.md"), "router", results);
}

main().catch((reason) => {
  process.stderr.write(`${reason.message}\n`);
  process.exitCode = 1;
});
