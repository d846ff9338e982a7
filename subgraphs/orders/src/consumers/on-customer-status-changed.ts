import { consumer } from "@baiyun/kit";
import { z } from "zod";
import { CustomerStatus } from "../customer/customer-account.entity";
import type { CustomerAccountService } from "../customer/customer-account.service";

export const onCustomerStatusChanged = (accounts: CustomerAccountService) =>
  consumer({
    from: "customers",
    type: "customer.status_changed.v1",
    payload: z.object({ customerId: z.guid(), to: z.enum(CustomerStatus) }),
    handle: (tx, { occurredAt, payload: { customerId, to } }) =>
      accounts.report(tx, { tenantId: customerId, status: to, asOf: new Date(occurredAt) }),
  });
