import { consumer } from "@baiyun/kit";
import { z } from "zod";
import type { SagaFunding } from "../saga/saga-funding.service";

export const onHoldReleased = (funding: SagaFunding) =>
  consumer({
    from: "finance",
    type: "hold.released.v1",
    payload: z.object({ holdId: z.guid(), orderId: z.guid() }),
    handle: (tx, { payload }) => funding.released(tx, payload),
  });
