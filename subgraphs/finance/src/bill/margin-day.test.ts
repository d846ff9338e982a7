import { randomUUID } from "node:crypto";
import { staff } from "@baiyun/kit/testing";
import { FinanceUnderTest } from "../testing/finance";

let finance: FinanceUnderTest;
beforeAll(async () => {
  finance = await FinanceUnderTest.start();
});
afterAll(() => finance.close());

/** A time of this test's own: other tests' charges are of other years. */
const SPAN = { from: "2041-03-01T00:00:00Z", until: "2041-03-08T00:00:00Z" };
const days = (claims: object, span: object = SPAN) =>
  finance.domain.run<{ marginDays: object[] }>(
    `query ($from: DateTime!, $until: DateTime!) { marginDays(from: $from, until: $until) {
      day orders margin { decimal currency } unbilledOrders unbilledEarned { decimal currency } } }`,
    span,
    claims,
  );

/** An order that was charged 20.00 and 2.00 of duty on a day, and billed so much. */
async function charged(at: string, costMinor?: string): Promise<string> {
  const wallet = await finance.wallet({ posted: 5000n });
  const order = { orderId: randomUUID(), customerId: wallet.tenantId };
  await finance.request(order, 2200n, { duty: { amountMinor: "200", currency: "EUR" } });
  await finance.tell("due", order);
  await finance.rows("UPDATE charge SET accrued_at = $2 WHERE order_id = $1", [order.orderId, at]);
  if (costMinor) {
    const lines = [{ description: "Carriage", amountMinor: costMinor, orderId: order.orderId }];
    const bill = { kind: "CARRIER", party: "YUNEXPRESS", number: randomUUID(), currency: "EUR", lines };
    await finance.domain.act("recordBill", "", bill, finance.finance);
  }
  return order.orderId;
}

it("tells what each day's orders earned, and apart what is not billed yet", async () => {
  await charged("2041-03-01T10:00:00Z", "1500");
  await charged("2041-03-01T23:59:59Z", "2100");
  await charged("2041-03-01T12:00:00Z");
  await charged("2041-03-02T00:00:00Z");
  await charged("2041-02-28T23:59:59Z", "1500");
  await charged("2041-03-08T00:00:00Z", "1500");
  const euros = (decimal: string) => ({ decimal, currency: "EUR" });
  expect((await days(staff("pricing"))).data.marginDays).toEqual([
    { day: "2041-03-01", orders: 2, margin: euros("4.00"), unbilledOrders: 1, unbilledEarned: euros("20.00") },
    { day: "2041-03-02", orders: 0, margin: euros("0.00"), unbilledOrders: 1, unbilledEarned: euros("20.00") },
  ]);
});

it("is for who may see margins, and of no more than 92 days", async () => {
  for (const role of ["ops", "support", "broker"]) {
    expect((await days(staff(role))).errors).toMatchObject([{ extensions: { code: "FORBIDDEN" } }]);
  }
  for (const until of [SPAN.from, "2041-06-02T00:00:00Z"]) {
    expect((await days(finance.finance, { from: SPAN.from, until })).errors).toMatchObject([
      { extensions: { code: "BAD_USER_INPUT" } },
    ]);
  }
});
