import { randomUUID } from "node:crypto";
import { type Closing, closingAt } from "../testing/closing";
import { openSuppliers, orderOf, type Seller, type Suppliers } from "../testing/suppliers";

let suppliers: Suppliers;
let closing: Closing;
beforeAll(async () => {
  suppliers = await openSuppliers();
  closing = closingAt(suppliers);
});
afterAll(() => suppliers.close());
// Far off, so that no deadline is over by the clock of the database, which jobs go by.
beforeEach(() => suppliers.running.clock.set("2090-11-10T08:00:00.000Z"));
afterEach(() => suppliers.running.clock.release());

/** Two lines that one supplier has promised, of an order that waits for a second one. */
async function promised() {
  const customerId = randomUUID();
  const [first, second] = [await suppliers.seller(), await suppliers.seller()];
  const [lamp, cord] = [await suppliers.sku(first, { W1: 10 }), await suppliers.sku(first, { W1: 8 })];
  const shade = await suppliers.sku(second, { W2: 9 });
  await suppliers.source(customerId, "LAMP", lamp.id);
  await suppliers.source(customerId, "CORD", cord.id);
  await suppliers.source(customerId, "SHADE", shade.id);
  const order = orderOf(customerId, ["LAMP", 5], ["CORD", 3], ["SHADE", 2]);
  await suppliers.request(order, suppliers.running.clock.now());
  const of = async (seller: Seller) => (await suppliers.orders(order)).find((each) => each.supplierId === seller.id)!;
  const { id } = await of(first);
  await suppliers.accept(id, first.claims);
  const [line] = await suppliers.query<{ id: string }>(
    "SELECT id FROM purchase_order_line WHERE purchase_order_id = $1 AND customer_sku = 'LAMP'",
    id,
  );
  const stocks = () => Promise.all([lamp, cord, shade].map(({ id: sku }) => suppliers.stock(sku)));
  return { order, first, second, of, id, lineId: line!.id, stocks };
}

it("what nobody else has and nobody sent ends its order's purchase orders, and each piece is given back once", async () => {
  const { first, second, of, id, lineId, stocks } = await promised();
  expect(await closing.close(id, lineId, first.claims)).toMatchObject({ purchaseOrder: { status: "CANCELLED" } });
  expect((await of(second)).status).toBe("CANCELLED");
  expect(await stocks()).toEqual([{ W1: "10/0" }, { W1: "8/0" }, { W2: "9/0" }]);
  expect((await suppliers.types(id)).slice(-2)).toEqual([
    ...["purchase_order.line_closed_short.v1", "purchase_order.cancelled.v1"],
  ]);
  expect(await closing.reopen(id, lineId, first.claims)).toMatchObject({ current: "CANCELLED" });
});

it("a line is closed and the other supplier rejects at once: each piece is given back once", async () => {
  for (let round = 0; round < 4; round += 1) {
    const { first, second, of, id, lineId, stocks } = await promised();
    const { id: other } = await of(second);
    const acts = [() => closing.close(id, lineId, first.claims), () => suppliers.reject(other, second.claims)];
    if (round % 2 === 1) acts.reverse();
    await Promise.all(acts.map((act) => act()));
    expect((await of(first)).status).toBe("CANCELLED");
    expect(await stocks()).toEqual([{ W1: "10/0" }, { W1: "8/0" }, { W2: "9/0" }]);
  }
});
