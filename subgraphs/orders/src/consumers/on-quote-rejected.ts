import { consumer } from "@baiyun/kit";
import { z } from "zod";
import type { OrderSagaService } from "../saga/order-saga.service";

export const onQuoteRejected = (saga: OrderSagaService) =>
  consumer({
    from: "pricing",
    type: "quote.rejected.v1",
    payload: z.object({
      orderId: z.guid(),
      message: z.string(),
      differing: z.array(z.string()).optional(),
      attempt: z.number().int().optional(),
    }),
    handle: (tx, { payload }) => saga.quoteRejected(tx, payload),
  });
