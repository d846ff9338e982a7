const { join } = require("node:path");
const { scratchDirectory } = require("./measure/scratch");
const { writeSection } = require("./report/results-file");
const { stackResultsOf } = require("./report/stack-results");
const { measureStack } = require("./stack/measure-stack");
const { readStackOptions } = require("./stack/options");

async function main() {
  const options = readStackOptions(process.argv.slice(2));
  const report = (line) => process.stderr.write(`${line}\n`);
  const outcome = await measureStack({ ...options, directory: scratchDirectory(), report });
  const results = stackResultsOf(outcome, options);
  process.stdout.write(`${results}\n`);
  if (options.complete) writeSection(join(__dirname, "results.md"), "stack", results);
}

main().catch((reason) => {
  process.stderr.write(`${reason.stack}\n`);
  process.exitCode = 1;
});
