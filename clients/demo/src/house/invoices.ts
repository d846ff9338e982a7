import * as documents from "./documents";
import type { Known, People } from "./people";

interface Paid {
  order: { holds: { status: string; wallet: { id: string } }[] };
}

/**
 * Writes an invoice of each wallet that delivered orders were paid from, as our finance do, and sends all but the last: once, however
 * often it is called.
 */
export async function invoiceDelivered({ finance }: People, known: readonly Known[], say: (line: string) => void) {
  const wallets = new Set<string>();
  for (const { order } of known.filter(({ order: { status } }) => status === "DELIVERED")) {
    // Finance take the money a moment after the delivery.
    const paidFrom = ({ order: { holds } }: Paid) =>
      holds.find(({ status }) => status === "CAPTURED")?.wallet.id ?? null;
    wallets.add(await finance.await(documents.PAID_FROM, { id: order.id }, paidFrom));
  }
  const [last, ...others] = [...wallets].sort().reverse();
  if (!last) return;
  for (const walletId of [...others, last]) {
    const { invoice } = await finance.act<{ invoice: { id: string } }>(documents.DRAFT_INVOICE, {
      idempotencyKey: `house-invoice-${walletId}`,
      walletId,
    });
    if (walletId === last && others.length > 0) continue;
    const key = `house-invoice-${walletId}-sent`;
    await finance.act(documents.ISSUE_INVOICE, { idempotencyKey: key, invoiceId: invoice.id });
  }
  say(`${wallets.size} wallets are invoiced`);
}
