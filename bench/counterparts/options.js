const { resolve } = require("node:path");
const { parseArgs } = require("node:util");
const { chosen, positive } = require("../options");

const PARTS = [{ name: "parcels" }, { name: "burst" }, { name: "outage" }];
const FULL = { parcels: 10_000, scans: 11_000, rate: 1_000, outage: 192 };

/**
 * Of `counterparts.js`.
 * @param {string[]} args
 * @throws Error with a one-line message.
 */
function readCounterpartsOptions(args) {
  const { values } = parseArgs({
    args,
    options: {
      only: { type: "string" },
      parcels: { type: "string", default: String(FULL.parcels) },
      clients: { type: "string", default: "8" },
      life: { type: "string", default: "180" },
      scans: { type: "string", default: String(FULL.scans) },
      rate: { type: "string", default: String(FULL.rate) },
      outage: { type: "string", default: String(FULL.outage) },
      patience: { type: "string", default: "300" },
      stack: { type: "string" },
    },
  });
  const options = {
    parts: chosen("part", PARTS, values.only).map(({ name }) => name),
    parcels: positive("parcels", values.parcels),
    clients: positive("clients", values.clients),
    lifeSeconds: positive("life", values.life),
    scans: positive("scans", values.scans),
    rate: positive("rate", values.rate),
    /** Orders of each round, a multiple of twelve. */
    outage: positive("outage", values.outage),
    /** How long nothing may go on before it counts as stuck. */
    patienceSeconds: positive("patience", values.patience),
    checkout: values.stack && resolve(values.stack),
  };
  const isFull = Object.entries(FULL).every(([name, least]) => options[name] >= least);
  /** Only a run of everything at its full size may replace the published results. */
  return { ...options, complete: isFull && values.only === undefined && values.stack === undefined };
}

module.exports = { readCounterpartsOptions };
