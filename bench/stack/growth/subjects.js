const { idOf, isQuoted, KINDS, numberOf, tenantOf } = require("../fill/extent");

/** How many different rows each question is asked of, so that no row is always at hand. */
const COUNT = 60;

/**
 * Rows of a filled home to ask for, by who may see them.
 * @param {import("../fill/extent").Extent} extent
 */
function subjectsOf(extent) {
  const { orders, orderTimes, tenants, trackers } = extent;
  const describe = (n) => ({
    n,
    orderId: idOf(KINDS.order, orderTimes, n),
    quoteId: idOf(KINDS.quote, orderTimes, n),
    shipmentId: idOf(KINDS.shipment, orderTimes, n),
    number: numberOf(n),
    externalRef: `Fill-${String(n).padStart(9, "0")}`,
  });
  const pick = (from, isWanted) => {
    const found = [];
    const step = Math.max(1, Math.floor((orders - from) / (COUNT * 20)));
    // Over the whole range, then closer together when too few were met.
    for (const by of [step, 1]) {
      for (let n = from; n <= orders && found.length < COUNT; n += by) if (isWanted(n)) found.push(describe(n));
    }
    return found.slice(0, COUNT);
  };
  const isOf = { staff: () => true, big: (n) => tenantOf(tenants, n) === 0, small: (n) => tenantOf(tenants, n) === 1 };
  const first = Math.max(1, orders - trackers + 1);
  return Object.fromEntries(
    Object.entries(isOf).map(([who, isTheirs]) => [
      who,
      {
        all: pick(1, isTheirs),
        quoted: pick(1, (n) => isTheirs(n) && isQuoted(n)),
        tracked: pick(first, isTheirs),
        /** Instants that a part of all orders is younger than. */
        recent: new Date(orderTimes.from + 0.99 * orders * orderTimes.step).toISOString(),
        halfway: new Date(orderTimes.from + 0.5 * orders * orderTimes.step).toISOString(),
        cursor: Buffer.from(`v1:${idOf(KINDS.order, orderTimes, Math.floor(orders / 2))}`).toString("base64url"),
      },
    ]),
  );
}

module.exports = { subjectsOf };
