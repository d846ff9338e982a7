import { consumer } from "@baiyun/kit";
import { z } from "zod";
import type { CustomerAccountService } from "../customer/customer-account.service";

export const onCustomerRegistered = (accounts: CustomerAccountService) =>
  consumer({
    from: "customers",
    type: "customer.registered.v1",
    payload: z.object({ customerId: z.guid(), status: z.string() }),
    handle: async (tx, { payload: { customerId, status }, occurredAt }) => {
      await accounts.report(tx, { tenantId: customerId, status, asOf: new Date(occurredAt) });
    },
  });
