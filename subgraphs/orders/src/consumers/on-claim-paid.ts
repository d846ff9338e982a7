import { consumer } from "@baiyun/kit";
import { z } from "zod";
import type { SagaLoss } from "../saga/saga-loss.service";

export const onClaimPaid = (losses: SagaLoss) =>
  consumer({
    from: "finance",
    type: "claim.paid.v1",
    payload: z.object({ orderId: z.guid(), kind: z.string().optional() }),
    apartBy: "orderId",
    handle: (tx, { payload }) => losses.paid(tx, payload),
  });
