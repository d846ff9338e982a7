import { consumer } from "@baiyun/kit";
import { z } from "zod";
import type { NotifyService } from "../notification/notify.service";

export const onClaimDecided = (notify: NotifyService) =>
  consumer({
    from: "finance",
    type: "claim.decided.v1",
    payload: z.object({
      customerId: z.guid(),
      orderId: z.guid(),
      shipmentId: z.guid().nullable(),
      decision: z.string(),
    }),
    apartBy: "orderId",
    handle: (tx, event) => {
      const { customerId: tenantId, orderId, shipmentId, decision } = event.payload;
      return notify.notify(tx, event, {
        key: "claim.decided",
        tenantId,
        orderId,
        shipmentId,
        facts: { decision },
      });
    },
  });
