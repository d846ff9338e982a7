import { type Clock, type Database, InvalidInput, insertRows, newId, storeRow, type Viewer } from "@baiyun/kit";
import type { EntityManager } from "typeorm";
import type { BagStore } from "../bag/bag-store.service";
import { OF_THE_HOUSE } from "../house";
import { ConsignmentStatus as C, type MasterConsignment } from "./consignment.entity";
import { MOST_LEGS } from "./consignment.input";
import { IllegalMasterConsignmentState } from "./consignment.result";
import { actOn } from "./consignment-act";
import type { ConsignmentStore } from "./consignment-store.service";
import { Reroute } from "./reroute.entity";
import { type NewWay, type RerouteConsignmentInput, rerouteRules } from "./reroute.input";
import { type RerouteConsignmentResult, RerouteConsignmentSuccess } from "./reroute.type";

/** Another way for what is on the ground or under way. What a leg has carried stays; what was not taken is kept beside it. */
export class RerouteService {
  constructor(
    private readonly database: Database,
    private readonly store: ConsignmentStore,
    private readonly bags: BagStore,
    private readonly clock: Clock,
  ) {}

  reroute(viewer: Viewer, input: RerouteConsignmentInput): Promise<typeof RerouteConsignmentResult> {
    type Decided = RerouteConsignmentSuccess | IllegalMasterConsignmentState | InvalidInput;
    return actOn<NewWay, Decided>({ database: this.database, store: this.store, viewer }, input, {
      operation: "rerouteConsignment",
      rules: rerouteRules,
      decide: (tx, consignment, way) => this.turn(tx, viewer, consignment, way),
      success: (consignment) => new RerouteConsignmentSuccess(consignment),
    });
  }

  private async turn(tx: EntityManager, viewer: Viewer, consignment: MasterConsignment, { legs, reason }: NewWay) {
    const { status } = consignment;
    if (status === C.ARRIVED || status === C.BROKEN_DOWN) return new IllegalMasterConsignmentState(status);
    const known = await this.store.legs(tx, viewer, consignment);
    const left = known.slice(0, known.findLastIndex((leg) => leg.actualDeparture ?? leg.actualArrival) + 1);
    const here = left.at(-1)?.to ?? consignment.origin;
    if (legs[0]!.from !== here) return new InvalidInput("legs", `It goes on from ${here}.`);
    if (left.length + legs.length > MOST_LEGS) {
      return new InvalidInput("legs", `A consignment has at most ${MOST_LEGS} legs.`);
    }
    const planned = known.slice(left.length);
    const notTaken = planned.map(({ from, to, carrier, flight }) => ({ from, to, carrier, flight }));
    const about = { id: newId(), tenantId: OF_THE_HOUSE, consignmentId: consignment.id, notTaken, reason };
    await insertRows(tx, Reroute, [{ ...about, reroutedAt: this.clock(), createdBy: viewer.actor }]);
    await this.store.replaceLegs(tx, consignment, planned, legs, left.length);
    const [flight, destination] = [left[0]?.flight ?? legs[0]!.flight, legs.at(-1)!.to];
    if (destination !== consignment.destination) await this.bags.redirect(tx, viewer, consignment.id, destination);
    await storeRow(tx, Object.assign(consignment, { flight, destination }));
    return new RerouteConsignmentSuccess(consignment);
  }
}
