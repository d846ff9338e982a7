import { consumer } from "@baiyun/kit";
import { z } from "zod";
import { trackingNumberOf } from "../parcel/tracking-number";
import type { FollowingService } from "../tracker/following.service";

/** A labelled parcel is followed from now on. */
export const onShipmentLabelled = (following: FollowingService) =>
  consumer({
    from: "logistics",
    type: "shipment.labelled.v1",
    payload: z.object({
      shipmentId: z.string(),
      orderId: z.string(),
      trackingNumber: z.string().transform(trackingNumberOf).pipe(z.string()),
      carrier: z.string(),
      destinationCountry: z.string(),
      postalCode: z.string(),
      phoneEnd: z.string().nullish(),
    }),
    handle: (tx, { tenantId, payload: { trackingNumber, phoneEnd, ...parcel } }) =>
      following.begin(tx, { ...parcel, number: trackingNumber, tenantId, ...(phoneEnd && { phoneEnd }) }),
  });
