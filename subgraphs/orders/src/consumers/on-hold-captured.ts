import { consumer } from "@baiyun/kit";
import { z } from "zod";
import { money } from "../order/money-told";
import type { SagaFunding } from "../saga/saga-funding.service";

export const onHoldCaptured = (funding: SagaFunding) =>
  consumer({
    from: "finance",
    type: "hold.captured.v1",
    payload: z.object({ orderId: z.guid(), amount: money }),
    apartBy: "orderId",
    handle: (tx, { payload }) => funding.captured(tx, payload),
  });
