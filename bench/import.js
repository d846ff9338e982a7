const { join } = require("node:path");
const { parseArgs } = require("node:util");
const { scratchDirectory } = require("./measure/scratch");
const { measureImport } = require("./stack/measure-import");
const { RunningStack } = require("./stack/running-stack");
const { CUSTOMER, Session } = require("./stack/session");

const MIB = 1024 * 1024;

/** A first, small import warms up what all of them run through. */
async function main() {
  const { values } = parseArgs({ options: { rows: { type: "string", default: "10000" } } });
  const all = Number(values.rows);
  const stack = await RunningStack.start(join(scratchDirectory(), "home"));
  try {
    const customer = await Session.open(stack.url, CUSTOMER);
    await measureImport(stack, customer, { rows: 200, submits: false });
    // Each that is submitted is quoted, too: a tenth of them takes as long.
    for (const [rows, submits] of [
      [all, false],
      [Math.ceil(all / 10), true],
    ]) {
      await customer.fresh();
      const { seconds, cost, memoryBefore, memoryMost, named } = await measureImport(stack, customer, {
        rows,
        submits,
      });
      process.stdout.write(
        `${rows} rows ${submits ? "submitted" : "as drafts"}: ${seconds.toFixed(1)} s, ${cost.all.toFixed(2)} ms CPU a row; ` +
          `Node held ${(memoryBefore / MIB).toFixed(0)} MiB before and ${(memoryMost / MIB).toFixed(0)} MiB at most; ` +
          `line ${named.line}, ${named.column}: ${named.message}\n`,
      );
    }
    await customer.close();
  } finally {
    await stack.stop();
  }
}

main().catch((reason) => {
  process.stderr.write(`${reason.stack}\n`);
  process.exitCode = 1;
});
