import { consumer } from "@baiyun/kit";
import { z } from "zod";
import type { NotifyService } from "../notification/notify.service";

export const onQuoteRejected = (notify: NotifyService) =>
  consumer({
    from: "pricing",
    type: "quote.rejected.v1",
    payload: z.object({ orderId: z.guid(), message: z.string() }),
    apartBy: "orderId",
    handle: (tx, event) => {
      const { orderId, message: reason } = event.payload;
      return notify.notify(tx, event, { key: "quote.rejected", orderId, facts: { reason } });
    },
  });
