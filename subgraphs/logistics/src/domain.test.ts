import { randomUUID } from "node:crypto";
import { OutboxEvent, publish } from "@baiyun/kit";
import { staff, until, viewer } from "@baiyun/kit/testing";
import { type Logistics, newOrder, openLogistics, orderAccepted, scanned } from "./testing/logistics";

let logistics: Logistics;

beforeAll(async () => {
  logistics = await openLogistics();
});
afterAll(() => logistics.close());

it("over the bus: an accepted order comes back as a labelled shipment", async () => {
  const { redis } = logistics.running;
  const order = newOrder({ serviceCode: "EXPRESS" });
  const accepted = orderAccepted(order);
  await publish(redis, "orders", accepted);
  await publish(redis, "orders", accepted);
  const answers = async () => {
    const entries = (await redis.xRange("events:logistics", "-", "+")) as { message: Record<string, string> }[];
    return entries.map(({ message }) => message).filter(({ payload }) => payload?.includes(order.orderId));
  };
  await until(async () => (await answers()).length > 0);
  const shipment = await logistics.shipmentOf(order);

  await publish(redis, "tracking", scanned(shipment, "IN_TRANSIT DEPARTED", "2026-11-23T10:00:00Z", "CN"));
  await until(async () => (await answers()).length > 1);
  expect((await answers()).map(({ type, aggregateId, tenantId }) => ({ type, aggregateId, tenantId }))).toEqual([
    { type: "shipment.labelled.v1", aggregateId: shipment.id, tenantId: order.tenantId },
    { type: "shipment.status_changed.v1", aggregateId: shipment.id, tenantId: order.tenantId },
  ]);
  const outbox = () => logistics.database.source.manager.countBy(OutboxEvent, { aggregateId: shipment.id });
  expect(await outbox()).toBe(2);
});

it("the goods of a draft that orders hand along are judged for its own customer alone, and for our operations", async () => {
  const own = viewer("customer_member");
  const goods = [{ hs6: "610910", hsVersion: "HS2022", battery: "NONE" }];
  const draft = { customerId: own.tid, serviceCode: "YUN-STD", destination: { country: "AQ" }, lines: goods };
  const judged = async (claims: object) => {
    const { data } = await logistics.running.run<{ _entities: { goods: object | null }[] }>(
      "query ($of: [_Any!]!) { _entities(representations: $of) { ... on OrderCheck { goods { verdict findings { line code } } } } }",
      { of: [{ __typename: "OrderCheck", orderId: randomUUID(), draft: JSON.stringify(draft) }] },
      claims,
    );
    return data._entities[0]!.goods;
  };
  const findings = [
    { line: null, code: "NO_RESTRICTIONS_KNOWN" },
    { line: 1, code: "CLASSIFIED" },
  ];
  const report = { verdict: "UNKNOWN", findings };
  expect([await judged(own), await judged(staff("ops")), await judged(viewer("customer_member"))]).toEqual([
    report,
    report,
    null,
  ]);
});
