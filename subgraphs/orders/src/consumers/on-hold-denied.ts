import { consumer } from "@baiyun/kit";
import { z } from "zod";
import { money } from "../order/money-told";
import type { SagaFunding } from "../saga/saga-funding.service";

export const onHoldDenied = (funding: SagaFunding) =>
  consumer({
    from: "finance",
    type: "hold.denied.v1",
    payload: z.object({
      orderId: z.guid(),
      attempt: z.number().int(),
      amount: money,
      available: money,
      reason: z.string(),
    }),
    handle: (tx, { payload }) => funding.denied(tx, payload),
  });
