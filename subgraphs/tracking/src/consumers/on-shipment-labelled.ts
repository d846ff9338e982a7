import { consumer } from "@baiyun/kit";
import { z } from "zod";
import { trackingNumberOf } from "../parcel/tracking-number";
import type { FollowingService } from "../tracker/following.service";

const number = z.string().transform(trackingNumberOf).pipe(z.string());

/** A labelled parcel is followed from now on. */
export const onShipmentLabelled = (following: FollowingService) =>
  consumer({
    from: "logistics",
    type: "shipment.labelled.v1",
    payload: z.object({
      shipmentId: z.string(),
      orderId: z.string(),
      trackingNumber: number,
      carrier: z.string(),
      destinationCountry: z.string(),
      postalCode: z.string(),
      phoneEnd: z.string().nullish(),
      parcels: z.array(z.object({ parcelId: z.guid(), trackingNumber: number })).nullish(),
    }),
    handle: async (tx, { tenantId, payload: { trackingNumber, phoneEnd, parcels, ...shipment } }) => {
      const known = { ...shipment, tenantId, ...(phoneEnd && { phoneEnd }) };
      const others = parcels?.slice(1) ?? [];
      const further = others.map((parcel) => parcel.trackingNumber).join(",");
      await following.begin(tx, { ...known, number: trackingNumber, ...(further && { further }) });
      for (const parcel of others) {
        await following.begin(tx, { ...known, number: parcel.trackingNumber, parcelId: parcel.parcelId });
      }
    },
  });
