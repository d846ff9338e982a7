import { defineJob, handle, type JobHandler } from "@baiyun/kit";
import { z } from "zod";
import type { InvoiceService } from "./invoice.service";

const issueMonth = defineJob({ name: "issue-month", payload: z.object({}), schedule: "0 3 1 * *" });
const issueInvoice = defineJob({
  name: "issue-invoice",
  payload: z.object({ walletId: z.guid(), before: z.iso.datetime() }),
});

const CHARGED = `SELECT DISTINCT wallet_id AS "walletId" FROM charge WHERE invoice_id IS NULL AND accrued_at < $1`;

/** On the first of a month each wallet's invoice of what was taken before, in a transaction of its own. */
export const invoiceJobs = (services: { invoices: InvoiceService; clock: () => Date }): JobHandler[] => [
  handle(issueMonth, async (tx, _payload, { scheduledFor }) => {
    const at = scheduledFor ?? services.clock();
    const before = new Date(Date.UTC(at.getUTCFullYear(), at.getUTCMonth())).toISOString();
    for (const { walletId } of await tx.query<{ walletId: string }[]>(CHARGED, [before])) {
      await issueInvoice.add(tx, { walletId, before }, { key: walletId });
    }
  }),
  handle(issueInvoice, (tx, { walletId, before }) => services.invoices.issueFor(tx, walletId, new Date(before))),
];
