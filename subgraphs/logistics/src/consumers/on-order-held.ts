import { consumer } from "@baiyun/kit";
import { z } from "zod";
import type { HoldService } from "../shipment/hold.service";

export const onOrderHeld = (holds: HoldService) =>
  consumer({
    from: "orders",
    type: "order.held.v1",
    payload: z.object({
      orderId: z.uuid(),
      cause: z.string().nullish(),
      reason: z.string().nullish(),
      heldBy: z.string().nullish(),
    }),
    handle: (tx, { tenantId, payload: { orderId, ...told } }) => holds.hold(tx, { tenantId, orderId }, told),
  });
