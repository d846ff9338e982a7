import { randomUUID } from "node:crypto";
import { rmSync } from "node:fs";
import { until } from "@baiyun/kit/testing";
import type { Session } from "../../clients/demo/src/api";
import { samplePushes, send } from "../../clients/demo/src/pushes";
import { endingOf } from "../chaos/ending";
import { expectedOf } from "../chaos/expected";
import { delivered, LAMP, type Left, PRICE } from "../chaos/lives";
import { OrderLife } from "../chaos/order-life";
import { faultsIn, underWay } from "../chaos/proof";
import { composedDomains } from "../src/stack/domains";
import { startStack, type TestStack, usedHome } from "../src/testing/stack";
import { accept, createAndSubmit, documents, Journey, quoteOf, shipmentOf } from "./support/journey";
import { inRedis, postgresPid, redisPid, redisPidOf } from "./support/stack-processes";
import { worldOf } from "./support/world-of-stack";

let home: string;
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
  const stores = [postgresPid({ home }), await redisPid({ home })];
  for (const pid of stores) process.kill(pid, "SIGKILL");
  await stack.kill9();
  return start();
}

beforeAll(async () => {
  home = await usedHome();
});
afterAll(async () => {
  await stack.stop();
  rmSync(home, { recursive: true, force: true });
});

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

/** As many entries as its domain's outbox holds at least: none of what was published is missing. */
const streamsAreWhole = (recorded: ReadonlyMap<string, number>): Promise<boolean> =>
  inRedis({ home }, async (redis) => {
    const counted = [...recorded].map(async ([name, count]) => (await redis.xLen(`events:${name}`)) >= count);
    return (await Promise.all(counted)).every(Boolean);
  }).catch(() => false);

it("Redis emptied in mid-flow: its streams are whole again, scans are known, every order completes", async () => {
  const world = await worldOf(stack);
  const facts = composedDomains();
  const atRest = () => world.until("rest", async () => Object.keys(await underWay(world.rows, facts)).length === 0);
  const begin = (name: string, own = {}) => OrderLife.begin(world, `EMPTIED-${name}`, own);
  await world.openWallet("GBP");
  const [carried, buying, unpaid, submitted] = [
    await begin("CARRIED"),
    await begin("BOUGHT", LAMP),
    await begin("UNPAID", { currency: "GBP" }),
    await begin("SUBMITTED"),
  ];
  await Promise.all([carried.label(), buying.accept(), unpaid.accept()]);
  await carried.scan("picked up", "arrives abroad");
  await Promise.all([carried.reaches({ step: "DEPARTED" }), buying.reaches({ stock: "RESERVED" }), unpaid.isDenied()]);
  await atRest();
  const scans =
    "query ($id: ID!) { order(id: $id) { shipments { trackingEvents { edges { node { id description } } } } } }";
  const known = await customer.get(scans, { id: carried.orderId });
  const recorded = new Map<string, number>();
  for (const { name } of facts) {
    const [row] = await world.rows.of<{ count: number }>(name, "SELECT count(*)::int AS count FROM outbox_event");
    if (row!.count > 0) recorded.set(name, row!.count);
  }

  // One is under way as it happens.
  await submitted.submit();
  const pid = await inRedis({ home }, async (redis) => {
    await redis.flushAll();
    return redisPidOf(redis);
  });
  process.kill(pid, "SIGKILL");
  await until(() => streamsAreWhole(recorded));
  expect(await customer.get(scans, { id: carried.orderId })).toEqual(known);

  await Promise.all([
    carried.deliver(),
    buying
      .acceptGoods()
      .then(() => buying.reaches({ status: "IN_FULFILMENT" }))
      .then(() => buying.deliver()),
    unpaid
      .payIn("GBP")
      .then(() => unpaid.reaches({ status: "IN_FULFILMENT" }))
      .then(() => unpaid.deliver()),
    submitted.goOnFromSubmission().then(() => submitted.deliver()),
  ]);
  await atRest();
  const bought = { ...delivered(PRICE.lamp), goods: ["ACCEPTED"], reserved: 1 };
  const left: [OrderLife, Left][] = [
    [carried, delivered(PRICE.own)],
    [buying, bought],
    [unpaid, delivered(PRICE.ownInPounds)],
    [submitted, delivered(PRICE.own)],
  ];
  for (const [{ orderId }, ending] of left) {
    expect(await endingOf(world.rows, orderId)).toEqual(await expectedOf(world.rows, ending, orderId));
  }
  expect(await faultsIn(world.rows, facts)).toEqual([]);
  await world.rows.close();
}, 900_000);
