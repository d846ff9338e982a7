import { defineEvent, type NewEvent } from "@baiyun/kit";
import { z } from "zod";
import { busMoney, onBus } from "../money/amount";
import type { Invoice } from "./invoice.entity";

const payload = z.object({
  invoiceId: z.guid(),
  customerId: z.guid(),
  number: z.string(),
  total: busMoney,
  dueOn: z.iso.date(),
});

export const INVOICE_ISSUED = defineEvent({
  type: "invoice.issued.v1",
  description: "A customer has an invoice.",
  payload,
});

export const INVOICE_PAID = defineEvent({
  type: "invoice.paid.v1",
  description: "An invoice is paid, by what the customer paid in or by what it had paid in before.",
  payload,
});

const told =
  (definition: typeof INVOICE_ISSUED) =>
  (invoice: Invoice): NewEvent =>
    definition.event({
      aggregateId: invoice.id,
      tenantId: invoice.tenantId,
      payload: {
        invoiceId: invoice.id,
        customerId: invoice.tenantId,
        number: invoice.number!,
        total: onBus(invoice.totalMinor, invoice.currency),
        dueOn: invoice.dueAt!.toISOString().slice(0, 10),
      },
    });
export const invoiceIssued = told(INVOICE_ISSUED);
export const invoicePaid = told(INVOICE_PAID);
