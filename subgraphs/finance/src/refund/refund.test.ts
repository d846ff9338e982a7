import { randomUUID } from "node:crypto";
import { Viewer } from "@baiyun/kit";
import { staff, viewer } from "@baiyun/kit/testing";
import { FinanceUnderTest } from "../testing/finance";
import { RefundReason } from "./charge-refund.entity";

let finance: FinanceUnderTest;
beforeAll(async () => {
  finance = await FinanceUnderTest.start();
});
afterAll(() => finance.close());

const eur = (minor: bigint) => ({ amountMinor: minor, currency: "EUR" });
const onBus = (minor: number) => ({ amountMinor: String(minor), currency: "EUR" });
const { RETURNED, LINES_CANCELLED } = RefundReason;

interface Ordered {
  orderId: string;
  customerId: string;
}

const give = (
  order: Ordered,
  reason: RefundReason,
  amount: bigint | null = null,
  fee: bigint | null = null,
  eventId: string = randomUUID(),
  returnId: string | null = null,
) =>
  finance.domain.database.transaction(Viewer.system, (tx) =>
    finance.domain.services.refunds.give(tx, {
      ...{
        ...order,
        ...{ reason, returnId },
        amount: amount === null ? null : eur(amount),
        fee: fee === null ? null : eur(fee),
        eventId,
      },
    }),
  );

/** An order of 10.00 that was paid: freight 7.00, duty 1.00, tax 2.00. */
async function paid(wallet: { tenantId: string }): Promise<Ordered> {
  const order = { orderId: randomUUID(), customerId: wallet.tenantId };
  await finance.request(order, 1000n, { duty: onBus(100), tax: onBus(200) });
  await finance.tell("due", order);
  return order;
}

const refundsOf = (orderId: string) =>
  finance.rows<{ id: string; reason: string; told: string; entry: string | null; note: string | null }>(
    `SELECT id, reason, amount_minor || ' less ' || fee_minor AS told, entry_id AS entry, credit_note_id AS note
     FROM order_refund WHERE order_id = $1 ORDER BY id`,
    [orderId],
  );

async function invoiced(walletId: string) {
  const before = new Date(Date.now() + 60_000);
  await finance.domain.database.transaction(Viewer.system, (tx) =>
    finance.domain.services.invoices.issueFor(tx, walletId, before),
  );
  const [invoice] = await finance.rows<{ id: string }>(
    "SELECT id FROM invoice WHERE wallet_id = $1 ORDER BY id DESC LIMIT 1",
    [walletId],
  );
  return invoice!.id;
}

const invoicesOf = (walletId: string) =>
  finance.rows(
    `SELECT status, total_minor || ' ' || paid_minor || ' ' || credited_minor AS money FROM invoice
     WHERE wallet_id = $1 ORDER BY id`,
    [walletId],
  );

it("what was paid is given back once, less the fee, by an entry that says what it gives back and why", async () => {
  const wallet = await finance.wallet({ posted: 1000n });
  const order = await paid(wallet);
  const eventId = randomUUID();
  await Promise.all([1, 2, 3].map(() => give(order, RETURNED, null, 150n, eventId)));
  const [refund, ...others] = await refundsOf(order.orderId);
  expect([refund, others]).toMatchObject([{ reason: "RETURNED", told: "1000 less 150", note: null }, []]);
  expect(await finance.money(wallet.id)).toBe("850 0");
  expect(await finance.booked(refund!.id)).toEqual([
    "CREDIT FEE_REVENUE 150",
    "CREDIT WALLET 850",
    "DEBIT DUTY_PAYABLE 100",
    "DEBIT FREIGHT_REVENUE 700",
    "DEBIT TAX_PAYABLE 200",
  ]);
  expect((await finance.domain.events(wallet.id)).at(-1)!.payload).toMatchObject({
    posted: onBus(850),
    cause: "REFUND",
  });
  const query = `query ($representations: [_Any!]!) { _entities(representations: $representations) { ... on Order {
    charges { kind amount { decimal } }
    chargeRefunds { reason amount { decimal } fee { decimal } creditNote { id } entry { kind eventId givesBack { kind } } } } } }`;
  const representations = [{ __typename: "Order", id: order.orderId }];
  const seenBy = async (claims: object) =>
    (await finance.domain.run<{ _entities: [object] }>(query, { representations }, claims)).data._entities[0];
  const charged = (kind: string, decimal: string) => ({ kind, amount: { decimal } });
  const back = { reason: "RETURNED", amount: { decimal: "10.00" }, fee: { decimal: "1.50" }, creditNote: null };
  expect(await seenBy(finance.finance)).toEqual({
    charges: [
      ...[charged("FREIGHT", "7.00"), charged("DUTY", "1.00"), charged("TAX", "2.00")],
      ...[charged("FREIGHT", "-7.00"), charged("DUTY", "-1.00"), charged("TAX", "-2.00"), charged("FEE", "1.50")],
    ],
    chargeRefunds: [{ ...back, entry: { kind: "REFUND", eventId, givesBack: { kind: "CAPTURE" } } }],
  });
  expect(await seenBy(wallet.admin)).toMatchObject({ chargeRefunds: [{ ...back, entry: null }] });
  expect(await seenBy(viewer("customer_admin"))).toEqual({ charges: [], chargeRefunds: [] });
  expect(await seenBy(staff("ops"))).toEqual({ charges: null, chargeRefunds: null });
  await invoiced(wallet.id);
  expect(await invoicesOf(wallet.id)).toEqual([{ status: "PAID", money: "150 150 0" }]);
});

it.each([
  ["all of it, less a fee", { reason: "RETURNED", amount: null, fee: onBus(150) }, "1000 less 150"],
  ["a part, without what is not told", { reason: "LINES_CANCELLED", amount: onBus(300) }, "300 less 0"],
])("is told by orders: %s", async (_what, told, given) => {
  const wallet = await finance.wallet({ posted: 1000n });
  const order = await paid(wallet);
  const event = { from: "orders", type: "order.refund_due.v1", payload: { ...order, ...told } };
  const [first, again] = [await finance.domain.tell(event), await finance.domain.tell(event)];
  await finance.domain.handled(first, again);
  expect(await refundsOf(order.orderId)).toMatchObject([{ told: given }]);
  const [entry] = await finance.rows(
    "SELECT event_id AS event FROM journal_entry WHERE kind = 'REFUND' AND tenant_id = $1",
    [wallet.tenantId],
  );
  expect(entry).toEqual({ event: first });
});

it("each of its returns is given back once, and all of them together no more than was taken", async () => {
  const wallet = await finance.wallet({ posted: 1000n });
  const order = await paid(wallet);
  const [first, second, third] = [randomUUID(), randomUUID(), randomUUID()];
  const due = (returnId: string, amount: object | null, fee: object | null) => ({
    ...{ from: "orders", type: "order.refund_due.v1" },
    payload: { ...order, reason: "RETURNED", returnId, amount, fee },
  });
  const told = [
    due(first, onBus(300), onBus(50)),
    due(first, onBus(300), onBus(50)),
    due(second, onBus(400), null),
    due(third, null, null),
    due(third, null, null),
  ];
  const events: string[] = [];
  for (const event of told) events.push(await finance.domain.tell(event));
  await finance.domain.handled(...events);
  expect((await refundsOf(order.orderId)).map((refund) => refund.told)).toEqual([
    "300 less 50",
    "400 less 0",
    "300 less 0",
  ]);
  expect(await finance.money(wallet.id)).toBe("950 0");
  expect(await finance.faults()).toEqual([]);
});

it("never more than was taken, what was earned before what is passed on, and a fee no more than what is given", async () => {
  const wallet = await finance.wallet({ posted: 1000n });
  const order = await paid(wallet);
  await give(order, LINES_CANCELLED, 750n);
  await give(order, RETURNED, 5000n, 900n);
  const [first, second] = await refundsOf(order.orderId);
  expect([first, second]).toMatchObject([{ told: "750 less 0" }, { told: "250 less 250" }]);
  expect(await finance.booked(first!.id)).toEqual([
    "CREDIT WALLET 750",
    "DEBIT DUTY_PAYABLE 50",
    "DEBIT FREIGHT_REVENUE 700",
  ]);
  expect(await finance.booked(second!.id)).toEqual([
    "CREDIT FEE_REVENUE 250",
    "DEBIT DUTY_PAYABLE 50",
    "DEBIT TAX_PAYABLE 200",
  ]);
  expect(await finance.money(wallet.id)).toBe("750 0");

  const again = finance.domain.database.transaction(Viewer.system, (tx) =>
    tx.query(
      `INSERT INTO charge SELECT gen_random_uuid(), tenant_id, wallet_id, order_id, hold_id, entry_id, kind, 'More.', currency, -1, now()
       FROM charge WHERE order_id = $1 LIMIT 1`,
      [order.orderId],
    ),
  );
  await expect(again).rejects.toThrow("is given back more than it was charged");
});

it("of what was not taken nothing is given back: it is tried again, and told as a dead letter", async () => {
  const wallet = await finance.wallet({ posted: 1000n });
  const order = { orderId: randomUUID(), customerId: wallet.tenantId };
  await expect(give(order, RETURNED)).rejects.toThrow("nothing was taken for this order");
  await finance.request(order, 1000n);
  await expect(give(order, RETURNED)).rejects.toThrow("nothing was taken for this order");
  await finance.tell("due", order);
  await expect(give({ ...order, customerId: randomUUID() }, RETURNED)).rejects.toThrow("nothing was taken");
  expect([await finance.money(wallet.id), await refundsOf(order.orderId)]).toEqual(["0 0", []]);
});

it("of what an invoice charged there is a credit note: what is open need not be paid, the rest pays others", async () => {
  const wallet = await finance.wallet({ posted: 100n, creditLimit: 5000n });
  const order = await paid(wallet);
  const first = await invoiced(wallet.id);
  await paid(wallet);
  await invoiced(wallet.id);
  expect(await invoicesOf(wallet.id)).toEqual([
    { status: "PART_PAID", money: "1000 100 0" },
    { status: "ISSUED", money: "1000 0 0" },
  ]);
  await give(order, LINES_CANCELLED, 200n);
  await give(order, RETURNED, null, 50n);
  expect(await invoicesOf(wallet.id)).toEqual([
    { status: "PAID", money: "1000 100 900" },
    { status: "PART_PAID", money: "1000 100 0" },
  ]);
  // The fee is on no invoice yet.
  expect(await finance.money(wallet.id)).toBe("-950 0");
  expect((await finance.domain.events(first)).map(({ type }) => type)).toEqual([
    "invoice.issued.v1",
    "invoice.paid.v1",
  ]);
  const { data } = await finance.domain.run(
    `query ($id: ID!) { invoice(id: $id) { credited { decimal } creditNote { id }
       creditNotes { number reason total { decimal } order { id } } } }`,
    { id: first },
    wallet.admin,
  );
  const note = (decimal: string, why: string) => ({
    ...{ number: expect.stringMatching(/^CN-\d{4}-\d{6}$/), reason: `Order BYTEST, ${why}` },
    ...{ total: { decimal }, order: { id: order.orderId } },
  });
  expect(data.invoice).toEqual({
    ...{ credited: { decimal: "9.00" }, creditNote: null },
    creditNotes: [note("2.00", "lines cancelled"), note("8.00", "returned")],
  });
  // What a credit note says is on no invoice; the fee is.
  await invoiced(wallet.id);
  expect((await invoicesOf(wallet.id)).slice(2)).toEqual([{ status: "ISSUED", money: "50 0 0" }]);
  expect(await finance.faults()).toEqual([]);
});

it("of what a draft charges it charges less; one of which nothing is left is withdrawn, and both wait for the next", async () => {
  const wallet = await finance.wallet({ posted: 2000n });
  const order = await paid(wallet);
  const draft = () =>
    finance.domain.act(
      "draftInvoice",
      "... on DraftInvoiceSuccess { invoice { id total { decimal } } }",
      { walletId: wallet.id },
      finance.finance,
    );
  const { invoice } = await draft();
  await give(order, LINES_CANCELLED, 300n);
  expect(await invoicesOf(wallet.id)).toEqual([{ status: "DRAFT", money: "700 0 0" }]);
  await finance.domain.act("issueInvoice", "", { invoiceId: (invoice as { id: string }).id }, finance.finance);
  await finance.domain.act(
    "creditInvoice",
    "",
    { invoiceId: (invoice as { id: string }).id, reason: "All of it." },
    finance.finance,
  );
  await give(order, RETURNED);
  // Neither the note nor the return gives back what was given back before.
  expect(await finance.money(wallet.id)).toBe("2000 0");
  const other = await paid(wallet);
  await draft();
  await give(other, RETURNED);
  expect(await invoicesOf(wallet.id)).toEqual([{ status: "VOID", money: "700 700 0" }]);
  expect(await draft()).toMatchObject({ __typename: "NothingToInvoice" });
  expect(await finance.faults()).toEqual([]);
});

it("stands on the invoice of what it is given back of, though it was given back after the month", async () => {
  finance.domain.clock.set("2026-10-20T08:00:00.000Z");
  const wallet = await finance.wallet({ posted: 1000n });
  const order = await paid(wallet);
  finance.domain.clock.set("2026-11-01T01:00:00.000Z");
  await give(order, LINES_CANCELLED, 300n, 50n);
  finance.domain.clock.set("2026-11-01T03:00:00.000Z");
  await finance.domain.database.transaction(Viewer.system, (tx) =>
    finance.domain.services.invoices.issueFor(tx, wallet.id, new Date("2026-11-01T00:00:00.000Z")),
  );
  finance.domain.clock.release();
  expect(await invoicesOf(wallet.id)).toEqual([{ status: "PAID", money: "700 700 0" }]);
});

it("after a part of it was credited, an invoice is taken back by what is left, and then of its order nothing more", async () => {
  const wallet = await finance.wallet({ posted: 3000n });
  const order = await paid(wallet);
  const id = await invoiced(wallet.id);
  await give(order, LINES_CANCELLED, 800n);
  const credit = () =>
    finance.domain.act(
      "creditInvoice",
      "... on CreditInvoiceSuccess { invoice { status creditNote { id total { decimal } } } } ... on IllegalInvoiceState { current }",
      { invoiceId: id, reason: "Wrong rate." },
      finance.finance,
    );
  const { invoice } = await credit();
  expect(invoice).toMatchObject({ status: "VOID", creditNote: { total: { decimal: "2.00" } } });
  expect(await finance.booked((invoice as { creditNote: { id: string } }).creditNote.id)).toEqual([
    "CREDIT WALLET 200",
    "DEBIT TAX_PAYABLE 200",
  ]);
  await give(order, RETURNED);
  expect(await refundsOf(order.orderId)).toMatchObject([{ told: "800 less 0" }, { told: "0 less 0", entry: null }]);
  expect(await finance.money(wallet.id)).toBe("3000 0");

  const other = await paid(wallet);
  const credited = await invoiced(wallet.id);
  await give(other, RETURNED);
  expect(
    await finance.domain.act(
      "creditInvoice",
      "... on IllegalInvoiceState { current }",
      { invoiceId: credited, reason: "Again." },
      finance.finance,
    ),
  ).toMatchObject({ __typename: "IllegalInvoiceState", current: "PAID" });
  expect(await finance.faults()).toEqual([]);
});
