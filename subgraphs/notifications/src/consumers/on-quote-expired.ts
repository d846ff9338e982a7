import { consumer } from "@baiyun/kit";
import { z } from "zod";
import type { NotifyService } from "../notification/notify.service";

export const onQuoteExpired = (notify: NotifyService) =>
  consumer({
    from: "pricing",
    type: "quote.expired.v1",
    payload: z.object({ orderId: z.guid().nullable(), expiresAt: z.iso.datetime() }),
    apartBy: "orderId",
    handle: async (tx, event) => {
      const { orderId, expiresAt } = event.payload;
      // Nothing waits for a quote that was asked for no order.
      if (orderId === null) return;
      await notify.notify(tx, event, { key: "quote.expired", orderId, facts: { expiresAt } });
    },
  });
