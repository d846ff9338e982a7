import { randomUUID } from "node:crypto";
import { newId, Viewer } from "@baiyun/kit";
import { until, viewer } from "@baiyun/kit/testing";
import { openSuppliers, ops, orderOf, SHIP_TO, type Suppliers } from "../testing/suppliers";

let suppliers: Suppliers;
beforeAll(async () => {
  suppliers = await openSuppliers();
});
afterAll(() => suppliers.close());
afterEach(() => suppliers.running.clock.release());

const answered = async (order: Parameters<Suppliers["answers"]>[0]) =>
  (await suppliers.answers(order)).map(({ type, payload }) => ({ type, ...payload }));

/** A customer whose SKU "LAMP" comes from two suppliers, the first of which has 5, the second 9. */
async function twoSources() {
  const customerId = randomUUID();
  const [first, second] = [await suppliers.seller(), await suppliers.seller()];
  const [a, b] = [await suppliers.sku(first, { W1: 5 }), await suppliers.sku(second, { W2: 9 })];
  await suppliers.source(customerId, "LAMP", a.id, 1);
  await suppliers.source(customerId, "LAMP", b.id, 2);
  return { customerId, first, second, a, b };
}

it("reserves, waits for the supplier, and tells once that all is promised", async () => {
  const { customerId, first, a } = await twoSources();
  const order = orderOf(customerId, ["LAMP", 2], ["OWN-GOODS", 1]);
  await suppliers.request(order);
  const [bought, ...others] = await suppliers.orders(order);
  expect([bought!.status, bought!.supplierId, others]).toEqual(["ISSUED", first.id, []]);
  expect(await suppliers.lines(bought!.id)).toMatchObject([{ sku: a.sku, quantity: 2, warehouse: "W1" }]);
  expect(await suppliers.stock(a.id)).toEqual({ W1: "5/2" });
  const answer = { orderId: order.orderId, attempt: 1, purchaseOrderIds: [bought!.id] };
  expect(await answered(order)).toEqual([{ type: "stock.reserved.v1", ...answer }]);

  await suppliers.request(order);
  expect(await suppliers.accept(bought!.id, first.claims)).toMatchObject({ purchaseOrder: { status: "ACCEPTED" } });
  expect(await suppliers.accept(bought!.id, first.claims)).toMatchObject({ current: "ACCEPTED" });
  await suppliers.request(order);
  expect(await answered(order)).toEqual([
    { type: "stock.reserved.v1", ...answer },
    { type: "stock.allocated.v1", ...answer },
  ]);
  expect(await suppliers.stock(a.id)).toEqual({ W1: "5/2" });
});

it("hears of orders over the bus", async () => {
  const { customerId, a } = await twoSources();
  const order = orderOf(customerId, ["LAMP", 2]);
  const { running } = suppliers;
  const tell = async (type: string, payload: object) =>
    running.handled(
      await running.tell({ from: "orders", type, payload, aggregateId: order.orderId, tenantId: customerId }),
    );
  await tell("order.allocation_requested.v1", { ...order, reference: "BY1", shipTo: SHIP_TO });
  expect(await suppliers.stock(a.id)).toEqual({ W1: "5/2" });
  await tell("order.allocation_released.v1", { orderId: order.orderId });
  expect(await suppliers.stock(a.id)).toEqual({ W1: "5/0" });
});

it("an order of its customer's own goods needs nothing, and is told so at once", async () => {
  const order = orderOf(randomUUID(), ["OWN", 3]);
  await suppliers.request(order);
  const { orderId } = order;
  expect(await answered(order)).toEqual([{ type: "stock.allocated.v1", orderId, attempt: 1, purchaseOrderIds: [] }]);
});

it("what a supplier rejects is bought from the next; with none left the order goes without all of it", async () => {
  const { customerId, first, second, a, b } = await twoSources();
  const lone = await suppliers.sku(first, { W1: 3 });
  await suppliers.source(customerId, "SHADE", lone.id);
  const order = orderOf(customerId, ["LAMP", 5], ["SHADE", 1]);
  await suppliers.request(order);
  const [whole] = await suppliers.orders(order);
  expect(await suppliers.stock(lone.id)).toEqual({ W1: "3/1" });
  await suppliers.reject(whole!.id, first.claims);
  // The shade has no other supplier.
  expect((await suppliers.orders(order)).map(({ status }) => status)).toEqual(["REJECTED"]);
  const [lamp, shade] = order.lines;
  const { orderId } = order;
  expect((await answered(order)).slice(1)).toEqual([
    {
      type: "stock.unavailable.v1",
      orderId,
      attempt: 1,
      lines: [{ orderLineId: shade!.orderLineId, sku: "SHADE", wanted: 1, available: 0 }],
    },
  ]);
  expect([await suppliers.stock(a.id), await suppliers.stock(lone.id)]).toEqual([{ W1: "5/0" }, { W1: "3/0" }]);

  const again = { ...order, attempt: 2, lines: [lamp!] };
  await suppliers.request(again);
  const [, asked] = await suppliers.orders(order);
  await suppliers.reject(asked!.id, first.claims);
  const [, , replaced] = await suppliers.orders(order);
  expect(replaced).toMatchObject({ status: "ISSUED", supplierId: second.id });
  expect([await suppliers.stock(a.id), await suppliers.stock(b.id)]).toEqual([{ W1: "5/0" }, { W2: "9/5" }]);
  await suppliers.accept(replaced!.id, second.claims);
  expect((await answered(order)).slice(2)).toEqual([
    { type: "stock.reserved.v1", orderId, attempt: 2, purchaseOrderIds: [asked!.id] },
    { type: "stock.allocated.v1", orderId, attempt: 2, purchaseOrderIds: [replaced!.id] },
  ]);
});

it("when one supplier's part cannot be had, what others promised is called off, and its stock given back", async () => {
  const customerId = randomUUID();
  const [one, other] = [await suppliers.seller(), await suppliers.seller()];
  const [lamp, shade] = [await suppliers.sku(one, { W1: 2 }), await suppliers.sku(other, { W1: 2 })];
  await suppliers.source(customerId, "LAMP", lamp.id);
  await suppliers.source(customerId, "SHADE", shade.id);
  const order = orderOf(customerId, ["LAMP", 2], ["SHADE", 1]);
  await suppliers.request(order);
  const [ofLamp, ofShade] = await suppliers.orders(order);
  await suppliers.accept(ofLamp!.id, one.claims);
  expect(await suppliers.stock(lamp.id)).toEqual({ W1: "2/2" });
  await suppliers.reject(ofShade!.id, other.claims);
  expect((await suppliers.orders(order)).map(({ status }) => status)).toEqual(["CANCELLED", "REJECTED"]);
  expect([await suppliers.stock(lamp.id), await suppliers.stock(shade.id)]).toEqual([{ W1: "2/0" }, { W1: "2/0" }]);
  expect((await answered(order)).map(({ type }) => type)).toEqual(["stock.reserved.v1", "stock.unavailable.v1"]);
});

it("of what is promised in part, the rest is bought elsewhere", async () => {
  const { customerId, first, second, a, b } = await twoSources();
  const order = orderOf(customerId, ["LAMP", 4]);
  await suppliers.request(order);
  const [asked] = await suppliers.orders(order);
  const [line] = await suppliers.lines(asked!.id);
  const fault = await suppliers.accept(asked!.id, first.claims, [{ lineId: line!.id, quantity: 5 }]);
  expect(fault).toMatchObject({ __typename: "InvalidInput", field: "lines.0.quantity" });
  expect(await suppliers.accept(asked!.id, first.claims, [{ lineId: line!.id, quantity: 0 }])).toMatchObject({
    message: expect.any(String),
    field: "lines",
  });
  await suppliers.accept(asked!.id, first.claims, [{ lineId: line!.id, quantity: 3 }]);
  const [kept, rest] = await suppliers.orders(order);
  expect([kept!.status, rest!.status, rest!.supplierId]).toEqual(["ACCEPTED", "ISSUED", second.id]);
  expect([await suppliers.stock(a.id), await suppliers.stock(b.id)]).toEqual([{ W1: "5/3" }, { W2: "9/1" }]);
  expect(await answered(order)).toHaveLength(1);
  await suppliers.accept(rest!.id, second.claims);
  expect((await answered(order)).at(-1)).toMatchObject({
    type: "stock.allocated.v1",
    purchaseOrderIds: [kept!.id, rest!.id],
  });
});

it("silence until the deadline is a refusal, by a job; what was answered in time stays", async () => {
  const { customerId, first, second } = await twoSources();
  // So that its day is over in a second.
  suppliers.running.clock.set(new Date(Date.now() - 86_399_000));
  const order = orderOf(customerId, ["LAMP", 1]);
  await suppliers.request(order);
  suppliers.running.clock.release();
  const [asked] = await suppliers.orders(order);
  await until(async () => (await suppliers.orders(order))[0]!.status === "EXPIRED");
  const [, next] = await suppliers.orders(order);
  expect(next).toMatchObject({ status: "ISSUED", supplierId: second.id });
  expect(await suppliers.types(asked!.id)).toEqual(["purchase_order.issued.v1", "purchase_order.expired.v1"]);
  expect(await suppliers.accept(asked!.id, first.claims)).toMatchObject({ current: "EXPIRED" });

  await suppliers.accept(next!.id, second.claims);
  await suppliers.database.transaction(Viewer.system, (tx) => suppliers.services.answers.expire(tx, next!.id));
  expect((await suppliers.orders(order))[1]!.status).toBe("ACCEPTED");
});

it("the end of an order gives its stock back, however late or often either is told", async () => {
  const { customerId, first, a } = await twoSources();
  const [t0, t1, t2] = [0, 1000, 2000].map((ms) => new Date(Date.now() + ms));
  const order = orderOf(customerId, ["LAMP", 2]);
  await suppliers.request(order, t0);
  const [bought] = await suppliers.orders(order);
  await suppliers.accept(bought!.id, first.claims);
  await suppliers.release(order, t1);
  await suppliers.release(order, t1);
  expect((await suppliers.orders(order)).map(({ status }) => status)).toEqual(["CANCELLED"]);
  expect(await suppliers.stock(a.id)).toEqual({ W1: "5/0" });
  expect(await suppliers.types(bought!.id)).toEqual([
    "purchase_order.issued.v1",
    "purchase_order.accepted.v1",
    "purchase_order.cancelled.v1",
  ]);
  // An attempt from before the end comes too late; one from after it is a new one, and that end takes nothing of it.
  await suppliers.request({ ...order, attempt: 2 }, t0);
  expect(await suppliers.stock(a.id)).toEqual({ W1: "5/0" });
  await suppliers.request({ ...order, attempt: 3 }, t2);
  await suppliers.release(order, t1);
  expect(await suppliers.stock(a.id)).toEqual({ W1: "5/2" });

  // An end of before a request, told after it, is of an earlier attempt.
  const resumed = orderOf(customerId, ["LAMP", 1]);
  await suppliers.request(resumed, t1);
  await suppliers.release(resumed, t0);
  expect((await suppliers.orders(resumed)).map(({ status }) => status)).toEqual(["ISSUED"]);

  const overtaken = orderOf(customerId, ["LAMP", 1]);
  await suppliers.release(overtaken, t1);
  await suppliers.request(overtaken, t0);
  expect([await suppliers.orders(overtaken), await answered(overtaken)]).toEqual([[], []]);
});

it("an address is kept no longer than an alternative may have to be told it", async () => {
  const { customerId, first } = await twoSources();
  const order = orderOf(customerId, ["LAMP", 1]);
  const kept = async () => {
    const select = "SELECT ship_to_sealed AS sealed, ship_to AS plain FROM order_allocation WHERE id = $1";
    const [row] = await suppliers.query<{ sealed: Buffer | null; plain: unknown }>(select, order.orderId);
    expect(row!.plain).toBeNull();
    const { database, services } = suppliers;
    const open = (sealed: Buffer) =>
      database.transaction(Viewer.system, (tx) => services.consignees.open(tx, order.orderId, sealed));
    return row!.sealed && open(row!.sealed);
  };
  await suppliers.request(order);
  expect(await kept()).toEqual(SHIP_TO);
  await suppliers.accept((await suppliers.orders(order))[0]!.id, first.claims);
  expect(await kept()).toBeNull();
});

it("nothing is bought from who is suspended, nor of what is not sold any more; what is ended is the customer's own", async () => {
  const { customerId, first, second, a, b } = await twoSources();
  const suspend = { supplierId: first.id, reason: "Quality" };
  await suppliers.must("suspendSupplier", "... on SuspendSupplierSuccess { supplier { id } }", suspend, ops);
  const order = orderOf(customerId, ["LAMP", 1]);
  await suppliers.request(order);
  expect((await suppliers.orders(order)).map(({ supplierId }) => supplierId)).toEqual([second.id]);

  const stop = { supplierSkuId: b.id, expectedVersion: 1, isActive: false };
  await suppliers.must("editSupplierSku", "... on EditSupplierSkuSuccess { supplierSku { id } }", stop, second.claims);
  const none = orderOf(customerId, ["LAMP", 1]);
  await suppliers.request(none);
  expect(await answered(none)).toMatchObject([{ type: "stock.unavailable.v1", lines: [{ wanted: 1, available: 0 }] }]);
  const sourced = "SELECT id FROM sourcing WHERE customer_id = $1";
  for (const { id: sourcingId } of await suppliers.query(sourced, customerId)) {
    await suppliers.must("endSourcing", "... on EndSourcingSuccess { sourcing { endedAt } }", { sourcingId }, ops);
  }
  await suppliers.request({ ...none, attempt: 2 });
  expect((await answered(none)).at(-1)).toMatchObject({ type: "stock.allocated.v1", purchaseOrderIds: [] });
  expect(await suppliers.stock(a.id)).toEqual({ W1: "5/0" });
});

it("500 orders that race for 100 pieces reserve exactly 100, all or nothing each", async () => {
  const customerId = randomUUID();
  const seller = await suppliers.seller();
  const sku = await suppliers.sku(seller, { W1: 60, W2: 40 });
  await suppliers.source(customerId, "RACED", sku.id);
  const { allocations } = suppliers.services;
  const orders = Array.from({ length: 500 }, () => newId());
  const at = new Date();
  await Promise.all(
    orders.map((orderId) =>
      suppliers.database.transaction(Viewer.system, (tx) => {
        const lines = [{ orderLineId: newId(), sku: "RACED", quantity: 1 }];
        return allocations.request(tx, { orderId, customerId, attempt: 1, lines, shipTo: SHIP_TO, at });
      }),
    ),
  );
  expect(await suppliers.stock(sku.id)).toEqual({ W1: "60/60", W2: "40/40" });
  const told = "SELECT type, count(*)::int FROM outbox_event WHERE aggregate_id = ANY($1) GROUP BY type ORDER BY type";
  expect(await suppliers.query(told, orders)).toEqual([
    { type: "stock.reserved.v1", count: 100 },
    { type: "stock.unavailable.v1", count: 400 },
  ]);
  const bought = "SELECT count(*)::int, sum(quantity)::int FROM purchase_order_line WHERE supplier_sku_id = $1";
  expect(await suppliers.query(bought, sku.id)).toEqual([{ count: 100, sum: 100 }]);
  const moved =
    "SELECT sum(reserved_change)::int FROM stock_movement JOIN stock ON stock.id = stock_id WHERE supplier_sku_id = $1";
  expect(await suppliers.query(moved, sku.id)).toEqual([{ sum: 100 }]);
});

it("orders that want the same SKUs the other way round do not wait for each other for ever", async () => {
  const customerId = randomUUID();
  const [one, other] = [await suppliers.seller(), await suppliers.seller()];
  const [a, b] = [await suppliers.sku(one, { W1: 24 }), await suppliers.sku(other, { W1: 24 })];
  await suppliers.source(customerId, "A", a.id);
  await suppliers.source(customerId, "B", b.id);
  const orders = Array.from({ length: 24 }, (_, n) =>
    n % 2 ? orderOf(customerId, ["A", 1], ["B", 1]) : orderOf(customerId, ["B", 1], ["A", 1]),
  );
  await Promise.all(orders.map((order) => suppliers.request(order)));
  await Promise.all([
    ...orders.slice(0, 12).map((order) => suppliers.release(order)),
    ...orders.slice(12).map(async (order) => {
      for (const { id, supplierId } of await suppliers.orders(order)) {
        await suppliers.accept(id, supplierId === one.id ? one.claims : other.claims);
      }
    }),
  ]);
  expect([await suppliers.stock(a.id), await suppliers.stock(b.id)]).toEqual([{ W1: "24/12" }, { W1: "24/12" }]);
  const statuses = await suppliers.query(
    "SELECT status, count(*)::int FROM order_allocation WHERE tenant_id = $1 GROUP BY status ORDER BY status",
    customerId,
  );
  expect(statuses).toEqual([
    { status: "ALLOCATED", count: 12 },
    { status: "RELEASED", count: 12 },
  ]);
});

it("an order that becomes smaller gives back what it wants no longer, and keeps what is left", async () => {
  const { customerId, first, a } = await twoSources();
  const other = await suppliers.seller();
  const shade = await suppliers.sku(other, { W1: 9 });
  await suppliers.source(customerId, "SHADE", shade.id);
  const order = orderOf(customerId, ["LAMP", 4], ["SHADE", 2]);
  await suppliers.request(order);
  const bought = await suppliers.orders(order);
  const [ofLamp, ofShade] = [first.id, other.id].map((id) => bought.find(({ supplierId }) => supplierId === id)!);
  await suppliers.accept(ofLamp!.id, first.claims);
  await suppliers.accept(ofShade!.id, other.claims);
  const [lamp] = order.lines;
  const smaller = { ...order, attempt: 2, lines: [{ ...lamp!, quantity: 3 }] };
  await Promise.all([suppliers.request(smaller), suppliers.request(smaller)]);
  expect([await suppliers.stock(a.id), await suppliers.stock(shade.id)]).toEqual([{ W1: "5/3" }, { W1: "9/0" }]);
  const statuses = new Map((await suppliers.orders(order)).map(({ id, status }) => [id, status]));
  expect([...statuses]).toEqual(bought.map(({ id }) => [id, id === ofLamp!.id ? "ACCEPTED" : "CANCELLED"]));
  expect(await suppliers.lines(ofLamp!.id)).toMatchObject([{ quantity: 4, dropped: 1 }]);
  const told = (await suppliers.running.events(ofLamp!.id)).slice(2);
  const about = { purchaseOrderId: ofLamp!.id, supplierId: first.id, orderId: order.orderId };
  const fewer = { sku: expect.any(String), wanted: 3, fewer: 1 };
  expect(told).toEqual([
    { type: "purchase_order.reduced.v1", payload: { ...about, reference: expect.any(String), lines: [fewer] } },
  ]);
  expect((await suppliers.types(ofShade!.id)).slice(2)).toEqual(["purchase_order.cancelled.v1"]);
  const answer = { orderId: order.orderId, attempt: 2, purchaseOrderIds: [ofLamp!.id] };
  expect((await answered(order)).slice(2)).toEqual([
    { type: "stock.reserved.v1", ...answer },
    { type: "stock.allocated.v1", ...answer },
  ]);
});

it("a draft is told what is in stock now, alternatives and its other lines counted, and nothing is reserved", async () => {
  const { customerId, a, b } = await twoSources();
  const stockFor = async (lines: [sku: string, quantity: number][], claims: object) => {
    const draft = JSON.stringify({ customerId, lines: orderOf(customerId, ...lines).lines });
    const { data } = await suppliers.running.run<{ _entities: { stock: unknown }[] }>(
      `query ($of: [_Any!]!) { _entities(representations: $of) {
        ... on OrderCheck { stock { verdict findings { line verdict code message } } } } }`,
      { of: [{ __typename: "OrderCheck", orderId: randomUUID(), draft }] },
      claims,
    );
    return data._entities[0]!.stock;
  };
  const own = viewer("customer_member", customerId);
  const enough = { verdict: "OK", code: "IN_STOCK", message: "There is enough of it now." };
  expect(
    await stockFor(
      [
        ["LAMP", 9],
        ["LAMP", 6],
        ["OWN-GOODS", 1],
      ],
      own,
    ),
  ).toEqual({
    verdict: "BLOCKING",
    findings: [
      { line: 1, ...enough },
      { line: 2, verdict: "BLOCKING", code: "STOCK_OUT", message: "6 are wanted, and there are 5." },
      { line: 3, verdict: "OK", code: "OWN_GOODS", message: expect.stringContaining("the customer's own") },
    ],
  });
  expect(await stockFor([["LAMP", 14]], ops)).toEqual({ verdict: "OK", findings: [{ line: 1, ...enough }] });
  expect(await stockFor([["LAMP", 1]], viewer("customer_member"))).toBeNull();
  expect([await suppliers.stock(a.id), await suppliers.stock(b.id)]).toEqual([{ W1: "5/0" }, { W2: "9/0" }]);
});
