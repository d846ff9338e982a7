import { type BusEvent, defineEvent } from "@baiyun/kit";
import { z } from "zod";
import { busIdOf, countsAt, type TrackingEvent } from "./tracking-event";
import { TrackingStatus, TrackingSubStatus } from "./tracking-status";

export const TRACKING_EVENT_RECORDED = defineEvent({
  type: "tracking.event_recorded.v1",
  description: "A scan of a parcel whose time is known was recorded, in the order in which scans reached us.",
  payload: z.object({
    trackingNumber: z.string(),
    carrier: z.string().describe("As logistics names it."),
    shipmentId: z.string(),
    eventId: z.string(),
    status: z.enum(TrackingStatus),
    subStatus: z.enum(TrackingSubStatus),
    occurredAt: z.iso.datetime().describe("When the scan happened."),
    countryCode: z.string().nullable(),
  }),
});

/** Whose scan it is. */
interface RegisteredParcel {
  number: string;
  carrier: string;
  shipmentId: string;
  tenantId: string;
}

/**
 * A scan's event on the bus has the uuid of the scan's id: the same scan is the same event however often it is published, and each of its
 * corrections one more. One of
 * which nobody knows when it happened proves nothing to anybody: it has none.
 */
export function trackingEventRecorded(
  { number, carrier, shipmentId, tenantId }: RegisteredParcel,
  event: TrackingEvent,
): BusEvent | null {
  const { id, status, subStatus, countryCode, recordedAt } = event;
  const occurredAt = countsAt(event);
  if (occurredAt === null) return null;
  const payload: z.infer<typeof TRACKING_EVENT_RECORDED.payload> = {
    trackingNumber: number,
    carrier,
    shipmentId,
    eventId: id,
    status,
    subStatus,
    occurredAt,
    countryCode,
  };
  return {
    id: busIdOf(event),
    type: TRACKING_EVENT_RECORDED.type,
    aggregateId: number,
    tenantId,
    occurredAt: recordedAt,
    payload,
  };
}
