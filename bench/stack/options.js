const { resolve } = require("node:path");
const { parseArgs } = require("node:util");
const { chosen, positive } = require("../options");
const { PEERS } = require("./peers");

const PARTS = [{ name: "life" }, { name: "operations" }, { name: "idle" }];

/**
 * Of `stack.js`.
 * @param {string[]} args
 * @throws Error with a one-line message.
 */
function readStackOptions(args) {
  const { values } = parseArgs({
    args,
    options: {
      only: { type: "string" },
      peers: { type: "string" },
      orders: { type: "string", default: "150" },
      rounds: { type: "string", default: "8" },
      seconds: { type: "string", default: "2" },
      connections: { type: "string", default: "16" },
      idle: { type: "string", default: "60" },
      stack: { type: "string" },
    },
  });
  return {
    parts: chosen("part", PARTS, values.only).map(({ name }) => name),
    peers: chosen("peer", PEERS, values.peers).map(({ name }) => name),
    clients: [2, 8],
    orders: positive("orders", values.orders),
    rounds: positive("rounds", values.rounds),
    seconds: positive("seconds", values.seconds),
    connections: positive("connections", values.connections),
    idleSeconds: positive("idle", values.idle),
    checkout: values.stack && resolve(values.stack),
    /** Only a run of everything may replace the published results. */
    complete: values.only === undefined && values.peers === undefined && values.stack === undefined,
  };
}

module.exports = { readStackOptions };
