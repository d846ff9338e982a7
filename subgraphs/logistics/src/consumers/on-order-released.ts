import { consumer } from "@baiyun/kit";
import { z } from "zod";
import type { HoldService } from "../shipment/hold.service";

export const onOrderReleased = (holds: HoldService) =>
  consumer({
    from: "orders",
    type: "order.released.v1",
    payload: z.object({ orderId: z.uuid(), releasedBy: z.string().nullish() }),
    handle: (tx, { tenantId, payload: { orderId, releasedBy } }) =>
      holds.release(tx, { tenantId, orderId }, releasedBy),
  });
