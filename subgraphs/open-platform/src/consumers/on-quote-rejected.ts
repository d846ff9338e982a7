import { consumer } from "@baiyun/kit";
import { z } from "zod";
import type { WebhookPublisher } from "../webhook-delivery/webhook-publisher.service";
import { QUOTE_REJECTED } from "../webhook-event/order-events";

export const onQuoteRejected = (publisher: WebhookPublisher) =>
  consumer({
    from: "pricing",
    type: "quote.rejected.v1",
    payload: z.object({ orderId: z.guid(), code: z.string() }),
    handle: (tx, event) => publisher.publish(tx, event, QUOTE_REJECTED, event.payload),
  });
