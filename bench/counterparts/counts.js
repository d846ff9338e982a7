const { setTimeout: delay } = require("node:timers/promises");

const LOOK_EVERY_MS = 1_000;
const SAY_EVERY_MS = 10_000;

const ORDERS = `SELECT count(*)::int AS orders, count(*) FILTER (WHERE status = 'DELIVERED')::int AS "ordersDelivered"
  FROM orders WHERE channel = $1`;
const SHIPMENTS = `SELECT count(*)::int AS shipments, count(DISTINCT tracking_number)::int AS numbers,
    count(*) FILTER (WHERE carrier <> 'UNASSIGNED')::int AS labelled, count(*) FILTER (WHERE status = 'DELIVERED')::int AS delivered,
    (SELECT count(*)::int FROM label JOIN shipment s ON s.id = label.shipment_id
      WHERE s.service_code = $1 AND label.voided_at IS NULL) AS labels,
    (SELECT count(*)::int FROM carrier_call WHERE kind = 'CREATE' AND state = 'DONE') AS created
  FROM shipment WHERE service_code = $1`;
const WATCHES = "SELECT count(*)::int AS watched FROM watch WHERE watcher = '17TRACK' AND state = 'WATCHED'";

/** Where parcels of a channel and a service stand at our own house. Looked at by connections of its own. */
class Standing {
  /** @param {import("../stack/stores").Stores} stores */
  static async of(stores, { channel, service }) {
    const standing = new Standing();
    const questions = { orders: [ORDERS, [channel]], logistics: [SHIPMENTS, [service]], tracking: [WATCHES, []] };
    standing.asked = [];
    for (const [database, [text, values]] of Object.entries(questions)) {
      const client = await stores.database(database, "standing");
      standing.asked.push(() => client.query(text, values));
    }
    return standing;
  }

  /** @returns {Promise<Record<string, number>>} */
  async look() {
    const answers = await Promise.all(this.asked.map((ask) => ask()));
    return Object.assign({}, ...answers.map(({ rows }) => rows[0]));
  }
}

/**
 * Looks again and again, and says how far it has come, until it has come so far.
 * @throws Error when nothing has changed for too long.
 */
async function until(look, isThere, { say, patienceSeconds, everyMs = LOOK_EVERY_MS }) {
  let [last, since, said] = ["", Date.now(), 0];
  for (;;) {
    const seen = await look();
    const text = JSON.stringify(seen);
    if (text !== last) [last, since] = [text, Date.now()];
    const isOver = isThere(seen);
    if (isOver || Date.now() - said > SAY_EVERY_MS) {
      say(seen);
      said = Date.now();
    }
    if (isOver) return seen;
    if (Date.now() - since > patienceSeconds * 1_000) throw new Error(`Nothing goes on any more: ${text}`);
    await delay(everyMs);
  }
}

module.exports = { Standing, until };
