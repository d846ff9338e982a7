import { viewer } from "@baiyun/kit/testing";
import { OrdersUnderTest } from "../testing/orders-under-test";

let orders: OrdersUnderTest;
beforeAll(async () => {
  orders = await OrdersUnderTest.start();
});
afterAll(() => orders.close());

const me = viewer("customer_admin");
const typesOf = async (id: string) => (await orders.events(id)).map(({ type }) => type);

describe("a parcel on the scales", () => {
  const weigh = async (orderId: string, verdict: string) =>
    orders.handled(
      await orders.tell("pricing", "quote.reweighed.v1", {
        orderId,
        verdict,
        quotedBillableG: 1_976,
        measuredBillableG: 3_000,
        limitG: 2_000,
      }),
    );

  it.each([
    ["ABOVE_QUOTE", "Measured, it counts as 3000 g; 1976 g were quoted."],
    ["OVER_SERVICE_LIMIT", "Measured, it counts as 3000 g; its service takes 2000 g."],
  ])("%s holds its order, and tells who works on it", async (verdict, holdReason) => {
    const { id } = await orders.labelled(me);
    await weigh(id, verdict);
    expect(await orders.shown(id)).toMatchObject({
      status: "ON_HOLD",
      priorStatus: "IN_FULFILMENT",
      holdCause: "WEIGHT_ABOVE_QUOTE",
      holdReason,
    });
    expect((await typesOf(id)).at(-1)).toBe("order.held.v1");
  });

  it("as quoted, or of an order that is shipped, changes nothing", async () => {
    const { id } = await orders.labelled(me);
    const before = await orders.rows(id);
    await weigh(id, "AS_QUOTED");
    expect(await orders.rows(id)).toEqual(before);
    await orders.carry(id, "DEPARTED");
    await orders.reaching(id, "SHIPPED");
    const shipped = await orders.rows(id);
    await weigh(id, "ABOVE_QUOTE");
    expect(await orders.rows(id)).toEqual(shipped);
  });
});
