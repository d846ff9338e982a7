import { consumer } from "@baiyun/kit";
import { z } from "zod";
import type { SagaCarrying } from "../saga/saga-carrying.service";
import { stepOfShipment } from "../saga/saga-step";

export const onShipmentStatusChanged = (carrying: SagaCarrying) =>
  consumer({
    from: "logistics",
    type: "shipment.status_changed.v1",
    payload: z.object({ orderId: z.guid(), status: z.string() }),
    apartBy: "orderId",
    handle: async (tx, { payload }) => {
      const step = stepOfShipment(payload.status);
      if (step) await carrying.carried(tx, payload.orderId, step, "shipment.status_changed.v1");
    },
  });
