import type { Redis } from "@baiyun/kit";
import { shipmentKey } from "../parcel/parcel-keys";
import type { LifetimeReply } from "./lifetime";

/** Which number a shipment travels under. It is of another slot than the parcel, so it follows the parcel's lifetime a step behind. */
export class ShipmentIndex {
  constructor(
    private readonly redis: Redis,
    private readonly keptForSeconds: number,
  ) {}

  async put(shipmentId: string, number: string): Promise<void> {
    await this.redis.set(shipmentKey(shipmentId), number);
  }

  /** A number or null for each, in one round. */
  numbersOf(shipmentIds: readonly string[]): Promise<(string | null)[]> {
    return Promise.all(shipmentIds.map((id) => this.redis.get(shipmentKey(id))));
  }

  async remove(shipmentId: string): Promise<void> {
    await this.redis.unlink(shipmentKey(shipmentId));
  }

  /** Lets go of a shipment when its parcel is let go. */
  async follow([shipmentId, letGo]: LifetimeReply): Promise<void> {
    if (shipmentId === undefined) return;
    if (letGo === 1) await this.redis.expire(shipmentKey(shipmentId), this.keptForSeconds);
    if (letGo === -1) await this.redis.persist(shipmentKey(shipmentId));
  }
}
