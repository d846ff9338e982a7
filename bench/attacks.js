const { join } = require("node:path");
const { measureAttacks } = require("./attacks/measure-attacks");
const { readAttackOptions } = require("./attacks/options");
const { scratchDirectory } = require("./measure/scratch");
const { attackResultsOf } = require("./report/attack-results");
const { writeSection } = require("./report/results-file");

async function main() {
  const options = readAttackOptions(process.argv.slice(2));
  const report = (line) => process.stderr.write(`${line}\n`);
  const outcome = await measureAttacks({ ...options, directory: scratchDirectory(), report });
  const results = attackResultsOf(outcome, options);
  process.stdout.write(`${results}\n`);
  if (options.complete) writeSection(join(__dirname, "results.md"), "attacks", results);
}

main().catch((reason) => {
  process.stderr.write(`${reason.stack}\n`);
  process.exitCode = 1;
});
