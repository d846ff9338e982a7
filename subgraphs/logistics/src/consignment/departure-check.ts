import type { EntityManager } from "typeorm";
import type { Shipment } from "../shipment/shipment.entity";

/** Whether shipments may leave the country. Whoever knows what customs said answers it; `domain.ts` says who. */
export interface DepartureCheck {
  /**
   * Asked once for all that are to depart, which are locked.
   *
   * @returns for each that may not depart, by its id, why not, in words for our staff.
   */
  whyNot(tx: EntityManager, shipments: readonly Shipment[]): Promise<ReadonlyMap<string, string>>;
}
