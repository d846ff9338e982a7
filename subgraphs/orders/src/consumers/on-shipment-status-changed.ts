import { consumer } from "@baiyun/kit";
import { z } from "zod";
import type { OrderSagaService } from "../saga/order-saga.service";
import { stepOfShipment } from "../saga/saga-step";

export const onShipmentStatusChanged = (saga: OrderSagaService) =>
  consumer({
    from: "logistics",
    type: "shipment.status_changed.v1",
    payload: z.object({ orderId: z.guid(), status: z.string() }),
    handle: async (tx, { payload }) => {
      const step = stepOfShipment(payload.status);
      if (step) await saga.carried(tx, payload.orderId, step);
    },
  });
