import { consumer, Viewer } from "@baiyun/kit";
import { z } from "zod";
import type { ApiClientService } from "../api-client/api-client.service";
import type { CustomerAccountService } from "../customer/customer-account.service";

export const onCustomerStatusChanged = (accounts: CustomerAccountService, apiClients: ApiClientService) =>
  consumer({
    from: "customers",
    type: "customer.status_changed.v1",
    payload: z.object({ customerId: z.guid(), to: z.string() }),
    handle: async (tx, { payload: { customerId, to }, occurredAt }) => {
      if (!(await accounts.report(tx, { tenantId: customerId, status: to, asOf: new Date(occurredAt) }))) return;
      if (to === "SUSPENDED") await apiClients.endTokensOf(tx, Viewer.system, customerId);
      if (to === "CLOSED") await apiClients.shutOutAllOf(tx, Viewer.system, customerId);
    },
  });
