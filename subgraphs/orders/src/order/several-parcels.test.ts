import { newId } from "@baiyun/kit";
import { viewer } from "@baiyun/kit/testing";
import { draftInput, OrdersUnderTest } from "../testing/orders-under-test";

let orders: OrdersUnderTest;
beforeAll(async () => {
  orders = await OrdersUnderTest.start();
});
afterAll(() => orders.close());

const me = viewer("customer_admin");
const [ONE, TWO] = [
  { weightG: 640, lengthMm: 380, widthMm: 260, heightMm: 120 },
  { weightG: 500, lengthMm: 200, widthMm: 150, heightMm: 100 },
];
const [line] = draftInput().lines;
const split = (...pieces: number[]) => pieces.map((quantity, index) => ({ number: index + 1, quantity }));
const several = (own: object = {}) => ({ parcel: undefined, parcels: [ONE, TWO], ...own });

interface Refused {
  faults: { field: string; message: string }[];
}

const packing = async (id: string) => {
  const query =
    "query ($id: ID!) { order(id: $id) { parcel { weightG } parcels { weightG lengthMm widthMm heightMm } lines { inParcels { number quantity } } } }";
  const { data } = await orders.running.run<{ order: Record<string, unknown> }>(query, { id }, me);
  return data.order;
};
const refused = async (own: object) =>
  ((await orders.act("createOrder", { ...draftInput(), ...own }, me)) as unknown as Refused).faults.map(
    ({ field, message }) => [field, message],
  );

describe("an order of several parcels", () => {
  it("keeps them, with what is in which, and others are told of them", async () => {
    const { id } = await orders.draft(
      me,
      several({
        lines: [
          { ...line, inParcels: split(2, 3) },
          { ...line, sku: "MUG" },
        ],
      }),
    );
    expect(await packing(id)).toEqual({
      parcel: { weightG: 640 },
      parcels: [ONE, TWO],
      lines: [{ inParcels: split(2, 3) }, { inParcels: null }],
    });
    await orders.must("submitOrder", { orderId: id }, me);
    const { payload } = (await orders.events(id)).at(-1)! as unknown as { payload: Record<string, object[]> };
    expect(payload).toMatchObject({ parcel: ONE, parcels: [ONE, TWO], lines: [{ inParcels: split(2, 3) }, {}] });
    expect(payload.lines![1]).not.toHaveProperty("inParcels");
  });

  it("of one says what it always said", async () => {
    const { id } = await orders.draft(me, several({ parcels: [ONE] }));
    expect(await packing(id)).toEqual({ parcel: { weightG: 640 }, parcels: [ONE], lines: [{ inParcels: null }] });
    await orders.must("submitOrder", { orderId: id }, me);
    expect((await orders.events(id)).at(-1)!.payload).not.toHaveProperty("parcels");
  });

  it("is refused where its parcels are stated twice or not at all, are too many, or do not add up", async () => {
    expect(await refused({ parcels: [TWO] })).toEqual([["parcels", "State the parcel or the parcels, not both."]]);
    expect(await refused({ parcel: undefined })).toEqual([["parcels", "State the parcel, or the parcels."]]);
    const many = Array.from({ length: 21 }, () => TWO);
    expect(await refused(several({ parcels: many }))).toEqual([["parcels", "An order has at most 20 parcels."]]);
    const lines = [
      { ...line, inParcels: split(2, 2) },
      { ...line, inParcels: [{ number: 3, quantity: 5 }] },
      { ...line, inParcels: [...split(2), ...split(3)] },
    ];
    expect(await refused(several({ lines }))).toEqual([
      ["lines.0.inParcels", "The line has 5 pieces; 4 are said to be in parcels."],
      ["lines.2.inParcels.1.number", "This parcel is named twice."],
      ["lines.1.inParcels.0.number", "There are 2 parcels."],
    ]);
  });

  it("edited: new parcels leave open what is in which, and lines are in parcels that there are", async () => {
    const { id, version } = await orders.draft(me, several({ lines: [{ ...line, inParcels: split(2, 3) }] }));
    const edit = (own: object, expectedVersion: number) =>
      orders.act("editOrder", { orderId: id, expectedVersion, ...own }, me);
    const wrong = await edit({ lines: [{ ...line, inParcels: [{ number: 3, quantity: 5 }] }] }, version);
    expect(wrong.faults).toEqual([{ field: "lines.0.inParcels.0.number", message: "There are 2 parcels." }]);
    expect((await edit({ parcel: ONE, parcels: [TWO] }, version)).__typename).toBe("InvalidInput");
    expect(await packing(id)).toMatchObject({ parcels: [ONE, TWO], lines: [{ inParcels: split(2, 3) }] });
    const { order } = await edit({ parcels: [TWO, ONE, TWO] }, version);
    expect(await packing(id)).toMatchObject({ parcels: [TWO, ONE, TWO], lines: [{ inParcels: null }] });
    await edit({ parcel: ONE }, order!.version);
    expect(await packing(id)).toMatchObject({ parcels: [ONE] });
    expect((await orders.changes(id)).map(({ fields }) => fields)).toEqual([[], ["parcel"], ["parcel"]]);
  });

  it("of which lines are cancelled or split off keeps its parcels, and forgets what nobody knows any more", async () => {
    const lines = [
      { ...line, inParcels: split(2, 3) },
      { ...line, sku: "MUG", inParcels: [{ number: 2, quantity: 5 }] },
      { ...line, sku: "CAP", inParcels: split(5) },
    ];
    const { id } = await orders.draft(me, several({ lines }));
    await orders.must("submitOrder", { orderId: id }, me);
    const ids = (await orders.rows(id)).lines.map((one) => one.id);
    const take = (quantity: number) => ids.slice(0, 2).map((orderLineId) => ({ orderLineId, quantity }));
    const cancelled = "... on CancelOrderLinesSuccess { order { id } }";
    await orders.running.act("cancelOrderLines", cancelled, { orderId: id, lines: take(1) }, me);
    expect(await packing(id)).toMatchObject({
      parcels: [ONE, TWO],
      lines: [{ inParcels: null }, { inParcels: [{ number: 2, quantity: 4 }] }, { inParcels: split(5) }],
    });
    const done = "... on SplitOrderSuccess { newOrder { id } }";
    const asked = { orderId: id, lines: take(2), externalRef: newId(), parcels: [TWO, TWO], remainingParcels: [ONE] };
    const { newOrder } = (await orders.running.act("splitOrder", done, asked, me)) as unknown as {
      newOrder: { id: string };
    };
    expect(await packing(newOrder.id)).toMatchObject({
      parcels: [TWO, TWO],
      lines: [{ inParcels: null }, { inParcels: null }],
    });
    expect(await packing(id)).toMatchObject({
      parcels: [ONE],
      lines: [{ inParcels: null }, { inParcels: null }, { inParcels: null }],
    });
    const wrong = { ...asked, externalRef: newId(), parcel: ONE, remainingParcel: ONE };
    expect((await orders.running.act("splitOrder", done, wrong, me)).faults).toEqual([
      { field: "parcels", message: "State the parcel or the parcels, not both." },
      { field: "remainingParcels", message: "State the parcel or the parcels, not both." },
    ]);
  });
});

describe("an order that names a quote made before it", () => {
  const wanted = async (id: string) =>
    (await orders.events(id)).map(({ payload }) => (payload as { quoteId?: string }).quoteId);
  const differsIn = async (id: string) => {
    const { data } = await orders.running.run<{ order: object }>(
      "query ($id: ID!) { order(id: $id) { quoteDiffersIn } }",
      { id },
      me,
    );
    return data.order;
  };

  it("asks for its price, is held by what differs, and lets go of it by an edit", async () => {
    const quoteId = newId();
    const { id } = await orders.draft(me, { quoteId });
    await orders.must("submitOrder", { orderId: id }, me);
    expect(await wanted(id)).toEqual([quoteId]);
    const message = "The order and the quote differ in goods, parcel.";
    await orders.tell("pricing", "quote.rejected.v1", {
      orderId: id,
      message,
      differing: ["goods", "parcel"],
      attempt: 1,
    });
    const { version } = await orders.reaching(id, "ON_HOLD");
    expect(await orders.shown(id)).toMatchObject({ holdCause: "QUOTE_REJECTED", holdReason: message });
    expect(await differsIn(id)).toEqual({ quoteDiffersIn: ["goods", "parcel"] });
    await orders.must("editOrder", { orderId: id, expectedVersion: version, quoteId: null }, me);
    expect(await differsIn(id)).toEqual({ quoteDiffersIn: [] });
    await orders.must("submitOrder", { orderId: id }, me);
    expect((await wanted(id)).at(-1)).toBeUndefined();
  });

  it("asks for it once: with a price of it, later submissions are priced anew; what is no id is refused", async () => {
    expect(await refused({ quoteId: "mine" })).toEqual([["quoteId", "A quote's id is a UUID."]]);
    const { id } = await orders.draft(me, { quoteId: newId() });
    await orders.must("submitOrder", { orderId: id }, me);
    await orders.offer(id, newId());
    const { version } = await orders.reaching(id, "PRICED");
    await orders.must("editOrder", { orderId: id, expectedVersion: version, serviceCode: "BY-ECO" }, me);
    await orders.must("submitOrder", { orderId: id }, me);
    expect((await wanted(id)).at(-1)).toBeUndefined();
  });
});

it("while the first of its parcels is ahead it is PARTIALLY_SHIPPED, can be called off no more, and SHIPPED with the last", async () => {
  const { id } = await orders.labelled(me);
  await orders.carry(id, "BAGGED");
  await orders.tell("logistics", "shipment.partly_departed.v1", {
    orderId: id,
    shipmentId: newId(),
    occurredAt: new Date(),
  });
  await orders.reaching(id, "PARTIALLY_SHIPPED");
  expect(await orders.act("cancelOrder", { orderId: id }, me)).toMatchObject({
    ...{ __typename: "CancellationTooLate", current: "PARTIALLY_SHIPPED" },
  });
  await orders.carry(id, "DEPARTED");
  await orders.reaching(id, "SHIPPED");
});
