const { OrderLives } = require("../stack/order-life");
const { Pushes } = require("../stack/pushes");
const { until } = require("./counts");
const { measureFloor } = require("./measure-floor");
const { measured } = require("./measure-parcels");
const { scansKept } = require("./scans-kept");

const TICK_MS = 10;
const WARM_UP_PARCELS = 20;

const INBOUND = `SELECT count(*)::int AS taken, coalesce(sum((outcome = 'TAKEN')::int), 0)::int AS read
  FROM inbound_message WHERE numbers && $1 AND received_at >= $2`;
const DELIVERED = `SELECT count(*)::int AS count FROM shipment WHERE tracking_number = ANY($1) AND status = 'DELIVERED'`;

/**
 * @typedef {object} BurstResult
 * @property {number} parcels
 * @property {number} scans pushed, each with one scan that is new
 * @property {number} offered pushes a second
 * @property {number} taken answered a second
 * @property {number} settled a second, to the end of what they set off
 * @property {import("../stack/measure-life").Cost} cost of a scan
 * @property {import("./memory-log").Thirds} memory
 * @property {object} found what there is of them at the end
 * @property {Record<string, number>} wanted what there ought to be
 * @property {import("./measure-floor").FloorResult} floor
 */

/** Signed pushes that come as fast as is asked, whether they are answered or not, until all that they set off is done. */
async function measureBurst(stack, customer, options) {
  const { scans: wanted, rate, clients, patienceSeconds, report } = options;
  const pushes = new Pushes(stack);
  try {
    const perParcel = pushes.journey.length;
    const parcels = Math.ceil(wanted / perParcel);
    report(`burst: ${parcels + WARM_UP_PARCELS} parcels are made`);
    const lives = await OrderLives.of(stack, customer);
    const numbers = await lives.many(parcels + WARM_UP_PARCELS, clients);
    await pushes.send(pushes.prepare(numbers.splice(0, WARM_UP_PARCELS)).flat(), clients);
    await stack.stores.settled(600_000);
    const requests = pushes.prepare(numbers).flat();
    const since = new Date();
    let sent;
    report(`burst: ${requests.length} pushes, ${rate} a second`);
    const burst = await measured(stack, requests.length, async () => {
      sent = await offer(pushes, requests, rate);
      report(`burst: all were taken after ${sent.seconds.toFixed(1)} s`);
      await settled(stack, numbers, { patienceSeconds, report });
    });
    const tracking = await stack.stores.database("tracking");
    const { rows } = await tracking.query(INBOUND, [numbers, since]);
    const kept = await scansKept(stack.stores, numbers);
    const scans = requests.length;
    const floor = await measureFloor(stack, pushes, { numbers, requests, rate, offer });
    return {
      ...{ parcels, scans, offered: rate, taken: scans / sent.seconds, settled: scans / burst.seconds },
      ...{ cost: burst.cost, memory: burst.memory, floor },
      found: { ...rows[0], ...kept },
      wanted: { taken: scans, read: scans, archived: scans, listed: scans, onBus: scans, doubled: 0, settled: scans },
    };
  } finally {
    await pushes.close();
  }
}

/** Sends so many a second. @returns how long it took until the last was answered @throws unless all are taken */
async function offer(pushes, requests, rate) {
  const began = performance.now();
  const answers = [];
  let next = 0;
  await new Promise((resolve) => {
    const timer = setInterval(() => {
      const due = Math.min(requests.length, Math.ceil(((performance.now() - began) * rate) / 1_000));
      while (next < due) answers.push(pushes.send([requests[next++]], 1).catch((error) => error));
      if (next < requests.length) return;
      clearInterval(timer);
      resolve();
    }, TICK_MS);
  });
  const failed = (await Promise.all(answers)).filter((error) => error !== undefined);
  if (failed.length > 0) throw new Error(`${failed.length} of ${requests.length} pushes failed: ${failed[0].message}`);
  return { seconds: (performance.now() - began) / 1_000 };
}

async function settled({ stores }, numbers, { patienceSeconds, report }) {
  const logistics = await stores.database("logistics");
  const look = async () => (await logistics.query(DELIVERED, [numbers])).rows[0].count;
  const say = (count) => report(`burst: ${count} of ${numbers.length} parcels are delivered`);
  await until(look, (count) => count === numbers.length, { say, patienceSeconds });
  await stores.settled(600_000);
}

module.exports = { measureBurst };
