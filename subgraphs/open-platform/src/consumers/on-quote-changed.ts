import { consumer } from "@baiyun/kit";
import { z } from "zod";
import type { WebhookPublisher } from "../webhook-delivery/webhook-publisher.service";
import { QUOTE_ACCEPTED, QUOTE_EXPIRED, QUOTE_OFFERED, QUOTE_REJECTED } from "../webhook-event/order-events";

const offer = z.object({ quoteId: z.guid(), orderId: z.guid() });

/** What becomes of an offer; what it is, is read where access to it is checked. */
export const onQuoteChanged = (publisher: WebhookPublisher) => [
  consumer({
    from: "pricing",
    type: "quote.offered.v1",
    payload: offer.extend({ expiresAt: z.iso.datetime() }),
    handle: (tx, event) => {
      const { quoteId: id, orderId, expiresAt } = event.payload;
      return publisher.publish(tx, event, QUOTE_OFFERED, { id, orderId, expiresAt });
    },
  }),
  consumer({
    from: "pricing",
    type: "quote.rejected.v1",
    payload: z.object({ orderId: z.guid(), code: z.string() }),
    handle: (tx, event) => publisher.publish(tx, event, QUOTE_REJECTED, event.payload),
  }),
  consumer({
    from: "pricing",
    type: "quote.accepted.v1",
    payload: offer,
    handle: (tx, event) => {
      const { quoteId: id, orderId } = event.payload;
      return publisher.publish(tx, event, QUOTE_ACCEPTED, { id, orderId });
    },
  }),
  consumer({
    from: "pricing",
    type: "quote.expired.v1",
    payload: offer.extend({ orderId: z.guid().nullable(), expiresAt: z.iso.datetime() }),
    handle: (tx, event) => {
      const { quoteId: id, orderId, expiresAt } = event.payload;
      return publisher.publish(tx, event, QUOTE_EXPIRED, { id, orderId, expiresAt });
    },
  }),
];
