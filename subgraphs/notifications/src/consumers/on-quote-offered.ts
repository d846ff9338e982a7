import { consumer } from "@baiyun/kit";
import { z } from "zod";
import type { NotifyService } from "../notification/notify.service";
import { moneyFact } from "../notified-event/money-fact";

export const onQuoteOffered = (notify: NotifyService) =>
  consumer({
    from: "pricing",
    type: "quote.offered.v1",
    payload: z.object({ orderId: z.guid(), sellTotal: moneyFact, expiresAt: z.iso.datetime() }),
    apartBy: "orderId",
    handle: (tx, event) => {
      const { orderId, sellTotal: total, expiresAt } = event.payload;
      return notify.notify(tx, event, { key: "quote.offered", orderId, facts: { total, expiresAt } });
    },
  });
