const PAGE = 5_000;
const STREAM = "events:tracking";
const BATCH = 1_000;

/**
 * @typedef {object} ScansKept What is kept of parcels' scans, each counted where it stands.
 * @property {number} archived rows in tracking's archive, each of another scan
 * @property {number} listed entries in the parcels' lists in Redis
 * @property {number} onBus different events on the bus
 * @property {number} doubled events that are on the bus once more
 * @property {number} settled of the different ones, those whose effect logistics has committed
 */

/**
 * @param {import("../stack/stores").Stores} stores
 * @param {string[]} numbers
 * @returns {Promise<ScansKept>}
 */
async function scansKept(stores, numbers) {
  const tracking = await stores.database("tracking");
  const { rows } = await tracking.query(
    `SELECT count(DISTINCT (scan.shipment_id, scan.id))::int AS archived FROM archived_scan scan
     JOIN followed_parcel parcel ON parcel.id = scan.shipment_id WHERE parcel.number = ANY($1)`,
    [numbers],
  );
  const bus = await stores.bus();
  let listed = 0;
  for (let from = 0; from < numbers.length; from += BATCH) {
    const lengths = await Promise.all(
      numbers.slice(from, from + BATCH).map((number) => bus.lLen(`tracking:{${number}}:scans`)),
    );
    listed += lengths.reduce((sum, length) => sum + length, 0);
  }
  const { ids, doubled } = await eventsOf(bus, new Set(numbers));
  const settled = await settledOf(await stores.database("logistics"), [...ids]);
  return { archived: rows[0].archived, listed, onBus: ids.size, doubled, settled };
}

async function settledOf(logistics, ids) {
  let settled = 0;
  for (let from = 0; from < ids.length; from += PAGE) {
    const { rows } = await logistics.query(
      "SELECT count(*)::int AS count FROM inbox_entry WHERE consumer = 'logistics:tracking.event_recorded.v1' AND event_id = ANY($1)",
      [ids.slice(from, from + PAGE)],
    );
    settled += rows[0].count;
  }
  return settled;
}

async function eventsOf(bus, numbers) {
  const ids = new Set();
  let doubled = 0;
  for (let after = "-", entries; ; ) {
    entries = await bus.xRange(STREAM, after, "+", { COUNT: PAGE });
    for (const { message } of entries) {
      if (message.type !== "tracking.event_recorded.v1" || !numbers.has(message.aggregateId)) continue;
      if (ids.has(message.id)) doubled += 1;
      ids.add(message.id);
    }
    if (entries.length < PAGE) return { ids, doubled };
    after = `(${entries.at(-1).id}`;
  }
}

/** Of how many shipments and orders it is told that they are delivered, and how often; and how often finance took what they held. */
const TOLD = {
  logistics: `SELECT count(DISTINCT aggregate_id)::int AS subjects, count(*)::int AS times FROM outbox_event
    WHERE type = 'shipment.status_changed.v1' AND payload->>'status' = 'DELIVERED'`,
  orders: `SELECT count(DISTINCT aggregate_id)::int AS subjects, count(*)::int AS times FROM outbox_event
    WHERE type = 'order.updated.v1' AND payload->>'status' = 'DELIVERED' AND payload->'changes' ? 'MOVED'`,
  finance: `SELECT count(DISTINCT aggregate_id)::int AS subjects, count(*)::int AS times FROM outbox_event
    WHERE type = 'hold.captured.v1'`,
};

/** In the whole stack, which has nothing but what was made here. */
async function deliveriesTold(stores) {
  const told = {};
  for (const [domain, text] of Object.entries(TOLD)) {
    const { rows } = await (await stores.database(domain)).query(text);
    told[domain] = rows[0];
  }
  return told;
}

module.exports = { scansKept, deliveriesTold };
