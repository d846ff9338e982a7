import { existsSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Environment } from "../config";
import { Database } from "../database/database";
import { PostgresClient } from "../database/postgres-client";
import { APPLICATION_ROLE } from "../database/tenant-isolation";
import type { Domain } from "../domain/domain";
import { migrationsOf } from "../domain/start-domain";
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

/** Whose tables a new database has from the first, made once for all workers of the run. */
type Model = Pick<Domain, "name" | "entities" | "migrations"> & { jobs?: unknown };

/** The database of this jest worker for a domain, created on first use and kept: tests use ids of their own. */
export async function testDatabaseUrl(purpose: string, model?: Model): Promise<string> {
  const name = `${purpose.replaceAll("-", "_")}_${process.env.JEST_WORKER_ID ?? "1"}`;
  await onceARun(`database-${name}`, async () => {
    const template = model && keepsRows(model) ? await modelDatabase(model) : undefined;
    await asAdministrator((admin) => createDatabase(admin, name, template));
  });
  return urlOf(name);
}

const keepsRows = ({ entities, migrations }: Model): boolean => Boolean(entities ?? migrations);

/** A database that nobody is connected to, as one that is copied must be, with the model's tables. */
async function modelDatabase(domain: Model): Promise<string> {
  const name = `${domain.name.replaceAll("-", "_")}_model`;
  await onceARun(`database-${name}`, () =>
    asAdministrator(async (admin) => {
      // Other workers may want it at this moment, and wait for this session.
      await admin.query("SELECT pg_advisory_lock(hashtext($1))", [name]);
      await onceARun(`database-${name}`, async () => {
        await createDatabase(admin, name);
        const migrated = { entities: [...(domain.entities ?? [])], migrations: migrationsOf(domain) };
        const database = await Database.open({ url: urlOf(name), ...migrated });
        await database.close();
      });
    }),
  );
  return name;
}

function urlOf(database: string): string {
  const url = new URL(required("TEST_DATABASE_URL"));
  [url.pathname, url.username, url.password] = [`/${database}`, OWNER, OWNER];
  return url.href;
}

/** That it is done is noted where it outlives the test file, whose modules do not. */
async function onceARun(what: string, work: () => Promise<void>): Promise<void> {
  const done = join(required("TEST_SHARED_FOLDER"), what);
  if (existsSync(done)) return;
  await work();
  writeFileSync(done, "");
}

async function asAdministrator(work: (admin: PostgresClient) => Promise<void>): Promise<void> {
  const admin = new PostgresClient({ connectionString: required("TEST_DATABASE_URL") });
  await admin.connect();
  try {
    await work(admin);
  } finally {
    await admin.end();
  }
}

async function createDatabase(admin: PostgresClient, name: string, template = "template1"): Promise<void> {
  await unlessThere(admin.query(`CREATE ROLE ${APPLICATION_ROLE} NOLOGIN`));
  await unlessThere(admin.query(`CREATE ROLE ${OWNER} LOGIN PASSWORD '${OWNER}' IN ROLE ${APPLICATION_ROLE}`));
  await unlessThere(admin.query(`CREATE DATABASE "${name}" OWNER ${OWNER} TEMPLATE "${template}"`));
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
export async function testEnvironment(domain: string, own: Environment = {}, model?: Model): Promise<Environment> {
  return {
    DATABASE_URL: own.DATABASE_URL ?? (await testDatabaseUrl(domain, model)),
    REDIS_URL: testRedisUrl(),
    ROUTER_SECRET: "a secret that only these tests know.",
    LOG_LEVEL: "silent",
    ...own,
  };
}
