import { consumer } from "@baiyun/kit";
import { z } from "zod";
import type { NotifyService } from "../notification/notify.service";
import { moneyFact } from "../notified-event/money-fact";

export const onHoldDenied = (notify: NotifyService) =>
  consumer({
    from: "finance",
    type: "hold.denied.v1",
    payload: z.object({ orderId: z.guid(), amount: moneyFact, available: moneyFact, reason: z.string() }),
    apartBy: "orderId",
    handle: (tx, event) => {
      const { orderId, amount, available, reason } = event.payload;
      return notify.notify(tx, event, { key: "hold.denied", orderId, facts: { amount, available, reason } });
    },
  });
