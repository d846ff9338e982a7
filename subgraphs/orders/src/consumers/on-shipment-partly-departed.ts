import { consumer } from "@baiyun/kit";
import { z } from "zod";
import type { SagaCarrying } from "../saga/saga-carrying.service";
import { SagaStep } from "../saga/saga-step";

export const onShipmentPartlyDeparted = (carrying: SagaCarrying) =>
  consumer({
    from: "logistics",
    type: "shipment.partly_departed.v1",
    payload: z.object({ orderId: z.guid() }),
    apartBy: "orderId",
    handle: (tx, { payload }) =>
      carrying.carried(tx, payload.orderId, SagaStep.PARTLY_DEPARTED, { event: "shipment.partly_departed.v1" }),
  });
