const { costBetween } = require("../stack/running-stack");
const { ACCEPT, Awaited, CREATE, PRICED, SUBMIT } = require("../stack/order-life");
const { another, orderInput } = require("../stack/order-input");
const { destinationOf, SERVICE } = require("./carriers");
const { Standing, until } = require("./counts");
const { MemoryLog } = require("./memory-log");
const { scansKept } = require("./scans-kept");

const CHANNEL = "counterparts";
/** From its announcement to its delivery, by the sandbox's clock. */
const LIFE_S = 288 * 3_600;
const SCANS_OF_A_LIFE = 10;

/**
 * @typedef {object} ParcelsResult
 * @property {number} parcels
 * @property {{ seconds: number, cost: import("../stack/measure-life").Cost, memory: import("./memory-log").Thirds }} labelled
 *   ordered, priced, accepted, booked, labelled and registered
 * @property {{ seconds: number, cost: import("../stack/measure-life").Cost, memory: import("./memory-log").Thirds, pushes: number }} tracked
 *   all of their lives; the cost is of a scan
 * @property {object} found what there is of them at the end, by name
 * @property {Record<string, number>} wanted what there ought to be
 */

/** Parcels through the sandbox of the carriers: first all are labelled and registered, then all live twelve days at once. */
async function measureParcels(stack, sandbox, customer, options) {
  const { parcels, lifeSeconds, report } = options;
  const { stores } = stack;
  const standing = await Standing.of(stores, { channel: CHANNEL, service: SERVICE });
  const look = () => standing.look();
  const say = (seen) =>
    report(
      `parcels: ${seen.orders} ordered, ${seen.labelled} labelled, ${seen.watched} registered, ${seen.delivered} delivered of ${parcels}`,
    );
  const wait = { say, patienceSeconds: options.patienceSeconds };

  const labelled = await measured(stack, parcels, async () => {
    const placed = place(stack, customer, options);
    // What fails is told at the end; meanwhile nothing goes on.
    placed.catch(() => undefined);
    const isThere = ({ labelled: count, watched }) => count === parcels && watched === parcels;
    await Promise.race([until(look, isThere, wait), placed.then(() => new Promise(() => undefined))]);
    await placed;
    await stores.settled(600_000);
  });
  report(`parcels: ${labelled.seconds.toFixed(0)} s; now they live twelve days in ${lifeSeconds} s`);

  const before = await sandbox.pushes();
  const tracked = await measured(stack, parcels * SCANS_OF_A_LIFE, async () => {
    await sandbox.setSpeed(LIFE_S / lifeSeconds);
    try {
      await until(look, ({ ordersDelivered }) => ordersDelivered === parcels, wait);
    } finally {
      await sandbox.setSpeed(1);
    }
    await stores.settled(600_000);
  });
  const { rows } = await (await stores.database("logistics")).query(
    "SELECT tracking_number AS number FROM shipment WHERE service_code = $1",
    [SERVICE],
  );
  const kept = await scansKept(
    stores,
    rows.map(({ number }) => number),
  );
  const { watched, ...stand } = await look();
  const scans = parcels * SCANS_OF_A_LIFE;
  return {
    parcels,
    labelled,
    tracked: { ...tracked, pushes: (await sandbox.pushes()) - before },
    found: { ...stand, "at the carriers": await sandbox.parcels(), ...kept },
    wanted: {
      ...{ orders: parcels, shipments: parcels, numbers: parcels, labelled: parcels, delivered: parcels },
      ...{ labels: parcels, created: parcels, ordersDelivered: parcels, "at the carriers": parcels },
      ...{ archived: scans, listed: scans, onBus: scans, doubled: 0, settled: scans },
    },
  };
}

/** How long something takes, what it costs each of so many, and what the Node process holds meanwhile. */
async function measured(stack, count, work) {
  const memory = new MemoryLog(stack.child.pid);
  const before = stack.cost();
  const began = performance.now();
  try {
    await work();
  } finally {
    memory.stop();
  }
  const seconds = (performance.now() - began) / 1_000;
  return { seconds, cost: costBetween(before, stack.cost(), count), memory: memory.stop() };
}

/**
 * Orders, each accepted when it has its price; who places them waits for no carrier.
 * @returns {Promise<string[]>} their ids
 */
async function place({ stores }, customer, { parcels, clients, channel = CHANNEL }) {
  const ids = [];
  const priced = new Awaited(await stores.database("orders"), "priced", PRICED);
  let next = 0;
  const client = async () => {
    for (let index = next++; index < parcels; index = next++) {
      await customer.fresh();
      const { order } = await customer.act(CREATE, inputOf(index, channel));
      ids[index] = order.id;
      await customer.act(SUBMIT, { idempotencyKey: another(), orderId: order.id });
      const quoteId = await priced.of(order.id);
      await customer.act(ACCEPT, { idempotencyKey: another(), quoteId });
    }
  };
  await Promise.all(Array.from({ length: clients }, client));
  return ids;
}

function inputOf(index, channel) {
  const input = orderInput();
  const consignee = { ...input.consignee, ...destinationOf(index) };
  return { ...input, channel, consignee, serviceCode: SERVICE };
}

module.exports = { measureParcels, measured, place };
