import { randomUUID } from "node:crypto";
import { Viewer } from "@baiyun/kit";
import { staff } from "@baiyun/kit/testing";
import { type Logistics, newOrder, openLogistics, orderAccepted, orderCancelled, PARCEL } from "../testing/logistics";
import { Shipment } from "./shipment.entity";

let logistics: Logistics;
beforeAll(async () => {
  logistics = await openLogistics();
});
afterAll(() => logistics.close());

type Order = ReturnType<typeof newOrder>;
const shipmentsOf = ({ orderId }: Order) =>
  logistics.database.transaction(Viewer.system, (tx) =>
    tx.find(Shipment, { where: { orderId }, order: { id: "ASC" } }),
  );
const statuses = async (order: Order) => (await shipmentsOf(order)).map(({ status }) => status);
const again = (order: Order, replaces: string) => orderAccepted(order, PARCEL, { replaces });

const act = (mutation: string, selection: string, input: object) =>
  logistics.running.act(mutation, selection, { idempotencyKey: randomUUID(), ...input }, staff("ops"));

/** Our staff take a parcel out that its customer did not cancel. */
async function takenOut(order: Order): Promise<Shipment> {
  const shipment = await logistics.ship(order);
  const own = "... on InterceptShipmentSuccess { intercept { id } }";
  const wish = { shipmentId: shipment.id, action: "RETURN_TO_CUSTOMER", reason: "Damaged on its way here" };
  const { intercept } = await act("interceptShipment", own, wish);
  await act("completeIntercept", "", { interceptId: (intercept as { id: string }).id, answer: "On shelf R4" });
  return shipment;
}

describe("an order whose shipment was cancelled without being asked", () => {
  it("gets another in its place, once, however often and however many at once ask for it", async () => {
    const order = newOrder();
    const first = await takenOut(order);
    expect(await statuses(order)).toEqual(["CANCELLED"]);
    await Promise.all([1, 2, 3, 4].map(() => logistics.deliver(again(order, first.id))));
    await logistics.deliver(orderAccepted(order));
    const [, second, ...others] = await shipmentsOf(order);
    expect(others).toEqual([]);
    expect(second).toMatchObject({ status: "LABELLED", milestone: "LABELLED" });
    expect(second!.trackingNumber).not.toBe(first.trackingNumber);
    expect((await logistics.events(second!)).map(({ type }) => type)).toEqual(["shipment.labelled.v1"]);
  });

  it("asked for in the place of one that is not its last, or of none, gets none", async () => {
    const order = newOrder();
    await takenOut(order);
    await logistics.deliver(again(order, randomUUID()));
    await logistics.deliver(orderAccepted(order));
    expect(await statuses(order)).toEqual(["CANCELLED"]);
  });

  it("is cancelled with its second shipment, and gets no third that is told of late", async () => {
    const order = newOrder();
    const first = await takenOut(order);
    await logistics.deliver(again(order, first.id));
    await logistics.deliver(orderCancelled(order));
    await logistics.deliver(orderCancelled(order));
    expect(await statuses(order)).toEqual(["CANCELLED", "CANCELLED"]);
    const other = newOrder();
    const lost = await takenOut(other);
    await logistics.deliver(orderCancelled(other));
    await logistics.deliver(again(other, lost.id));
    expect(await statuses(other)).toEqual(["CANCELLED"]);
  });
});
