import { consumer } from "@baiyun/kit";
import { z } from "zod";
import { money } from "../order/money-told";
import type { OrderSagaService } from "../saga/order-saga.service";

export const onQuoteOffered = (saga: OrderSagaService) =>
  consumer({
    from: "pricing",
    type: "quote.offered.v1",
    payload: z.object({
      quoteId: z.guid(),
      orderId: z.guid(),
      sellTotal: money,
      dutyTotal: money.nullish(),
      dutyKnown: money.nullish(),
      duty: money.nullish(),
      tax: money.nullish(),
      expiresAt: z.coerce.date().optional(),
      attempt: z.number().int().optional(),
    }),
    apartBy: "orderId",
    handle: (tx, { payload: { dutyTotal = null, dutyKnown = null, duty = null, tax = null, expiresAt, ...offer } }) =>
      saga.quoteOffered(tx, { ...offer, dutyTotal, dutyKnown, duty, tax, expiresAt: expiresAt ?? null }),
  });
