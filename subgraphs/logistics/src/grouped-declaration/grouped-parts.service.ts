import { equals, findRows, insertRows, lockRows, newId, oneOf, recordAll, Viewer } from "@baiyun/kit";
import type { EntityManager } from "typeorm";
import type { CustomsFault } from "../customs/customs-port";
import type { CustomsRegime, DeclarationDirection } from "../customs-rule/customs-rule.entity";
import type { ClearanceService } from "../declaration/clearance.service";
import { CustomsAnswer } from "../declaration/customs-record.entity";
import { CustomsDeclaration, CustomsDeclarationVersion, type LodgedBy } from "../declaration/declaration.entity";
import { declarationMoved } from "../declaration/declaration.events";
import { type CustomsAnswerKind, DeclarationState as S } from "../declaration/declaration-state";
import type { Shipment } from "../shipment/shipment.entity";
import type { ShipmentService } from "../shipment/shipment.service";
import type { GroupedDeclaration } from "./grouped-declaration.entity";
import { DeclarationsNotReady } from "./grouped-declaration.type";
import type { GroupedStore } from "./grouped-store.service";

/** Locked shipments, and their declarations of one direction, locked as well. */
export interface Parts {
  shipments: readonly Shipment[];
  declarations: readonly CustomsDeclaration[];
}

/** What all of them have in common. */
interface Alike {
  regime: CustomsRegime;
  country: string;
  currency: string;
}

export interface OfficeWord {
  answer: CustomsAnswerKind;
  code: string | null;
  message: string | null;
  mrn: string | null;
  answeredAt: Date;
  faults: readonly CustomsFault[];
  receivedIn: string | null;
}

/** Shipments' declarations that go with one for all: each step is as many statements for five hundred as for two. */
export class GroupedPartsService {
  constructor(
    private readonly shipments: ShipmentService,
    private readonly store: GroupedStore,
    private readonly clearance: ClearanceService,
  ) {}

  async lockShipmentsOf(tx: EntityManager, { id }: GroupedDeclaration): Promise<Shipment[]> {
    const parts = await this.store.partsOf(tx, id);
    const conditions = [
      oneOf(
        "id",
        parts.map(({ declarationId }) => declarationId),
      ),
    ];
    const declared = await findRows(tx, Viewer.system, CustomsDeclaration, conditions);
    return this.shipments.lockAll(
      tx,
      Viewer.system,
      declared.map(({ shipmentId }) => shipmentId),
    );
  }

  /** @param group those that are in it alone. */
  async of(
    tx: EntityManager,
    shipments: readonly Shipment[],
    direction: DeclarationDirection,
    group?: GroupedDeclaration,
  ): Promise<Parts> {
    const conditions = [
      oneOf(
        "shipmentId",
        shipments.map(({ id }) => id),
      ),
      equals("direction", direction),
    ];
    const declared = await lockRows(tx, Viewer.system, CustomsDeclaration, conditions);
    if (!group) return { shipments, declarations: declared };
    const inside = new Set((await this.store.partsOf(tx, group.id)).map(({ declarationId }) => declarationId));
    return { shipments, declarations: declared.filter(({ id }) => inside.has(id)) };
  }

  /** What all have in common, or what is in the way of declaring them at once. */
  async readyAs(tx: EntityManager, parts: Parts, like?: Alike): Promise<Alike | DeclarationsNotReady> {
    const { shipments, declarations } = parts;
    const conditions = [
      oneOf(
        "declarationId",
        declarations.map(({ id }) => id),
      ),
    ];
    const versions = await findRows(tx, Viewer.system, CustomsDeclarationVersion, conditions);
    const byShipment = new Map(declarations.map((one) => [one.shipmentId, one]));
    const currencyOf = ({ id, version }: CustomsDeclaration) =>
      versions.find((one) => one.declarationId === id && one.version === version)?.currency ?? null;
    const [first] = declarations;
    const common = like ?? (first && { regime: first.regime!, country: first.country, currency: currencyOf(first)! });
    const notReady = shipments.flatMap(({ id, trackingNumber, isHeld }) => {
      const declaration = byShipment.get(id);
      const reason = reasonOf(declaration, isHeld, common!, declaration ? currencyOf(declaration) : null);
      return reason ? [{ trackingNumber, reason }] : [];
    });
    const { regime, country, currency } = common ?? {};
    return notReady.length > 0
      ? new DeclarationsNotReady(notReady)
      : { regime: regime!, country: country!, currency: currency! };
  }

  /** Those that are in another one. */
  async takenElsewhere(tx: EntityManager, group: GroupedDeclaration, { shipments, declarations }: Parts) {
    const mine = new Set((await this.store.partsOf(tx, group.id)).map(({ declarationId }) => declarationId));
    const taken = new Set(declarations.filter(({ id }) => !mine.has(id)).map(({ shipmentId }) => shipmentId));
    const of = shipments.filter(({ id }) => taken.has(id));
    return new DeclarationsNotReady(
      of.map(({ trackingNumber }) => ({ trackingNumber, reason: "It is in another one for several shipments." })),
    );
  }

  async submit(
    tx: EntityManager,
    { declarations }: Parts,
    { office }: GroupedDeclaration,
    lodgedBy: LodgedBy,
    at: Date,
  ): Promise<void> {
    for (const one of declarations) Object.assign(one, { office, lodgedBy });
    await this.move(tx, declarations, S.SUBMITTED, at);
  }

  async answer(
    tx: EntityManager,
    { actor: recordedBy }: Viewer,
    { shipments, declarations }: Parts,
    before: S,
    state: S,
    word: OfficeWord,
    recordedAt: Date,
  ): Promise<void> {
    const told = declarations.filter((one) => one.state === before);
    const answers = told.map(({ id: declarationId, tenantId, version }) => ({
      ...{ id: newId(), tenantId, declarationId, version, recordedAt, recordedBy },
      ...word,
    }));
    await insertRows(tx, CustomsAnswer, answers);
    for (const one of told) one.mrn ??= word.mrn;
    await this.move(tx, told, state, word.answeredAt, word);
    const of = new Set(told.map(({ shipmentId }) => shipmentId));
    const moved = shipments.filter(({ id }) => of.has(id));
    await this.clearance.agreeAll(tx, moved, word.answeredAt);
    if (state !== S.SEIZED) return;
    for (const shipment of moved) await this.clearance.seized(tx, shipment, word.answeredAt);
  }

  private async move(
    tx: EntityManager,
    declarations: readonly CustomsDeclaration[],
    state: S,
    at: Date,
    said?: { code: string | null; message: string | null },
  ): Promise<void> {
    if (declarations.length === 0) return;
    for (const one of declarations) Object.assign(one, { state, stateAt: at, rowVersion: one.rowVersion + 1 });
    const { office, lodgedBy } = declarations[0]!;
    // The trigger of the declaration holds that each may become that.
    await tx.query(
      `UPDATE customs_declaration SET state = $2, state_at = $3, mrn = coalesce(mrn, $4), row_version = row_version + 1,
         office = coalesce($5, office), lodged_by = coalesce($6, lodged_by)
       WHERE id = ANY($1)`,
      [declarations.map(({ id }) => id), state, at, declarations[0]!.mrn, office, lodgedBy],
    );
    await recordAll(
      tx,
      declarations.flatMap((one) => declarationMoved(one, said) ?? []),
    );
  }
}

function reasonOf(
  declaration: CustomsDeclaration | undefined,
  isHeld: boolean,
  common: Alike,
  currency: string | null,
): string | null {
  if (!declaration) return "Nothing is declared of it this way.";
  const { state, regime, country } = declaration;
  if (isHeld) return "Our staff hold it.";
  if (state !== S.VALIDATED) return `Its declaration is ${state}, and not VALIDATED.`;
  if (regime !== common.regime) return `It is declared under ${regime}, and others under ${common.regime}.`;
  if (country !== common.country) return `It is declared to ${country}, and others to ${common.country}.`;
  return currency === common.currency ? null : `It is valued in ${currency}, and others in ${common.currency}.`;
}
