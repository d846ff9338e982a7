import { newId, Viewer } from "@baiyun/kit";
import { viewer } from "@baiyun/kit/testing";
import { type Buying, buyingFrom, counted } from "../testing/bought";
import { openSuppliers, ops, type Suppliers } from "../testing/suppliers";

let suppliers: Suppliers;
let buying: Buying;
beforeAll(async () => {
  suppliers = await openSuppliers();
  buying = buyingFrom(suppliers);
});
afterAll(() => suppliers.close());
// Far off, so that no deadline is over by the clock of the database, which jobs go by.
beforeEach(() => suppliers.running.clock.set("2090-11-10T08:00:00.000Z"));
afterEach(() => suppliers.running.clock.release());

it("what is sent leaves the stock, in parts or whole, and what is not there cannot be sent", async () => {
  const seller = await suppliers.seller();
  const bought = await buying.accepted(seller);
  const { id, lineA, a, b } = bought;
  const part = [{ lineId: lineA, quantity: 6 }];
  expect(await suppliers.dispatch(id, seller.claims, part)).toMatchObject({ purchaseOrder: { status: "PARTIAL" } });
  expect([await suppliers.stock(a.id), await suppliers.stock(b.id)]).toEqual([{ W1: "14/4" }, { W1: "20/4" }]);
  expect(await suppliers.dispatch(id, seller.claims, [{ lineId: lineA, quantity: 5 }])).toMatchObject({
    field: "lines.0.quantity",
  });
  expect(await suppliers.receive(id, counted(bought, [6, 0]))).toMatchObject({ current: "PARTIAL" });
  expect(await suppliers.dispatch(id, seller.claims)).toMatchObject({ purchaseOrder: { status: "DISPATCHED" } });
  expect([await suppliers.stock(a.id), await suppliers.stock(b.id)]).toEqual([{ W1: "10/0" }, { W1: "16/0" }]);
  expect(await suppliers.dispatch(id, seller.claims)).toMatchObject({ current: "DISPATCHED" });
  expect(await suppliers.types(id)).toEqual([
    "purchase_order.issued.v1",
    "purchase_order.accepted.v1",
    "purchase_order.dispatched.v1",
  ]);
});

it("when its order ends, what is sent in part comes, and the rest goes back to stock", async () => {
  const seller = await suppliers.seller();
  const { id, order, lineA, a, b } = await buying.accepted(seller);
  await suppliers.dispatch(id, seller.claims, [{ lineId: lineA, quantity: 6 }]);
  await suppliers.release(order, new Date("2090-11-11T08:00:00.000Z"));
  expect((await suppliers.orders(order))[0]!.status).toBe("DISPATCHED");
  const told = (await suppliers.running.events(id)).slice(2);
  expect(told.map(({ type }) => type)).toEqual(["purchase_order.reduced.v1", "purchase_order.dispatched.v1"]);
  expect(told[0]!.payload).toMatchObject({
    lines: [
      { wanted: 6, fewer: 4 },
      { wanted: 0, fewer: 4 },
    ],
  });
  expect([await suppliers.stock(a.id), await suppliers.stock(b.id)]).toEqual([{ W1: "14/0" }, { W1: "20/0" }]);
  expect(await suppliers.receive(id, [{ lineId: lineA, received: 6, damaged: 0 }])).toMatchObject({
    purchaseOrder: { status: "RECEIVED" },
  });
  expect(await buying.shortClaims(id)).toEqual([]);
});

it("what is counted short or damaged opens a claim a line; what is over is not owed", async () => {
  const seller = await suppliers.seller();
  const bought = await buying.accepted(seller);
  const { id, customerId, a, b, lineA } = bought;
  await suppliers.dispatch(id, seller.claims);
  const uncounted = await suppliers.receive(id, [{ lineId: lineA, received: 7, damaged: 0 }]);
  expect(uncounted).toMatchObject({ __typename: "InvalidInput", field: "lines" });
  expect(await suppliers.receive(id, counted(bought, [7, 5], [2, 0]))).toMatchObject({
    purchaseOrder: { status: "RECEIVED" },
  });
  expect(await suppliers.receive(id, counted(bought, [10, 4]))).toMatchObject({ current: "RECEIVED" });
  const claim = { id: expect.any(String), status: "OPEN", quantity: 3, amount: { decimal: "37.50" }, granted: null };
  expect(await buying.shortClaims(id)).toEqual([claim]);
  expect(await buying.shortClaims(id, ops)).toEqual([{ ...claim, amount: null }]);
  const told = (await suppliers.running.events(id)).slice(3);
  expect(told).toMatchObject([
    {
      type: "purchase_order.received.v1",
      payload: {
        lines: [
          { sku: a.sku, wanted: 10, received: 7 },
          { sku: b.sku, wanted: 4, received: 5 },
        ],
        amount: { amountMinor: "9950", currency: "CNY" },
      },
    },
    {
      type: "purchase_order.short.v1",
      payload: { lines: [{ sku: a.sku, wanted: 10, received: 7 }], amount: { amountMinor: "3750", currency: "CNY" } },
    },
  ]);
  const { data } = await suppliers.running.run(
    "query ($id: ID!) { purchaseOrder(id: $id) { lines { wanted received damaged short over unitCost { decimal } } shortClaims { id } } }",
    { id },
    viewer("customer_admin", customerId),
  );
  expect(data.purchaseOrder).toEqual({
    lines: [
      { wanted: 10, received: 7, damaged: 2, short: 3, over: 0, unitCost: null },
      { wanted: 4, received: 5, damaged: 0, short: 0, over: 1, unitCost: null },
    ],
    shortClaims: null,
  });
});

it("a notice of several purchase orders is received when the last of them is counted", async () => {
  const seller = await suppliers.seller();
  const [one, other, unsent] = [
    await buying.accepted(seller),
    await buying.accepted(seller),
    await buying.accepted(seller),
  ];
  for (const { id } of [one, other]) await suppliers.dispatch(id, seller.claims);
  const announce = (purchaseOrderIds: string[], claims: object = seller.claims) =>
    suppliers.running.act(
      "announceAsn",
      "... on AnnounceAsnSuccess { asn { id status warehouse } } ... on PurchaseOrderNotAnnounceable { purchaseOrderId }",
      { purchaseOrderIds, carrierReference: "SF 123", expectedOn: "2090-11-12" },
      claims,
    );
  expect(await announce([one.id, unsent.id])).toMatchObject({ purchaseOrderId: unsent.id });
  expect(await announce([one.id], (await suppliers.seller()).claims)).toMatchObject({ purchaseOrderId: one.id });
  const drops = await suppliers.seller({ dropShips: true });
  const direct = await buying.accepted(drops);
  await suppliers.dispatch(direct.id, drops.claims);
  expect(await announce([direct.id], drops.claims)).toMatchObject({ purchaseOrderId: direct.id });

  const races = await Promise.all([1, 2, 3].map(() => announce([other.id, one.id])));
  expect(races.map(({ __typename }) => __typename).sort()).toEqual([
    "AnnounceAsnSuccess",
    "PurchaseOrderNotAnnounceable",
    "PurchaseOrderNotAnnounceable",
  ]);
  const first = races.find(({ asn }) => asn)!.asn as { id: string };
  const act = (name: string, asnId: string, claims: object = ops) => {
    const success = `${name[0]!.toUpperCase()}${name.slice(1)}Success`;
    return suppliers.running.act(
      name,
      `... on ${success} { asn { status } } ... on IllegalAsnState { current }`,
      { asnId },
      claims,
    );
  };
  expect(await act("cancelAsn", first.id, seller.claims)).toMatchObject({ asn: { status: "CANCELLED" } });
  const orderIds = [one.order.orderId, other.order.orderId].sort();
  const [, ended] = await suppliers.running.events(first.id);
  expect([ended!.type, ended!.payload]).toEqual([
    "asn.cancelled.v1",
    expect.objectContaining({ asnId: first.id, warehouse: "SZX1", orderIds }),
  ]);
  const { asn } = await announce([one.id, other.id]);
  const { id } = asn as { id: string };
  expect(asn).toEqual({ id, status: "ANNOUNCED", warehouse: "SZX1" });
  const [told, ...more] = await suppliers.running.events(id);
  expect([told!.type, more]).toEqual(["asn.announced.v1", []]);
  expect(told!.payload).toMatchObject({ asnId: id, warehouse: "SZX1" });
  expect((told!.payload as { orderIds: string[] }).orderIds.toSorted()).toEqual(orderIds);
  await expect(act("markAsnArrived", id, seller.claims)).rejects.toThrow("FORBIDDEN");
  expect(await act("markAsnArrived", id)).toMatchObject({ asn: { status: "ARRIVED" } });
  expect(await act("cancelAsn", id, seller.claims)).toMatchObject({ current: "ARRIVED" });
  const status = async () =>
    (
      await suppliers.running.run(
        "query ($id: ID!) { asn(id: $id) { status purchaseOrders { id } } }",
        { id },
        seller.claims,
      )
    ).data.asn;
  const purchaseOrders = [{ id: one.id }, { id: other.id }];
  await suppliers.receive(other.id, counted(other, [10, 4]));
  expect(await status()).toEqual({ status: "ARRIVED", purchaseOrders });
  await suppliers.receive(one.id, counted(one, [10, 4]));
  expect(await status()).toEqual({ status: "RECEIVED", purchaseOrders });
});

it("what a customer sends back goes to the shelf that it left, no more of it, once, and what is broken to none", async () => {
  const seller = await suppliers.seller();
  const { id, order, a, b } = await buying.accepted(seller);
  const [lineA, lineB] = order.lines;
  const { running } = suppliers;
  const back = async (lines: object[], event: string = newId()) => {
    const payload = { returnId: newId(), orderId: order.orderId, customerId: order.customerId, lines };
    const told = { from: "orders", type: "return.received.v1", payload, id: event };
    await running.handled(await running.tell(told));
  };
  const sold = (line: typeof lineA, quantity: number) => ({ ...line, quantity, condition: "RESTOCK" });
  // Nothing has left yet.
  await back([sold(lineA, 3)]);
  expect(await suppliers.stock(a.id)).toEqual({ W1: "20/10" });
  await suppliers.dispatch(id, seller.claims);
  expect([await suppliers.stock(a.id), await suppliers.stock(b.id)]).toEqual([{ W1: "10/0" }, { W1: "16/0" }]);

  const once = newId();
  const lines = [
    sold(lineA, 3),
    { ...lineA, quantity: 1, condition: "WRITE_OFF" },
    sold({ ...lineB!, orderLineId: newId() }, 2),
  ];
  await back(lines, once);
  await back(lines, once);
  expect([await suppliers.stock(a.id), await suppliers.stock(b.id)]).toEqual([{ W1: "13/0" }, { W1: "16/0" }]);
  await Promise.all([back([sold(lineA, 6)]), back([sold(lineA, 6)])]);
  expect(await suppliers.stock(a.id)).toEqual({ W1: "20/0" });
  const moved = await suppliers.database.transaction(Viewer.system, (tx) =>
    tx.query(
      "SELECT on_hand_change AS pieces FROM stock_movement WHERE kind = 'RETURNED' AND purchase_order_id = $1 ORDER BY id",
      [id],
    ),
  );
  expect(moved).toEqual([{ pieces: 3 }, { pieces: 6 }, { pieces: 1 }]);
});
