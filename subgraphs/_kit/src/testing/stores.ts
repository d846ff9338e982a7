import { existsSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Environment } from "../config";
import { PostgresClient } from "../database/postgres-client";
import { APPLICATION_ROLE } from "../database/tenant-isolation";
import { connectRedis, type Redis } from "../events/bus";
import { createLogger } from "../logging";

const logger = createLogger("test", "silent");

function required(name: "TEST_DATABASE_URL" | "TEST_REDIS_URL" | "TEST_SHARED_FOLDER"): string {
  const value = process.env[name];
  if (!value) throw new Error(`${name} is set by jest's global setup: run the tests with npm test or npx jest`);
  return value;
}

/** duplicate_database, duplicate_object, and unique_violation when two ask for it at once. */
const ALREADY_THERE = new Set(["42P04", "42710", "23505"]);

/** Owns every test's database and is no superuser, as a domain's role is none: what needs more than that fails here too. */
const OWNER = "baiyun_test";

/** The database of this jest worker for a domain, created on first use and kept: tests use ids of their own. */
export async function testDatabaseUrl(domain: string): Promise<string> {
  const server = new URL(required("TEST_DATABASE_URL"));
  const name = `${domain.replaceAll("-", "_")}_${process.env.JEST_WORKER_ID ?? "1"}`;
  // What was created is noted where it outlives the test file, whose modules do not.
  const created = join(required("TEST_SHARED_FOLDER"), `database-${name}`);
  if (!existsSync(created)) {
    await createDatabase(server, name);
    writeFileSync(created, "");
  }
  [server.pathname, server.username, server.password] = [`/${name}`, OWNER, OWNER];
  return server.href;
}

async function createDatabase(server: URL, name: string): Promise<void> {
  const client = new PostgresClient({ connectionString: server.href });
  await client.connect();
  try {
    await unlessThere(client.query(`CREATE ROLE ${APPLICATION_ROLE} NOLOGIN`));
    await unlessThere(client.query(`CREATE ROLE ${OWNER} LOGIN PASSWORD '${OWNER}' IN ROLE ${APPLICATION_ROLE}`));
    await unlessThere(client.query(`CREATE DATABASE "${name}" OWNER ${OWNER}`));
  } finally {
    await client.end();
  }
}

async function unlessThere(creating: Promise<unknown>): Promise<void> {
  await creating.catch((error: { code?: string }) => {
    if (!ALREADY_THERE.has(error.code ?? "")) throw error;
  });
}

/** The logical Redis database of this jest worker. */
export function testRedisUrl(): string {
  const server = new URL(required("TEST_REDIS_URL"));
  server.pathname = `/${process.env.JEST_WORKER_ID ?? "1"}`;
  return server.href;
}

export const testRedis = (): Promise<Redis> => connectRedis(testRedisUrl(), logger);

/** The environment that `start` of a domain reads, pointed at this worker's stores. */
export async function testEnvironment(domain: string, own: Environment = {}): Promise<Environment> {
  return {
    DATABASE_URL: await testDatabaseUrl(domain),
    REDIS_URL: testRedisUrl(),
    ROUTER_SECRET: "a secret that only these tests know.",
    LOG_LEVEL: "silent",
    ...own,
  };
}
