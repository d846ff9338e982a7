import { consumer } from "@baiyun/kit";
import { z } from "zod";
import type { SupplierService } from "../supplier/supplier.service";

/** Its bills bear its name. */
export const onSupplierRegistered = (suppliers: SupplierService) =>
  consumer({
    from: "suppliers",
    type: "supplier.registered.v1",
    payload: z.object({ supplierId: z.guid(), name: z.string() }),
    handle: (tx, { payload: { supplierId, name } }) => suppliers.registered(tx, supplierId, name),
  });
