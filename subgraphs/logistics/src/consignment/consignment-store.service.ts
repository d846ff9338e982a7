import { equals, findRows, insertRows, isId, lockRow, newId, storeRow, type Viewer } from "@baiyun/kit";
import type { EntityManager } from "typeorm";
import type { Bag } from "../bag/bag.entity";
import { OF_THE_HOUSE } from "../house";
import { MasterConsignment } from "./consignment.entity";
import type { PlannedLeg } from "./consignment.input";
import { Leg } from "./leg.entity";
import type { LocalTime } from "./local-time";
import { Offload } from "./offload.entity";

/** The rows of consignments and their legs; each act holds the lock of the consignment. */
export class ConsignmentStore {
  lock(tx: EntityManager, viewer: Viewer, id: string): Promise<MasterConsignment | null> {
    return lockRow(tx, viewer, MasterConsignment, id);
  }

  async find(tx: EntityManager, viewer: Viewer, id: string): Promise<MasterConsignment> {
    const [consignment] = await findRows(tx, viewer, MasterConsignment, [equals("id", id)]);
    return consignment!;
  }

  async legs(tx: EntityManager, viewer: Viewer, { id }: MasterConsignment): Promise<Leg[]> {
    const legs = await findRows(tx, viewer, Leg, [equals("consignmentId", id)]);
    return legs.sort((a, b) => a.position - b.position);
  }

  /** New legs, from a place among them on. */
  async addLegs(tx: EntityManager, consignmentId: string, legs: readonly PlannedLeg[], position: number) {
    const rows = legs.map(({ from, to, carrier, flight, plannedDeparture = null, plannedArrival = null }, index) => ({
      ...{ id: newId(), tenantId: OF_THE_HOUSE, consignmentId, position: position + index },
      ...{ from, to, carrier, flight },
      ...{ plannedDepartureKept: plannedDeparture, plannedArrivalKept: plannedArrival },
      ...{ actualDepartureKept: null, actualArrivalKept: null },
    }));
    await insertRows(tx, Leg, rows);
  }

  /** Others for legs of a locked consignment that nothing has left on. */
  async replaceLegs(
    tx: EntityManager,
    { id }: MasterConsignment,
    planned: readonly Leg[],
    legs: readonly PlannedLeg[],
    position: number,
  ): Promise<void> {
    await tx.query("DELETE FROM consignment_leg WHERE id = ANY($1)", [planned.map((leg) => leg.id)]);
    await this.addLegs(tx, id, legs, position);
  }

  async time(
    tx: EntityManager,
    leg: Leg,
    told: { departure?: LocalTime | null | undefined; arrival?: LocalTime | null | undefined },
  ) {
    if (told.departure) leg.actualDepartureKept = told.departure;
    if (told.arrival) leg.actualArrivalKept = told.arrival;
    await storeRow(tx, leg, ["actualDepartureKept", "actualArrivalKept"]);
  }

  /** That a bag, or a parcel of it, did not go on with the others; never changed. */
  async noteOffload(
    tx: EntityManager,
    { actor }: Viewer,
    { bag, parcelId, reason, at }: { bag: Bag; parcelId: string | null; reason: string; at: Date },
  ): Promise<void> {
    const about = { id: newId(), tenantId: OF_THE_HOUSE, consignmentId: bag.consignmentId, bagId: bag.id, parcelId };
    await insertRows(tx, Offload, [{ ...about, reason, offloadedAt: at, createdBy: actor }]);
  }

  /** The consignment that a bag is in as far as is known without its lock, which is taken after the consignment's. */
  async ofBag(tx: EntityManager, bagId: string): Promise<string | null> {
    if (!isId(bagId)) return null;
    const [bag] = await tx.query(`SELECT consignment_id AS "consignmentId" FROM bag WHERE id = $1`, [bagId]);
    return bag?.consignmentId ?? null;
  }
}
