import type { EntityManager } from "typeorm";
import { DepartureBar, type DepartureService } from "../declaration/departure.service";
import type { ExportClearanceService } from "../export-clearance/export-clearance.service";
import type { Shipment } from "../shipment/shipment.entity";
import type { DepartureCheck } from "./departure-check";

/** Customs' word for each shipment; that export let it go may also have been written down by our staff. */
export class Departures implements DepartureCheck {
  constructor(
    private readonly customs: DepartureService,
    private readonly clearances: ExportClearanceService,
  ) {}

  async barsOf(tx: EntityManager, shipments: readonly Shipment[]): Promise<ReadonlyMap<string, readonly string[]>> {
    const bars = await this.customs.barsOf(tx, shipments);
    const unwritten = await this.clearances.barsOf(tx, shipments);
    return new Map(
      [...bars].map(([id, of]) => [
        id,
        of.filter((bar) => bar !== DepartureBar.EXPORT_NOT_CLEARED || unwritten.has(id)),
      ]),
    );
  }
}
