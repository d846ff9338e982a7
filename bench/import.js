const { join } = require("node:path");
const { parseArgs } = require("node:util");
const { scratchDirectory } = require("./measure/scratch");
const { positive } = require("./options");
const { importResultsOf } = require("./report/import-results");
const { writeSection } = require("./report/results-file");
const { measureImport } = require("./stack/measure-import");
const { measureSecondStart } = require("./stack/measure-second-start");
const { RunningStack } = require("./stack/running-stack");
const { CUSTOMER, Session } = require("./stack/session");

const FILES = 10;

const report = (line) => process.stderr.write(`${line}\n`);

async function main() {
  const { values } = parseArgs({ options: { rows: { type: "string" }, orders: { type: "string" } } });
  const [rows, orders] = [positive("rows", values.rows ?? "10000"), positive("orders", values.orders ?? "300")];
  const directory = scratchDirectory();
  const imports = await importsOf(join(directory, "home"), rows);
  const start = await measureSecondStart(directory, { orders, report });
  const results = importResultsOf({ imports, start, orders });
  process.stdout.write(`${results}\n`);
  // Only a run as it is meant may replace the published results.
  if (Object.keys(values).length === 0) writeSection(join(__dirname, "results.md"), "import", results);
}

/**
 * A first, small import warms up what all of them run through. Memory is flat where one file takes no more of it than the same rows
 * in ten files after another. Each row that is submitted is quoted, too: a tenth takes as long.
 */
async function importsOf(home, all) {
  report("starting the stack");
  const stack = await RunningStack.start(home);
  try {
    const customer = await Session.open(stack.url, CUSTOMER);
    await measureImport(stack, customer, { rows: 200, submits: false });
    const tenth = Math.ceil(all / FILES);
    const imported = async (rows, submits) => {
      report(`${rows} rows ${submits ? "submitted" : "as drafts"}`);
      await customer.fresh();
      return measureImport(stack, customer, { rows, submits });
    };
    const parts = [];
    for (let file = 0; file < FILES; file++) parts.push(await imported(tenth, false));
    const results = { parts, whole: await imported(all, false), submitted: await imported(tenth, true) };
    await customer.close();
    return results;
  } finally {
    await stack.stop();
  }
}

main().catch((reason) => {
  process.stderr.write(`${reason.stack}\n`);
  process.exitCode = 1;
});
