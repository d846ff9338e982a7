import { consumer } from "@baiyun/kit";
import { z } from "zod";
import type { SagaCarrying } from "../saga/saga-carrying.service";
import { stepOfUnstoppable } from "../saga/saga-step";

export const onShipmentCancelRefused = (carrying: SagaCarrying) =>
  consumer({
    from: "logistics",
    type: "shipment.cancel_refused.v1",
    payload: z.object({ orderId: z.guid(), status: z.string() }),
    handle: (tx, { payload }) =>
      carrying.carried(tx, payload.orderId, stepOfUnstoppable(payload.status), {
        event: "shipment.cancel_refused.v1",
      }),
  });
