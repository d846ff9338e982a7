import type { EntityManager } from "typeorm";
import { DepartureBar, type DepartureService } from "../declaration/departure.service";
import type { ExportClearanceService } from "../export-clearance/export-clearance.service";
import type { Shipment } from "../shipment/shipment.entity";
import type { DepartureCheck } from "./departure-check";

const WORDS: Readonly<Record<DepartureBar, string>> = {
  HELD: "It is held.",
  DO_NOT_LOAD: "Customs forbid to load it.",
  REFERRED: "Customs have asked about it and have not cleared it.",
  EXPORT_NOT_CLEARED: "Export customs have not let it go.",
};

/** Customs' word for each shipment; that export let it go may also be written down by our staff. */
export class Departures implements DepartureCheck {
  constructor(
    private readonly customs: DepartureService,
    private readonly clearances: ExportClearanceService,
  ) {}

  async whyNot(tx: EntityManager, shipments: readonly Shipment[]): Promise<ReadonlyMap<string, string>> {
    const bars = await this.customs.barsOf(tx, shipments);
    const unwritten = await this.clearances.whyNot(tx, shipments);
    return new Map(
      [...bars].flatMap(([id, of]) => {
        const left = of.filter((bar) => bar !== DepartureBar.EXPORT_NOT_CLEARED || unwritten.has(id));
        return left.length > 0 ? [[id, left.map((bar) => WORDS[bar]).join(" ")]] : [];
      }),
    );
  }
}
