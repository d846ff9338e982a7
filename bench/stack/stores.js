const { existsSync, readFileSync } = require("node:fs");
const { join } = require("node:path");
const { setTimeout: delay } = require("node:timers/promises");
const pg = require("pg");
const { createClient } = require("redis");
const { cpuMilliseconds } = require("../measure/process-cost");

const ON_POSTGRES = [
  ...["customers", "orders", "pricing", "logistics", "tracking"],
  ...["suppliers", "finance", "notifications", "open-platform"],
];
/** The bus, and what comes in from carriers: a stream of any other name is one parcel's history, which nobody works off. */
const WORKED_OFF = ["*events:*", "tracking:inbound:*"];
const USER = "baiyun";
const NAPTIME = `SELECT 1000 * extract(epoch FROM current_setting('autovacuum_naptime')::interval)::int AS milliseconds`;
const VACUUMING = "SELECT 1 FROM pg_stat_activity WHERE backend_type = 'autovacuum worker'";

/** PostgreSQL and Redis of a running stack, from outside: where they listen, and whether all work in them is done. */
class Stores {
  /** @param {string} home of the stack */
  static of(home) {
    const stores = new Stores();
    const { POSTGRES_PASSWORD: password } = JSON.parse(readFileSync(join(home, "secrets.json"), "utf8"));
    stores.postgres = { ...postgresAddress(home), user: USER, password };
    stores.redis = redisAddress(home);
    /** @type {Map<string, Promise<pg.Client>>} */
    stores.clients = new Map();
    stores.redisClient = undefined;
    /** Process ids of our connections' backends. */
    stores.backends = [];
    return stores;
  }

  /**
   * Our connection to a domain's database, the same one each time; its backend's CPU is not counted as the stack's.
   * @param {string} database without `baiyun_`
   * @param {string} [user] of ours who has a connection of their own, since they ask while others do
   * @returns {Promise<pg.Client>}
   */
  database(database, user = "") {
    const key = `${database} ${user}`;
    if (!this.clients.has(key)) this.clients.set(key, this.open(database));
    return this.clients.get(key);
  }

  async open(database) {
    const client = new pg.Client({ ...this.postgres, database: nameOf(database), application_name: "bench" });
    client.on("error", () => undefined);
    await client.connect();
    // What is set for the stack's own sake would end what takes minutes here.
    await client.query("SET statement_timeout = 0; SET lock_timeout = 0; SET idle_in_transaction_session_timeout = 0");
    this.backends.push((await client.query("SELECT pg_backend_pid() AS pid")).rows[0].pid);
    return client;
  }

  /** Opens all connections now, so that none is opened while something is measured. */
  async connect() {
    for (const database of ON_POSTGRES) await this.database(database);
    await this.bus();
  }

  /** @returns {Promise<import("redis").RedisClientType>} */
  async bus() {
    if (!this.redisClient) {
      // A server of two cores that rewrites gigabytes may take longer than the usual five seconds.
      const client = createClient({ ...this.redis, commandOptions: { timeout: undefined } });
      client.on("error", () => undefined);
      this.redisClient = client.connect();
    }
    return this.redisClient;
  }

  ownCost() {
    return this.backends.reduce((sum, pid) => sum + cpuMilliseconds(pid), 0);
  }

  /**
   * Waits until nothing is left to do: no event unpublished, none undelivered, none unacknowledged.
   * @throws Error after `timeoutMs`, naming what is left.
   */
  async settled(timeoutMs = 120_000) {
    let left = "";
    let quiet = 0;
    for (const deadline = Date.now() + timeoutMs; Date.now() < deadline; ) {
      left = await this.unfinished();
      quiet = left ? 0 : quiet + 1;
      // An event on its way from one place to the next may escape one look, not two.
      if (quiet === 2) return;
      await delay(50);
    }
    throw new Error(`The stack did not settle: ${left}.`);
  }

  /** What PostgreSQL does by itself within a minute of a load: without it, it plans by how few rows there were before. */
  async vacuum() {
    for (const domain of ON_POSTGRES) await (await this.database(domain)).query("VACUUM (ANALYZE)");
  }

  async unfinished() {
    for (const domain of ON_POSTGRES) {
      const client = await this.database(domain);
      const { rowCount } = await client.query("SELECT 1 FROM outbox_event WHERE published_at IS NULL LIMIT 1");
      if (rowCount > 0) return `unpublished events of ${domain}`;
    }
    const bus = await this.bus();
    this.streams ??= (await Promise.all(WORKED_OFF.map((pattern) => keysOf(bus, pattern)))).flat();
    for (const stream of this.streams) {
      const groups = await bus.xInfoGroups(stream).catch(() => []);
      if (groups.length === 0) continue;
      const last = (await bus.xInfoStream(stream))["last-generated-id"];
      for (const { name, pending, "last-delivered-id": delivered } of groups) {
        // The relay's mark, which reads nothing and stands still while a rebuild appends.
        if (name === "relay") continue;
        if (pending > 0 || delivered !== last) return `${stream} for ${name}`;
      }
    }
    return "";
  }

  /**
   * Waits until PostgreSQL has vacuumed and analysed what a load left: it looks after every database once in its `autovacuum_naptime`.
   * @throws Error when it is still at it long after that.
   */
  async vacuumed(timeoutMs = 300_000) {
    const server = await this.database("postgres");
    const { rows } = await server.query(NAPTIME);
    await delay(rows[0].milliseconds);
    for (const deadline = Date.now() + timeoutMs; Date.now() < deadline; await delay(1_000)) {
      if ((await server.query(VACUUMING)).rowCount === 0) return;
    }
    throw new Error(`PostgreSQL went on vacuuming for ${timeoutMs / 1000} s.`);
  }

  async close() {
    const clients = await Promise.allSettled(this.clients.values());
    await Promise.allSettled(clients.map(({ value }) => value?.end()));
    (await this.redisClient)?.destroy();
    this.clients.clear();
    this.redisClient = undefined;
    this.backends = [];
  }
}

async function keysOf(bus, pattern) {
  const keys = [];
  for await (const batch of bus.scanIterator({ MATCH: pattern, COUNT: 10_000, TYPE: "stream" })) keys.push(...batch);
  return keys;
}

const nameOf = (database) => (ON_POSTGRES.includes(database) ? `baiyun_${database.replace("-", "_")}` : database);

/** PostgreSQL writes down where it listens on the lines of its mark: the port on the fourth, its socket's folder, its address. */
function postgresAddress(home) {
  const elsewhere = join(home, "postgres.elsewhere");
  const folder = existsSync(elsewhere) ? readFileSync(elsewhere, "utf8") : join(home, "postgres");
  const [, , , port, socketFolder, address] = readFileSync(join(folder, "data", "postmaster.pid"), "utf8").split("\n");
  return { port: Number(port), host: socketFolder?.trim() || address.trim() };
}

function redisAddress(home) {
  const { hostname: host, port, password } = new URL(readFileSync(join(home, "redis", "url"), "utf8"));
  return { password, socket: { host, port: Number(port) } };
}

module.exports = { Stores, ON_POSTGRES, nameOf };
