import { randomUUID } from "node:crypto";
import { staff, viewer } from "@baiyun/kit/testing";
import { CarriersUnderTest, lineOf } from "../testing/carriers";
import { FinanceUnderTest } from "../testing/finance";

let finance: FinanceUnderTest;
let carriers: CarriersUnderTest;
beforeAll(async () => {
  finance = await FinanceUnderTest.start();
  carriers = new CarriersUnderTest(finance);
});
afterAll(() => finance.close());

const RECKONED = `subscription ($orderId: ID, $after: String) { orderReckoned(orderId: $orderId, after: $after) {
  id cause order { id margin { amountMinor } } } }`;
interface Told {
  data: { orderReckoned: { id: string; cause: string; order: { id: string; margin: object | null } } };
  errors?: { extensions: { code: string } }[];
}
const subscribe = (variables: Record<string, unknown>, claims: object = staff("pricing")) =>
  finance.domain.subgraph.subscribe({ query: RECKONED, variables, viewer: claims });
const next = async (updates: Awaited<ReturnType<typeof subscribe>>): Promise<Told> =>
  JSON.parse(JSON.stringify((await updates.next()).value));
const told = async (updates: Awaited<ReturnType<typeof subscribe>>) => {
  const { cause, order } = (await next(updates)).data.orderReckoned;
  return [cause, order.id, (order.margin as { amountMinor: string } | null)?.amountMinor ?? null];
};

/** An order that was delivered and charged 8.00. */
async function charged(orderId: string = randomUUID()) {
  const wallet = await finance.wallet({ posted: 1000n });
  const order = { orderId, customerId: wallet.tenantId };
  const parcel = await carriers.shipped({ orderId: order.orderId, tenantId: wallet.tenantId });
  await carriers.measured(parcel, 1000);
  await finance.request(order, 800n);
  await finance.tell("due", order);
  return { wallet, order, parcel };
}

it("an order is told of when it is charged, billed, credited and corrected, with its margin as it is then", async () => {
  const orderId = randomUUID();
  const updates = await subscribe({ orderId });
  const { wallet, order, parcel } = await charged(orderId);
  expect(await told(updates)).toEqual(["CHARGED", order.orderId, null]);

  // What it is billed for a parcel that nobody knows yet is nobody's; known, it is that order's.
  const late = { ...parcel, shipmentId: randomUUID(), trackingNumber: `${parcel.trackingNumber}L` };
  const { id, matches } = await carriers.recorded(
    lineOf(parcel.trackingNumber, 1000, "900"),
    lineOf(parcel.trackingNumber, 1000, "50", { description: "Fuel" }),
    lineOf(late.trackingNumber, 500, "100"),
  );
  expect(await told(updates)).toEqual(["BILLED", order.orderId, "-150"]);
  await carriers.shipped(late);
  await carriers.act("matchCarrierBill", "", { billId: id });
  await carriers.act("matchCarrierBill", "", { billId: id });
  expect(await told(updates)).toEqual(["BILLED", order.orderId, "-250"]);

  const { dispute } = await carriers.dispute(matches[0]!.id, "400");
  await carriers.decide((dispute as { id: string }).id, "CREDITED", "300");
  expect(await told(updates)).toEqual(["BILL_CREDITED", order.orderId, "50"]);
  const lines = [{ orderId: order.orderId, description: "Goods", amountMinor: "20" }];
  const bill = { kind: "CARRIER", party: "By hand", number: randomUUID(), currency: "EUR", lines };
  await finance.domain.act("recordBill", "", bill, finance.finance);
  expect(await told(updates)).toEqual(["BILLED", order.orderId, "30"]);
  const correction = { walletId: wallet.id, kind: "DEBIT_NOTE", amount: { amountMinor: "15", currency: "EUR" } };
  const about = { orderId: order.orderId, reason: "Remote area." };
  await finance.domain.act("proposeAdjustment", "", { ...correction, ...about }, finance.finance);
  expect(await told(updates)).toEqual(["CORRECTED", order.orderId, "45"]);
  await updates.return!();
});

it("goes on after what was received, of one order alone, and is for who may see margins", async () => {
  const updates = await subscribe({}, staff("finance"));
  const { order } = await charged();
  // Of all orders: what others' tests did may still come.
  let first = (await next(updates)).data.orderReckoned;
  while (first.order.id !== order.orderId) first = (await next(updates)).data.orderReckoned;
  expect(first.cause).toBe("CHARGED");
  await updates.return!();
  const [other, again] = [await charged(), await charged()];
  const later = await subscribe({ orderId: again.order.orderId.toUpperCase(), after: first.id }, staff("admin"));
  expect(await told(later)).toEqual(["CHARGED", again.order.orderId, null]);
  await later.return!();
  for (const claims of [staff("ops"), other.wallet.admin, viewer("supplier")]) {
    expect((await next(await subscribe({}, claims))).errors?.[0]?.extensions.code).toBe("FORBIDDEN");
  }
});
