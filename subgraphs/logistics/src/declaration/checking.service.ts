import type { Clock } from "@baiyun/kit";
import type { EntityManager } from "typeorm";
import type { CustomsRulesService } from "../customs-rule/customs-rules.service";
import type { RestrictionService } from "../restriction/restriction.service";
import type { CustomsDeclaration } from "./declaration.entity";
import { type Checked, check } from "./declaration-check";
import type { DeclarationStore, Held } from "./declaration-store.service";
import type { DeclaredLine } from "./declared";
import { regimeOf } from "./drafting.service";

/** What is wrong with what is declared, by the rules of the moment. */
export class CheckingService {
  constructor(
    private readonly store: DeclarationStore,
    private readonly rules: CustomsRulesService,
    private readonly restrictions: RestrictionService,
    private readonly clock: Clock,
  ) {}

  /** Of the present version. */
  async check(tx: EntityManager, held: Held): Promise<Checked> {
    return this.checkOf(tx, held, await this.linesOf(tx, held.declaration), held.declaration.regime);
  }

  /** Of what may be declared instead. */
  async checkOf(
    tx: EntityManager,
    { declaration: { direction }, shipment }: Held,
    lines: readonly DeclaredLine[],
    regime: CustomsDeclaration["regime"],
  ): Promise<Checked> {
    const now = this.clock();
    const [rules, restrictions] = await Promise.all([
      this.rules.inForce(tx, now),
      this.restrictions.inForce(tx, shipment.destinationCountry, now),
    ]);
    const verdict = regimeOf(rules, shipment, direction, lines);
    const { serviceCode } = shipment;
    return check({ declaration: { regime, direction }, lines, serviceCode, rules, verdict, restrictions });
  }

  /** What the present version states. */
  async linesOf(tx: EntityManager, declaration: CustomsDeclaration): Promise<DeclaredLine[]> {
    const lines = await this.store.linesOf(tx, declaration);
    return lines.map((line) => ({
      ...{ description: line.description, hsCode: line.hsCode, hsVersion: line.hsVersion, quantity: line.quantity },
      ...{ valueMinor: BigInt(line.valueMinor), currency: line.currency, originCountry: line.originCountry },
      ...{ grossWeightG: line.grossWeightG, weightShared: line.weightShared, battery: line.battery },
      ...{ chargePercent: line.chargePercent, cellMwh: line.cellMwh, permit: line.permit },
    }));
  }
}
