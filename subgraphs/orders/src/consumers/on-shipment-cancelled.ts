import { consumer } from "@baiyun/kit";
import { z } from "zod";
import type { SagaCarrying } from "../saga/saga-carrying.service";

export const onShipmentCancelled = (carrying: SagaCarrying) =>
  consumer({
    from: "logistics",
    type: "shipment.cancelled.v1",
    payload: z.object({ orderId: z.guid(), shipmentId: z.guid().nullish(), interceptId: z.guid().nullish() }),
    handle: (tx, { payload: { orderId, shipmentId = null, interceptId } }) =>
      carrying.shipmentCancelled(tx, orderId, { shipmentId, isIntercepted: interceptId != null }),
  });
