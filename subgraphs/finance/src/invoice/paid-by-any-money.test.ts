import { randomUUID } from "node:crypto";
import { FinanceUnderTest } from "../testing/finance";

let finance: FinanceUnderTest;
beforeAll(async () => {
  finance = await FinanceUnderTest.start({ ADJUSTMENT_LIMITS: "EUR:5000" });
});
afterAll(() => finance.close());

const eur = (minor: number) => ({ amountMinor: String(minor), currency: "EUR" });

/** A wallet that owes 5.00 of an invoice of 6.00, of a customer who has dollars. */
async function owing() {
  const wallet = await finance.wallet({ posted: 100n, creditLimit: 5000n });
  const dollars = await finance.wallet({ currency: "USD", posted: 5000n, tenantId: wallet.tenantId });
  const order = { orderId: randomUUID(), customerId: wallet.tenantId };
  await finance.request(order, 600n);
  await finance.tell("due", order);
  const drafted = await finance.domain.act(
    "draftInvoice",
    "... on DraftInvoiceSuccess { invoice { id } }",
    { walletId: wallet.id },
    finance.finance,
  );
  const { id: invoiceId } = drafted.invoice as { id: string };
  await finance.domain.act("issueInvoice", "", { invoiceId }, finance.finance);
  expect(await standing(invoiceId)).toEqual(["PART_PAID 100", "100"]);
  return { ...wallet, invoiceId, dollars };
}

/** How the invoice stands, and what is kept of that payment by payment. */
async function standing(invoiceId: string): Promise<string[]> {
  const [invoice] = await finance.rows<{ told: string }>(
    "SELECT status || ' ' || paid_minor AS told FROM invoice WHERE id = $1",
    [invoiceId],
  );
  const kept = await finance.rows<{ minor: string }>(
    "SELECT amount_minor AS minor FROM invoice_settlement WHERE invoice_id = $1 AND kind = 'PAID' ORDER BY settled_at, id",
    [invoiceId],
  );
  return [invoice!.told, ...kept.map(({ minor }) => minor)];
}

type Owing = Awaited<ReturnType<typeof owing>>;

async function claimPaid({ tenantId }: Owing, minor: number): Promise<void> {
  const [shipmentId, occurredAt] = [randomUUID(), new Date().toISOString()];
  const payload = { shipmentId, orderId: randomUUID(), exceptionId: randomUUID(), kind: "LOST", occurredAt };
  const told = { from: "logistics", type: "shipment.exception_raised.v1", tenantId, payload };
  await finance.domain.handled(await finance.domain.tell(told));
  const [claim] = await finance.rows<{ id: string }>("SELECT id FROM claim WHERE shipment_id = $1", [shipmentId]);
  const about = { claimId: claim!.id };
  await finance.domain.act("approveClaim", "", { ...about, amount: eur(minor), reason: "Lost." }, finance.finance);
  await finance.domain.act("payClaim", "", about, finance.finance);
}

async function corrected({ id: walletId }: Owing, minor: number): Promise<void> {
  const note = { walletId, kind: "CREDIT_NOTE", amount: eur(minor), reason: "Billed too much." };
  await finance.domain.act("proposeAdjustment", "", note, finance.finance);
}

async function converted({ id: toWalletId, dollars }: Owing, minor: number): Promise<void> {
  const amount = { amountMinor: String(minor * 2), currency: "USD" };
  await finance.domain.act(
    "convertFunds",
    "",
    { fromWalletId: dollars.id, toWalletId, amount, rate: "0.5" },
    finance.finance,
  );
}

it.each<[string, (wallet: Owing, minor: number) => Promise<void>]>([
  ["a claim's payout", claimPaid],
  ["a correction in its favour", corrected],
  ["money changed from another currency", converted],
])("%s that comes into a wallet pays what is open, as a payment does, and no more than that", async (_what, comeIn) => {
  const wallet = await owing();
  await comeIn(wallet, 200);
  expect(await finance.money(wallet.id)).toBe("-300 0");
  expect(await standing(wallet.invoiceId)).toEqual(["PART_PAID 300", "100", "200"]);
  await comeIn(wallet, 450);
  expect(await finance.money(wallet.id)).toBe("150 0");
  expect(await standing(wallet.invoiceId)).toEqual(["PAID 600", "100", "200", "300"]);
  expect((await finance.domain.events(wallet.invoiceId)).map(({ type }) => type)).toEqual([
    "invoice.issued.v1",
    "invoice.paid.v1",
  ]);
  expect(await finance.faults()).toEqual([]);
});
