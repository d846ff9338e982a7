import { consumer } from "@baiyun/kit";
import { z } from "zod";
import type { NotifyService } from "../notification/notify.service";

const line = z.object({ orderId: z.guid().nullable(), customerSku: z.string(), pieces: z.number().int() });

/** Whoever waits for pieces is told that they do not come, unless others are asked for them, or that they come after all. */
export const onPurchaseOrderLine = (notify: NotifyService) => [
  consumer({
    from: "suppliers",
    type: "purchase_order.line_closed_short.v1",
    payload: line.extend({ isSoughtElsewhere: z.boolean() }),
    handle: async (tx, event) => {
      const { orderId, customerSku: sku, pieces, isSoughtElsewhere } = event.payload;
      if (isSoughtElsewhere) return;
      await notify.notify(tx, event, { key: "purchase_order.line_closed_short", orderId, facts: { sku, pieces } });
    },
  }),
  consumer({
    from: "suppliers",
    type: "purchase_order.line_reopened.v1",
    payload: line,
    handle: (tx, event) => {
      const { orderId, customerSku: sku, pieces } = event.payload;
      return notify.notify(tx, event, { key: "purchase_order.line_reopened", orderId, facts: { sku, pieces } });
    },
  }),
];
