import { consumer } from "@baiyun/kit";
import { z } from "zod";
import { cancelOrdersOfClosed } from "../customer/closed-customer.service";
import { CustomerStatus } from "../customer/customer-account.entity";
import type { CustomerAccountService } from "../customer/customer-account.service";

export const onCustomerStatusChanged = (accounts: CustomerAccountService) =>
  consumer({
    from: "customers",
    type: "customer.status_changed.v1",
    payload: z.object({ customerId: z.guid(), to: z.enum(CustomerStatus) }),
    handle: async (tx, { occurredAt, payload: { customerId, to } }) => {
      await accounts.report(tx, { tenantId: customerId, status: to, asOf: new Date(occurredAt) });
      if (to === CustomerStatus.CLOSED) await cancelOrdersOfClosed.add(tx, { customerId, after: null });
    },
  });
