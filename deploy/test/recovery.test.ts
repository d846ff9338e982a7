import { randomUUID } from "node:crypto";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { createClient } from "redis";
import type { Session } from "../../clients/demo/src/api";
import { samplePushes, send } from "../../clients/demo/src/pushes";
import { startStack, type TestStack, temporaryHome } from "../src/testing/stack";
import { accept, createAndSubmit, documents, Journey, quoteOf, shipmentOf } from "./support/journey";

const home = temporaryHome();
let stack: TestStack;
let customer: Session;

async function start(): Promise<Journey> {
  stack = await startStack({ home });
  const journey = new Journey(home);
  customer = await journey.signIn("admin@lumen.example");
  return journey;
}

/** Kills the stack, PostgreSQL and Redis at one moment, as a power cut would, and starts again on what is left. */
async function crash(): Promise<Journey> {
  const stores = [postgresPid(), await redisPid()];
  for (const pid of stores) process.kill(pid, "SIGKILL");
  await stack.kill9();
  return start();
}

const postgresPid = (): number =>
  Number.parseInt(readFileSync(join(home, "postgres", "data", "postmaster.pid"), "utf8"), 10);

async function redisPid(): Promise<number> {
  const redis = createClient({ url: readFileSync(join(home, "redis", "url"), "utf8") });
  await redis.connect();
  const [, pid] = /process_id:(\d+)/.exec(await redis.info("server"))!;
  redis.destroy();
  return Number(pid);
}

afterAll(() => stack.stop());

interface Delivered {
  order: { status: string; shipments: { status: string; trackingEvents: { edges: unknown[] } }[] };
}

it("a stack killed at each step of the flow goes on where it was, with nothing lost or doubled", async () => {
  await start();
  const orderId = await createAndSubmit(customer, `CRASH-${randomUUID()}`);
  await crash();
  const quoteId = await quoteOf(customer, orderId);
  await accept(customer, quoteId);
  await crash();
  const shipment = await shipmentOf(customer, orderId);

  let journey = await crash();
  const pushes = samplePushes(shipment.trackingNumber);
  for (const push of pushes.slice(0, 6)) expect(await send(journey.stack, push)).toBe(200);
  journey = await crash();
  // The sender does not know what became of its pushes and repeats them all.
  for (const push of pushes) expect(await send(journey.stack, push)).toBe(200);

  const delivered = await customer.await(documents.DELIVERED, { id: orderId }, ({ order }: Delivered) =>
    order.status === "DELIVERED" ? order : null,
  );
  expect(delivered.shipments.map(({ status, trackingEvents }) => [status, trackingEvents.edges.length])).toEqual([
    ["DELIVERED", 11],
  ]);
  const { order } = await customer.get<{ order: { quote: { id: string; status: string } } }>(
    "query ($id: ID!) { order(id: $id) { quote { id status } } }",
    { id: orderId },
  );
  expect(order.quote).toEqual({ id: quoteId, status: "ACCEPTED" });
}, 900_000);
