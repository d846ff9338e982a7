import { consumer } from "@baiyun/kit";
import { z } from "zod";
import type { OrderQuoteService } from "../order/order-quote.service";

export const onOrderCancelled = (orders: OrderQuoteService) =>
  consumer({
    from: "orders",
    type: "order.cancelled.v1",
    payload: z.object({ orderId: z.guid() }),
    handle: (tx, { tenantId, occurredAt, payload: { orderId } }) =>
      orders.cancelled(tx, { orderId, tenantId, at: new Date(occurredAt) }),
  });
