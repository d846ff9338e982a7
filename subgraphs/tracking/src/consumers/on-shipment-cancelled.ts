import { consumer } from "@baiyun/kit";
import { z } from "zod";
import { trackingNumberOf } from "../parcel/tracking-number";
import type { TrackerService } from "../tracker/tracker.service";

/** Nobody waits for a cancelled parcel: it is kept for a while. That it moves all the same is still told. */
export const onShipmentCancelled = (trackers: TrackerService) =>
  consumer({
    from: "logistics",
    type: "shipment.cancelled.v1",
    payload: z.object({
      shipmentId: z.string(),
      trackingNumber: z.string().transform(trackingNumberOf).pipe(z.string()),
    }),
    handle: (_, { payload: { trackingNumber, shipmentId } }) => trackers.stop(trackingNumber, shipmentId),
  });
