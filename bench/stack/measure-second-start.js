const { readFileSync } = require("node:fs");
const { join } = require("node:path");
const { setTimeout: delay } = require("node:timers/promises");
const { memoryNow } = require("../measure/process-cost");
const { RunningStack } = require("./running-stack");

const PATIENCE_MS = 600_000;
const LOOK_MS = 500;
/** After a rush a process gives memory back. */
const REST_MS = 60_000;
/** What the launcher says of its demo's orders when each stands as it is to. */
const FILLED = /The demo's \d+ orders are there/;

/**
 * The stack with a house of demo orders, stopped and started once more.
 *
 * @param {string} directory
 * @param {{ orders: number, report: (line: string) => void }} options
 * @returns {Promise<{ startMs: number, memory: number }>} milliseconds to the first answer, and the bytes that the Node process holds
 *   a minute after all is quiet
 */
async function measureSecondStart(directory, { orders, report }) {
  const home = join(directory, "demo-home");
  const options = { timeoutMs: PATIENCE_MS, settings: { DEMO_ORDERS: String(orders) } };
  report(`${orders} demo orders are made`);
  const first = await RunningStack.start(home, options);
  await filled(first).finally(() => first.stop());
  report("the stack starts again");
  const again = await RunningStack.start(home, options);
  try {
    await delay(REST_MS);
    return { startMs: again.startMs, memory: memoryNow(again.child.pid) };
  } finally {
    await again.stop();
  }
}

async function filled({ logFile }) {
  for (const deadline = Date.now() + PATIENCE_MS; Date.now() < deadline; await delay(LOOK_MS)) {
    if (FILLED.test(readFileSync(logFile, "utf8"))) return;
  }
  throw new Error(`The demo's orders are not there: ${logFile}`);
}

module.exports = { measureSecondStart };
