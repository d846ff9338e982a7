const { join } = require("node:path");
const { LARGE_YOUNG_GENERATION, PRODUCTION } = require("./peer");

const PROGRAM = join(__dirname, "programs", "stock.js");

function command(flags, mode) {
  return ({ port, files }) => ({
    command: process.execPath,
    args: [...flags, PROGRAM, files.withoutAccess, String(port), mode],
    env: PRODUCTION,
  });
}

/** @type {import("./peer").Peer[]} */
module.exports = [
  {
    name: "stock",
    title: "stock ApolloGateway + ApolloServer",
    settings: "@apollo/gateway 2.14.4, @apollo/server 5.5.1, standalone, NODE_ENV=production, nothing else set",
    sharing: "off",
    command: command([], "default"),
  },
  {
    name: "stock-fast",
    title: "stock, fastest",
    settings: `as "stock", with RemoteGraphQLDataSource.fetcher over an undici Pool (keep-alive), no usage of cache hints, node ${LARGE_YOUNG_GENERATION}`,
    sharing: "off",
    command: command([LARGE_YOUNG_GENERATION], "fast"),
  },
];
