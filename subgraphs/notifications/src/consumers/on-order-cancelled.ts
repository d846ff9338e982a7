import { consumer } from "@baiyun/kit";
import { z } from "zod";
import type { NotifyService } from "../notification/notify.service";

export const onOrderCancelled = (notify: NotifyService) =>
  consumer({
    from: "orders",
    type: "order.cancelled.v1",
    payload: z.object({ orderId: z.guid() }),
    apartBy: "orderId",
    handle: (tx, event) =>
      notify.notify(tx, event, { key: "order.cancelled", orderId: event.payload.orderId, facts: {} }),
  });
