import { consumer } from "@baiyun/kit";
import { z } from "zod";
import type { SagaCarrying } from "../saga/saga-carrying.service";
import { SagaStep } from "../saga/saga-step";

export const onShipmentLabelled = (carrying: SagaCarrying) =>
  consumer({
    from: "logistics",
    type: "shipment.labelled.v1",
    payload: z.object({ orderId: z.guid() }),
    apartBy: "orderId",
    handle: (tx, { payload }) =>
      carrying.carried(tx, payload.orderId, SagaStep.LABELLED, { event: "shipment.labelled.v1" }),
  });
