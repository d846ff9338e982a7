import { consumer } from "@baiyun/kit";
import { z } from "zod";
import type { OrderSagaService } from "../saga/order-saga.service";

/** Staff decide what is heavier than it was paid for: nothing else is charged by itself yet. */
export const onQuoteReweighed = (saga: OrderSagaService) =>
  consumer({
    from: "pricing",
    type: "quote.reweighed.v1",
    payload: z.object({
      orderId: z.guid(),
      verdict: z.string(),
      quotedBillableG: z.number(),
      measuredBillableG: z.number(),
      limitG: z.number(),
    }),
    handle: (tx, { payload }) => saga.reweighed(tx, payload),
  });
