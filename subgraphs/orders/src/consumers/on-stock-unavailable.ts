import { consumer } from "@baiyun/kit";
import { z } from "zod";
import type { SagaAllocation } from "../saga/saga-allocation.service";

export const onStockUnavailable = (allocation: SagaAllocation) =>
  consumer({
    from: "suppliers",
    type: "stock.unavailable.v1",
    payload: z.object({
      orderId: z.guid(),
      attempt: z.number().int(),
      lines: z.array(z.object({ sku: z.string(), wanted: z.number().int(), available: z.number().int() })),
    }),
    handle: (tx, { payload }) => allocation.unavailable(tx, payload),
  });
