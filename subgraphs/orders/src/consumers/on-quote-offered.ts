import { consumer } from "@baiyun/kit";
import { z } from "zod";
import type { OrderSagaService } from "../saga/order-saga.service";

export const onQuoteOffered = (saga: OrderSagaService) =>
  consumer({
    from: "pricing",
    type: "quote.offered.v1",
    payload: z.object({
      quoteId: z.guid(),
      orderId: z.guid(),
      sellTotal: z.object({
        amountMinor: z
          .string()
          .regex(/^\d{1,18}$/)
          .transform(BigInt),
        currency: z.string(),
      }),
      attempt: z.number().int().optional(),
    }),
    handle: (tx, { payload }) => saga.quoteOffered(tx, payload),
  });
