const { readFileSync, writeFileSync } = require("node:fs");
const { join } = require("node:path");

/** A forwarder's months. */
const FULL = { tenants: 200, orders: 1_000_000, trackers: 100_000, events: 3_000_000 };

const FILE = "filled.json";
const DAY_MS = 86_400_000;
/** Orders reach back this far. */
const ORDER_DAYS = 180;
/** Events are forgotten after a week; these are to last until the measuring is done. */
const EVENT_DAYS = 6;

/**
 * How much is filled in, and which instants and keys its rows have. Rows are numbered from 1; what is made of a number is the same in
 * SQL and here, so that stores that know nothing of each other fit together.
 */
class Extent {
  /** @param {{ scale: number, eventDays?: number, now?: number }} options share of the full size */
  constructor({ scale, eventDays = EVENT_DAYS, now = Date.now() }) {
    const count = (full) => Math.max(1, Math.round(full * scale));
    this.tenants = FULL.tenants;
    this.orders = count(FULL.orders);
    this.trackers = count(FULL.trackers);
    /** Of each of the three domains that tell of orders. */
    this.eventsEach = count(FULL.events / 3);
    // Up to a while ago: what happens from now on is newer than all of it.
    const until = now - 3_600_000;
    this.orderTimes = times(until - ORDER_DAYS * DAY_MS, until, this.orders);
    this.eventTimes = times(until - eventDays * DAY_MS, until, this.eventsEach);
  }

  isFull() {
    return this.orders >= FULL.orders;
  }
}

/** What a home was filled with. @returns {Extent} */
function extentOf(home) {
  return Object.assign(Object.create(Extent.prototype), JSON.parse(readFileSync(join(home, FILE), "utf8")));
}

const keepExtent = (home, extent) => writeFileSync(join(home, FILE), JSON.stringify(extent));

const times = (from, until, count) => ({ from, step: Math.max(1, Math.floor((until - from) / count)) });

/** The fourth group of an id tells what it is of. */
const KINDS = {
  order: "a001",
  line: "a002",
  saga: "a003",
  quote: "a004",
  shipment: "a005",
  parcel: "a006",
  label: "a007",
};
const EVENT_KINDS = { orders: "b001", pricing: "b002", logistics: "b003" };

/** A uuid v7 whose instant is the row's, since lists go by id. SQL, of a bigint `n`. */
function idInSql(kind, { from, step }, n = "n") {
  const hex = `lpad(to_hex(${from} + ${n} * ${step}), 12, '0')`;
  return `(substr(${hex}, 1, 8) || '-' || substr(${hex}, 9, 4) || '-7000-${kind}-' || lpad(to_hex(${n}), 12, '0'))::uuid`;
}

function idOf(kind, { from, step }, n) {
  const hex = (from + n * step).toString(16).padStart(12, "0");
  return `${hex.slice(0, 8)}-${hex.slice(8)}-7000-${kind}-${n.toString(16).padStart(12, "0")}`;
}

const instantInSql = ({ from, step }, n = "n") => `to_timestamp((${from} + ${n} * ${step}) / 1000.0)`;

/** The first customer has three orders of ten, the second one of a hundred, the others share the rest. Places in an array from 1. */
const tenantInSql = (count, n = "n") =>
  `(CASE WHEN ${n} % 10 < 3 THEN 1 WHEN ${n} % 100 = 7 THEN 2 ELSE 3 + ${n} % ${count - 2} END)`;

/** The same from 0. */
function tenantOf(count, n) {
  if (n % 10 < 3) return 0;
  return n % 100 === 7 ? 1 : 2 + (n % (count - 2));
}

/** Three orders of ten have a quote. */
const isQuotedInSql = (n = "n") => `${n} % 10 IN (1, 4, 7)`;
const isQuoted = (n) => [1, 4, 7].includes(n % 10);

/** From 0 to 999, as if drawn by lot; another `prime` is another lot. */
const lotInSql = (prime, n = "n") => `(((${n} * ${prime}) % 1000003) % 1000)`;
const lotOf = (prime, n) => ((n * prime) % 1_000_003) % 1000;

const numberInSql = (n = "n") => `('YT25' || lpad(${n}::text, 14, '0'))`;
const numberOf = (n) => `YT25${String(n).padStart(14, "0")}`;

module.exports = {
  ...{
    Extent,
    extentOf,
    keepExtent,
    KINDS,
    EVENT_KINDS,
    idInSql,
    idOf,
    instantInSql,
    tenantInSql,
    tenantOf,
    isQuotedInSql,
    isQuoted,
  },
  ...{ lotInSql, lotOf, numberInSql, numberOf },
};
