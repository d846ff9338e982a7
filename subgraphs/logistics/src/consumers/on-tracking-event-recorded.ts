import { consumer, Viewer } from "@baiyun/kit";
import { z } from "zod";
import { mayProve, proofOf } from "../shipment/scan-proof";
import type { ShipmentService } from "../shipment/shipment.service";

export const onTrackingEventRecorded = (shipments: ShipmentService) =>
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
    handle: async (tx, { payload: { trackingNumber, occurredAt, ...scan } }) => {
      if (!mayProve(scan)) return;
      // A customer may follow numbers that never were ours.
      const shipment = await shipments.lock(tx, Viewer.system, trackingNumber);
      const status = shipment && proofOf(scan, shipment);
      if (status) await shipments.follow(tx, shipment, { status, occurredAt });
    },
  });
