import { randomUUID } from "node:crypto";
import { staff } from "@baiyun/kit/testing";
import { orderOf, type Seller, type Suppliers } from "./suppliers";

/** Purchase orders to deliver, and the claims that they end with. */
export const buyingFrom = (suppliers: Suppliers) => ({
  /** An accepted purchase order of two SKUs: 10 of A at 12.50, 4 of B at 3.00. */
  async accepted(seller: Seller) {
    const customerId = randomUUID();
    const a = await suppliers.sku(seller, { W1: 20 }, { cost: "1250", leadTimeDays: 2 });
    const b = await suppliers.sku(seller, { W1: 20 }, { cost: "300", leadTimeDays: 5 });
    await suppliers.source(customerId, "A", a.id);
    await suppliers.source(customerId, "B", b.id);
    const order = orderOf(customerId, ["A", 10], ["B", 4]);
    await suppliers.request(order, suppliers.running.clock.now());
    const { id } = (await suppliers.orders(order))[0]!;
    await suppliers.accept(id, seller.claims);
    const lines = await suppliers.lines(id);
    const lineOf = (sku: string) => lines.find((line) => line.sku === sku)!.id;
    return { id, order, customerId, a, b, lineA: lineOf(a.sku), lineB: lineOf(b.sku) };
  },

  async shortClaims(purchaseOrderId: string, claims: object = staff("finance")) {
    const { data } = await suppliers.running.run<{ purchaseOrder: { shortClaims: Record<string, unknown>[] } }>(
      `query ($id: ID!) { purchaseOrder(id: $id) { shortClaims { id status quantity amount { decimal } granted { decimal } } } }`,
      { id: purchaseOrderId },
      claims,
    );
    return data.purchaseOrder.shortClaims;
  },
});
export type Buying = ReturnType<typeof buyingFrom>;
type Bought = Awaited<ReturnType<Buying["accepted"]>>;

/** What was counted of its two lines. */
export const counted = ({ lineA, lineB }: Bought, good: [number, number], damaged: [number, number] = [0, 0]) => [
  { lineId: lineA, received: good[0], damaged: damaged[0] },
  { lineId: lineB, received: good[1], damaged: damaged[1] },
];
