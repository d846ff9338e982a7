import { consumer } from "@baiyun/kit";
import { z } from "zod";
import type { SagaCarrying } from "../saga/saga-carrying.service";

/** One of several: of an order's only parcel its shipment tells. */
export const onParcelComesBack = (carrying: SagaCarrying) =>
  consumer({
    from: "logistics",
    type: "parcel.comes_back.v1",
    payload: z.object({ orderId: z.guid(), number: z.number().int(), trackingNumber: z.string() }),
    apartBy: "orderId",
    handle: (tx, { payload: { orderId, ...parcel } }) => carrying.comesBack(tx, orderId, parcel),
  });
