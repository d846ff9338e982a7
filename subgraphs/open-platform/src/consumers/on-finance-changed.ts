import { consumer } from "@baiyun/kit";
import { z } from "zod";
import type { WebhookPublisher } from "../webhook-delivery/webhook-publisher.service";
import {
  CLAIM_UPDATED,
  HOLD_DENIED,
  INVOICE_ISSUED,
  INVOICE_PAID,
  WALLET_CHANGED,
} from "../webhook-event/money-events";

const claim = z.object({ claimId: z.guid(), orderId: z.guid(), shipmentId: z.guid().nullable() });
const decided = claim.extend({ decision: z.enum(["APPROVED", "REJECTED"]) });
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
  consumer({
    from: "finance",
    type: "hold.denied.v1",
    payload: z.object({ orderId: z.guid(), reason: z.string() }),
    handle: (tx, event) => publisher.publish(tx, event, HOLD_DENIED, event.payload),
  }),
  ...(["OPENED", "PAID", "PAYOUT_REVERSED"] as const).map((change) =>
    consumer({
      from: "finance",
      type: `claim.${change.toLowerCase()}.v1`,
      payload: claim,
      handle: (tx, event) => {
        const { claimId: id, ...of } = event.payload;
        return publisher.publish(tx, event, CLAIM_UPDATED, { id, ...of, change });
      },
    }),
  ),
  consumer({
    from: "finance",
    type: "claim.decided.v1",
    payload: decided,
    handle: (tx, event) => {
      const { claimId: id, decision: change, ...of } = event.payload;
      return publisher.publish(tx, event, CLAIM_UPDATED, { id, ...of, change });
    },
  }),
];
