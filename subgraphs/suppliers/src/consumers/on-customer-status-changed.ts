import { consumer } from "@baiyun/kit";
import { z } from "zod";
import type { SupplierService } from "../supplier/supplier.service";

export const onCustomerStatusChanged = (suppliers: SupplierService) =>
  consumer({
    from: "customers",
    type: "customer.status_changed.v1",
    payload: z.object({ customerId: z.guid(), to: z.string() }),
    handle: async (tx, { payload: { customerId, to } }) => {
      if (to === "CLOSED") await suppliers.archiveOf(tx, customerId);
    },
  });
