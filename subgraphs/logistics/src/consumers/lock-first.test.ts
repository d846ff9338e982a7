import { inboxOf, Viewer } from "@baiyun/kit";
import { until } from "@baiyun/kit/testing";
import { domain } from "../domain";
import { type Logistics, newOrder, openLogistics, orderHeld, scanned } from "../testing/logistics";

let logistics: Logistics;
beforeAll(async () => {
  logistics = await openLogistics();
});
afterAll(() => logistics.close());

const waiting = async (): Promise<number> => {
  const [{ n }] = await logistics.database.source.query(
    "SELECT count(*)::int AS n FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'",
  );
  return n;
};

it.each([
  ["scans", ["shipment.status_changed.v1", "shipment.exception_raised.v1"]],
  ["orders' holds", ["shipment.status_changed.v1"]],
])("a batch of %s waits for whoever locks its shipments together", async (of, told) => {
  const { database, running } = logistics;
  const orders = [newOrder(), newOrder()];
  const shipments = [await logistics.ship(orders[0]), await logistics.ship(orders[1])];
  const ids = shipments.map(({ id }) => id);
  const events =
    of === "scans"
      ? shipments.toReversed().map((shipment) => scanned(shipment, "EXCEPTION DAMAGED", "2026-11-20T08:00:00Z", "DE"))
      : orders.toReversed().map((order) => orderHeld(order));
  const deliveries = events.map((event) => {
    const consumer = domain.consumers!(running.services).find(({ type }) => type === event.type)!;
    return { event, effect: (tx: Parameters<typeof consumer.handle>[0]) => consumer.handle(tx, event) };
  });

  let batch: Promise<void> | undefined;
  await database.transaction(Viewer.system, async (tx) => {
    await tx.query("SELECT FROM shipment WHERE id = $1 FOR UPDATE", [ids[0]]);
    batch = inboxOf(database, "logistics", { lockFirst: domain.lockFirst }).together!(deliveries);
    await until(async () => (await waiting()) === 1);
    await tx.query("SELECT FROM shipment WHERE id = ANY($1) ORDER BY id FOR UPDATE", [ids]);
  });
  await batch;
  for (const shipment of shipments) {
    expect((await logistics.events(shipment)).slice(1).map(({ type }) => type)).toEqual(told);
  }
});
