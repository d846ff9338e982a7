import { consumer } from "@baiyun/kit";
import { z } from "zod";
import type { SagaLoss } from "../saga/saga-loss.service";

export const onClaimPayoutReversed = (losses: SagaLoss) =>
  consumer({
    from: "finance",
    type: "claim.payout_reversed.v1",
    payload: z.object({ orderId: z.guid(), kind: z.string() }),
    apartBy: "orderId",
    handle: (tx, { payload }) => losses.reversed(tx, payload),
  });
