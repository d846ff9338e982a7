import { equals, findRows, Viewer } from "@baiyun/kit";
import type { EntityManager } from "typeorm";
import { DeclarationDirection } from "../customs-rule/customs-rule.entity";
import { ExceptionKind } from "../exception/exception.entity";
import type { ExceptionService } from "../exception/exception.service";
import type { Shipment } from "../shipment/shipment.entity";
import type { ShipmentService } from "../shipment/shipment.service";
import { hasReached, ShipmentStatus as S } from "../shipment/shipment-status";
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
  ) {}

  /** Of a locked shipment, after an office's word, a scan, its bagging or its arrival. */
  async agree(tx: EntityManager, shipment: Shipment, at: Date): Promise<void> {
    const conditions = [equals("shipmentId", shipment.id)];
    const declared = await findRows(tx, Viewer.system, CustomsDeclaration, conditions);
    for (const direction of [EXPORT, IMPORT]) {
      const declaration = declared.find((one) => one.direction === direction);
      if (declaration) await this.follow(tx, shipment, declaration, at);
    }
    if (declared.length > 0) await this.compare(tx, shipment, declared, at);
  }

  private async follow(tx: EntityManager, shipment: Shipment, { direction, state }: CustomsDeclaration, at: Date) {
    const status = shipment.statusUnderHold ?? shipment.status;
    const held = state === DeclarationState.HELD_DOCS || state === DeclarationState.HELD_EXAM;
    let next: S | null = null;
    if (direction === EXPORT && state === DeclarationState.RELEASED && status === S.BAGGED) next = S.EXPORT_CLEARED;
    if (direction === IMPORT && held && status === S.ARRIVED) next = S.IMPORT_HELD;
    const isHere = status === S.ARRIVED || status === S.IMPORT_HELD;
    if (direction === IMPORT && state === DeclarationState.RELEASED && isHere) next = S.IMPORT_CLEARED;
    if (!next) return;
    const { lastScanAt } = shipment;
    const occurredAt = lastScanAt && lastScanAt > at ? lastScanAt : at;
    await this.shipments.follow(tx, shipment, { status: next, occurredAt });
  }

  private async compare(
    tx: EntityManager,
    shipment: Shipment,
    declared: readonly CustomsDeclaration[],
    at: Date,
  ): Promise<void> {
    const { milestone } = shipment;
    const contradicts = declared.some(({ direction, state, referral }) => {
      if (direction === IMPORT) {
        const isForbidden = referral === Referral.DNL && hasReached(milestone, S.DEPARTED);
        return isForbidden || (isRefused(state) && hasReached(milestone, S.IMPORT_CLEARED));
      }
      return isRefused(state) && hasReached(milestone, S.DEPARTED);
    });
    const kind = ExceptionKind.CUSTOMS_DISAGREE;
    if (contradicts) await this.exceptions.raise(tx, shipment, kind, at);
    else await this.exceptions.settle(tx, shipment, kind, "What customs said and where it was seen agree.");
  }

  /** What customs took has somebody's loss to settle. */
  async seized(tx: EntityManager, shipment: Shipment, at: Date): Promise<void> {
    await this.exceptions.raise(tx, shipment, ExceptionKind.SEIZED, at);
  }
}
