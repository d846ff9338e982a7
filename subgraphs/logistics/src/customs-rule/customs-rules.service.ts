import { findRows, Viewer } from "@baiyun/kit";
import type { EntityManager } from "typeorm";
import { BatteryRule, BatterySizeRule, CarriageRule, HsEdition, RegimeRule } from "./customs-rule.entity";

/** The rules of one instant. */
export interface CustomsRules {
  regimes: RegimeRule[];
  editions: HsEdition[];
  batteries: BatteryRule[];
  carriage: CarriageRule[];
}

/** A release brings rules long before they are in force. */
const KNOWN_FOR_MS = 60_000;

/** Rules change by their dates: they are rows, and what is decided is decided by those in force. */
export class CustomsRulesService {
  /** All of them, whenever they are in force: each shipment asks for them, and they come with a release. */
  private known: CustomsRules | null = null;
  private readAt = 0;

  async inForce(tx: EntityManager, at: Date): Promise<CustomsRules> {
    const { regimes, editions, batteries, carriage } = await this.all(tx);
    const now = holdsAt(at);
    return {
      regimes: regimes.filter(now),
      editions: editions.filter(now),
      batteries: batteries.filter(now),
      carriage: carriage.filter(now),
    };
  }

  private async all(tx: EntityManager): Promise<CustomsRules> {
    if (this.known && performance.now() - this.readAt < KNOWN_FOR_MS) return this.known;
    const [regimes, editions, batteries, carriage] = await Promise.all([
      findRows(tx, Viewer.system, RegimeRule, []),
      findRows(tx, Viewer.system, HsEdition, []),
      findRows(tx, Viewer.system, BatteryRule, []),
      findRows(tx, Viewer.system, CarriageRule, []),
    ]);
    this.readAt = performance.now();
    this.known = { regimes, editions, batteries, carriage };
    return this.known;
  }

  /** From what size on batteries are declared as dangerous goods. */
  async sizesInForce(tx: EntityManager, at: Date): Promise<BatterySizeRule[]> {
    return (await findRows(tx, Viewer.system, BatterySizeRule, [])).filter(holdsAt(at));
  }
}

const holdsAt =
  (at: Date) =>
  ({ validFrom, validTo }: { validFrom: Date; validTo: Date | null }): boolean =>
    validFrom <= at && (validTo === null || at < validTo);
