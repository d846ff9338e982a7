import { consumer } from "@baiyun/kit";
import { z } from "zod";
import { money } from "../order/money-told";
import type { SagaFunding } from "../saga/saga-funding.service";

export const onHoldPlaced = (funding: SagaFunding) =>
  consumer({
    from: "finance",
    type: "hold.placed.v1",
    payload: z.object({ holdId: z.guid(), orderId: z.guid(), attempt: z.number().int(), amount: money }),
    apartBy: "orderId",
    handle: (tx, { payload }) => funding.placed(tx, payload),
  });
