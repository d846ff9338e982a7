import { consumer } from "@baiyun/kit";
import { z } from "zod";
import { trackingNumberOf } from "../parcel/tracking-number";
import type { FollowingService } from "../tracker/following.service";

/** Nobody waits for a cancelled parcel: it is kept for a while. That it moves all the same is still told. */
export const onShipmentCancelled = (following: FollowingService) =>
  consumer({
    from: "logistics",
    type: "shipment.cancelled.v1",
    payload: z.object({
      shipmentId: z.string(),
      trackingNumber: z.string().transform(trackingNumberOf).pipe(z.string()),
    }),
    handle: (tx, { payload: { trackingNumber, shipmentId } }) => following.end(tx, trackingNumber, shipmentId),
  });
