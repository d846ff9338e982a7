import { randomUUID } from "node:crypto";
import type { Session } from "./api";
import * as documents from "./documents";
import { aside, heading, line, table } from "./terminal";

export interface Money {
  decimal: string;
  currency: string;
}

export const money = (amount: Money | null): string => (amount ? `${amount.decimal} ${amount.currency}` : "-");

interface Asked {
  amountMinor: string;
  decimal: string;
  currency: string;
}

/** Accepts the quote of an order that its wallet does not cover, and waits until finance has said so. */
export async function acceptWithoutFunds(
  customer: Session,
  ops: Session,
  orderId: string,
  quoteId: string,
): Promise<Asked> {
  heading("The customer accepts, and has no pounds: finance holds nothing");
  await customer.act(documents.ACCEPT_QUOTE, { idempotencyKey: randomUUID(), quoteId });
  type Answer = { order: { status: string; saga: { fundsAsked: Asked | null } } };
  const asked = await ops.await(documents.ORDER_SAGA, { id: orderId }, ({ order }: Answer) =>
    order.status === "AWAITING_FUNDS" ? order.saga.fundsAsked : null,
  );
  line(
    `The order is AWAITING_FUNDS. It wants ${money(asked)}, price, duty and tax, before anything is bought or shipped.`,
  );
  return asked;
}

/** Finance records a payment of just that much; nobody touches the order. */
export async function payIn(finance: Session, customerId: string, { amountMinor, currency }: Asked): Promise<void> {
  heading("Pounds are paid in, and the order goes on by itself");
  const opened = await finance.get<{ openWallet: { wallet?: { id: string }; existing?: { id: string } } }>(
    documents.OPEN_WALLET,
    { input: { idempotencyKey: randomUUID(), customerId, currency } },
  );
  const { id: walletId } = (opened.openWallet.wallet ?? opened.openWallet.existing)!;
  const bankReference = `DEMO-${Date.now()}`;
  const { topUp } = await finance.act<{ topUp: { amount: Money } }>(documents.RECORD_TOP_UP, {
    idempotencyKey: randomUUID(),
    walletId,
    amount: { amountMinor, currency },
    bankReference,
  });
  line(`Payment ${bankReference}: ${money(topUp.amount)}.`);
}

interface Books {
  order: {
    status: string;
    saga: { steps: { edges: { node: { deed: string } }[] } };
    holds: { id: string; status: string; amount: Money; captured: Money }[];
  };
}
interface Entries {
  journalEntries: {
    edges: { node: { description: string; postings: { side: string; amount: Money; account: { code: string } }[] } }[];
  };
}

/** What was done for the order, what was booked, and that all the books are right. */
export async function proveBooks(finance: Session, orderId: string): Promise<void> {
  heading("The ledger proves it");
  const { saga, holds } = await finance.await(documents.ORDER_BOOKS, { id: orderId }, ({ order }: Books) =>
    order.holds.at(-1)?.status === "CAPTURED" ? order : null,
  );
  for (const { node } of saga.steps.edges) aside(node.deed);
  const [hold] = holds;
  line(`Held once: ${money(hold!.amount)}, and taken when it was delivered: ${money(hold!.captured)}.`);
  const { journalEntries } = await finance.get<Entries>(documents.ENTRIES, { sourceId: hold!.id });
  for (const { node } of journalEntries.edges) {
    table(node.postings.map(({ side, account, amount }) => [side, account.code, money(amount)]));
  }
  const { proof } = await finance.act<{ proof: { entries: number; isBalanced: boolean; faults: string[] } }>(
    documents.PROVE_BOOKS,
    { idempotencyKey: randomUUID() },
  );
  const verdict = proof.isBalanced
    ? "debit is credit in each, and no wallet or hold is amiss"
    : proof.faults.join("; ");
  line(`All ${proof.entries} entries of the books: ${verdict}.`);
}
