import { connectRedis, createLogger, OutboxEvent, publish } from "@baiyun/kit";
import { testRedisUrl, until } from "@baiyun/kit/testing";
import { type Logistics, newOrder, orderAccepted, scanned } from "./testing/logistics";
import { type RunningLogistics, startLogistics } from "./testing/running-logistics";

let running: RunningLogistics;
let logistics: Logistics;

beforeAll(async () => {
  running = await startLogistics();
  ({ logistics } = running);
});
afterAll(() => running.close());

it("over the bus: an accepted order comes back as a labelled shipment", async () => {
  const redis = await connectRedis(testRedisUrl(), createLogger("test", "silent"));
  const order = newOrder({ serviceCode: "EXPRESS" });
  try {
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
  } finally {
    redis.destroy();
  }
});
