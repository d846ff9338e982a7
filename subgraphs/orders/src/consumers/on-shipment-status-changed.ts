import { consumer } from "@baiyun/kit";
import { z } from "zod";
import type { SagaCarrying } from "../saga/saga-carrying.service";
import { stepOfShipment } from "../saga/saga-step";

export const onShipmentStatusChanged = (carrying: SagaCarrying) =>
  consumer({
    from: "logistics",
    type: "shipment.status_changed.v1",
    payload: z.object({ orderId: z.guid(), status: z.string(), decidedFor: z.string().optional() }),
    apartBy: "orderId",
    handle: async (tx, { payload }) => {
      const { orderId, status, decidedFor } = payload;
      const step = stepOfShipment(status);
      const event = "shipment.status_changed.v1";
      if (step) await carrying.carried(tx, orderId, step, { event, decidedFor });
    },
  });
