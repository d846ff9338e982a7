import { findRows, oneOf, Viewer } from "@baiyun/kit";
import type { EntityManager } from "typeorm";
import { DeclarationDirection } from "../customs-rule/customs-rule.entity";
import { DecisionCause } from "../decision/decision.entity";
import type { DecisionService } from "../decision/decision.service";
import { ExceptionKind } from "../exception/exception.entity";
import type { ExceptionService } from "../exception/exception.service";
import type { Shipment } from "../shipment/shipment.entity";
import type { ShipmentService } from "../shipment/shipment.service";
import { hasReached, ShipmentStatus as S, type Scan } from "../shipment/shipment-status";
import { CustomsDeclaration } from "./declaration.entity";
import { DeclarationState, isRefused, Referral } from "./declaration-state";

const { EXPORT, IMPORT } = DeclarationDirection;

/**
 * What customs said, held against where a shipment is seen. A release takes it on once it is where that can be: what is released
 * ahead of its bag or its arrival waits for the scan. Neither undoes the other; where they contradict, somebody has to look.
 */
export class ClearanceService {
  constructor(
    private readonly shipments: ShipmentService,
    private readonly exceptions: ExceptionService,
    private readonly decisions: DecisionService,
  ) {}

  /** Of a locked shipment, after an office's word or a scan. */
  agree(tx: EntityManager, shipment: Shipment, at: Date): Promise<void> {
    return this.agreeAll(tx, [shipment], at);
  }

  /**
   * Of locked shipments that were bagged, left or arrived together: as many statements for five hundred as for two, but for
   * what contradicts.
   */
  async agreeAll(tx: EntityManager, shipments: readonly Shipment[], at: Date): Promise<void> {
    const ids = shipments.map(({ id }) => id);
    const rows = await findRows(tx, Viewer.system, CustomsDeclaration, [oneOf("shipmentId", ids)]);
    if (rows.length === 0) return;
    const declared = new Map(shipments.map(({ id }) => [id, rows.filter(({ shipmentId }) => shipmentId === id)]));
    for (const direction of [EXPORT, IMPORT]) {
      const words = new Map<Shipment, Scan>();
      for (const shipment of shipments) {
        const said = declared.get(shipment.id)?.find((one) => one.direction === direction);
        const status = said && takenTo(shipment, said);
        if (status) words.set(shipment, { status, occurredAt: latest(at, shipment.lastScanAt) });
      }
      await this.shipments.followAll(tx, words);
    }
    await this.compare(tx, shipments, declared, at);
  }

  private async compare(
    tx: EntityManager,
    shipments: readonly Shipment[],
    declared: ReadonlyMap<string, readonly CustomsDeclaration[]>,
    at: Date,
  ): Promise<void> {
    const { CUSTOMS_DISAGREE, CUSTOMS_REFERRED } = ExceptionKind;
    const isOpen = await this.exceptions.openOf(tx, [CUSTOMS_DISAGREE, CUSTOMS_REFERRED], [...declared.keys()]);
    for (const shipment of shipments) {
      const said = declared.get(shipment.id) ?? [];
      const contradicts = said.some((one) => isContradicted(shipment, one));
      if (contradicts !== isOpen(CUSTOMS_DISAGREE, shipment)) {
        if (contradicts) await this.exceptions.raise(tx, shipment, CUSTOMS_DISAGREE, at);
        else {
          const because = "What customs said and where it was seen agree.";
          await this.exceptions.settle(tx, shipment, CUSTOMS_DISAGREE, because);
        }
      }
      const isLoaded = hasReached(shipment.milestone, S.DEPARTED);
      const referred = isLoaded ? [] : said.filter(isReferred);
      if (referred.length > 0 === isOpen(CUSTOMS_REFERRED, shipment)) continue;
      const because = isLoaded ? "It has departed." : "Customs let it be loaded.";
      if (referred.length > 0)
        await this.exceptions.raise(tx, shipment, CUSTOMS_REFERRED, at, { dueAt: soonest(referred) });
      else await this.exceptions.settle(tx, shipment, CUSTOMS_REFERRED, because);
    }
  }

  /** Before another referral is kept: what is asked for now has a time of its own. */
  async referredAnew(tx: EntityManager, shipment: Shipment): Promise<void> {
    await this.exceptions.settle(tx, shipment, ExceptionKind.CUSTOMS_REFERRED, "It was referred anew.");
  }

  /** What customs took has somebody's loss to settle. */
  async seized(tx: EntityManager, shipment: Shipment, at: Date): Promise<void> {
    await this.exceptions.raise(tx, shipment, ExceptionKind.SEIZED, at);
    await this.decisions.need(tx, shipment, DecisionCause.SEIZED, at);
  }
}

/** Where a declaration takes its shipment; null where it cannot yet, or has. */
function takenTo(shipment: Shipment, { direction, state }: CustomsDeclaration): S | null {
  const status = shipment.statusUnderHold ?? shipment.status;
  if (direction === EXPORT) return state === DeclarationState.RELEASED && status === S.BAGGED ? S.EXPORT_CLEARED : null;
  const held = state === DeclarationState.HELD_DOCS || state === DeclarationState.HELD_EXAM;
  if (held && status === S.ARRIVED) return S.IMPORT_HELD;
  const isHere = status === S.ARRIVED || status === S.IMPORT_HELD;
  return state === DeclarationState.RELEASED && isHere ? S.IMPORT_CLEARED : null;
}

const isReferred = ({ referral, state }: CustomsDeclaration): boolean =>
  referral !== null && referral !== Referral.CLEARED && state !== DeclarationState.WITHDRAWN;

/** By when the first of them is to be answered; null where no office said. */
function soonest(referred: readonly CustomsDeclaration[]): Date | null {
  const due = referred.flatMap(({ answerBy }) => answerBy ?? []).sort((a, b) => a.getTime() - b.getTime());
  return due[0] ?? null;
}

function isContradicted({ milestone }: Shipment, { direction, state, referral }: CustomsDeclaration): boolean {
  if (direction === EXPORT) return isRefused(state) && hasReached(milestone, S.DEPARTED);
  const isForbidden = referral === Referral.DNL && hasReached(milestone, S.DEPARTED);
  return isForbidden || (isRefused(state) && hasReached(milestone, S.IMPORT_CLEARED));
}

const latest = (at: Date, lastScanAt: Date | null): Date => (lastScanAt && lastScanAt > at ? lastScanAt : at);
