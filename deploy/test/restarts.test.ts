import { randomUUID } from "node:crypto";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { until } from "@baiyun/kit/testing";
import { Client } from "pg";
import type { Session } from "../../clients/demo/src/api";
import { startStack, type TestStack } from "../src/testing/stack";
import { createAndSubmit, Journey, quoteOf, ship } from "./support/journey";
import { childPid, postgresPid, redisPid } from "./support/stack-processes";

let stack: TestStack;
let customer: Session;

async function begin(env: NodeJS.ProcessEnv): Promise<void> {
  stack = await startStack({ env: { LOG_LEVEL: "silent", ...env } });
  customer = await new Journey(stack.home).signIn("admin@lumen.example");
}

interface Readiness {
  status: number;
  body: { status: string; subgraphs?: string[] };
}

async function readyz(): Promise<Readiness> {
  const response = await fetch(`${stack.url}/readyz`);
  return { status: response.status, body: await response.json() };
}

const READY = { status: 200, body: { status: "ready" } };
const DOMAINS = [
  "customers",
  "finance",
  "logistics",
  "notifications",
  "open-platform",
  "orders",
  "pricing",
  "suppliers",
  "tracking",
];
const ready = () => until(async () => (await readyz().catch(() => null))?.status === 200);
/** Until the router says that these at least cannot do their work. */
const lacks = (...names: string[]) =>
  until(async () => {
    const { status, body } = await readyz();
    return status === 503 && names.every((name) => body.subgraphs?.includes(name));
  });

const said = (line: RegExp) =>
  until(async () =>
    stack
      .output()
      .split("\n")
      .some((each) => line.test(each)),
  );
const ended = (name: string) => new RegExp(`^${name} ended \\(SIGKILL\\): it is started again in \\d+\\.\\d s$`);
const again = (name: string) => new RegExp(`^${name} runs again$`);

const newReference = () => `AGAIN-${randomUUID()}`;
const orders = () => customer.get<{ orders: { edges: unknown[] } }>("{ orders(first: 5) { edges { node { id } } } }");

describe("a stack of processes", () => {
  beforeAll(() => begin({ MODE: "processes" }));
  afterAll(async () => expect(await stack.stop()).toBe(0));

  it("goes on while one of its domains is dead, says so, and has it back at its address", async () => {
    const { shipment } = await ship(customer, newReference());
    process.kill(childPid(stack, "serve-domain.ts tracking"), "SIGKILL");
    await said(ended("tracking"));
    expect((await orders()).orders.edges.length).toBeGreaterThan(0);
    await said(again("tracking"));
    await ready();
    const { shipment: seen } = await customer.get<{ shipment: { trackingEvents: { edges: unknown[] } } }>(
      "query ($id: ID!) { shipment(id: $id) { trackingEvents(first: 1) { edges { cursor } } } }",
      { id: shipment.id },
    );
    expect(seen).toEqual({ trackingEvents: { edges: [] } });
    await ship(customer, newReference());
  });

  it("has its router back as well", async () => {
    process.kill(childPid(stack, "router.js"), "SIGKILL");
    await said(ended("router"));
    await said(again("router"));
    await ready();
    await orders();
  });

  it("has a domain that hangs named by its router, by no address, until it goes on", async () => {
    const pid = childPid(stack, "serve-domain.ts pricing");
    process.kill(pid, "SIGSTOP");
    try {
      await until(async () => (await readyz()).status === 503);
      expect(await readyz()).toEqual({ status: 503, body: { status: "not ready", subgraphs: ["pricing"] } });
    } finally {
      process.kill(pid, "SIGCONT");
    }
    await ready();
    expect(await readyz()).toEqual(READY);
  });

  it("goes on when its terminal is closed, and what it says reaches nobody", async () => {
    stack.process.stdout!.destroy();
    stack.process.stderr!.destroy();
    process.kill(childPid(stack, "router.js"), "SIGKILL");
    await until(async () => (await readyz().catch(() => null)) === null);
    await ready();
    await orders();
    expect(stack.process.exitCode).toBeNull();
  });
});

describe("a stack in one process", () => {
  beforeAll(() => begin({}));
  afterAll(async () => {
    await stack?.stop();
  });

  it("signs its domains in as roles that may do nothing but own their one database", async () => {
    const { POSTGRES_PASSWORD } = JSON.parse(readFileSync(join(stack.home, "secrets.json"), "utf8"));
    const port = readFileSync(join(stack.home, "postgres", "data", "postmaster.pid"), "utf8").split("\n")[3];
    const admin = new Client({ connectionString: `postgres://baiyun:${POSTGRES_PASSWORD}@127.0.0.1:${port}/postgres` });
    await admin.connect();
    const { rows } = await admin.query(
      `SELECT DISTINCT rolname AS role, datname AS database, rolsuper, rolbypassrls, rolcreaterole, rolcreatedb
       FROM pg_stat_activity JOIN pg_roles ON rolname = usename WHERE datname LIKE 'baiyun_%' ORDER BY role`,
    );
    await admin.end();
    const no = { rolsuper: false, rolbypassrls: false, rolcreaterole: false, rolcreatedb: false };
    const names = DOMAINS.map((name) => `baiyun_${name.replace("-", "_")}`);
    expect(rows).toEqual(names.map((name) => ({ role: name, database: name, ...no })));
  });

  it.each([
    ["Redis", redisPid, DOMAINS],
    ["PostgreSQL", async (of: TestStack) => postgresPid(of), DOMAINS],
  ])("outlives its %s, and what was written meanwhile or after is passed on, once", async (name, pidOf, domains) => {
    // What is stopped cannot be asked for its id.
    const pid = await pidOf(stack);
    process.kill(pid, "SIGSTOP");
    try {
      await lacks(...domains);
    } finally {
      process.kill(pid, "SIGCONT");
    }
    await ready();
    expect(await readyz()).toEqual(READY);

    const orderId = await createAndSubmit(customer, newReference());
    process.kill(pid, "SIGKILL");
    await said(ended(name));
    await said(again(name));
    await ready();
    await quoteOf(customer, orderId);
    await ship(customer, newReference());
  });

  it("stops at once while one of its servers waits to be started again", async () => {
    process.kill(await redisPid(stack), "SIGKILL");
    await said(/^Redis ended \(SIGKILL\)/);
    expect(await stack.stop()).toBe(0);
  });
});
