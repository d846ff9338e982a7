import { randomUUID } from "node:crypto";
import { Viewer } from "@baiyun/kit";
import { FinanceUnderTest } from "../testing/finance";
import { RefundReason } from "./charge-refund.entity";

let finance: FinanceUnderTest;
beforeAll(async () => {
  finance = await FinanceUnderTest.start();
});
afterAll(() => finance.close());

it("of an order that a fee was taken of before it was paid, what is given back is of what it paid", async () => {
  const wallet = await finance.wallet({ posted: 2000n });
  const order = { orderId: randomUUID(), customerId: wallet.tenantId };
  const { invoices, refunds } = finance.domain.services;
  const asSystem = finance.domain.database.transaction.bind(finance.domain.database, Viewer.system);
  await finance.request(order, 1000n);
  const fee = { amountMinor: "50", currency: "EUR" };
  await finance.tell("released", { ...order, fee, feeReason: "INTERCEPTED" });
  await asSystem((tx) => invoices.issueFor(tx, wallet.id, new Date(Date.now() + 60_000)));
  await finance.request(order, 1000n, { attempt: 2 });
  await finance.tell("due", order);
  const due = {
    ...order,
    reason: RefundReason.RETURNED,
    returnId: null,
    amount: null,
    fee: null,
    eventId: randomUUID(),
  };
  await asSystem((tx) => refunds.give(tx, due));

  expect(await finance.money(wallet.id)).toBe("1950 0");
  const given = await finance.rows(
    `SELECT r.amount_minor AS amount, r.credit_note_id AS note, hold.attempt FROM order_refund r
     JOIN journal_entry e ON e.id = r.entry_id JOIN journal_entry taken ON taken.id = e.gives_back_id
     JOIN hold ON hold.id = taken.source_id WHERE r.order_id = $1`,
    [order.orderId],
  );
  // The one invoice there is charges the fee, and stays as it was.
  expect(given).toEqual([{ amount: "1000", note: null, attempt: 2 }]);
  const all = "SELECT total_minor AS total, status FROM invoice WHERE wallet_id = $1";
  expect(await finance.rows(all, [wallet.id])).toEqual([{ total: "50", status: "PAID" }]);
  expect(await finance.faults()).toEqual([]);
});
