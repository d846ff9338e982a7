import { consumer } from "@baiyun/kit";
import { z } from "zod";
import type { SagaFunding } from "../saga/saga-funding.service";

export const onHoldExpired = (funding: SagaFunding) =>
  consumer({
    from: "finance",
    type: "hold.expired.v1",
    payload: z.object({ holdId: z.guid(), orderId: z.guid() }),
    handle: (tx, { payload }) => funding.expired(tx, payload),
  });
