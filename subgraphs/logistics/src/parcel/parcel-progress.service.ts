import { lockRows, oneOf, record, recordAll, storeRow, Viewer } from "@baiyun/kit";
import type { EntityManager } from "typeorm";
import { DecisionCause } from "../decision/decision.entity";
import type { Shipment } from "../shipment/shipment.entity";
import { shipmentPartlyDeparted } from "../shipment/shipment.events";
import type { ShipmentService } from "../shipment/shipment.service";
import {
  afterScan,
  hasReached,
  isMilestone,
  type Milestone,
  mayDepart,
  type Scan,
  ShipmentStatus,
} from "../shipment/shipment-status";
import { Parcel } from "./parcel.entity";
import { parcelComesBack } from "./parcel.events";
import { comesBack, isOver, wholeOf } from "./whole";

/** What could not be handed over. */
const STANDS_STILL: readonly ShipmentStatus[] = [ShipmentStatus.DELIVERY_FAILED, ShipmentStatus.ON_HOLD];

const STORE_ALL = `
  UPDATE parcel SET version = one.version, status = one.status, milestone = one.milestone, last_scan_at = one.last_scan_at
  FROM unnest($1::uuid[], $2::int[], $3::text[], $4::text[], $5::timestamptz[])
    AS one(id, version, status, milestone, last_scan_at)
  WHERE parcel.id = one.id AND parcel.version = one.version - 1`;

/** One of several parcels of a locked shipment, all of them locked. */
export interface Several {
  shipment: Shipment;
  parcels: readonly Parcel[];
}

/** How far parcels are. One that is alone is where its shipment is; of several each is by itself, and the shipment where the last is. */
export class ParcelProgressService {
  constructor(private readonly shipments: ShipmentService) {}

  /** The parcels of locked shipments, locked in the order of their ids. */
  lockAll(tx: EntityManager, shipmentIds: readonly string[]): Promise<Parcel[]> {
    return lockRows(tx, Viewer.system, Parcel, [oneOf("shipmentId", shipmentIds)]);
  }

  /**
   * A step of our own that these parcels of locked shipments make together, in as many statements for five hundred as for two. What is
   * further stays where it is.
   */
  async advance(
    tx: EntityManager,
    shipments: readonly Shipment[],
    parcelIds: readonly string[],
    status: Milestone,
    at: Date,
  ): Promise<void> {
    const ids = shipments.filter(({ parcelCount }) => parcelCount > 1).map(({ id }) => id);
    const parcels = ids.length > 0 ? await this.lockAll(tx, ids) : [];
    const moving = new Set(parcelIds);
    const words = new Map<Shipment, Scan>();
    const left: Shipment[] = [];
    const moved: Parcel[] = [];
    for (const shipment of shipments) {
      const own = parcels.filter(({ shipmentId }) => shipmentId === shipment.id);
      const leaves = firstToLeave(own);
      moved.push(...own.filter((parcel) => moving.has(parcel.id) && step(parcel, { status, occurredAt: at })));
      if (leaves()) left.push(shipment);
      words.set(shipment, { status: own.length > 0 ? wholeOf(progressOf(own)) : status, occurredAt: at });
    }
    await this.storeAll(tx, moved);
    await this.tell(tx, left, at);
    await this.shipments.advance(tx, words);
  }

  /** Those of locked shipments of which what is to leave may not: by itself, or since something befell another parcel. */
  async aside(
    tx: EntityManager,
    shipments: readonly Shipment[],
    parcelIds: readonly string[],
  ): Promise<ReadonlySet<string>> {
    const ids = shipments.filter(({ parcelCount }) => parcelCount > 1).map(({ id }) => id);
    const parcels = ids.length > 0 ? await this.lockAll(tx, ids) : [];
    const leaving = new Set(parcelIds);
    const aside = shipments.filter((shipment) => {
      if (shipment.parcelCount === 1) return !mayDepart(shipment);
      const own = parcels.filter(({ id, shipmentId }) => leaving.has(id) && shipmentId === shipment.id);
      return !isMilestone(shipment.status) || own.some(({ progress }) => !mayDepart(progress));
    });
    return new Set(aside.map(({ id }) => id));
  }

  /** A step of our own that one of several parcels makes. */
  async reach(
    tx: EntityManager,
    { shipment, parcels }: Several,
    parcel: Parcel,
    status: Milestone,
    at: Date,
  ): Promise<void> {
    const leaves = firstToLeave(parcels);
    if (!step(parcel, { status, occurredAt: at })) return;
    await storeRow(tx, parcel, ["status", "milestone"]);
    if (leaves()) await this.tell(tx, [shipment], at);
    await this.shipments.advance(tx, new Map([[shipment, { status: wholeOf(progressOf(parcels)), occurredAt: at }]]));
  }

  /** What a carrier's scan says of one of several parcels; a late or a repeated one changes nothing. */
  async follow(tx: EntityManager, { shipment, parcels }: Several, parcel: Parcel, scan: Scan): Promise<void> {
    const { progress } = parcel;
    const after = afterScan(progress, scan);
    if (after.status === progress.status && after.lastScanAt?.getTime() === progress.lastScanAt?.getTime()) return;
    const leaves = firstToLeave(parcels);
    await storeRow(tx, Object.assign(parcel, after), ["status", "milestone", "lastScanAt"]);
    if (leaves()) await this.tell(tx, [shipment], scan.occurredAt);
    const { status } = after;
    if (status !== progress.status && comesBack(status)) {
      await record(tx, parcelComesBack(shipment, parcel, status, scan.occurredAt));
    }
    // Which scan of a parcel counts was asked of that parcel: of the shipment, what all of them come to is the newest word.
    const { lastScanAt } = shipment;
    const occurredAt = lastScanAt && lastScanAt > scan.occurredAt ? lastScanAt : scan.occurredAt;
    await this.shipments.follow(tx, shipment, { status: wholeOf(progressOf(parcels)), occurredAt });
  }

  /** What was decided of several parcels of a locked shipment: it is so of those that stand still, or else of all that may still go on. */
  async decided(tx: EntityManager, shipment: Shipment, scan: Scan, cause: DecisionCause): Promise<void> {
    const parcels = await this.lockAll(tx, [shipment.id]);
    const may = parcels.filter(({ progress }) => !isOver(progress.status));
    const still = may.filter(({ progress }) => STANDS_STILL.includes(progress.status));
    const moved = cause !== DecisionCause.SEIZED && still.length > 0 ? still : may;
    for (const parcel of moved) Object.assign(parcel, afterScan(parcel.progress, scan));
    await this.storeAll(tx, moved);
    await recordAll(
      tx,
      moved.flatMap((parcel) =>
        comesBack(parcel.status) ? [parcelComesBack(shipment, parcel, parcel.status, scan.occurredAt)] : [],
      ),
    );
    const whole = { status: wholeOf(progressOf(parcels)), occurredAt: scan.occurredAt };
    await this.shipments.followAll(tx, new Map([[shipment, whole]]), cause);
  }

  private async tell(tx: EntityManager, left: readonly Shipment[], at: Date): Promise<void> {
    const told = left.filter(({ isHeld }) => !isHeld);
    await recordAll(
      tx,
      told.map((shipment) => shipmentPartlyDeparted(shipment, at)),
    );
  }

  private async storeAll(tx: EntityManager, moved: readonly Parcel[]): Promise<void> {
    if (moved.length === 0) return;
    const [, stored]: [unknown, number] = await tx.query(STORE_ALL, [
      moved.map(({ id }) => id),
      moved.map(({ version }) => version + 1),
      moved.map(({ status }) => status),
      moved.map(({ milestone }) => milestone),
      moved.map(({ lastScanAt }) => lastScanAt),
    ]);
    if (stored !== moved.length) throw new Error("the parcels are not what this transaction holds");
    for (const parcel of moved) parcel.version += 1;
  }
}

const progressOf = (parcels: readonly Parcel[]) => parcels.map(({ progress }) => progress);

/** Whether a step of our own takes it further, where it then stands. */
function step(parcel: Parcel, scan: Scan): boolean {
  const { progress } = parcel;
  const { status, milestone } = afterScan(progress, scan);
  if (status === progress.status && milestone === progress.milestone) return false;
  Object.assign(parcel, { status, milestone });
  return true;
}

/** Asked once they have moved: whether some have left now, of which none had, and others have not. */
function firstToLeave(parcels: readonly Parcel[]): () => boolean {
  const hasLeft = ({ milestone }: Parcel) => milestone !== null && hasReached(milestone, ShipmentStatus.DEPARTED);
  const anyBefore = parcels.some(hasLeft);
  return () => !anyBefore && parcels.some(hasLeft) && !parcels.every(hasLeft);
}
