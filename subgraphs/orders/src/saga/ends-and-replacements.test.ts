import { newId } from "@baiyun/kit";
import { staff, viewer } from "@baiyun/kit/testing";
import { OrdersUnderTest } from "../testing/orders-under-test";

let orders: OrdersUnderTest;
beforeAll(async () => {
  orders = await OrdersUnderTest.start();
});
afterAll(() => orders.close());

const me = viewer("customer_admin");
const ops = staff("ops");
const saga = async (id: string) => (await orders.rows(id)).saga!;
const told = async (id: string) => (await orders.events(id)).map(({ type }) => type);

describe("an order whose shipment is destroyed", () => {
  const captured = async (id: string) => {
    const amount = { amountMinor: "1845", currency: "EUR" };
    const payload = { holdId: (await saga(id)).holdId, orderId: id, amount };
    await orders.handled(await orders.tell("finance", "hold.captured.v1", payload));
  };

  it.each([["DEPARTED"], ["RETURNING"], [null]])(
    "on its way (%s) is closed, and what is held is captured",
    async (at) => {
      const { id } = await orders.labelled(me);
      if (at) await orders.handled(await orders.carry(id, at));
      const before = (await told(id)).length;
      await orders.carry(id, "DESTROYED");
      await orders.reaching(id, "CLOSED");
      expect((await told(id)).slice(before)).toEqual(["order.funding_due.v1"]);
      expect(await saga(id)).toMatchObject({ step: "DESTROYED", funds: "DUE", waitingFor: "CAPTURE" });
      expect((await orders.changes(id)).at(-1)).toMatchObject({ to: "CLOSED", reason: "Its parcel is destroyed." });
      await captured(id);
      expect(await saga(id)).toMatchObject({ step: "DESTROYED", funds: "CAPTURED", waitingFor: null, deadline: null });
      const over = await orders.rows(id);
      await orders.handled(await orders.carry(id, "DESTROYED"), await orders.carry(id, "RETURNED"));
      expect(await orders.rows(id)).toEqual(over);
      const line = (await orders.rows(id)).lines[0]!;
      const asked = { orderId: id, reason: "Broken", lines: [{ orderLineId: line.id, quantity: 1 }] };
      expect(
        await orders.running.act("requestReturn", "... on IllegalOrderState { current }", asked, me),
      ).toMatchObject({
        __typename: "IllegalOrderState",
        current: "CLOSED",
      });
    },
  );

  it("after it was paid for, on its way back, stays paid", async () => {
    const { id } = await orders.paid(me);
    await orders.handled(await orders.carry(id, "RETURNING"));
    const before = await told(id);
    await orders.handled(await orders.carry(id, "DESTROYED"));
    expect(await orders.shown(id)).toMatchObject({ status: "CLOSED" });
    expect(await told(id)).toEqual(before);
    expect(await saga(id)).toMatchObject({ step: "DESTROYED", funds: "CAPTURED", waitingFor: null });
  });

  it("while its cancellation was asked for is closed, and not cancelled any more", async () => {
    const { id } = await orders.labelled(me);
    await orders.must("cancelOrder", { orderId: id }, me);
    await orders.carry(id, "DESTROYED");
    await orders.reaching(id, "CLOSED");
    const over = await orders.rows(id);
    await orders.handled(await orders.tell("logistics", "shipment.cancelled.v1", { orderId: id }));
    expect(await orders.rows(id)).toEqual(over);
  });
});

describe("an order whose shipment was cancelled without being asked", () => {
  async function without(shipmentId: string) {
    const { id } = await orders.labelled(me);
    await orders.handled(await orders.tell("logistics", "shipment.cancelled.v1", { orderId: id, shipmentId }));
    expect(await orders.shown(id)).toMatchObject({ status: "ON_HOLD", holdCause: "SHIPMENT_CANCELLED" });
    return id;
  }
  const accepted = async (id: string) =>
    (await orders.events(id))
      .filter(({ type }) => type === "order.accepted.v1")
      .map(({ payload }) => (payload as { replaces?: string }).replaces ?? null);

  it("asks for another in its place when it is released, once, and goes on with its label", async () => {
    const shipmentId = newId();
    const id = await without(shipmentId);
    await orders.must("releaseOrder", { orderId: id }, ops);
    expect(await accepted(id)).toEqual([null, shipmentId]);
    expect(await saga(id)).toMatchObject({ step: "ACCEPTED", waitingFor: "LABEL", asked: 1 });
    await orders.must("retrySagaStep", { orderId: id }, ops);
    expect(await accepted(id)).toEqual([null, shipmentId, shipmentId]);
    await orders.tell("logistics", "shipment.labelled.v1", { orderId: id, shipmentId: newId() });
    expect(await orders.reaching(id, "IN_FULFILMENT")).toMatchObject({ holdCause: null });
    expect(await saga(id)).toMatchObject({ step: "LABELLED", waitingFor: "PARCEL", lostShipmentId: null });
  });

  it("is held anew when its money went meanwhile, and asks for another once it is there", async () => {
    const shipmentId = newId();
    const id = await without(shipmentId);
    const { holdId } = await saga(id);
    const expired = { holdId, orderId: id };
    await orders.handled(await orders.tell("finance", "hold.expired.v1", expired));
    await orders.handled(await orders.deny(id));
    expect(await orders.must("releaseOrder", { orderId: id }, ops)).toMatchObject({
      ...{ status: "ON_HOLD", holdCause: "FUNDS" },
    });
    expect(await accepted(id)).toEqual([null]);
    await orders.must("retrySagaStep", { orderId: id }, ops);
    await orders.handled(await orders.hold(id));
    expect(await orders.shown(id)).toMatchObject({ status: "ALLOCATED", holdCause: null });
    expect(await accepted(id)).toEqual([null, shipmentId]);
  });
});
