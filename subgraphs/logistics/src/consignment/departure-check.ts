import type { EntityManager } from "typeorm";
import type { Shipment } from "../shipment/shipment.entity";

/** Whether shipments may leave the country. Whoever knows what customs said answers it; `domain.ts` says who. */
export interface DepartureCheck {
  /**
   * Asked once for all that are to depart, which are locked.
   *
   * @returns for each, by its id, what keeps it from leaving, such as `EXPORT_NOT_CLEARED`; nothing where that is nothing.
   */
  barsOf(tx: EntityManager, shipments: readonly Shipment[]): Promise<ReadonlyMap<string, readonly string[]>>;
}
