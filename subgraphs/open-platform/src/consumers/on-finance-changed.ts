import { consumer } from "@baiyun/kit";
import { z } from "zod";
import type { WebhookPublisher } from "../webhook-delivery/webhook-publisher.service";
import { INVOICE_ISSUED, INVOICE_PAID, WALLET_CHANGED } from "../webhook-event/catalogue";

const invoice = z.object({ invoiceId: z.guid(), number: z.string() });

/** That something is owed, paid or moved; how much is read where access to it is checked. */
export const onFinanceChanged = (publisher: WebhookPublisher) => [
  consumer({
    from: "finance",
    type: "invoice.issued.v1",
    payload: invoice,
    handle: (tx, event) => {
      const { invoiceId: id, number } = event.payload;
      return publisher.publish(tx, event, INVOICE_ISSUED, { id, number });
    },
  }),
  consumer({
    from: "finance",
    type: "invoice.paid.v1",
    payload: invoice,
    handle: (tx, event) => {
      const { invoiceId: id, number } = event.payload;
      return publisher.publish(tx, event, INVOICE_PAID, { id, number });
    },
  }),
  consumer({
    from: "finance",
    type: "wallet.changed.v1",
    payload: z.object({ walletId: z.guid(), currency: z.string(), cause: z.string() }),
    handle: (tx, event) => {
      const { walletId: id, currency, cause } = event.payload;
      return publisher.publish(tx, event, WALLET_CHANGED, { id, currency, cause });
    },
  }),
];
