import { consumer } from "@baiyun/kit";
import { z } from "zod";
import type { NotifyService } from "../notification/notify.service";

export const onPurchaseOrderIssued = (notify: NotifyService) =>
  consumer({
    from: "suppliers",
    type: "purchase_order.issued.v1",
    payload: z.object({ supplierId: z.guid(), reference: z.string() }),
    // A supplier is a tenant and they share their id. The order is the customer's, and not the supplier's to see.
    handle: (tx, event) => {
      const { supplierId: tenantId, reference } = event.payload;
      return notify.notify(tx, event, { key: "purchase_order.issued", tenantId, facts: { reference } });
    },
  });
