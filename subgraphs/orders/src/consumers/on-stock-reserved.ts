import { consumer } from "@baiyun/kit";
import { z } from "zod";
import type { SagaAllocation } from "../saga/saga-allocation.service";

export const onStockReserved = (allocation: SagaAllocation) =>
  consumer({
    from: "suppliers",
    type: "stock.reserved.v1",
    payload: z.object({ orderId: z.guid(), attempt: z.number().int() }),
    apartBy: "orderId",
    handle: (tx, { payload }) => allocation.reserved(tx, payload),
  });
