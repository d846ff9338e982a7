import { type Clock, newId } from "@baiyun/kit";
import type { EntityManager } from "typeorm";
import { DeclarationDirection } from "../customs-rule/customs-rule.entity";
import type { CustomsRules, CustomsRulesService } from "../customs-rule/customs-rules.service";
import { regimeFor, takesIoss } from "../customs-rule/regime";
import type { ShipmentGoods } from "../goods/shipment-goods.entity";
import type { Shipment } from "../shipment/shipment.entity";
import { CustomsDeclaration } from "./declaration.entity";
import { DeclarationState } from "./declaration-state";
import type { DeclarationStore } from "./declaration-store.service";
import { type DeclaredLine, draftedLines, sumsOf } from "./declared";
import type { DeclaredNumbers, ToldNumbers } from "./declared-numbers";

/** All our parcels leave from here. */
const ORIGIN_COUNTRY = "CN";

/** Drafts what customs will be told of a shipment, on both ends of its way. */
export class DraftingService {
  constructor(
    private readonly store: DeclarationStore,
    private readonly rules: CustomsRulesService,
    private readonly numbers: Readonly<Record<keyof ToldNumbers, DeclaredNumbers>>,
    private readonly clock: Clock,
  ) {}

  /** Of a new shipment. One within the country crosses no border. */
  async draftBoth(
    tx: EntityManager,
    shipment: Shipment,
    goods: readonly ShipmentGoods[],
    parcelWeightG: number,
    told: ToldNumbers,
  ): Promise<void> {
    if (goods.length === 0 || shipment.destinationCountry === ORIGIN_COUNTRY) return;
    const lines = draftedLines(goods, parcelWeightG);
    const rules = await this.rules.inForce(tx, this.clock());
    const directions = [DeclarationDirection.EXPORT, DeclarationDirection.IMPORT];
    const serials = await newSerials(tx, directions.length);
    const [out, into] = directions.map((direction, index) =>
      this.drafted(rules, shipment, { direction, lines, createdBy: shipment.createdBy, serial: serials[index]! }),
    );
    const { destinationCountry: country, consignee } = shipment;
    const isTaken = takesIoss(rules.regimes, { country, postalCode: consignee.postalCode });
    await this.numbers.ioss.keep(tx, into!, isTaken ? told.ioss : null);
    await this.numbers.consigneeTax.keep(tx, into!, told.consigneeTax);
    const drafts = [out!, into!].map((declaration) => ({ declaration, lines }));
    await this.store.create(tx, drafts);
  }

  /** A new declaration in its first version, which is not stored yet. */
  async draft(
    tx: EntityManager,
    rules: CustomsRules,
    shipment: Shipment,
    direction: DeclarationDirection,
    lines: readonly DeclaredLine[],
    createdBy: string,
  ): Promise<CustomsDeclaration> {
    const [serial] = await newSerials(tx, 1);
    return this.drafted(rules, shipment, { direction, lines, createdBy, serial: serial! });
  }

  private drafted(
    rules: CustomsRules,
    shipment: Shipment,
    { direction, lines, createdBy, serial }: Drafted,
  ): CustomsDeclaration {
    const verdict = regimeOf(rules, shipment, direction, lines);
    const now = this.clock();
    return Object.assign(new CustomsDeclaration(), {
      ...{ id: newId(), tenantId: shipment.tenantId, shipmentId: shipment.id, orderId: shipment.orderId, direction },
      country: direction === DeclarationDirection.EXPORT ? ORIGIN_COUNTRY : shipment.destinationCountry,
      regime: "regime" in verdict ? verdict.regime : null,
      regimeUnknown: "unknown" in verdict ? verdict.unknown : null,
      office: null,
      lrn: `LRN${now.toISOString().slice(0, 10).replaceAll("-", "")}${serial.padStart(9, "0")}`,
      ...{ state: DeclarationState.DRAFT, stateAt: now, createdBy, createdAt: now },
    });
  }
}

interface Drafted {
  direction: DeclarationDirection;
  lines: readonly DeclaredLine[];
  createdBy: string;
  /** Of its number: no other declaration of the day has it. */
  serial: string;
}

/** As many as asked for, by one statement. */
async function newSerials(tx: EntityManager, count: number): Promise<string[]> {
  const rows: { serial: string }[] = await tx.query(
    "SELECT nextval('customs_lrn_serial') AS serial FROM generate_series(1, $1::int)",
    [count],
  );
  return rows.map(({ serial }) => serial);
}

/** What the rules in force say of these lines of a shipment. */
export function regimeOf(
  { regimes }: CustomsRules,
  { destinationCountry, consignee }: Pick<Shipment, "destinationCountry" | "consignee">,
  direction: DeclarationDirection,
  lines: readonly DeclaredLine[],
) {
  const { currency, valueMinor } = sumsOf(lines);
  const place =
    direction === DeclarationDirection.EXPORT
      ? { country: ORIGIN_COUNTRY, postalCode: "" }
      : { country: destinationCountry, postalCode: consignee.postalCode };
  return regimeFor(regimes, {
    ...{ direction, place },
    worth: currency === null ? null : { amountMinor: valueMinor, currency },
  });
}
