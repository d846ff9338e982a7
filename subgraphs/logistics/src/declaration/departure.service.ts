import { findRows, oneOf, Viewer } from "@baiyun/kit";
import type { EntityManager } from "typeorm";
import { DeclarationDirection } from "../customs-rule/customs-rule.entity";
import type { Shipment } from "../shipment/shipment.entity";
import { hasReached, ShipmentStatus } from "../shipment/shipment-status";
import { CustomsDeclaration } from "./declaration.entity";
import { DeclarationState, isRefused, Referral } from "./declaration-state";

/** Why a shipment may not leave. */
export enum DepartureBar {
  /** Our staff hold it, or its consignee may be a denied party. */
  HELD = "HELD",
  /** An office forbids to load it. */
  DO_NOT_LOAD = "DO_NOT_LOAD",
  /** An office asked for information or screening, and has not cleared it. */
  REFERRED = "REFERRED",
  /** Export customs have not let it go. */
  EXPORT_NOT_CLEARED = "EXPORT_NOT_CLEARED",
  /** Export customs said no, or hold it: nobody else's word stands against that. */
  EXPORT_REFUSED = "EXPORT_REFUSED",
}

/** Whether shipments may leave the country. Whoever asks holds their locks, so that it is still so when they leave. */
export class DepartureService {
  async mayDepart(tx: EntityManager, shipment: Shipment): Promise<boolean> {
    return (await this.barsOf(tx, [shipment])).get(shipment.id)!.length === 0;
  }

  /** What keeps each of them from leaving, by their ids; nothing where that is nothing. */
  async barsOf(tx: EntityManager, shipments: readonly Shipment[]): Promise<Map<string, DepartureBar[]>> {
    const ids = shipments.map(({ id }) => id);
    const declared = await findRows(tx, Viewer.system, CustomsDeclaration, [oneOf("shipmentId", ids)]);
    return new Map(
      shipments.map((shipment) => [
        shipment.id,
        barsOf(
          shipment,
          declared.filter(({ shipmentId }) => shipmentId === shipment.id),
        ),
      ]),
    );
  }
}

/** A scan of the carrier's proves an export clearance as well as an office's word does. */
function barsOf(shipment: Shipment, declared: readonly CustomsDeclaration[]): DepartureBar[] {
  const isReferred = (...kinds: Referral[]) => declared.some(({ referral }) => referral && kinds.includes(referral));
  const isReleased = declared.some(
    ({ direction, state }) => direction === DeclarationDirection.EXPORT && state === DeclarationState.RELEASED,
  );
  const isNo = declared.some(({ direction, state }) => direction === DeclarationDirection.EXPORT && isRefused(state));
  const isCleared = isReleased || hasReached(shipment.milestone, ShipmentStatus.EXPORT_CLEARED);
  return [
    ...(shipment.isHeld ? [DepartureBar.HELD] : []),
    ...(isReferred(Referral.DNL) ? [DepartureBar.DO_NOT_LOAD] : []),
    ...(isReferred(Referral.RFI, Referral.RFS) ? [DepartureBar.REFERRED] : []),
    ...(isNo ? [DepartureBar.EXPORT_REFUSED] : []),
    ...(isCleared || isNo ? [] : [DepartureBar.EXPORT_NOT_CLEARED]),
  ];
}
