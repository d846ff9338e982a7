import { defineJob } from "@baiyun/kit";
import { z } from "zod";

export const expirePurchaseOrder = defineJob({
  name: "expire-purchase-order",
  payload: z.object({ purchaseOrderId: z.guid() }),
});
