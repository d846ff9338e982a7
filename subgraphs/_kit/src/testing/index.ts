import { randomUUID } from "node:crypto";
import { Client } from "pg";
import type { Environment } from "../config";
import { APPLICATION_ROLE } from "../database/tenant-isolation";
import { connectRedis, type Redis } from "../events/bus";
import type { ViewerClaims } from "../identity/viewer";
import { createLogger } from "../logging";
import type { Subgraph } from "../serve/subgraph";

export { DomainUnderTest, type Outcome, statementsOf, TestClock, type ToldEvent } from "./domain-under-test";
export { planOf } from "./plans";
export { until } from "./until";

const logger = createLogger("test", "silent");

function required(name: "TEST_DATABASE_URL" | "TEST_REDIS_URL"): string {
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
  const client = new Client({ connectionString: server.href });
  await client.connect();
  try {
    await unlessThere(client.query(`CREATE ROLE ${APPLICATION_ROLE} NOLOGIN`));
    await unlessThere(client.query(`CREATE ROLE ${OWNER} LOGIN PASSWORD '${OWNER}' IN ROLE ${APPLICATION_ROLE}`));
    await unlessThere(client.query(`CREATE DATABASE "${name}" OWNER ${OWNER}`));
  } finally {
    await client.end();
  }
  [server.pathname, server.username, server.password] = [`/${name}`, OWNER, OWNER];
  return server.href;
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

/** Claims of a signed-in person with one role; a new tenant unless one is given. */
export function viewer(role: string, tenantId: string = randomUUID()): { sub: string; tid: string; scope: string } {
  return { sub: randomUUID(), tid: tenantId, scope: `role:${role}` };
}

/** Claims of a member of our own staff, who may see every tenant. */
export const staff = (role: string) => viewer(role, "*");

/** Runs an operation against a subgraph in process. */
export async function run<T = Record<string, unknown>>(
  subgraph: Subgraph,
  query: string,
  variables: Record<string, unknown> = {},
  claims: ViewerClaims = {},
): Promise<{
  data: T;
  errors?: readonly { message: string; path?: readonly (string | number)[]; extensions?: Record<string, unknown> }[];
}> {
  // As the router receives it: plain JSON, with BigInt and Date already written as text.
  return JSON.parse(JSON.stringify(await subgraph.execute({ query, variables, viewer: claims })));
}
