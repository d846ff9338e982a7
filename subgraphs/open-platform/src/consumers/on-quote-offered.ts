import { consumer } from "@baiyun/kit";
import { z } from "zod";
import type { WebhookPublisher } from "../webhook-delivery/webhook-publisher.service";
import { QUOTE_OFFERED } from "../webhook-event/order-events";

export const onQuoteOffered = (publisher: WebhookPublisher) =>
  consumer({
    from: "pricing",
    type: "quote.offered.v1",
    payload: z.object({ quoteId: z.guid(), orderId: z.guid(), expiresAt: z.iso.datetime() }),
    handle: (tx, event) => {
      const { quoteId, orderId, expiresAt } = event.payload;
      return publisher.publish(tx, event, QUOTE_OFFERED, { id: quoteId, orderId, expiresAt });
    },
  });
