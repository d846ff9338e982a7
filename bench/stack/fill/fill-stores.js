const { setTimeout: delay } = require("node:timers/promises");
const { RunningStack } = require("../running-stack");
const { CUSTOMER, Session } = require("../session");
const { Extent, keepExtent } = require("./extent");
const { emittedTypes, fillInbox, fillOutbox, fillStreams } = require("./events");
const { fillParcels } = require("./parcels");
const { liveSample } = require("./samples");
const { fillCustomers, fillLogistics, fillOrders, fillPricing } = require("./tables");

const REWRITE_MS = 600_000;

/**
 * Fills a home's stores to a forwarder's size and leaves the stack stopped. The stack makes its tables and one of everything; then it is
 * held, and the rest is written behind its back.
 *
 * @param {string} home
 * @param {{ scale: number, eventDays?: number, checkout?: string, report: (line: string) => void }} options
 * @returns {Promise<Extent>}
 */
async function fillStores(home, { scale, eventDays, checkout, report }) {
  report(`starting the stack in ${home}`);
  const stack = await RunningStack.start(home, { checkout });
  const extent = new Extent({ scale, eventDays });
  let customer;
  try {
    await stack.stores.connect();
    customer = await Session.open(stack.url, CUSTOMER);
    const sample = await liveSample(stack, customer);
    const types = await emittedTypes(stack.stores);
    await stack.stores.settled();
    stack.hold();
    await Promise.all([
      fillDatabases(stack.stores, extent, sample, types, report),
      fillRedis(stack.stores, extent, sample, types, report),
    ]);
  } finally {
    await customer?.close();
    await stack.stop();
  }
  keepExtent(home, extent);
  return extent;
}

/** The databases side by side: each is one connection's work, and one core's. */
async function fillDatabases(stores, extent, sample, types, report) {
  const fillOwn = { customers: fillCustomers, orders: fillOrders, pricing: fillPricing, logistics: fillLogistics };
  const fill = async ([domain, fillTables]) => {
    const client = await stores.database(domain);
    const tell = (line) => report(`${domain}: ${line}`);
    // Rows are consistent by their making: checking each key would take longer than writing.
    await client.query("SET synchronous_commit = off; SET session_replication_role = replica");
    await fillTables(client, extent, sample, tell);
    const own = types.filter(({ from }) => from === domain);
    if (own.length > 0) await fillOutbox(client, extent, own, tell);
    await fillInbox(client, domain, extent, types, tell);
    await client.query("VACUUM ANALYZE");
    tell("vacuumed and analysed");
  };
  await Promise.all(Object.entries(fillOwn).map(fill));
  await (await stores.database("orders")).query("CHECKPOINT");
}

async function fillRedis(stores, extent, sample, types, report) {
  const bus = await stores.bus();
  const { appendfsync } = await bus.configGet("appendfsync");
  await bus.configSet("appendfsync", "no");
  await fillParcels(stores, extent, sample, report);
  await fillStreams(stores, extent, types, report);
  await bus.configSet("appendfsync", appendfsync);
  // As a server that has run for months would have it: a compact base, not every command ever given.
  await bus.sendCommand(["BGREWRITEAOF"]).catch(() => undefined);
  for (const deadline = Date.now() + REWRITE_MS; Date.now() < deadline; await delay(500)) {
    if (/aof_rewrite_in_progress:0\r?\n[\s\S]*aof_rewrite_scheduled:0/.test(await bus.info("persistence"))) break;
  }
  const [, memory] = /used_memory_human:(\S+)/.exec(await bus.info("memory")) ?? [];
  report(`Redis: ${await bus.dbSize()} keys, ${memory}`);
}

module.exports = { fillStores };
