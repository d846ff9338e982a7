import type { Redis } from "@baiyun/kit";
import { eventKey, parcelKeys, shipmentKey } from "../parcel/parcel-keys";
import type { TrackingEvent } from "../tracking-event/tracking-event";
import type { TrackingStatus, TrackingSubStatus } from "../tracking-event/tracking-status";
import { drainOutbox } from "./outbox";
import { recordEvents } from "./record-events.script";
import { NUMBER_TAKEN, registerTracker } from "./register-tracker.script";
import type { EstimatedDelivery, Tracker, TrackerRegistration } from "./tracker";

/** Follows parcels. Every act may be repeated: it changes nothing the second time and finishes what a crash left. */
export class TrackerService {
  private readonly announcing = new Map<string, Promise<void>>();

  constructor(private readonly redis: Redis) {}

  /** @throws when the number already belongs to another shipment. */
  async register(registration: TrackerRegistration): Promise<void> {
    const { number, shipmentId } = registration;
    const { tracker, arrivals, outbox } = parcelKeys(number);
    await this.redis.set(shipmentKey(shipmentId), number);
    const outcome = await registerTracker.run(
      this.redis,
      [tracker, arrivals, outbox],
      [shipmentId, ...Object.entries(registration).flat()],
    );
    if (outcome === NUMBER_TAKEN) throw new Error(`tracking number ${number} belongs to another shipment`);
    await this.announce(number);
  }

  /** The shipment was cancelled. A cancellation that overtakes its registration holds when that arrives. */
  async stop(number: string, shipmentId: string): Promise<void> {
    await this.redis.hSet(parcelKeys(number).tracker, "stoppedFor", shipmentId);
  }

  /** Keeps what a carrier reported. @returns how many events were new */
  async record(number: string, events: readonly TrackingEvent[], eta: EstimatedDelivery | null): Promise<number> {
    // Before the events, so that whatever can be seen can also be found by its id.
    await Promise.all(events.map(({ id }) => this.redis.set(eventKey(id), number)));
    const { tracker, history, timeline, arrivals, outbox } = parcelKeys(number);
    const recorded = await recordEvents.run(
      this.redis,
      [tracker, history, timeline, arrivals, outbox],
      [
        eta ? String(eta.asOf) : "",
        eta?.from ?? "",
        eta?.to ?? "",
        ...events.flatMap((event) => [
          event.id,
          String(Date.parse(event.occurredAt)),
          event.rank,
          JSON.stringify(event),
        ]),
      ],
    );
    return recorded as number;
  }

  /** Puts the parcel's unpublished events on the bus; those of a parcel that nobody registered yet wait. */
  async announce(number: string): Promise<void> {
    // Two at once would publish the same events twice: consumers would know, but why trouble them.
    const before = this.announcing.get(number) ?? Promise.resolve();
    const announcement = before.catch(() => undefined).then(() => this.drain(number));
    this.announcing.set(number, announcement);
    try {
      await announcement;
    } finally {
      if (this.announcing.get(number) === announcement) this.announcing.delete(number);
    }
  }

  /** Null when no shipment was registered under the number. */
  async find(number: string): Promise<Tracker | null> {
    const { shipmentId, ...fields } = await this.redis.hGetAll(parcelKeys(number).tracker);
    if (!shipmentId) return null;
    return {
      number,
      shipmentId,
      carrier: fields.carrier ?? "",
      orderId: fields.orderId ?? "",
      tenantId: fields.tenantId ?? "",
      destinationCountry: fields.destinationCountry ?? "",
      postalCode: fields.postalCode ?? "",
      status: (fields.status as TrackingStatus | undefined) || null,
      subStatus: (fields.subStatus as TrackingSubStatus | undefined) || null,
      lastEventAt: fields.lastEventAt || null,
      etaFrom: fields.etaFrom || null,
      etaTo: fields.etaTo || null,
      stopped: fields.stoppedFor === shipmentId,
    };
  }

  async findByShipment(shipmentId: string): Promise<Tracker | null> {
    const number = await this.redis.get(shipmentKey(shipmentId));
    const tracker = number ? await this.find(number) : null;
    return tracker?.shipmentId === shipmentId ? tracker : null;
  }

  private async drain(number: string): Promise<void> {
    const tracker = await this.find(number);
    if (tracker) await drainOutbox(this.redis, tracker);
  }
}
