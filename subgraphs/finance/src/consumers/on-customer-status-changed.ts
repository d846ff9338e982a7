import { consumer } from "@baiyun/kit";
import { z } from "zod";
import type { AccountService } from "../account/account.service";

export const onCustomerStatusChanged = (accounts: AccountService) =>
  consumer({
    from: "customers",
    type: "customer.status_changed.v1",
    payload: z.object({ customerId: z.guid(), to: z.string() }),
    handle: async (tx, { payload: { customerId, to } }) => {
      if (to === "CLOSED") await accounts.archiveOf(tx, customerId);
    },
  });
