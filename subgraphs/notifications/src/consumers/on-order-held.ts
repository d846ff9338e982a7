import { consumer } from "@baiyun/kit";
import { z } from "zod";
import type { NotifyService } from "../notification/notify.service";

export const onOrderHeld = (notify: NotifyService) =>
  consumer({
    from: "orders",
    type: "order.held.v1",
    payload: z.object({ orderId: z.guid(), reason: z.string() }),
    apartBy: "orderId",
    handle: (tx, event) => {
      const { orderId, reason } = event.payload;
      return notify.notify(tx, event, { key: "order.held", orderId, facts: { reason } });
    },
  });
