const { setTimeout: delay } = require("node:timers/promises");
const { another, orderInput } = require("../order-input");
const { CREATE, OrderLives, SUBMIT } = require("../order-life");

const STREAM = "events:orders";
/** A rebuild that adds nothing for so long is over, or never began. */
const STANDSTILL_MS = 60_000;
const LIMIT_MS = 15 * 60_000;
const ORDER_EVERY_MS = 1_000;

/**
 * @typedef {object} RebuildResult
 * @property {number} lost entries
 * @property {number} rebuilt entries
 * @property {number} perSecond over the whole time from the loss on
 * @property {number[]} pricedMs Of orders submitted meanwhile: milliseconds to their price; 60,000 for one that got none.
 */

/**
 * Loses the stream of orders and looks on while it is published again and customers go on ordering.
 * @param {import("./measure-growth").FilledStack} filled
 * @returns {Promise<RebuildResult>}
 */
async function measureRebuild({ stack, people: { big } }, { report }) {
  const bus = await stack.stores.bus();
  const lives = await OrderLives.of(stack, big);
  const lost = await bus.xLen(STREAM);
  report(`rebuild: ${STREAM} with ${lost.toLocaleString("en")} entries is lost`);
  let isOver = false;
  const pricedMs = [];
  const ordering = (async () => {
    while (!isOver) {
      pricedMs.push(await millisecondsToPrice(lives, await big.fresh()));
      await delay(ORDER_EVERY_MS);
    }
  })();
  const began = performance.now();
  await bus.del(STREAM);
  let rebuilt = 0;
  let grewAt = performance.now();
  for (let reported = 0; rebuilt < lost; await delay(100)) {
    const length = await bus.xLen(STREAM);
    // The new orders' own events come by the handful.
    if (length > rebuilt + pricedMs.length) grewAt = performance.now();
    rebuilt = Math.max(rebuilt, length);
    if (performance.now() - grewAt > STANDSTILL_MS || performance.now() - began > LIMIT_MS) break;
    if (performance.now() - reported > 10_000) {
      report(`rebuild: ${rebuilt.toLocaleString("en")} entries, ${pricedMs.length} orders priced`);
      reported = performance.now();
    }
  }
  const seconds = (grewAt - began) / 1000;
  isOver = true;
  await ordering;
  return { lost, rebuilt, perSecond: rebuilt / seconds, pricedMs };
}

async function millisecondsToPrice(lives, customer) {
  const { order } = await customer.act(CREATE, orderInput());
  const began = performance.now();
  await customer.act(SUBMIT, { idempotencyKey: another(), orderId: order.id });
  const priced = await lives.priced.of(order.id).then(
    () => true,
    () => false,
  );
  return priced ? performance.now() - began : 60_000;
}

module.exports = { measureRebuild };
