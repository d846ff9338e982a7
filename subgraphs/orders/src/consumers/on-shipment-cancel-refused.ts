import { consumer } from "@baiyun/kit";
import { z } from "zod";
import type { OrderSagaService } from "../saga/order-saga.service";
import { stepOfUnstoppable } from "../saga/saga-step";

export const onShipmentCancelRefused = (saga: OrderSagaService) =>
  consumer({
    from: "logistics",
    type: "shipment.cancel_refused.v1",
    payload: z.object({ orderId: z.guid(), status: z.string() }),
    handle: (tx, { payload }) => saga.carried(tx, payload.orderId, stepOfUnstoppable(payload.status)),
  });
