import { consumer } from "@baiyun/kit";
import { z } from "zod";
import { money } from "../order/money-told";
import type { SagaFunding } from "../saga/saga-funding.service";

export const onQuoteReweighed = (funding: SagaFunding) =>
  consumer({
    from: "pricing",
    type: "quote.reweighed.v1",
    payload: z.object({
      orderId: z.guid(),
      verdict: z.string(),
      quotedBillableG: z.number(),
      measuredBillableG: z.number(),
      limitG: z.number(),
      price: z
        .object({
          sellTotal: money,
          dutyTotal: money.nullable(),
          dutyKnown: money,
          duty: money.nullish(),
          tax: money.nullish(),
        })
        .transform(({ duty = null, tax = null, ...price }) => ({ ...price, duty, tax }))
        .nullish(),
    }),
    handle: (tx, { payload }) => funding.reweighed(tx, payload),
  });
