import type { Redis } from "@baiyun/kit";
import { eventKey, parcelKeys } from "../parcel/parcel-keys";
import { eventIdOf, type TrackingEvent } from "./tracking-event";
import type { TrackingStatus } from "./tracking-status";

/** An event as it reached us. */
export interface Arrival {
  /** Its place in the parcel's stream. */
  position: string;
  event: TrackingEvent;
  /** Where the parcel stood once it was recorded. */
  status: TrackingStatus;
}

/** Reads what is known of a parcel. */
export class HistoryService {
  constructor(private readonly redis: Redis) {}

  /** The newest `count` events by when they happened, from below `after`; null when `after` is no event of this parcel. */
  async newest(number: string, count: number, after: string | null): Promise<TrackingEvent[] | null> {
    const { timeline } = parcelKeys(number);
    const rank = after === null ? -1 : await this.redis.zRevRank(timeline, after);
    if (rank === null) return null;
    const members = await this.redis.zRange(timeline, rank + 1, rank + count, { REV: true });
    return this.events(number, members.map(eventIdOf));
  }

  /** At most `count` events that reached us after `position`, oldest first. */
  async arrivedAfter(number: string, position: string, count: number): Promise<Arrival[]> {
    const entries = (await this.redis.xRange(parcelKeys(number).arrivals, `(${position}`, "+", { COUNT: count })) ?? [];
    const events = await this.events(
      number,
      entries.map(({ message }) => message.event!),
    );
    return entries.map(({ id, message }, index) => ({
      position: id,
      event: events[index]!,
      status: message.status as TrackingStatus,
    }));
  }

  /** The place of what reached us last. */
  async lastPosition(number: string): Promise<string> {
    const [last] = (await this.redis.xRevRange(parcelKeys(number).arrivals, "+", "-", { COUNT: 1 })) ?? [];
    return last?.id ?? "0-0";
  }

  /** An event and the number it belongs to. */
  async find(eventId: string): Promise<{ number: string; event: TrackingEvent } | null> {
    const number = await this.redis.get(eventKey(eventId));
    if (!number) return null;
    const body = await this.redis.hGet(parcelKeys(number).history, eventId);
    return body ? { number, event: JSON.parse(body) as TrackingEvent } : null;
  }

  private async events(number: string, ids: string[]): Promise<TrackingEvent[]> {
    if (ids.length === 0) return [];
    const bodies = await this.redis.hmGet(parcelKeys(number).history, ids);
    return bodies.map((body) => JSON.parse(body!) as TrackingEvent);
  }
}
