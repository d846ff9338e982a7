import { consumer } from "@baiyun/kit";
import { z } from "zod";
import { trackingNumberOf } from "../parcel/tracking-number";
import type { FollowingService } from "../tracker/following.service";

/** From now on the parcel is one under the last mile's number, too, and our staff know whose that is. */
export const onShipmentHandedOver = (following: FollowingService) =>
  consumer({
    from: "logistics",
    type: "shipment.handed_over.v1",
    payload: z.object({
      shipmentId: z.string(),
      trackingNumber: z.string().transform(trackingNumberOf).pipe(z.string()),
      carrier: z.string(),
      lastMileNumber: z
        .string()
        .nullable()
        .transform((number) => number && trackingNumberOf(number)),
    }),
    handle: async (tx, { payload: { shipmentId, trackingNumber, carrier, lastMileNumber: number } }) => {
      // A carrier without a number of its own, and one that is none, tells nothing more.
      if (!number || number === trackingNumber) return;
      await following.handOver(tx, { shipmentId, number: trackingNumber }, { number, carrier });
    },
  });
