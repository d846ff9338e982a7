import { consumer } from "@baiyun/kit";
import { z } from "zod";
import type { SagaAllocation } from "../saga/saga-allocation.service";

export const onStockAllocated = (allocation: SagaAllocation) =>
  consumer({
    from: "suppliers",
    type: "stock.allocated.v1",
    payload: z.object({ orderId: z.guid(), attempt: z.number().int() }),
    apartBy: "orderId",
    handle: (tx, { payload }) => allocation.allocated(tx, payload),
  });
