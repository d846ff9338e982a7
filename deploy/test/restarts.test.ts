import { randomUUID } from "node:crypto";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { Client } from "pg";
import type { Session } from "../../clients/demo/src/api";
import { consignee } from "../../clients/demo/src/parcel";
import { startStack, type TestStack } from "../src/testing/stack";
import { createAndSubmit, Journey, quoteOf, ship } from "./support/journey";
import { childrenOf, postgresPid, redisPid } from "./support/stack-processes";
import { again, ended, READY, StackWatch } from "./support/stack-watch";

let stack: TestStack;
let customer: Session;

let watch: StackWatch;
beforeAll(async () => {
  stack = await startStack({ env: { LOG_LEVEL: "silent" } });
  watch = new StackWatch(stack);
  customer = await new Journey(stack.home).signIn("admin@lumen.example");
});

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

const PUBLIC_TRACK = `query ($number: String!, $postalCode: String) {
  publicTrack(number: $number, postalCode: $postalCode) { ... on PublicTrack { destinationCountry numbers { carrier } } }
}`;
const UNREAD = { data: { publicTrack: { destinationCountry: "DE", numbers: null } } };

/** As anybody sees it. */
async function trackedBy({ url }: TestStack, number: string): Promise<unknown> {
  const variables = { number, postalCode: consignee.postalCode };
  const headers = { "content-type": "application/json" };
  const body = JSON.stringify({ query: PUBLIC_TRACK, variables });
  return (await fetch(`${url}/graphql`, { method: "POST", headers, body })).json();
}

const newReference = () => `AGAIN-${randomUUID()}`;

describe("a stack in one process", () => {
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
      await watch.lacks(...domains);
    } finally {
      process.kill(pid, "SIGCONT");
    }
    await watch.ready();
    expect(await watch.readyz()).toEqual(READY);

    const orderId = await createAndSubmit(customer, newReference());
    process.kill(pid, "SIGKILL");
    await watch.said(ended(name));
    await watch.said(again(name));
    await watch.ready();
    await quoteOf(customer, orderId);
    await ship(customer, newReference());
  });

  it("shows anybody where a parcel is while PostgreSQL hangs, and guesses nothing of who said whose its number is", async () => {
    const { shipment } = await ship(customer, newReference());
    // Those that answer on connections which are open are its children.
    const pids = [postgresPid(stack), ...childrenOf(postgresPid(stack))];
    for (const pid of pids) process.kill(pid, "SIGSTOP");
    try {
      expect(await trackedBy(stack, shipment.trackingNumber)).toEqual(UNREAD);
    } finally {
      for (const pid of pids) process.kill(pid, "SIGCONT");
    }
    await watch.ready();
  });

  it("stops at once while one of its servers waits to be started again", async () => {
    process.kill(await redisPid(stack), "SIGKILL");
    await watch.said(/^Redis ended \(SIGKILL\)/);
    expect(await stack.stop()).toBe(0);
  });
});
