/** Stock ApolloGateway + ApolloServer: node stock.js SUPERGRAPH PORT default|fast */
const { readFileSync } = require("node:fs");
const { ApolloGateway, RemoteGraphQLDataSource } = require("@apollo/gateway");
const { ApolloServer } = require("@apollo/server");
const { startStandaloneServer } = require("@apollo/server/standalone");
const { Pool } = require("undici");

const [supergraphFile, port, mode] = process.argv.slice(2);

/** What a data source asks of a fetcher, over a pool of connections that are kept alive. */
function pooledFetcher(url) {
  const { origin, pathname } = new URL(url);
  const pool = new Pool(origin, { connections: 64, pipelining: 1 });
  return async (_url, { method, headers, body }) => {
    const answer = await pool.request({ path: pathname, method, headers, body });
    return {
      url,
      status: answer.statusCode,
      statusText: "",
      ok: answer.statusCode >= 200 && answer.statusCode < 300,
      headers: { get: (name) => answer.headers[name.toLowerCase()] ?? null },
      text: () => answer.body.text(),
      json: () => answer.body.json(),
    };
  };
}

const FASTEST = {
  buildService: ({ url }) =>
    new RemoteGraphQLDataSource({ url, fetcher: pooledFetcher(url), honorSubgraphCacheControlHeader: false }),
};

async function main() {
  const gateway = new ApolloGateway({
    supergraphSdl: readFileSync(supergraphFile, "utf8"),
    ...(mode === "fast" && FASTEST),
  });
  await startStandaloneServer(new ApolloServer({ gateway }), { listen: { port: Number(port), host: "127.0.0.1" } });
}

void main();
