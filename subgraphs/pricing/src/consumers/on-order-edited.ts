import { consumer } from "@baiyun/kit";
import { z } from "zod";
import type { OrderQuoteService } from "../order/order-quote.service";

export const onOrderEdited = (orders: OrderQuoteService) =>
  consumer({
    from: "orders",
    type: "order.edited.v1",
    payload: z.object({ orderId: z.guid() }),
    handle: (tx, { tenantId, occurredAt, payload: { orderId } }) =>
      orders.edited(tx, { orderId, tenantId, at: new Date(occurredAt) }),
  });
