import { consumer } from "@baiyun/kit";
import { z } from "zod";
import type { NotificationService } from "../notification/notification.service";

export const onCustomerStatusChanged = (notifications: NotificationService) =>
  consumer({
    from: "customers",
    type: "customer.status_changed.v1",
    payload: z.object({ customerId: z.guid(), to: z.string() }),
    handle: async (tx, { payload: { customerId, to } }) => {
      if (to === "CLOSED") await notifications.archiveOf(tx, customerId);
    },
  });
