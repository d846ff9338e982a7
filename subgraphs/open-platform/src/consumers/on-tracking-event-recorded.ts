import { consumer } from "@baiyun/kit";
import { z } from "zod";
import type { WebhookPublisher } from "../webhook-delivery/webhook-publisher.service";
import { TRACKING_UPDATED } from "../webhook-event/shipment-events";

export const onTrackingEventRecorded = (publisher: WebhookPublisher) =>
  consumer({
    from: "tracking",
    type: "tracking.event_recorded.v1",
    payload: z.object({
      shipmentId: z.string(),
      trackingNumber: z.string(),
      status: z.string(),
      subStatus: z.string(),
      occurredAt: z.string().nullable(),
    }),
    apartBy: "shipmentId",
    handle: (tx, event) => {
      const { shipmentId: id, trackingNumber, status, subStatus, occurredAt } = event.payload;
      return publisher.publish(tx, event, TRACKING_UPDATED, { id, trackingNumber, status, subStatus, occurredAt });
    },
  });
