import { consumer } from "@baiyun/kit";
import { z } from "zod";
import type { WebhookPublisher } from "../webhook-delivery/webhook-publisher.service";
import { PURCHASE_ORDER_UPDATED, STOCK_UNAVAILABLE } from "../webhook-event/order-events";

const CHANGES = {
  "purchase_order.issued.v1": "ISSUED",
  "purchase_order.accepted.v1": "ACCEPTED",
  "purchase_order.rejected.v1": "REJECTED",
  "purchase_order.expired.v1": "EXPIRED",
  "purchase_order.reduced.v1": "REDUCED",
  "purchase_order.line_closed_short.v1": "LINE_CLOSED_SHORT",
  "purchase_order.line_reopened.v1": "LINE_REOPENED",
  "purchase_order.cancelled.v1": "CANCELLED",
  "purchase_order.dispatched.v1": "DISPATCHED",
  "purchase_order.received.v1": "RECEIVED",
  "purchase_order.short.v1": "SHORT",
  "purchase_order.settled.v1": "SETTLED",
} as const;
const purchaseOrder = z.object({ purchaseOrderId: z.guid(), orderId: z.guid().nullable(), reference: z.string() });
const line = z.object({
  orderLineId: z.guid(),
  sku: z.string(),
  wanted: z.number().int(),
  available: z.number().int(),
});

/** A purchase order's buyer is told, and not by whom it is supplied nor what that costs. */
export const onSupplyChanged = (publisher: WebhookPublisher) => [
  ...Object.entries(CHANGES).map(([type, change]) =>
    consumer({
      from: "suppliers",
      type,
      payload: purchaseOrder,
      handle: (tx, event) => {
        const { purchaseOrderId: id, ...of } = event.payload;
        return publisher.publish(tx, event, PURCHASE_ORDER_UPDATED, { id, ...of, change });
      },
    }),
  ),
  consumer({
    from: "suppliers",
    type: "stock.unavailable.v1",
    payload: z.object({ orderId: z.guid(), lines: z.array(line) }),
    handle: (tx, event) => publisher.publish(tx, event, STOCK_UNAVAILABLE, event.payload),
  }),
];
