/**
 * PostGraphile 5 as its documentation sets it up for production, over the database of `postgraphile-database.js`.
 * node postgraphile.js SETUP PORT
 */
const { readFileSync } = require("node:fs");
const { createServer } = require("node:http");
const { Pool } = require("pg");
const { postgraphile } = require("postgraphile");
const { makePgService } = require("postgraphile/adaptors/pg");
const { grafserv } = require("postgraphile/grafserv/node");
const { PostGraphileAmberPreset } = require("postgraphile/presets/amber");

const [setupFile, port] = process.argv.slice(2);
const { postgres, database } = JSON.parse(readFileSync(setupFile, "utf8"));

const preset = {
  extends: [PostGraphileAmberPreset],
  pgServices: [
    makePgService({ pool: new Pool({ ...postgres, database, max: 10, idleTimeoutMillis: 0 }), schemas: ["public"] }),
  ],
  // Lists where we have lists, connections where we have connections.
  schema: { defaultBehavior: "+list +connection -mutation -connection:resource:totalCount" },
  // Documents are parsed and planned once and then kept, which is its default.
  grafserv: { port: Number(port), host: "127.0.0.1", graphiql: false, watch: false, websockets: false },
  grafast: { explain: false },
};

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
