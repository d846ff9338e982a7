/**
 * The least that a service on Node must do for a client of the whole stack: read the same rows, print the same JSON.
 * node floor.js SETUP PORT
 */
const { readFileSync } = require("node:fs");
const { createServer } = require("node:http");
const { Pool, types } = require("pg");
const { createClient } = require("redis");
const { ON_POSTGRES, nameOf } = require("../stores");
const { order, orders } = require("./floor-reads");
const { createOrder, OrderTables } = require("./floor-writes");

/** PostgreSQL's text of an instant in UTC as ISO 8601, without a Date between. */
const instant = (text) =>
  `${text.slice(0, 10)}T${text.slice(11, 19)}.${text.slice(20, -3).padEnd(3, "0").slice(0, 3)}Z`;
types.setTypeParser(types.builtins.TIMESTAMPTZ, instant);

const OPERATIONS = { Orders: orders, Order: order, CreateOrder: createOrder };

async function main([setupFile, port]) {
  const { postgres, redis, tenantId, orderId } = JSON.parse(readFileSync(setupFile, "utf8"));
  const databases = {};
  for (const domain of ON_POSTGRES) {
    databases[domain] = new Pool({
      ...postgres,
      database: nameOf(domain),
      options: "-c timezone=UTC",
      max: 10,
      idleTimeoutMillis: 0,
      pipeline: true,
    });
  }
  // Its default time limit costs a signal a command.
  const bus = await createClient({ ...redis, commandOptions: { timeout: undefined } }).connect();
  const around = { databases, bus, tenantId, tables: await OrderTables.of(databases.orders, orderId) };

  /** Each text of an operation is looked at once. */
  const known = new Map();
  const operationOf = (query) => {
    if (!known.has(query)) known.set(query, OPERATIONS[/(?:query|mutation) (\w+)/.exec(query)?.[1]]);
    return known.get(query);
  };

  createServer((request, response) => {
    const chunks = [];
    request.on("data", (chunk) => chunks.push(chunk));
    request.on("end", async () => {
      const send = (status, answer) => {
        const text = Buffer.from(JSON.stringify(answer));
        response.writeHead(status, { "content-type": "application/json", "content-length": text.length });
        response.end(text);
      };
      try {
        const { query, variables } = JSON.parse(Buffer.concat(chunks).toString("utf8"));
        const operation = operationOf(query);
        send(200, { data: operation ? await operation(around, variables) : {} });
      } catch (error) {
        send(500, { errors: [{ message: error.message }] });
      }
    });
  }).listen(Number(port), "127.0.0.1");
}

main(process.argv.slice(2)).catch((error) => {
  process.stderr.write(`${error.stack}\n`);
  process.exit(1);
});
