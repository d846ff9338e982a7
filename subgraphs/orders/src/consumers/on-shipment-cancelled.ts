import { consumer } from "@baiyun/kit";
import { z } from "zod";
import type { OrderSagaService } from "../saga/order-saga.service";

export const onShipmentCancelled = (saga: OrderSagaService) =>
  consumer({
    from: "logistics",
    type: "shipment.cancelled.v1",
    payload: z.object({ orderId: z.guid() }),
    handle: (tx, { payload }) => saga.shipmentCancelled(tx, payload.orderId),
  });
