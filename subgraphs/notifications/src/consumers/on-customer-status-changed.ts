import { consumer } from "@baiyun/kit";
import { z } from "zod";
import type { NotifyService } from "../notification/notify.service";

const TOLD: Readonly<Record<string, string>> = {
  ACTIVE: "customer.activated",
  SUSPENDED: "customer.suspended",
  CLOSED: "customer.closed",
};

export const onCustomerStatusChanged = (notify: NotifyService) =>
  consumer({
    from: "customers",
    type: "customer.status_changed.v1",
    payload: z.object({ customerId: z.guid(), to: z.string() }),
    handle: async (tx, event) => {
      const { customerId: tenantId, to } = event.payload;
      const key = TOLD[to];
      if (key) await notify.notify(tx, event, { key, tenantId, facts: {} });
    },
  });
