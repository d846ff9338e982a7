import { consumer } from "@baiyun/kit";
import { z } from "zod";
import type { ApiClientService } from "../api-client/api-client.service";

export const onCustomerStatusChanged = (apiClients: ApiClientService) =>
  consumer({
    from: "customers",
    type: "customer.status_changed.v1",
    payload: z.object({ customerId: z.guid(), to: z.string() }),
    handle: async (tx, { payload: { customerId, to } }) => {
      if (to === "CLOSED") await apiClients.archiveOf(tx, customerId);
    },
  });
