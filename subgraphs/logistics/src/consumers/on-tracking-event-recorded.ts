import { consumer } from "@baiyun/kit";
import { z } from "zod";
import type { ScanService } from "../shipment/scan.service";

export const onTrackingEventRecorded = (scans: ScanService) =>
  consumer({
    from: "tracking",
    type: "tracking.event_recorded.v1",
    payload: z.object({
      trackingNumber: z.string(),
      status: z.string(),
      subStatus: z.string().nullish(),
      countryCode: z.string().nullish(),
      occurredAt: z.coerce.date(),
    }),
    apartBy: "trackingNumber",
    handle: (tx, { payload: { trackingNumber, ...scan } }) => scans.take(tx, trackingNumber, scan),
  });
