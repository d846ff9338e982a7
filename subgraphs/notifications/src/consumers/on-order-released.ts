import { consumer } from "@baiyun/kit";
import { z } from "zod";
import type { NotifyService } from "../notification/notify.service";

export const onOrderReleased = (notify: NotifyService) =>
  consumer({
    from: "orders",
    type: "order.released.v1",
    payload: z.object({ orderId: z.guid() }),
    apartBy: "orderId",
    handle: (tx, event) =>
      notify.notify(tx, event, { key: "order.released", orderId: event.payload.orderId, facts: {} }),
  });
