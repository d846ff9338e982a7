const { join } = require("node:path");
const { measureCounterparts } = require("./counterparts/measure-counterparts");
const { readCounterpartsOptions } = require("./counterparts/options");
const { scratchDirectory } = require("./measure/scratch");
const { counterpartsResultsOf } = require("./report/counterparts-results");
const { writeSection } = require("./report/results-file");

async function main() {
  const options = readCounterpartsOptions(process.argv.slice(2));
  const report = (line) => process.stderr.write(`${line}\n`);
  const outcome = await measureCounterparts({ ...options, directory: scratchDirectory(), report });
  const results = counterpartsResultsOf(outcome, options);
  process.stdout.write(`${results}\n`);
  if (options.complete) writeSection(join(__dirname, "results.md"), "counterparts", results);
}

main().catch((reason) => {
  process.stderr.write(`${reason.stack}\n`);
  process.exitCode = 1;
});
