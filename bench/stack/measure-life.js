const { setTimeout: delay } = require("node:timers/promises");
const { OrderLives } = require("./order-life");
const { Pushes } = require("./pushes");
const { costBetween } = require("./running-stack");

/** Before this many orders each is cheaper than the one before: a life runs through most of the code, a little of it often. */
const WARM_UP_ORDERS = 200;
const WARM_UP_PARCELS = 20;
const PUSH_CONNECTIONS = 32;

/**
 * @typedef {{ node: number, postgres: number, redis: number, all: number }} Cost milliseconds of CPU
 *
 * @typedef {object} LifeResult
 * @property {number} clients
 * @property {number} orders
 * @property {Cost} cost of one order's life and all that it sets off
 * @property {number} perSecond orders, to the end of what they set off
 */

/**
 * Orders from the draft to the label, by some clients at once.
 * @returns {Promise<{ lives: LifeResult[], numbers: string[] }>} with the tracking numbers of all
 */
async function measureLives(stack, customer, { clients, orders, report }) {
  const lives = await OrderLives.of(stack, customer);
  report(`order's life: warming up with ${WARM_UP_ORDERS} orders`);
  const numbers = await lives.many(WARM_UP_ORDERS, 4);
  const results = [];
  for (const count of clients) {
    await customer.fresh();
    await stack.stores.settled();
    const before = stack.cost();
    const began = performance.now();
    numbers.push(...(await lives.many(orders, count)));
    await stack.stores.settled();
    const seconds = (performance.now() - began) / 1000;
    const cost = costBetween(before, stack.cost(), orders);
    results.push({ clients: count, orders, cost, perSecond: orders / seconds });
    report(`order's life: ${count} clients: ${cost.all.toFixed(1)} ms, ${(orders / seconds).toFixed(1)} orders/s`);
  }
  return { lives: results, numbers };
}

/**
 * @typedef {object} ScanResult
 * @property {number} scans
 * @property {Cost} cost of one scan and all that it sets off
 * @property {number} taken pushes answered a second
 * @property {number} settled scans a second, to the end of what they set off
 */

/**
 * Each parcel's way to its consignee in pushes with one new scan each.
 * @param {string[]} numbers of parcels without a scan
 * @returns {Promise<ScanResult>}
 */
async function measureScans(stack, numbers, { report }) {
  const pushes = new Pushes(stack);
  try {
    report(`scans: warming up with ${WARM_UP_PARCELS} parcels`);
    await pushes.send(pushes.prepare(numbers.slice(0, WARM_UP_PARCELS)).flat(), PUSH_CONNECTIONS);
    await stack.stores.settled();
    const requests = pushes.prepare(numbers.slice(WARM_UP_PARCELS)).flat();
    const before = stack.cost();
    const began = performance.now();
    await pushes.send(requests, PUSH_CONNECTIONS);
    const sent = performance.now();
    await stack.stores.settled(300_000);
    const settled = performance.now();
    const cost = costBetween(before, stack.cost(), requests.length);
    await allDelivered(stack, numbers);
    const rate = (until) => (requests.length * 1000) / (until - began);
    report(`scans: ${cost.all.toFixed(2)} ms, ${rate(sent).toFixed(0)} taken/s, ${rate(settled).toFixed(0)} settled/s`);
    return { scans: requests.length, cost, taken: rate(sent), settled: rate(settled) };
  } finally {
    await pushes.close();
  }
}

/** @throws when a scan had not all the effect that it ought to have */
async function allDelivered({ stores }, numbers) {
  const logistics = await stores.database("logistics");
  const { rows } = await logistics.query("SELECT order_id, status FROM shipment WHERE tracking_number = ANY($1)", [
    numbers,
  ]);
  const orders = await stores.database("orders");
  const orderIds = rows.map(({ order_id: id }) => id);
  const shipped = rows.filter(({ status }) => status === "DELIVERED").length;
  const { rowCount } = await orders.query("SELECT 1 FROM orders WHERE id = ANY($1) AND status = 'DELIVERED'", [
    orderIds,
  ]);
  if (shipped === numbers.length && rowCount === numbers.length) return;
  throw new Error(`Of ${numbers.length} parcels ${shipped} shipments and ${rowCount} orders are delivered.`);
}

/**
 * @typedef {{ seconds: number, cost: Cost }} Seconds with the cost of one of them
 * @typedef {object} IdleResult
 * @property {Seconds} afterLoad those right after the last answer, until PostgreSQL has vacuumed and analysed what the load left
 * @property {Seconds} idle those after that
 */

/** @returns {Promise<IdleResult>} what a stack costs that nobody uses */
async function measureIdle(stack, { idleSeconds, report }) {
  await stack.stores.settled();
  report("idle: until what the load left is vacuumed");
  const afterLoad = await costOfSeconds(stack, () => stack.stores.vacuumed());
  report(
    `idle: ${afterLoad.cost.all.toFixed(1)} ms a second for ${afterLoad.seconds.toFixed(0)} s; ${idleSeconds} quiet ones`,
  );
  const idle = await costOfSeconds(stack, () => delay(idleSeconds * 1000));
  report(`idle: ${idle.cost.all.toFixed(1)} ms a second`);
  return { afterLoad, idle };
}

/** @returns {Promise<Seconds>} */
async function costOfSeconds(stack, wait) {
  const before = stack.cost();
  const began = performance.now();
  await wait();
  const seconds = (performance.now() - began) / 1000;
  return { seconds, cost: costBetween(before, stack.cost(), seconds) };
}

module.exports = { measureLives, measureScans, measureIdle };
