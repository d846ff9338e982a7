import { type Clock, type Database, insertRows, perform, storeRow, type Viewer } from "@baiyun/kit";
import type { EntityManager } from "typeorm";
import type { z } from "zod";
import type { Bag } from "../bag/bag.entity";
import { BagEmpty, BagNotFound, IllegalBagState } from "../bag/bag.result";
import { BagStatus } from "../bag/bag-status";
import type { BagStore } from "../bag/bag-store.service";
import { OF_THE_HOUSE } from "../house";
import { ConsignmentStatus, MasterConsignment } from "./consignment.entity";
import {
  type AddBagToConsignmentInput,
  addBagRules,
  type CloseConsignmentInput,
  closeConsignmentRules,
  type PlanConsignmentInput,
  type PlannedConsignment,
  planConsignmentRules,
  type RecordLegInput,
  recordLegRules,
} from "./consignment.input";
import {
  type AddBagToConsignmentResult,
  AddBagToConsignmentSuccess,
  BagForOtherGateway,
  BagInConsignment,
  type CloseConsignmentResult,
  CloseConsignmentSuccess,
  IllegalMasterConsignmentState,
  LegNotFound,
  MasterConsignmentEmpty,
  MawbInUse,
  type PlanConsignmentResult,
  PlanConsignmentSuccess,
  type RecordLegResult,
  RecordLegSuccess,
} from "./consignment.result";
import { actOn } from "./consignment-act";
import type { ConsignmentStore } from "./consignment-store.service";

type Taken =
  | AddBagToConsignmentSuccess
  | IllegalMasterConsignmentState
  | BagNotFound
  | IllegalBagState
  | BagEmpty
  | BagInConsignment
  | BagForOtherGateway;

/** Plans what flies together. A consignment is locked before its bags. */
export class ConsignmentService {
  constructor(
    private readonly database: Database,
    private readonly store: ConsignmentStore,
    private readonly bags: BagStore,
    private readonly clock: Clock,
  ) {}

  plan(viewer: Viewer, input: PlanConsignmentInput): Promise<typeof PlanConsignmentResult> {
    return perform<PlannedConsignment, null, PlanConsignmentSuccess | MawbInUse>(this.database, {
      operation: "planConsignment",
      viewer,
      input,
      rules: planConsignmentRules,
      lock: async () => null,
      decide: async (tx, _nothing, { mawb, legs }, id) => {
        const consignment = Object.assign(new MasterConsignment(), {
          ...{ id, tenantId: OF_THE_HOUSE, mawb, flight: legs[0]!.flight },
          ...{ origin: legs[0]!.from, destination: legs.at(-1)!.to, status: ConsignmentStatus.PLANNED },
          ...{ departedAt: null, arrivedAt: null, version: 1, createdBy: viewer.actor, createdAt: this.clock() },
        });
        const made = await insertRows(tx, MasterConsignment, [consignment], { onConflict: "ignore" });
        if (made === 0) return new MawbInUse();
        await this.store.addLegs(tx, id, legs, 0);
        return new PlanConsignmentSuccess(consignment);
      },
      resultId: (_consignment, id) => id,
      replay: async (tx, id) => new PlanConsignmentSuccess(await this.store.find(tx, viewer, id)),
    });
  }

  addBag(viewer: Viewer, input: AddBagToConsignmentInput): Promise<typeof AddBagToConsignmentResult> {
    return actOn<z.infer<typeof addBagRules>, Taken>(this.on(viewer), input, {
      operation: "addBagToConsignment",
      rules: addBagRules,
      decide: async (tx, consignment, { bagId }) => {
        if (consignment.status !== ConsignmentStatus.PLANNED)
          return new IllegalMasterConsignmentState(consignment.status);
        const bag = await this.bags.lock(tx, viewer, bagId);
        return bag ? this.take(tx, consignment, bag) : new BagNotFound();
      },
      success: (consignment) => new AddBagToConsignmentSuccess(consignment),
    });
  }

  close(viewer: Viewer, input: CloseConsignmentInput): Promise<typeof CloseConsignmentResult> {
    return actOn<
      z.infer<typeof closeConsignmentRules>,
      CloseConsignmentSuccess | MasterConsignmentEmpty | IllegalMasterConsignmentState
    >(this.on(viewer), input, {
      operation: "closeConsignment",
      rules: closeConsignmentRules,
      decide: async (tx, consignment) => {
        if (consignment.status !== ConsignmentStatus.PLANNED)
          return new IllegalMasterConsignmentState(consignment.status);
        if ((await this.bags.lockOf(tx, viewer, consignment.id)).length === 0) return new MasterConsignmentEmpty();
        await storeRow(tx, Object.assign(consignment, { status: ConsignmentStatus.CLOSED }));
        return new CloseConsignmentSuccess(consignment);
      },
      success: (consignment) => new CloseConsignmentSuccess(consignment),
    });
  }

  recordLeg(viewer: Viewer, input: RecordLegInput): Promise<typeof RecordLegResult> {
    return actOn<z.infer<typeof recordLegRules>, RecordLegSuccess | LegNotFound>(this.on(viewer), input, {
      operation: "recordLeg",
      rules: recordLegRules,
      decide: async (tx, consignment, { legId, actualDeparture: departure, actualArrival: arrival }) => {
        const leg = (await this.store.legs(tx, viewer, consignment)).find(({ id }) => id === legId);
        if (!leg) return new LegNotFound();
        await this.store.time(tx, leg, { departure, arrival });
        return new RecordLegSuccess(consignment);
      },
      success: (consignment) => new RecordLegSuccess(consignment),
    });
  }

  private async take(tx: EntityManager, consignment: MasterConsignment, bag: Bag): Promise<Taken> {
    if (bag.consignmentId) return new BagInConsignment();
    if (bag.status !== BagStatus.CLOSED) return new IllegalBagState(bag.status);
    // All that was in it may have been offloaded since.
    if (bag.parcelCount === 0) return new BagEmpty();
    if (bag.gateway !== consignment.destination) return new BagForOtherGateway(bag.gateway);
    await this.bags.assign(tx, bag, consignment.id);
    return new AddBagToConsignmentSuccess(consignment);
  }

  private on(viewer: Viewer) {
    return { database: this.database, store: this.store, viewer };
  }
}
