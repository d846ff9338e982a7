import {
  equals,
  findRows,
  insertRows,
  lockRow,
  lockRows,
  oneOf,
  record,
  recordAll,
  storeRow,
  Viewer,
} from "@baiyun/kit";
import type { EntityManager } from "typeorm";
import { isEmpty } from "../conditions";
import type { DecisionCause } from "../decision/decision.entity";
import { Parcel } from "../parcel/parcel.entity";
import { Shipment } from "./shipment.entity";
import { shipmentStatusChanged } from "./shipment.events";
import { afterScan, moved, type Progress, type Scan, type ShipmentStatus } from "./shipment-status";

const STORE_ALL = `
  UPDATE shipment SET version = one.version, status = one.status, milestone = one.milestone, status_at = one.status_at,
    last_scan_at = one.last_scan_at, status_under_hold = one.status_under_hold, under_hold_since = one.under_hold_since
  FROM unnest($1::uuid[], $2::int[], $3::text[], $4::text[], $5::timestamptz[], $6::text[], $7::timestamptz[],
    $8::timestamptz[]) AS one(id, version, status, milestone, status_at, status_under_hold, under_hold_since, last_scan_at)
  WHERE shipment.id = one.id AND shipment.version = one.version - 1`;

/** The rows of shipments. Every move is made under the row's lock and tells the other domains. */
export class ShipmentService {
  /** The shipment of the parcel under a number, locked for the rest of the transaction; null when it is not the viewer's. */
  async lock(tx: EntityManager, viewer: Viewer, trackingNumber: string): Promise<Shipment | null> {
    const [shipment] = await lockRows(tx, viewer, Shipment, [equals("trackingNumber", trackingNumber)]);
    if (shipment) return shipment;
    const [parcel] = await findRows(tx, viewer, Parcel, [equals("ownTrackingNumber", trackingNumber)]);
    return parcel ? lockRow(tx, viewer, Shipment, parcel.shipmentId) : null;
  }

  /** The same, if somebody misses its parcel. */
  async lockMissed(tx: EntityManager, trackingNumber: string): Promise<Shipment | null> {
    const conditions = [equals("trackingNumber", trackingNumber), isEmpty("missedSince", false)];
    const [shipment] = await lockRows(tx, Viewer.system, Shipment, conditions);
    if (shipment) return shipment;
    const missed = [equals("ownTrackingNumber", trackingNumber), isEmpty("missedSince", false)];
    const [parcel] = await findRows(tx, Viewer.system, Parcel, missed);
    return parcel ? lockRow(tx, Viewer.system, Shipment, parcel.shipmentId) : null;
  }

  async create(tx: EntityManager, shipment: Shipment): Promise<void> {
    await insertRows(tx, Shipment, [shipment]);
  }

  /** A step of our own; the caller holds the lock and has asked whether it is allowed. */
  async move(tx: EntityManager, shipment: Shipment, status: ShipmentStatus, at: Date): Promise<void> {
    if (shipment.status === status) return;
    await this.write(tx, shipment, moved(shipment, status), at);
  }

  /** Those of the parcels under these numbers, locked in the order of their ids. */
  async lockNumbers(tx: EntityManager, viewer: Viewer, numbers: readonly string[]): Promise<Shipment[]> {
    const parcels = await findRows(tx, viewer, Parcel, [oneOf("ownTrackingNumber", numbers)]);
    const conditions = [oneOf("trackingNumber", numbers)];
    if (parcels.length === 0) return lockRows(tx, viewer, Shipment, conditions);
    const first = await findRows(tx, viewer, Shipment, conditions);
    return this.lockAll(tx, viewer, [...first.map(({ id }) => id), ...parcels.map(({ shipmentId }) => shipmentId)]);
  }

  /** These, locked in the order of their ids. */
  lockAll(tx: EntityManager, viewer: Viewer, ids: readonly string[]): Promise<Shipment[]> {
    return lockRows(tx, viewer, Shipment, [oneOf("id", ids)]);
  }

  /** Takes out whom an order's shipments went to; the country stays. Their ids. */
  async forgetConsignee(tx: EntityManager, orderId: string): Promise<string[]> {
    const shipments = await lockRows(tx, Viewer.system, Shipment, [equals("orderId", orderId)]);
    for (const shipment of shipments) {
      const { country } = shipment.consignee;
      shipment.consignee = { name: "Erased person", line1: "Erased", city: "Erased", postalCode: "", country };
      await storeRow(tx, shipment, ["consignee"]);
    }
    return shipments.map(({ id }) => id);
  }

  /**
   * Steps of our own that many locked shipments make together, in two statements however many they are. What is further stays
   * where it is, and what is held goes on from there once it is released.
   */
  async advance(tx: EntityManager, steps: ReadonlyMap<Shipment, Scan>): Promise<void> {
    const moving = [...steps].filter(([shipment, step]) => take(shipment, step, shipment.lastScanAt));
    await this.storeMoved(
      tx,
      moving.map(([shipment]) => shipment),
    );
  }

  /** What an office or a decision said of locked shipments, each a newest word as a scan is; in two statements, too. */
  async followAll(tx: EntityManager, words: ReadonlyMap<Shipment, Scan>, decidedFor?: DecisionCause): Promise<void> {
    const moving = [...words].filter(([shipment, word]) => take(shipment, word, word.occurredAt));
    await this.storeMoved(
      tx,
      moving.map(([shipment]) => shipment),
      decidedFor,
    );
  }

  private async storeMoved(tx: EntityManager, moving: readonly Shipment[], decidedFor?: DecisionCause): Promise<void> {
    await this.storeAll(tx, moving);
    const told = moving.filter(({ isHeld }) => !isHeld);
    await recordAll(
      tx,
      told.map((shipment) => shipmentStatusChanged(shipment, decidedFor)),
    );
  }

  private async storeAll(tx: EntityManager, moved: readonly Shipment[]): Promise<void> {
    if (moved.length === 0) return;
    const [, stored]: [unknown, number] = await tx.query(STORE_ALL, [
      moved.map(({ id }) => id),
      moved.map(({ version }) => version),
      moved.map((one) => one.status),
      moved.map(({ milestone }) => milestone),
      moved.map(({ statusAt }) => statusAt),
      moved.map(({ statusUnderHold }) => statusUnderHold),
      moved.map(({ underHoldSince }) => underHoldSince),
      moved.map(({ lastScanAt }) => lastScanAt),
    ]);
    if (stored !== moved.length) throw new Error("the shipments are not what this transaction holds");
  }

  /** What a carrier's scan says of a locked shipment; a late or a repeated one changes nothing, and none ends our staff's hold. */
  async follow(tx: EntityManager, shipment: Shipment, scan: Scan): Promise<void> {
    const { statusUnderHold, milestone, lastScanAt } = shipment;
    if (statusUnderHold !== null) {
      const before = { status: statusUnderHold, milestone, lastScanAt };
      const progress = afterScan(before, scan);
      if (progress !== before) await this.writeUnderHold(tx, shipment, progress, scan.occurredAt);
      return;
    }
    const progress = afterScan(shipment, scan);
    if (progress !== shipment) await this.write(tx, shipment, progress, scan.occurredAt);
  }

  private async writeUnderHold(tx: EntityManager, shipment: Shipment, progress: Progress, at: Date): Promise<void> {
    const { status, milestone, lastScanAt } = progress;
    const underHoldSince = status === shipment.statusUnderHold ? shipment.underHoldSince : at;
    Object.assign(shipment, { statusUnderHold: status, milestone, lastScanAt, underHoldSince });
    await storeRow(tx, shipment, ["statusUnderHold", "milestone", "lastScanAt", "underHoldSince"]);
  }

  private async write(tx: EntityManager, shipment: Shipment, progress: Progress, at: Date): Promise<void> {
    const statusChanged = progress.status !== shipment.status;
    Object.assign(shipment, progress, statusChanged && { statusAt: at });
    const stored = storeRow(tx, shipment, ["status", "milestone", "lastScanAt", "statusAt"]);
    await Promise.all([stored, statusChanged && record(tx, shipmentStatusChanged(shipment))]);
  }
}

/** Whether it moves a shipment, which then stands there. */
function take(shipment: Shipment, scan: Scan, lastScanAt: Date | null): boolean {
  const { statusUnderHold, milestone } = shipment;
  const before = { status: statusUnderHold ?? shipment.status, milestone, lastScanAt: shipment.lastScanAt };
  const after = afterScan(before, scan);
  if (after.status === before.status && after.milestone === before.milestone) return false;
  Object.assign(shipment, { milestone: after.milestone, lastScanAt, version: shipment.version + 1 });
  const now = { status: after.status, statusAt: scan.occurredAt };
  const underHold = { statusUnderHold: after.status, underHoldSince: scan.occurredAt };
  Object.assign(shipment, statusUnderHold === null ? now : underHold);
  return true;
}
