const { fork } = require("node:child_process");
const { once } = require("node:events");
const { join } = require("node:path");
const { cpuMilliseconds } = require("../measure/process-cost");
const { PRODUCTION } = require("../peers/peer");

/** Tables as the stack has them, empty of all but the rows that scans change. */
const TABLES = {
  tracking: ["inbound_message", "archived_scan"],
  logistics: ["shipment", "inbox_entry", "outbox_event"],
  orders: ["orders", "inbox_entry", "outbox_event"],
};
const READY_TIMEOUT_MS = 30_000;

/**
 * @typedef {object} FloorResult What one Node process makes of the same pushes that writes the same to PostgreSQL and Redis, and does nothing else.
 * @property {number} taken answered a second
 * @property {number} settled a second, until all is written
 * @property {import("../stack/measure-life").Cost} cost of a scan
 * @property {number} written scans that stand in its archive
 */

/** @returns {Promise<FloorResult>} */
async function measureFloor(stack, pushes, { numbers, requests, rate, offer }) {
  const { stores } = stack;
  const journeys = await prepare(stores, numbers);
  stack.hold();
  const child = fork(join(__dirname, "floor.js"), [], { env: { ...process.env, ...PRODUCTION } });
  try {
    child.send({ postgres: stores.postgres, redis: stores.redis, journeys });
    const [{ port }] = await once(child, "message", { signal: AbortSignal.timeout(READY_TIMEOUT_MS) });
    const floor = pushes.to(`http://127.0.0.1:${port}`);
    const before = { ...stack.cost(), node: cpuMilliseconds(child.pid) };
    const began = performance.now();
    const written = once(child, "message");
    child.send({ expected: requests.length });
    const { seconds } = await offer(floor, requests, rate);
    await written;
    const all = (performance.now() - began) / 1_000;
    const after = { ...stack.cost(), node: cpuMilliseconds(child.pid) };
    await floor.close();
    const count = requests.length;
    const cost = {};
    for (const name of ["node", "postgres", "redis"]) cost[name] = (after[name] - before[name]) / count;
    const tracking = await stores.database("tracking");
    const { rows } = await tracking.query("SELECT count(*)::int AS count FROM floor.archived_scan");
    return {
      ...{ taken: count / seconds, settled: count / all, written: rows[0].count },
      cost: { ...cost, all: cost.node + cost.postgres + cost.redis },
    };
  } finally {
    child.kill("SIGKILL");
    stack.release();
  }
}

/** Its own tables, of the stack's shape and with the stack's indexes. @returns by number, which rows its scans change */
async function prepare(stores, numbers) {
  for (const [database, tables] of Object.entries(TABLES)) {
    const client = await stores.database(database);
    await client.query("CREATE SCHEMA floor");
    for (const table of tables) await client.query(`CREATE TABLE floor.${table} (LIKE public.${table} INCLUDING ALL)`);
  }
  const logistics = await stores.database("logistics");
  await copy(logistics, "shipment", "tracking_number", numbers);
  const { rows } = await logistics.query(
    `SELECT tracking_number AS number, id AS "shipmentId", order_id AS "orderId", tenant_id AS "tenantId" FROM floor.shipment`,
  );
  await copy(
    await stores.database("orders"),
    "orders",
    "id",
    rows.map(({ orderId }) => orderId),
  );
  return rows;
}

const WRITTEN = `SELECT string_agg(quote_ident(column_name), ', ') AS columns FROM information_schema.columns
  WHERE table_schema = 'public' AND table_name = $1 AND is_generated = 'NEVER'`;

/** The rows of some values of a column. */
async function copy(client, table, column, values) {
  const { columns } = (await client.query(WRITTEN, [table])).rows[0];
  const rows = `SELECT ${columns} FROM public.${table} WHERE ${column} = ANY($1)`;
  await client.query(`INSERT INTO floor.${table} (${columns}) ${rows}`, [values]);
}

module.exports = { measureFloor };
