/**
 * PostGraphile 5 as its documentation sets it up for production, over the database of `postgraphile-database.js`.
 * node postgraphile.js SETUP PORT
 */
const { createSecretKey } = require("node:crypto");
const { readFileSync } = require("node:fs");
const { createServer } = require("node:http");
const { verify } = require("jsonwebtoken");
const { Pool } = require("pg");
const { postgraphile } = require("postgraphile");
const { makePgService } = require("postgraphile/adaptors/pg");
const { grafserv } = require("postgraphile/grafserv/node");
const { PostGraphileAmberPreset } = require("postgraphile/presets/amber");

const [setupFile, port] = process.argv.slice(2);
const { postgres, database, viewers } = JSON.parse(readFileSync(setupFile, "utf8"));

const preset = {
  extends: [PostGraphileAmberPreset],
  pgServices: [
    makePgService({ pool: new Pool({ ...postgres, database, max: 10, idleTimeoutMillis: 0 }), schemas: ["public"] }),
  ],
  // Lists where we have lists, connections where we have connections.
  schema: { defaultBehavior: "+list +connection -mutation -connection:resource:totalCount" },
  // Documents are parsed and planned once and then kept, which is its default.
  grafserv: { port: Number(port), host: "127.0.0.1", graphiql: false, watch: false, websockets: false },
  grafast: { explain: false, ...(viewers && { context: viewerContext(viewers) }) },
};

/** Its way of knowing viewers: a verified token's claims become settings of the transaction around each statement. */
function viewerContext({ secret, audience, role, tenantSetting }) {
  const key = createSecretKey(Buffer.from(secret));
  return ({ node }) => {
    const [, token] = /^Bearer (\S+)$/.exec(node?.req?.headers.authorization ?? "") ?? [];
    try {
      const claims = verify(token, key, { algorithms: ["HS256"], audience });
      if (claims.role !== role) throw new Error("This role may not sign in.");
      return { pgSettings: { role, [tenantSetting]: claims.tenant_id } };
    } catch (error) {
      throw Object.assign(error, { statusCode: 401 });
    }
  };
}

async function main() {
  const server = createServer();
  server.on("error", (error) => {
    process.stderr.write(`${error.message}\n`);
    process.exit(1);
  });
  await postgraphile(preset).createServ(grafserv).addTo(server);
  server.listen(Number(port), "127.0.0.1");
}

main().catch((error) => {
  process.stderr.write(`${error.stack}\n`);
  process.exit(1);
});
