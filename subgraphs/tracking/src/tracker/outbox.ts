import { type BusEvent, publish, type Redis } from "@baiyun/kit";
import { parcelKeys } from "../parcel/parcel-keys";
import type { TrackingEvent } from "../tracking-event/tracking-event";
import type { Tracker } from "./tracker";

const BATCH = 100;

/**
 * Publishes a parcel's unpublished events. An event leaves the outbox after it is on the bus, so a crash between the two repeats
 * it under the same id, which consumers know.
 */
export async function drainOutbox(redis: Redis, tracker: Tracker): Promise<void> {
  const { history, outbox } = parcelKeys(tracker.number);
  for (;;) {
    const ids = await redis.lRange(outbox, 0, BATCH - 1);
    if (ids.length === 0) return;
    const bodies = await redis.hmGet(history, ids);
    for (const [index, id] of ids.entries()) {
      await publish(redis, "tracking", eventRecorded(tracker, JSON.parse(bodies[index]!) as TrackingEvent));
      await redis.lRem(outbox, 1, id);
    }
  }
}

function eventRecorded({ number, carrier, shipmentId, tenantId }: Tracker, event: TrackingEvent): BusEvent {
  return {
    id: event.id,
    type: "tracking.event_recorded.v1",
    aggregateId: number,
    tenantId,
    occurredAt: event.recordedAt,
    payload: {
      trackingNumber: number,
      carrier,
      shipmentId,
      eventId: event.id,
      status: event.status,
      subStatus: event.subStatus,
      occurredAt: event.occurredAt,
      countryCode: event.countryCode,
    },
  };
}
