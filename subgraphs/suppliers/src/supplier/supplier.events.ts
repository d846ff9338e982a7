import { defineEvent } from "@baiyun/kit";
import { z } from "zod";

export const supplierCreated = defineEvent({
  type: "supplier.created.v1",
  description: "A customer has a new supplier.",
  payload: z.object({ supplierId: z.guid(), customerId: z.guid(), name: z.string() }),
});
