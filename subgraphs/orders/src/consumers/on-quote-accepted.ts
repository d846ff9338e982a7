import { consumer } from "@baiyun/kit";
import { z } from "zod";
import type { OrderSagaService } from "../saga/order-saga.service";

export const onQuoteAccepted = (saga: OrderSagaService) =>
  consumer({
    from: "pricing",
    type: "quote.accepted.v1",
    payload: z.object({ quoteId: z.guid(), orderId: z.guid() }),
    apartBy: "orderId",
    handle: (tx, { payload }) => saga.quoteAccepted(tx, payload),
  });
