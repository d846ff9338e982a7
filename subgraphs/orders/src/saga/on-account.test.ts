import { Viewer } from "@baiyun/kit";
import { staff, viewer } from "@baiyun/kit/testing";
import { OrdersUnderTest } from "../testing/orders-under-test";

let orders: OrdersUnderTest;
beforeAll(async () => {
  orders = await OrdersUnderTest.start();
});
afterAll(() => orders.close());

const me = viewer("customer_admin");
const typesOf = async (id: string) => (await orders.events(id)).map(({ type }) => type);

describe("an order that was accepted before money was held for orders", () => {
  /** As the version before left it: FUNDED, and with logistics. */
  async function onAccount(): Promise<string> {
    const { id } = await orders.priced(me);
    await orders.database.transaction(Viewer.system, async (tx) => {
      await tx.query("UPDATE orders SET status = 'FUNDED' WHERE id = $1", [id]);
      await tx.query("UPDATE order_saga SET step = 'ACCEPTED', waiting_for = 'LABEL' WHERE order_id = $1", [id]);
    });
    return id;
  }

  it("goes on without a hold, is captured nothing of, and waits for its return window alone", async () => {
    const id = await onAccount();
    await orders.tell("logistics", "shipment.labelled.v1", { orderId: id });
    await orders.reaching(id, "IN_FULFILMENT");
    await orders.carry(id, "DELIVERED");
    await orders.reaching(id, "DELIVERED");
    expect((await orders.rows(id)).saga).toMatchObject({
      step: "DELIVERED",
      funds: "NONE",
      waitingFor: "RETURN_WINDOW",
    });
    expect(await typesOf(id)).toEqual(["order.submitted.v1"]);
  });

  it("is not asked for anew by a hold and its release, and is cancelled without a fee", async () => {
    const id = await onAccount();
    await orders.must("holdOrder", { orderId: id, reason: "Embargo check" }, staff("ops"));
    await orders.must("releaseOrder", { orderId: id }, staff("ops"));
    await orders.handled(await orders.tell("logistics", "shipment.labelled.v1", { orderId: id }));
    await orders.must("cancelOrder", { orderId: id }, me);
    await orders.tell("logistics", "shipment.cancelled.v1", { orderId: id });
    await orders.reaching(id, "CANCELLED");
    expect(await typesOf(id)).toEqual([
      "order.submitted.v1",
      "order.held.v1",
      "order.released.v1",
      "order.cancelled.v1",
    ]);
  });
});
