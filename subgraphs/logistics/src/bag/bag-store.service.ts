import { type Database, equals, findRows, lockRow, lockRows, oneOf, storeRow, type Viewer } from "@baiyun/kit";
import type { EntityManager } from "typeorm";
import { Bag, WeightBasis } from "./bag.entity";
import type { BagContent } from "./bag.type";
import { BagParcel } from "./bag-parcel.entity";
import { BagStatus } from "./bag-status";

/** The rows of bags and of what is in them; each act holds the lock of the bag. */
export class BagStore {
  constructor(private readonly database: Database) {}

  lock(tx: EntityManager, viewer: Viewer, id: string): Promise<Bag | null> {
    return lockRow(tx, viewer, Bag, id);
  }

  async find(tx: EntityManager, viewer: Viewer, id: string): Promise<Bag> {
    const [bag] = await findRows(tx, viewer, Bag, [equals("id", id)]);
    return bag!;
  }

  /** The bags of a locked consignment, locked in the order of their ids. */
  lockOf(tx: EntityManager, viewer: Viewer, consignmentId: string): Promise<Bag[]> {
    return lockRows(tx, viewer, Bag, [equals("consignmentId", consignmentId)]);
  }

  /** What is in locked bags now. */
  async within(tx: EntityManager, viewer: Viewer, bagIds: readonly string[]): Promise<BagParcel[]> {
    const rows = await findRows(tx, viewer, BagParcel, [oneOf("bagId", bagIds)]);
    return rows.filter(({ removedAt }) => removedAt === null);
  }

  /** Those of these parcels that were taken out of a bag that had been closed. */
  async offloaded(tx: EntityManager, viewer: Viewer, parcelIds: readonly string[]): Promise<ReadonlySet<string>> {
    const rows = await findRows(tx, viewer, BagParcel, [oneOf("parcelId", parcelIds)]);
    const taken = rows.filter(({ removedAt, weightG }) => removedAt !== null && weightG !== null);
    return new Set(taken.map(({ parcelId }) => parcelId));
  }

  /** A locked bag goes with a consignment, or with none. */
  async assign(tx: EntityManager, bag: Bag, consignmentId: string | null): Promise<void> {
    await storeRow(tx, Object.assign(bag, { consignmentId }), ["consignmentId"]);
  }

  /** The bags of a locked consignment are broken down elsewhere than was meant. */
  async redirect(tx: EntityManager, viewer: Viewer, consignmentId: string, gateway: string): Promise<void> {
    const ids = (await this.lockOf(tx, viewer, consignmentId)).map(({ id }) => id);
    await tx.query("UPDATE bag SET gateway = $2, version = version + 1 WHERE id = ANY($1)", [ids, gateway]);
  }

  /** What was left behind waits, sealed, for another consignment. */
  async leaveBehind(tx: EntityManager, bag: Bag): Promise<void> {
    await storeRow(tx, Object.assign(bag, { consignmentId: null, status: BagStatus.CLOSED }));
  }

  /** A parcel is taken out of a locked bag that is closed; the bag weighs less. */
  async takeOut(
    tx: EntityManager,
    viewer: Viewer,
    bag: Bag,
    entry: BagParcel,
    at: Date,
    because: string,
  ): Promise<void> {
    await storeRow(tx, Object.assign(entry, { removedAt: at, removedBy: viewer.actor, removedBecause: because }));
    const left = await this.within(tx, viewer, [bag.id]);
    await storeRow(
      tx,
      Object.assign(bag, {
        parcelCount: left.length,
        weightG: left.reduce((sum, { weightG }) => sum + weightG!, 0),
        weightBasis: basisOf(left.length, left.filter(({ isMeasured }) => isMeasured).length),
      }),
    );
  }

  /** Locked bags move together, in one statement. */
  async move(tx: EntityManager, bags: readonly Bag[], status: BagStatus): Promise<void> {
    const ids = bags.map(({ id }) => id);
    await tx.query("UPDATE bag SET status = $2, version = version + 1 WHERE id = ANY($1)", [ids, status]);
  }

  /** Everything is taken out of locked bags. */
  async empty(tx: EntityManager, viewer: Viewer, bags: readonly Bag[], at: Date, because: string): Promise<void> {
    await tx.query(
      `UPDATE bag_parcel SET removed_at = $2, removed_by = $3, removed_because = $4
       WHERE bag_id = ANY($1) AND removed_at IS NULL`,
      [bags.map(({ id }) => id), at, viewer.actor, because],
    );
  }

  /** What is in each of these, as it is weighed at this moment. */
  readonly contentOf = (viewer: Viewer, bagIds: readonly string[]): Promise<BagContent[]> =>
    this.database.transaction(viewer, async (tx) => {
      const rows: { bagId: string; parcels: number; weight: number; measured: number }[] = await tx.query(
        `SELECT bag_id AS "bagId", count(*)::int AS parcels, count(parcel.measured_weight_g)::int AS measured,
           sum(coalesce(parcel.measured_weight_g, parcel.declared_weight_g))::int AS weight
         FROM bag_parcel JOIN parcel ON parcel.id = parcel_id
         WHERE bag_id = ANY($1) AND removed_at IS NULL GROUP BY bag_id`,
        [bagIds],
      );
      const found = new Map(rows.map((row) => [row.bagId, row]));
      return bagIds.map((id) => {
        const { parcels = 0, weight = 0, measured = 0 } = found.get(id) ?? {};
        return { parcelCount: parcels, weightG: weight, weightBasis: basisOf(parcels, measured) };
      });
    });
}

/** By what so many parcels were weighed; null for none. */
export function basisOf(parcels: number, measured: number): WeightBasis | null {
  if (parcels === 0) return null;
  if (measured === 0) return WeightBasis.DECLARED;
  return measured === parcels ? WeightBasis.MEASURED : WeightBasis.MIXED;
}
