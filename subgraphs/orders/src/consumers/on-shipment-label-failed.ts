import { consumer } from "@baiyun/kit";
import { z } from "zod";
import type { SagaCarrying } from "../saga/saga-carrying.service";

export const onShipmentLabelFailed = (carrying: SagaCarrying) =>
  consumer({
    from: "logistics",
    type: "shipment.label_failed.v1",
    payload: z.object({ orderId: z.guid(), carrierAccount: z.string(), reason: z.string() }),
    apartBy: "orderId",
    handle: (tx, { payload: { orderId, ...told } }) => carrying.labelFailed(tx, orderId, told),
  });
