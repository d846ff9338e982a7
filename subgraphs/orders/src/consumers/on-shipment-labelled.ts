import { consumer } from "@baiyun/kit";
import { z } from "zod";
import type { OrderSagaService } from "../saga/order-saga.service";
import { SagaStep } from "../saga/saga-step";

export const onShipmentLabelled = (saga: OrderSagaService) =>
  consumer({
    from: "logistics",
    type: "shipment.labelled.v1",
    payload: z.object({ orderId: z.guid() }),
    handle: (tx, { payload }) => saga.carried(tx, payload.orderId, SagaStep.LABELLED),
  });
