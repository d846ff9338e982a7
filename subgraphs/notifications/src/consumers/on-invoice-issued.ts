import { consumer } from "@baiyun/kit";
import { z } from "zod";
import type { NotifyService } from "../notification/notify.service";
import { moneyFact } from "../notified-event/money-fact";

export const onInvoiceIssued = (notify: NotifyService) =>
  consumer({
    from: "finance",
    type: "invoice.issued.v1",
    payload: z.object({ customerId: z.guid(), number: z.string(), total: moneyFact, dueOn: z.string() }),
    handle: (tx, event) => {
      const { customerId: tenantId, number, total, dueOn } = event.payload;
      return notify.notify(tx, event, { key: "invoice.issued", tenantId, facts: { number, total, dueOn } });
    },
  });
