import { consumer } from "@baiyun/kit";
import { z } from "zod";
import type { NotifyService } from "../notification/notify.service";

export const onPurchaseOrderReduced = (notify: NotifyService) =>
  consumer({
    from: "suppliers",
    type: "purchase_order.reduced.v1",
    payload: z.object({
      supplierId: z.guid(),
      reference: z.string(),
      lines: z.array(z.object({ fewer: z.number().int() })),
    }),
    handle: (tx, event) => {
      const { supplierId: tenantId, reference, lines } = event.payload;
      const pieces = lines.reduce((sum, { fewer }) => sum + fewer, 0);
      return notify.notify(tx, event, { key: "purchase_order.reduced", tenantId, facts: { reference, pieces } });
    },
  });
