import { OutboxEvent, publish } from "@baiyun/kit";
import { until } from "@baiyun/kit/testing";
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
