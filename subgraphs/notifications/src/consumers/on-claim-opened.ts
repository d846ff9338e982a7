import { consumer } from "@baiyun/kit";
import { z } from "zod";
import type { NotifyService } from "../notification/notify.service";

export const onClaimOpened = (notify: NotifyService) =>
  consumer({
    from: "finance",
    type: "claim.opened.v1",
    payload: z.object({ customerId: z.guid(), orderId: z.guid(), shipmentId: z.guid().nullable() }),
    apartBy: "orderId",
    handle: (tx, event) => {
      const { customerId: tenantId, orderId, shipmentId } = event.payload;
      return notify.notify(tx, event, { key: "claim.opened", tenantId, orderId, shipmentId, facts: {} });
    },
  });
