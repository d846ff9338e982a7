const { join, resolve } = require("node:path");
const { parseArgs } = require("node:util");
const peers = require("./peers");
const workloads = require("./workloads");

const ROUTER = join(__dirname, "..", "router", "bin", "router.js");
const OPERATIONS = Object.values(workloads).flatMap(({ operations }) => operations);

/**
 * Of `bench.js`.
 * @param {string[]} args
 * @throws Error with a one-line message.
 */
function readOptions(args) {
  const { values } = parseArgs({
    args,
    options: {
      only: { type: "string" },
      peers: { type: "string" },
      rounds: { type: "string", default: "3" },
      seconds: { type: "string", default: "2.5" },
      connections: { type: "string", default: "32" },
      router: { type: "string", default: ROUTER },
    },
  });
  return {
    operations: chosen("operation", OPERATIONS, values.only),
    peers: chosen("peer", peers, values.peers),
    rounds: positive("rounds", values.rounds),
    seconds: positive("seconds", values.seconds),
    connections: positive("connections", values.connections),
    router: resolve(values.router),
    /** Only a run of everything may replace the published results. */
    complete: values.only === undefined && values.peers === undefined && values.router === ROUTER,
  };
}

/**
 * Of `profile.js`.
 * @param {string[]} args
 * @throws Error with a one-line message.
 */
function readProfileOptions(args) {
  const { values } = parseArgs({
    args,
    options: {
      only: { type: "string", default: "big" },
      folder: { type: "string", default: "." },
      seconds: { type: "string", default: "10" },
      connections: { type: "string", default: "32" },
      router: { type: "string", default: ROUTER },
    },
  });
  return {
    operation: chosen("operation", OPERATIONS, values.only)[0],
    folder: values.folder,
    seconds: positive("seconds", values.seconds),
    connections: positive("connections", values.connections),
    router: resolve(values.router),
  };
}

/**
 * @template {{ name: string }} Named
 * @param {string} kind
 * @param {Named[]} all
 * @param {string} [list] Names, or beginnings of names with a star.
 * @returns {Named[]}
 */
function chosen(kind, all, list) {
  if (list === undefined) return all;
  const patterns = list.split(",");
  for (const pattern of patterns) {
    if (all.some(({ name }) => matches(pattern, name))) continue;
    throw new Error(`There is no ${kind} "${pattern}": ${all.map(({ name }) => name).join(", ")}.`);
  }
  return all.filter(({ name }) => patterns.some((pattern) => matches(pattern, name)));
}

function matches(pattern, name) {
  return pattern.endsWith("*") ? name.startsWith(pattern.slice(0, -1)) : name === pattern;
}

function positive(name, text) {
  const number = Number(text);
  if (number > 0) return number;
  throw new Error(`--${name} "${text}" is not a number above 0.`);
}

module.exports = { readOptions, readProfileOptions, chosen, positive };
