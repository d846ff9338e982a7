import { consumer } from "@baiyun/kit";
import { z } from "zod";
import type { WebhookPublisher } from "../webhook-delivery/webhook-publisher.service";
import { ORDER_UPDATED } from "../webhook-event/order-events";

const CHANGES = {
  "order.submitted.v1": "SUBMITTED",
  "order.edited.v1": "EDITED",
  "order.accepted.v1": "ACCEPTED",
  "order.held.v1": "HELD",
  "order.released.v1": "RELEASED",
  "order.cancelled.v1": "CANCELLED",
} as const;

/** They differ in one word: what happened to the order. */
export const onOrderChanged = (publisher: WebhookPublisher) =>
  Object.entries(CHANGES).map(([type, change]) =>
    consumer({
      from: "orders",
      type,
      payload: z.object({ orderId: z.guid() }),
      apartBy: "orderId",
      handle: (tx, event) => publisher.publish(tx, event, ORDER_UPDATED, { id: event.payload.orderId, change }),
    }),
  );
