import { randomUUID } from "node:crypto";
import { newId } from "@baiyun/kit";
import { staff, viewer } from "@baiyun/kit/testing";
import { type Buying, buyingFrom, counted } from "../testing/bought";
import { type Closing, closingAt } from "../testing/closing";
import { openSuppliers, ops, orderOf, type Seller, type Suppliers } from "../testing/suppliers";

let suppliers: Suppliers;
let buying: Buying;
let closing: Closing;
beforeAll(async () => {
  suppliers = await openSuppliers();
  buying = buyingFrom(suppliers);
  closing = closingAt(suppliers);
});
afterAll(() => suppliers.close());
// Far off, so that no deadline is over by the clock of the database, which jobs go by.
beforeEach(() => suppliers.running.clock.set("2090-11-10T08:00:00.000Z"));
afterEach(() => suppliers.running.clock.release());

const NOW = "2090-11-10T08:00:00.000Z";
const OF = `query ($id: ID!) { purchaseOrder(id: $id) { status dispatchedAt cost { decimal }
  lines { wanted dispatched received short over closedShort { pieces closedAt reason closedBy { id } } } } }`;
const shown = async (id: string, claims: object) =>
  (await suppliers.running.run<{ purchaseOrder: { lines: object[] } }>(OF, { id }, claims)).data.purchaseOrder;
const RECKONED = `query ($id: ID!) { supplier(id: $id) { scorecard { counted shortRate }
  statement(month: "2090-11") { received { decimal } claimed { decimal } due { decimal } } } }`;
const reckoned = async ({ id }: Seller) =>
  (await suppliers.running.run(RECKONED, { id }, staff("finance"))).data.supplier;

it("what is unsent of a line is closed short with the reason, reserved no longer, and is reopened", async () => {
  const seller = await suppliers.seller();
  const { id, order, customerId, a, lineA, lineB } = await buying.accepted(seller);
  await suppliers.dispatch(id, seller.claims, [
    { lineId: lineA, quantity: 6 },
    { lineId: lineB, quantity: 4 },
  ]);
  const key = { idempotencyKey: newId() };
  const closed = await closing.close(id, lineA, seller.claims, key);
  const closedA = { id: lineA, wanted: 6, dispatched: 6, closedShort: { pieces: 4 } };
  const openB = { id: lineB, wanted: 4, dispatched: 4, closedShort: null };
  expect(closed).toEqual({
    __typename: "ClosePurchaseOrderLineShortSuccess",
    purchaseOrder: { id, status: "DISPATCHED", version: 4, dispatchedAt: NOW, lines: [closedA, openB] },
  });
  expect(await closing.close(id, lineA, seller.claims, key)).toEqual(closed);
  expect(await suppliers.stock(a.id)).toEqual({ W1: "14/0" });

  const ofA = { wanted: 6, dispatched: 6, received: null, short: null, over: null };
  const ofB = { ...ofA, wanted: 4, dispatched: 4, closedShort: null };
  const said = { pieces: 4, closedAt: NOW, reason: "The mould broke", closedBy: { id: seller.claims.sub } };
  const own = { status: "DISPATCHED", dispatchedAt: NOW, cost: { decimal: "87.00" } };
  expect(await shown(id, seller.claims)).toEqual({ ...own, lines: [{ ...ofA, closedShort: said }, ofB] });
  // A customer learns that pieces do not come, and of its supplier nothing.
  expect(await shown(id, viewer("customer_admin", customerId))).toEqual({
    ...{ ...own, cost: null },
    lines: [{ ...ofA, closedShort: { ...said, reason: null, closedBy: null } }, ofB],
  });

  const reopened = await closing.reopen(id, lineA, ops);
  expect(reopened.purchaseOrder).toEqual({
    ...{ id, status: "PARTIAL", version: 5, dispatchedAt: null },
    lines: [{ ...closedA, wanted: 10, closedShort: null }, openB],
  });
  expect(await suppliers.stock(a.id)).toEqual({ W1: "14/4" });
  expect(await suppliers.dispatch(id, seller.claims)).toMatchObject({ purchaseOrder: { status: "DISPATCHED" } });
  expect(await suppliers.stock(a.id)).toEqual({ W1: "10/0" });

  const ofPurchaseOrder = { purchaseOrderId: id, supplierId: seller.id, orderId: order.orderId };
  const about = { ...ofPurchaseOrder, reference: expect.any(String) };
  const line = { orderLineId: order.lines[0]!.orderLineId, sku: a.sku, customerSku: "A", pieces: 4 };
  expect((await suppliers.running.events(id)).slice(2)).toEqual([
    {
      type: "purchase_order.line_closed_short.v1",
      payload: { ...about, ...line, status: "DISPATCHED", reason: "The mould broke", isSoughtElsewhere: false },
    },
    { type: "purchase_order.dispatched.v1", payload: about },
    { type: "purchase_order.line_reopened.v1", payload: { ...about, ...line, status: "PARTIAL" } },
    { type: "purchase_order.dispatched.v1", payload: about },
  ]);
  const moved = await suppliers.query<{ moved: string; by: string }>(
    `SELECT kind || ' ' || reserved_change AS moved, created_by AS by FROM stock_movement WHERE purchase_order_id = $1
     AND stock_id = (SELECT stock_id FROM purchase_order_line WHERE purchase_order_id = $1 AND sku = '${a.sku}') ORDER BY id`,
    id,
  );
  expect(moved.map(({ moved: what }) => what)).toEqual([
    ...["RESERVED 10", "DISPATCHED -6", "RELEASED -4", "RESERVED 4", "DISPATCHED -4"],
  ]);
  expect(moved.slice(2, 4).map(({ by }) => by)).toEqual([seller.claims.sub, ops.sub]);
});

it("one of several lines is closed before anything is sent, and the rest is still to be sent", async () => {
  const seller = await suppliers.seller();
  const bought = await buying.accepted(seller);
  const { id, a, lineA, lineB } = bought;
  expect((await closing.close(id, lineA, ops)).purchaseOrder).toMatchObject({ status: "ACCEPTED", dispatchedAt: null });
  expect(await suppliers.stock(a.id)).toEqual({ W1: "20/0" });
  expect(await closing.reopen(id, lineA, seller.claims)).toMatchObject({ purchaseOrder: { status: "ACCEPTED" } });
  expect(await suppliers.stock(a.id)).toEqual({ W1: "20/10" });
  await closing.close(id, lineA, seller.claims);
  expect(await suppliers.dispatch(id, seller.claims, [{ lineId: lineA, quantity: 1 }])).toMatchObject({
    ...{ field: "lines.0.quantity", faults: [{ message: "This line has 0 pieces left." }] },
  });
  expect(await suppliers.dispatch(id, seller.claims)).toMatchObject({ purchaseOrder: { status: "DISPATCHED" } });
  expect(await suppliers.stock(a.id)).toEqual({ W1: "20/0" });
  // Of the closed line nothing is to be counted.
  const uncounted = await suppliers.receive(id, counted(bought, [0, 4]));
  expect(uncounted).toMatchObject({ __typename: "InvalidInput", field: "lines.0.lineId" });
  expect(await suppliers.receive(id, [{ lineId: lineB, received: 4, damaged: 0 }])).toMatchObject({
    purchaseOrder: { status: "RECEIVED" },
  });
  expect(await buying.shortClaims(id)).toEqual([]);
  expect(await reckoned(seller)).toEqual({
    statement: { received: { decimal: "12.00" }, claimed: { decimal: "0.00" }, due: { decimal: "12.00" } },
    scorecard: { counted: 14, shortRate: 10 / 14 },
  });
});

it("nothing is claimed nor owed for what was closed short; what is short of the rest is, and what comes in spite of it is over", async () => {
  const seller = await suppliers.seller();
  const bought = [await buying.accepted(seller), await buying.accepted(seller)] as const;
  const goods = [
    [5, 4],
    [9, 4],
  ] as const;
  for (const [index, each] of bought.entries()) {
    await suppliers.dispatch(each.id, seller.claims, [{ lineId: each.lineA, quantity: 6 }]);
    await suppliers.dispatch(each.id, seller.claims, [{ lineId: each.lineB, quantity: 4 }]);
    await closing.close(each.id, each.lineA, seller.claims);
    await suppliers.receive(each.id, counted(each, [...goods[index]!]));
  }
  const [lacking, over] = bought;
  expect(await buying.shortClaims(lacking.id)).toEqual([
    { id: expect.any(String), status: "OPEN", quantity: 1, amount: { decimal: "12.50" }, granted: null },
  ]);
  expect(await buying.shortClaims(over.id)).toEqual([]);
  const ofLines = async (id: string) =>
    (await shown(id, seller.claims)).lines.map((line) => {
      const { wanted, received, short, over: more } = line as Record<string, number>;
      return { wanted, received, short, more };
    });
  expect([(await ofLines(lacking.id))[0], (await ofLines(over.id))[0]]).toEqual([
    { wanted: 6, received: 5, short: 1, more: 0 },
    { wanted: 6, received: 9, short: 0, more: 3 },
  ]);
  const amounts = await Promise.all(bought.map(async ({ id }) => (await suppliers.running.events(id)).slice(4)));
  expect(amounts.map(([received]) => received)).toMatchObject([
    { type: "purchase_order.received.v1", payload: { amount: { amountMinor: "7450", currency: "CNY" } } },
    { type: "purchase_order.received.v1", payload: { amount: { amountMinor: "8700", currency: "CNY" } } },
  ]);
  expect(await reckoned(seller)).toEqual({
    statement: { received: { decimal: "161.50" }, claimed: { decimal: "12.50" }, due: { decimal: "161.50" } },
    // 5 of 10 in the one, 1 of 10 in the other: what it had promised.
    scorecard: { counted: 28, shortRate: 6 / 28 },
  });
});

/** A lamp order of two suppliers, the first of which has 5 and has promised them; the second has yet to answer. */
async function halfPromised(alternative: number) {
  const customerId = randomUUID();
  const [first, second, third] = [await suppliers.seller(), await suppliers.seller(), await suppliers.seller()];
  const [lamp, shade] = [await suppliers.sku(first, { W1: 5 }), await suppliers.sku(second, { W2: 9 })];
  await suppliers.source(customerId, "LAMP", lamp.id, 1);
  await suppliers.source(customerId, "SHADE", shade.id);
  const other = await suppliers.sku(third, { W3: alternative });
  await suppliers.source(customerId, "LAMP", other.id, 2);
  const order = orderOf(customerId, ["LAMP", 5], ["SHADE", 2]);
  await suppliers.request(order, suppliers.running.clock.now());
  const of = async (seller: Seller) => (await suppliers.orders(order)).find((each) => each.supplierId === seller.id)!;
  const { id } = await of(first);
  await suppliers.accept(id, first.claims);
  const lineId = (await suppliers.lines(id))[0]!.id;
  await suppliers.dispatch(id, first.claims, [{ lineId, quantity: 2 }]);
  return { order, first, second, third, lamp, shade, other, of, id, lineId };
}

it("while its order waits for other promises, what is closed short is bought elsewhere, and is not lacked any more", async () => {
  const { order, first, second, third, lamp, other, of, id, lineId } = await halfPromised(9);
  expect(await closing.close(id, lineId, first.claims)).toMatchObject({ purchaseOrder: { status: "DISPATCHED" } });
  expect([await suppliers.stock(lamp.id), await suppliers.stock(other.id)]).toEqual([{ W1: "3/0" }, { W3: "9/3" }]);
  expect((await suppliers.running.events(id)).slice(2)).toMatchObject([
    { type: "purchase_order.line_closed_short.v1", payload: { pieces: 3, isSoughtElsewhere: true } },
    { type: "purchase_order.dispatched.v1" },
  ]);
  expect(await closing.reopen(id, lineId, first.claims)).toMatchObject({ __typename: "LineNotLacked", lacked: 0 });
  const types = () => suppliers.types(order.orderId);
  await suppliers.accept((await of(second)).id, second.claims);
  expect(await types()).toEqual(["stock.reserved.v1"]);
  await suppliers.accept((await of(third)).id, third.claims);
  expect(await types()).toEqual(["stock.reserved.v1", "stock.allocated.v1"]);
});

it("… and where nobody else has it, the order goes without all that was not sent", async () => {
  const { order, first, second, lamp, shade, of, id, lineId } = await halfPromised(2);
  expect(await closing.close(id, lineId, first.claims)).toMatchObject({ purchaseOrder: { status: "DISPATCHED" } });
  expect((await of(second)).status).toBe("CANCELLED");
  expect([await suppliers.stock(lamp.id), await suppliers.stock(shade.id)]).toEqual([{ W1: "3/0" }, { W2: "9/0" }]);
  const { orderLineId } = order.lines[0]!;
  expect((await suppliers.answers(order)).at(-1)).toMatchObject({
    type: "stock.unavailable.v1",
    payload: { lines: [{ orderLineId, sku: "LAMP", wanted: 3, available: 2 }] },
  });
  expect(await closing.reopen(id, lineId, first.claims)).toMatchObject({ __typename: "LineNotLacked", lacked: 0 });
});
