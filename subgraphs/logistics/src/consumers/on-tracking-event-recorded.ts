import { consumer } from "@baiyun/kit";
import { z } from "zod";
import type { ScanService } from "../shipment/scan.service";

export const onTrackingEventRecorded = (scans: ScanService) =>
  consumer({
    from: "tracking",
    type: "tracking.event_recorded.v1",
    payload: z.object({
      trackingNumber: z.string(),
      shipmentId: z.string(),
      status: z.string(),
      subStatus: z.string().nullish(),
      countryCode: z.string().nullish(),
      occurredAt: z.coerce.date(),
    }),
    // Not by the number: several parcels make one shipment.
    apartBy: "shipmentId",
    handle: (tx, { payload: { trackingNumber, shipmentId: _, ...scan } }) => scans.take(tx, trackingNumber, scan),
  });
