import { type Clock, type Database, perform, type Viewer } from "@baiyun/kit";
import type { EntityManager } from "typeorm";
import type { z } from "zod";
import type { Bag } from "../bag/bag.entity";
import { BagNotFound, IllegalBagState, ParcelNotInBag } from "../bag/bag.result";
import { BagStatus } from "../bag/bag-status";
import type { BagStore } from "../bag/bag-store.service";
import type { CarrierManifestService } from "../carrier-manifest/carrier-manifest.service";
import { underNumber } from "../parcel/parcel-number";
import type { ParcelProgressService } from "../parcel/parcel-progress.service";
import { ShipmentNotFound } from "../shipment/shipment.result";
import type { ShipmentService } from "../shipment/shipment.service";
import {
  type OffloadBagInput,
  type OffloadParcelInput,
  offloadBagRules,
  offloadParcelRules,
} from "./consignment.input";
import {
  BagNotInConsignment,
  type OffloadBagResult,
  OffloadBagSuccess,
  type OffloadParcelResult,
  OffloadParcelSuccess,
} from "./consignment.result";
import type { ConsignmentStore } from "./consignment-store.service";

type Locked = Bag | BagNotFound | IllegalBagState;

/** What does not go on with the others waits to go another way: where it has come stays true. */
export class OffloadService {
  constructor(
    private readonly database: Database,
    private readonly store: ConsignmentStore,
    private readonly bags: BagStore,
    private readonly shipments: ShipmentService,
    private readonly progress: ParcelProgressService,
    private readonly manifests: Pick<CarrierManifestService, "takenOut">,
    private readonly clock: Clock,
  ) {}

  bag(viewer: Viewer, input: OffloadBagInput): Promise<typeof OffloadBagResult> {
    return perform<z.infer<typeof offloadBagRules>, Locked, OffloadBagSuccess | BagNotInConsignment>(this.database, {
      operation: "offloadBag",
      viewer,
      input,
      rules: offloadBagRules,
      lock: (tx, { bagId }) => this.lock(tx, viewer, bagId),
      decide: async (tx, bag, { reason }) => {
        if (!bag.consignmentId) return new BagNotInConsignment();
        await this.store.noteOffload(tx, viewer, { bag, parcelId: null, reason, at: this.clock() });
        await this.bags.leaveBehind(tx, bag);
        return new OffloadBagSuccess(bag);
      },
      resultId: ({ bagId }) => bagId,
      replay: async (tx, id) => new OffloadBagSuccess(await this.bags.find(tx, viewer, id)),
    });
  }

  /** Also out of a bag that is sealed and in no consignment yet. */
  parcel(viewer: Viewer, input: OffloadParcelInput): Promise<typeof OffloadParcelResult> {
    type Decided = OffloadParcelSuccess | ShipmentNotFound | ParcelNotInBag;
    return perform<z.infer<typeof offloadParcelRules>, Locked, Decided>(this.database, {
      operation: "offloadParcel",
      viewer,
      input,
      rules: offloadParcelRules,
      lock: (tx, { bagId }) => this.lock(tx, viewer, bagId),
      decide: async (tx, bag, { trackingNumber, reason }) => {
        const shipment = await this.shipments.lock(tx, viewer, trackingNumber);
        if (!shipment) return new ShipmentNotFound();
        const inside = await this.bags.within(tx, viewer, [bag.id]);
        const parcel = underNumber(await this.progress.lockAll(tx, [shipment.id]), trackingNumber);
        const entry = inside.find(({ parcelId }) => parcelId === parcel.id);
        if (!entry) return new ParcelNotInBag();
        const at = this.clock();
        await this.store.noteOffload(tx, viewer, { bag, parcelId: entry.parcelId, reason, at });
        await this.bags.takeOut(tx, viewer, bag, entry, at, reason);
        // What has left its warehouse was fetched.
        if (bag.status === BagStatus.CLOSED) await this.manifests.takenOut(tx, bag, shipment, parcel);
        return new OffloadParcelSuccess(bag);
      },
      resultId: ({ bagId }) => bagId,
      replay: async (tx, id) => new OffloadParcelSuccess(await this.bags.find(tx, viewer, id)),
    });
  }

  /** The bag's consignment is locked before the bag; one that was put into another meanwhile is refused, to be tried again. */
  private async lock(tx: EntityManager, viewer: Viewer, bagId: string): Promise<Locked> {
    const consignmentId = await this.store.ofBag(tx, bagId);
    if (consignmentId) await this.store.lock(tx, viewer, consignmentId);
    const bag = await this.bags.lock(tx, viewer, bagId);
    if (!bag) return new BagNotFound();
    const isSealed = bag.status === BagStatus.CLOSED || bag.status === BagStatus.DISPATCHED;
    return isSealed && bag.consignmentId === consignmentId ? bag : new IllegalBagState(bag.status);
  }
}
