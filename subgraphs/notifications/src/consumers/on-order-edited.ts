import { consumer } from "@baiyun/kit";
import { z } from "zod";
import type { NotifyService } from "../notification/notify.service";

export const onOrderEdited = (notify: NotifyService) =>
  consumer({
    from: "orders",
    type: "order.edited.v1",
    payload: z.object({ orderId: z.guid() }),
    apartBy: "orderId",
    handle: (tx, event) => notify.notify(tx, event, { key: "order.edited", orderId: event.payload.orderId, facts: {} }),
  });
