import { consumer } from "@baiyun/kit";
import { z } from "zod";
import type { NotifyService } from "../notification/notify.service";

export const onStockUnavailable = (notify: NotifyService) =>
  consumer({
    from: "suppliers",
    type: "stock.unavailable.v1",
    payload: z.object({ orderId: z.guid(), lines: z.array(z.object({})) }),
    apartBy: "orderId",
    handle: (tx, event) => {
      const { orderId, lines } = event.payload;
      return notify.notify(tx, event, { key: "stock.unavailable", orderId, facts: { lines: lines.length } });
    },
  });
