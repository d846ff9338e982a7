import { z } from "zod";
import { changeOf, entry, id, ORDER_ID, SAMPLE_ID, SHIPMENT_ID } from "./catalogue-entry";

export const ORDER_UPDATED = entry({
  name: "order.updated",
  description: "An order was submitted, edited, accepted, held, released or cancelled: read it for how it stands.",
  scope: "orders:read",
  data: z.object({
    id: ORDER_ID,
    change: z
      .enum(["SUBMITTED", "EDITED", "ACCEPTED", "HELD", "RELEASED", "CANCELLED"])
      .describe("What happened to it. More of them may come."),
  }),
  sample: { id: SAMPLE_ID, change: "SUBMITTED" },
});

export const QUOTE_OFFERED = entry({
  name: "quote.offered",
  description: "An order has a price, until it expires.",
  scope: "quotes:write",
  data: z.object({
    id: id("The quote's id in the graph."),
    orderId: ORDER_ID.nullable(),
    expiresAt: z.iso.datetime().describe("When the offer ends."),
  }),
  sample: { id: SAMPLE_ID, orderId: SAMPLE_ID, expiresAt: "2026-11-30T00:00:00.000Z" },
});

export const QUOTE_REJECTED = entry({
  name: "quote.rejected",
  description: "An order has no price as it is: read it for why.",
  scope: "quotes:write",
  data: z.object({ orderId: ORDER_ID, code: z.string().describe("Why, such as NoServiceForDestination.") }),
  sample: { orderId: SAMPLE_ID, code: "NoServiceForDestination" },
});

export const QUOTE_ACCEPTED = entry({
  name: "quote.accepted",
  description: "An order's offer was taken: it is charged by it.",
  scope: "quotes:write",
  data: z.object({ id: id("The quote's id in the graph."), orderId: ORDER_ID }),
  sample: { id: SAMPLE_ID, orderId: SAMPLE_ID },
});

export const QUOTE_EXPIRED = entry({
  name: "quote.expired",
  description: "Nobody took an offer in time: ask for another.",
  scope: "quotes:write",
  data: z.object({
    id: id("The quote's id in the graph."),
    orderId: ORDER_ID.nullable().describe("The order that it was for; null for none."),
    expiresAt: z.iso.datetime().describe("When the offer ended."),
  }),
  sample: { id: SAMPLE_ID, orderId: SAMPLE_ID, expiresAt: "2026-11-30T00:00:00.000Z" },
});

export const STOCK_UNAVAILABLE = entry({
  name: "stock.unavailable",
  description: "An order's goods cannot be had whole; nothing is reserved for it.",
  scope: "orders:read",
  data: z.object({
    orderId: ORDER_ID,
    lines: z.array(
      z.object({
        orderLineId: id("The order line's id in the graph."),
        sku: z.string().describe("What was ordered."),
        wanted: z.int().describe("Pieces that were ordered."),
        available: z.int().describe("Pieces that there are."),
      }),
    ),
  }),
  sample: {
    orderId: SAMPLE_ID,
    lines: [{ orderLineId: SAMPLE_ID, sku: "MUG-01", wanted: 3, available: 1 }],
  },
});

export const PURCHASE_ORDER_UPDATED = entry({
  name: "purchase_order.updated",
  description: "What was bought for an order went on: read it for how it stands. Who supplies it is not told.",
  scope: "orders:read",
  data: z.object({
    id: id("The purchase order's id in the graph."),
    orderId: ORDER_ID.nullable().describe("The order that it is for; null for none."),
    reference: z.string().describe("Our name of it."),
    change: changeOf([
      "ISSUED",
      "ACCEPTED",
      "REJECTED",
      "EXPIRED",
      "CANCELLED",
      "REDUCED",
      "LINE_CLOSED_SHORT",
      "LINE_REOPENED",
      "DISPATCHED",
      "RECEIVED",
      "SHORT",
      "SETTLED",
    ]),
  }),
  sample: { id: SAMPLE_ID, orderId: SAMPLE_ID, reference: "PO0000001", change: "DISPATCHED" },
});

export const RETURN_RECEIVED = entry({
  name: "return.received",
  description: "Goods that came back were received and looked at.",
  scope: "orders:read",
  data: z.object({ id: id("The return's id in the graph."), orderId: ORDER_ID }),
  sample: { id: SAMPLE_ID, orderId: SAMPLE_ID },
});

export const CUSTOMER_UPDATED = entry({
  name: "customer.updated",
  description: "What the client's own customer may do changed: one that is not ACTIVE ships nothing.",
  scope: "orders:read",
  data: z.object({
    id: id("The customer's id in the graph."),
    status: z.string().describe("PENDING_KYC, ACTIVE, SUSPENDED or CLOSED."),
  }),
  sample: { id: SAMPLE_ID, status: "ACTIVE" },
});

export const NOTIFICATION_SENT = entry({
  name: "notification.sent",
  description: "The customer's people were told of something that has to do with an order or a parcel.",
  scope: "orders:read",
  data: z.object({
    id: id("The notification's id in the graph."),
    key: z.string().describe("What they were told of, such as `order.held`."),
    orderId: ORDER_ID.nullable().describe("The order that it is of; null for none."),
    shipmentId: SHIPMENT_ID.nullable().describe("The shipment that it is of; null for none."),
  }),
  sample: { id: SAMPLE_ID, key: "order.held", orderId: SAMPLE_ID, shipmentId: null },
});
