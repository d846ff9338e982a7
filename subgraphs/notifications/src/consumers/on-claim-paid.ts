import { consumer } from "@baiyun/kit";
import { z } from "zod";
import type { NotifyService } from "../notification/notify.service";
import { moneyFact } from "../notified-event/money-fact";

export const onClaimPaid = (notify: NotifyService) =>
  consumer({
    from: "finance",
    type: "claim.paid.v1",
    payload: z.object({ customerId: z.guid(), orderId: z.guid(), shipmentId: z.guid().nullable(), amount: moneyFact }),
    apartBy: "orderId",
    handle: (tx, event) => {
      const { customerId: tenantId, orderId, shipmentId, amount } = event.payload;
      return notify.notify(tx, event, { key: "claim.paid", tenantId, orderId, shipmentId, facts: { amount } });
    },
  });
