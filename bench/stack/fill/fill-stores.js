const { setTimeout: delay } = require("node:timers/promises");
const { RunningStack } = require("../running-stack");
const { CUSTOMER, Session } = require("../session");
const { Extent, keepExtent } = require("./extent");
const { CONSUMERS, emittedTypes, EMITTERS, fillInbox, fillOutbox, fillStreams } = require("./events");
const { fillParcels } = require("./parcels");
const { liveSample } = require("./samples");
const { fillCustomers, fillLogistics, fillOrders, fillPricing } = require("./tables");

const FILLED = ["customers", "orders", "pricing", "logistics"];
const REWRITE_MS = 600_000;

/**
 * Fills a home's stores to a forwarder's size and leaves the stack stopped. The stack makes its tables and one of everything; then it is
 * held, and the rest is written behind its back.
 *
 * @param {string} home
 * @param {{ scale: number, eventDays?: number, report: (line: string) => void }} options
 * @returns {Promise<Extent>}
 */
async function fillStores(home, { scale, eventDays, report }) {
  report(`starting the stack in ${home}`);
  const stack = await RunningStack.start(home);
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

async function fillDatabases(stores, extent, sample, types, report) {
  const clients = Object.fromEntries(
    await Promise.all(FILLED.map(async (name) => [name, await stores.database(name)])),
  );
  for (const client of Object.values(clients)) {
    // Rows are consistent by their making: checking each key would take longer than writing.
    await client.query("SET synchronous_commit = off; SET session_replication_role = replica");
  }
  await fillCustomers(clients.customers, extent, report);
  await fillOrders(clients.orders, extent, sample, report);
  await fillPricing(clients.pricing, extent, sample, report);
  await fillLogistics(clients.logistics, extent, sample, report);
  for (const domain of EMITTERS) {
    await fillOutbox(
      clients[domain],
      extent,
      types.filter(({ from }) => from === domain),
      report,
    );
  }
  for (const group of CONSUMERS) await fillInbox(clients[group], group, extent, types, report);
  for (const [domain, client] of Object.entries(clients)) {
    await client.query("VACUUM ANALYZE");
    report(`${domain}: vacuumed and analysed`);
  }
  await clients.orders.query("CHECKPOINT");
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
