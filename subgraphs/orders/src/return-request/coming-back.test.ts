import { newId } from "@baiyun/kit";
import { staff, viewer } from "@baiyun/kit/testing";
import { draftInput, OrdersUnderTest } from "../testing/orders-under-test";

let orders: OrdersUnderTest;
beforeAll(async () => {
  orders = await OrdersUnderTest.start();
});
afterAll(() => orders.close());

const me = viewer("customer_admin");
const OF_ORDER = /* GraphQL */ `
  query ($id: ID!) { order(id: $id) { returns { edges { node {
    id status reason refund lines { sku quantity restocked writtenOff }
  } } } } }
`;
interface Shown {
  order: { returns: { edges: { node: { id: string } & Record<string, unknown> }[] } };
}
const returnsOf = async (id: string) =>
  (await orders.running.run<Shown>(OF_ORDER, { id }, me)).data.order.returns.edges.map(({ node }) => node);
const act = (mutation: string, input: object, claims: object) => orders.running.act(mutation, "", input, claims);
const IN_TRANSIT = {
  ...{ status: "IN_TRANSIT", reason: "Its parcel goes back to its sender.", refund: null },
  lines: [{ sku: "TEE-M", quantity: 5, restocked: null, writtenOff: null }],
};

it("what nobody took is a return that is on its way, once; what comes of it is counted, and told", async () => {
  const { id } = await orders.labelled(me);
  await orders.handled(await orders.carry(id, "DEPARTED"), await orders.carry(id, "RETURNING"));
  const [expected, ...others] = await returnsOf(id);
  expect([expected, others]).toEqual([{ id: expected!.id, ...IN_TRANSIT }, []]);
  await orders.handled(await orders.carry(id, "RETURNING"), await orders.carry(id, "RETURNED"));
  expect(await orders.shown(id)).toMatchObject({ status: "RETURNED" });
  expect(await returnsOf(id)).toEqual([expected]);
  const orderLineId = (await orders.rows(id)).lines[0]!.id;
  const lines = ["RESTOCK", "WRITE_OFF"].map((condition) => ({ orderLineId, quantity: 1, condition }));
  await act("receiveReturn", { returnId: expected!.id, lines }, staff("ops"));
  expect((await orders.changes(id)).slice(-3).map(({ kind }) => kind)).toEqual([
    ...["RETURN_SENT", "MOVED", "RETURN_RECEIVED"],
  ]);
  // What it costs was settled with its order.
  const closed = { returnId: expected!.id, refund: "ALL" };
  expect(await act("closeReturn", closed, staff("support"))).toMatchObject({ __typename: "OrderNotPaid" });
  await act("closeReturn", { ...closed, refund: "NONE" }, staff("support"));
  expect(await returnsOf(id)).toMatchObject([
    { status: "CLOSED", refund: "NONE", lines: [{ restocked: 1, writtenOff: 1 }] },
  ]);
});

it("what its customer sends back already is not expected twice", async () => {
  const { id } = await orders.paid(me);
  const orderLineId = (await orders.rows(id)).lines[0]!.id;
  const asked = { orderId: id, reason: "Too small", lines: [{ orderLineId, quantity: 1 }] };
  expect(await act("requestReturn", asked, me)).toMatchObject({ __typename: "RequestReturnSuccess" });
  await orders.handled(await orders.carry(id, "RETURNED"));
  expect((await returnsOf(id)).map(({ status, lines }) => [status, lines])).toEqual([
    ["IN_TRANSIT", [{ sku: "TEE-M", quantity: 4, restocked: null, writtenOff: null }]],
    ["REQUESTED", [{ sku: "TEE-M", quantity: 1, restocked: null, writtenOff: null }]],
  ]);
});

describe("of an order of several parcels", () => {
  const [LIGHT, line] = [{ weightG: 500, lengthMm: 200, widthMm: 150, heightMm: 100 }, draftInput().lines[0]!];
  const input = {
    ...{ parcel: undefined, parcels: [LIGHT, LIGHT, LIGHT] },
    lines: [
      {
        ...line,
        inParcels: [
          { number: 1, quantity: 2 },
          { number: 2, quantity: 3 },
        ],
      },
      { ...line, sku: "MUG", quantity: 2 },
    ],
  };
  const comesBack = async (orderId: string, number: number, status = "RETURNING") =>
    orders.handled(
      await orders.tell("logistics", "parcel.comes_back.v1", {
        ...{ parcelId: newId(), shipmentId: newId(), orderId, number, trackingNumber: `${orderId}-${number}`, status },
        occurredAt: new Date(),
      }),
    );
  const expected = (number: number, ...lines: [string, number][]) => [
    `Its parcel ${number} goes back to its sender.`,
    "IN_TRANSIT",
    lines,
  ];
  const shown = async (id: string) =>
    (await returnsOf(id))
      .map(({ reason, status, lines }) => [
        reason,
        status,
        (lines as { sku: string; quantity: number }[]).map(({ sku, quantity }) => [sku, quantity]),
      ])
      .reverse();

  it("what is in the one that comes back is expected, once; of what may be in any all, and the order goes on", async () => {
    const { id } = await orders.labelled(me, input);
    await orders.handled(await orders.carry(id, "DEPARTED"));
    for (const status of ["RETURNING", "RETURNED", "RETURNED"]) await comesBack(id, 2, status);
    const second = expected(2, ["TEE-M", 3], ["MUG", 2]);
    expect(await shown(id)).toEqual([second]);
    await comesBack(id, 3);
    expect(await shown(id)).toEqual([second]);
    await comesBack(id, 1);
    expect(await shown(id)).toEqual([second, expected(1, ["TEE-M", 2])]);
    expect(await orders.shown(id)).toMatchObject({ status: "SHIPPED" });
    expect((await orders.deeds(id)).slice(-2)).toEqual(["Its parcel 2 goes back.", "Its parcel 1 goes back."]);
  });

  it("it is charged once the others are delivered, and what is given back is decided with the return", async () => {
    const { id } = await orders.labelled(me, input);
    await orders.handled(await orders.carry(id, "DEPARTED"));
    await comesBack(id, 2);
    await orders.handled(await orders.carry(id, "DELIVERED"));
    const { holdId } = (await orders.rows(id)).saga!;
    const due = (await orders.rows(id)).events.filter(({ type }) => type === "order.funding_due.v1");
    expect(due).toMatchObject([{ payload: { orderId: id } }]);
    const amount = { amountMinor: "1845", currency: "EUR" };
    await orders.handled(await orders.tell("finance", "hold.captured.v1", { holdId, orderId: id, amount }));
    expect(await orders.shown(id)).toMatchObject({ status: "DELIVERED" });
    const [{ id: returnId } = { id: "" }] = await returnsOf(id);
    const lines = (await orders.rows(id)).lines.map((one) => ({
      ...{ orderLineId: one.id, quantity: one.sku === "MUG" ? 0 : 3, condition: "RESTOCK" },
    }));
    await act("receiveReturn", { returnId, lines: lines.filter(({ quantity }) => quantity > 0) }, staff("ops"));
    const given = { returnId, refund: "PART", amount: { amountMinor: "600", currency: "EUR" }, waiveFee: true };
    expect(await act("closeReturn", given, staff("support"))).toMatchObject({ __typename: "CloseReturnSuccess" });
    const refunds = (await orders.rows(id)).events.filter(({ type }) => type === "order.refund_due.v1");
    expect(refunds).toMatchObject([{ payload: { orderId: id, amount: { amountMinor: "600", currency: "EUR" } } }]);
    expect(await orders.shown(id)).toMatchObject({ status: "DELIVERED" });
  });

  it("nothing is expected of what is not being shipped", async () => {
    const [draft, cancelled] = [await orders.draft(me, input), await orders.allocated(me, input)];
    await orders.must("cancelOrder", { orderId: cancelled.id }, me);
    for (const { id } of [draft, cancelled]) {
      await comesBack(id, 1);
      expect(await returnsOf(id)).toEqual([]);
    }
  });
});
