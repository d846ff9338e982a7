import { consumer } from "@baiyun/kit";
import { z } from "zod";
import type { FulfilmentService } from "../shipment/fulfilment.service";

export const onOrderCancelled = (fulfilment: FulfilmentService) =>
  consumer({
    from: "orders",
    type: "order.cancelled.v1",
    payload: z.object({ orderId: z.uuid() }),
    handle: (tx, { tenantId, payload }) => fulfilment.cancel(tx, { tenantId, orderId: payload.orderId }),
  });
