import { consumer } from "@baiyun/kit";
import { z } from "zod";
import { CustomerStatus } from "../customer/customer-account.entity";
import type { CustomerAccountService } from "../customer/customer-account.service";

export const onCustomerRegistered = (accounts: CustomerAccountService) =>
  consumer({
    from: "customers",
    type: "customer.registered.v1",
    payload: z.object({ customerId: z.guid(), status: z.enum(CustomerStatus) }),
    handle: (tx, { occurredAt, payload: { customerId, status } }) =>
      accounts.report(tx, { tenantId: customerId, status, asOf: new Date(occurredAt) }),
  });
