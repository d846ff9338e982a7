const { carrierOf } = require("./carriers");
const { until } = require("./counts");
const { place } = require("./measure-parcels");

const DOWN = "FOUR_PX";
const OUTAGE_MS = 10 * 60 * 1_000;
/** A multiple of the destinations, so that each carrier has as many in every round. */
const WARMING_UP = 24;
const LABELLED = `SELECT count(*) FILTER (WHERE order_id = ANY($1))::int AS others, count(*) FILTER (WHERE order_id = ANY($2))::int AS own
  FROM shipment WHERE order_id = ANY($1 || $2) AND carrier <> 'UNASSIGNED'`;

/**
 * @typedef {object} OutageResult
 * @property {string} down whose sandbox was
 * @property {number} others of each round, orders that go by the other carriers
 * @property {number} own of each round, those that go by this one
 * @property {number} up orders of the others labelled a second while all carriers are up
 * @property {number} outage the same while one is down
 * @property {number} waiting of its own orders, how many were not labelled when all of the others were
 * @property {number} completed of its own, how many were labelled in the end
 */

/** The same orders twice: while all carriers are up, and while one of them is down for ten minutes by the sandbox's clock. */
async function measureOutage(stack, sandbox, customer, options) {
  const { outage: parcels, report, patienceSeconds } = options;
  const client = await stack.stores.database("logistics", "outage");

  /** @returns how fast those that others carry were labelled, and how to look at all of them */
  async function round(name, count) {
    const began = performance.now();
    const ids = await place(stack, customer, { ...options, parcels: count, channel: "outage" });
    const isOwn = (_id, index) => carrierOf(index) === DOWN;
    const [own, others] = [ids.filter(isOwn), ids.filter((id, index) => !isOwn(id, index))];
    const look = async () => (await client.query(LABELLED, [others, own])).rows[0];
    const say = (seen) =>
      report(`${name}: ${seen.others} of ${others.length} by others labelled, ${seen.own} of ${own.length} by ${DOWN}`);
    const wait = { say, patienceSeconds, everyMs: 100 };
    const seen = await until(look, (each) => each.others === others.length, wait);
    const rate = others.length / ((performance.now() - began) / 1_000);
    const completed = () => until(look, (each) => each.own === own.length, wait);
    return { rate, others: others.length, own: own.length, waiting: own.length - seen.own, completed };
  }

  await (await round("warming up", WARMING_UP)).completed();
  const up = await round("all up", parcels);
  await up.completed();
  await sandbox.plan({ fault: "DOWN", counterpart: DOWN, forMs: OUTAGE_MS });
  const down = await round(`${DOWN} down`, parcels);
  // Its ten minutes are over.
  await sandbox.leap(OUTAGE_MS);
  const { own: completed } = await down.completed();
  const { others, own, waiting } = down;
  return { down: DOWN, others, own, up: up.rate, outage: down.rate, waiting, completed };
}

module.exports = { measureOutage };
