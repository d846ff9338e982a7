const { join } = require("node:path");
const { measureIdle, measureLives, measureScans } = require("./measure-life");
const { measureOperations } = require("./measure-operations");
const { RunningStack } = require("./running-stack");
const { CUSTOMER, Session } = require("./session");

/**
 * @typedef {object} StackOutcome
 * @property {number} startMs of the first start, which makes the databases
 * @property {import("./measure-life").LifeResult[]} lives
 * @property {import("./measure-life").ScanResult} [scans]
 * @property {{ operation: object, results: import("./measure-operations").StackResult[] }[]} operations
 * @property {import("./measure-life").IdleResult} [idle]
 */

/**
 * Starts a stack of its own, measures it, and stops it.
 * @returns {Promise<StackOutcome>}
 */
async function measureStack(options) {
  const { parts, directory, checkout, report } = options;
  report("starting the stack");
  const stack = await RunningStack.start(join(directory, "home"), { checkout });
  let customer;
  try {
    await stack.stores.connect();
    customer = await Session.open(stack.url, CUSTOMER);
    // The parcels of the lives are what the scans are of, and both are what is read afterwards.
    const { lives, numbers } = await measureLives(stack, customer, options);
    const scans = await measureScans(stack, numbers, options);
    const operations = parts.includes("operations") ? await measureOperations(stack, customer, options) : [];
    const idle = parts.includes("idle") ? await measureIdle(stack, options) : undefined;
    return { startMs: stack.startMs, lives, scans, operations, idle };
  } finally {
    await customer?.close();
    await stack.stop();
  }
}

module.exports = { measureStack };
