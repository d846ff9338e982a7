import type { EntityManager } from "typeorm";
import { matchArea } from "../calculation/charges";
import { Service } from "./service.entity";
import { Zone } from "./zone.entity";

/** Which services there are, and which zone a destination lies in. */
export class CatalogueService {
  services(tx: EntityManager): Promise<Service[]> {
    return tx.find(Service, { order: { code: "ASC" } });
  }

  /** The zone whose area matches the most of the postcode. */
  async zoneOf(tx: EntityManager, destination: { country: string; postalCode: string }): Promise<Zone | null> {
    const matches = (await tx.find(Zone, { order: { code: "ASC" } }))
      .map((zone) => ({ zone, length: matchArea(zone.areas, destination) }))
      .filter((match): match is { zone: Zone; length: number } => match.length !== null)
      .sort((a, b) => b.length - a.length);
    return matches[0]?.zone ?? null;
  }
}
