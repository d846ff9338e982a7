import { type Clock, type Database, equals, findRows, insertRows, perform, storeRow, type Viewer } from "@baiyun/kit";
import type { EntityManager } from "typeorm";
import type { CarrierManifestService } from "../carrier-manifest/carrier-manifest.service";
import type { ClearanceService } from "../declaration/clearance.service";
import { OF_THE_HOUSE } from "../house";
import type { WaitingIntercepts } from "../intercept/intercept.service";
import type { LabelService } from "../label/label.service";
import type { Parcel } from "../parcel/parcel.entity";
import { numberOf, underNumber } from "../parcel/parcel-number";
import type { ParcelProgressService } from "../parcel/parcel-progress.service";
import type { Shipment } from "../shipment/shipment.entity";
import { ShipmentNotFound } from "../shipment/shipment.result";
import type { ShipmentService } from "../shipment/shipment.service";
import { ShipmentStatus } from "../shipment/shipment-status";
import type { Warehouse } from "../warehouse/warehouse.entity";
import type { WarehouseNotFound } from "../warehouse/warehouse.result";
import type { WarehouseService } from "../warehouse/warehouse.service";
import type { WarehouseNotices } from "../warehouse-notice/warehouse-notices.service";
import { Bag } from "./bag.entity";
import {
  type AddParcelToBagInput,
  bagParcelRules,
  type CloseBagInput,
  closeBagRules,
  type OpenBagInput,
  type OpenedBag,
  openBagRules,
  type RemoveParcelFromBagInput,
  type ScannedForBag,
  type SealedBag,
} from "./bag.input";
import {
  type AddParcelToBagResult,
  AddParcelToBagSuccess,
  BagEmpty,
  BagHoldsUnfitParcels,
  BagNotFound,
  type CloseBagResult,
  CloseBagSuccess,
  IllegalBagState,
  type OpenBagResult,
  OpenBagSuccess,
  ParcelInBag,
  ParcelNotBaggable,
  ParcelNotInBag,
  type RemoveParcelFromBagResult,
  RemoveParcelFromBagSuccess,
} from "./bag.result";
import { BagParcel } from "./bag-parcel.entity";
import { BagStatus } from "./bag-status";
import { type BagStore, basisOf } from "./bag-store.service";
import { type Candidate, refusalOf } from "./fit-for-bag";

interface Scanned {
  bag: Bag;
  shipment: Shipment;
  trackingNumber: string;
}

/** Parcels are put into bags, and bags are sealed. The bag is locked before its shipments, and those before their parcels. */
export class BagService {
  constructor(
    private readonly database: Database,
    private readonly store: BagStore,
    private readonly warehouses: WarehouseService,
    private readonly shipments: ShipmentService,
    private readonly progress: ParcelProgressService,
    private readonly labels: LabelService,
    private readonly waiting: WaitingIntercepts,
    private readonly clearance: ClearanceService,
    private readonly notices: WarehouseNotices,
    private readonly manifests: CarrierManifestService,
    private readonly clock: Clock,
  ) {}

  open(viewer: Viewer, input: OpenBagInput): Promise<typeof OpenBagResult> {
    return perform<OpenedBag, Warehouse | WarehouseNotFound, OpenBagSuccess>(this.database, {
      operation: "openBag",
      viewer,
      input,
      rules: openBagRules,
      lock: (tx, { warehouseCode }) => this.warehouses.inUse(tx, viewer, warehouseCode),
      decide: async (tx, { id: warehouseId }, { gateway, destinationCountry = null, dangerousGoods }, id) => {
        const [{ number }] = await tx.query("SELECT 'BAG' || lpad(nextval('bag_serial')::text, 8, '0') AS number");
        const bag = Object.assign(new Bag(), {
          ...{ id, tenantId: OF_THE_HOUSE, number, warehouseId, gateway, destinationCountry, dangerousGoods },
          ...{ status: BagStatus.OPEN, sealNumber: null, consignmentId: null, closedAt: null },
          ...{ parcelCount: null, weightG: null, weightBasis: null, version: 1 },
          ...{ createdBy: viewer.actor, createdAt: this.clock() },
        });
        await insertRows(tx, Bag, [bag]);
        return new OpenBagSuccess(bag);
      },
      resultId: (_bag, id) => id,
      replay: async (tx, id) => new OpenBagSuccess(await this.store.find(tx, viewer, id)),
    });
  }

  add(viewer: Viewer, input: AddParcelToBagInput): Promise<typeof AddParcelToBagResult> {
    return perform<
      ScannedForBag,
      Scanned | BagNotFound | IllegalBagState | ShipmentNotFound,
      AddParcelToBagSuccess | ParcelInBag | ParcelNotBaggable
    >(this.database, {
      operation: "addParcelToBag",
      viewer,
      input,
      rules: bagParcelRules,
      lock: (tx, scanned) => this.lockScanned(tx, viewer, scanned),
      decide: (tx, scanned, _input, id) => this.putIn(tx, viewer, scanned, id),
      resultId: ({ bagId }) => bagId,
      replay: async (tx, id) => new AddParcelToBagSuccess(await this.store.find(tx, viewer, id)),
    });
  }

  remove(viewer: Viewer, input: RemoveParcelFromBagInput): Promise<typeof RemoveParcelFromBagResult> {
    return perform<
      ScannedForBag,
      Scanned | BagNotFound | IllegalBagState | ShipmentNotFound,
      RemoveParcelFromBagSuccess | ParcelNotInBag
    >(this.database, {
      operation: "removeParcelFromBag",
      viewer,
      input,
      rules: bagParcelRules,
      lock: (tx, scanned) => this.lockScanned(tx, viewer, scanned),
      decide: async (tx, { bag, shipment, trackingNumber }) => {
        const inside = await this.store.within(tx, viewer, [bag.id]);
        const { id } = underNumber(await this.progress.lockAll(tx, [shipment.id]), trackingNumber);
        const entry = inside.find(({ parcelId }) => parcelId === id);
        if (!entry) return new ParcelNotInBag();
        await storeRow(tx, Object.assign(entry, { removedAt: this.clock(), removedBy: viewer.actor }));
        return new RemoveParcelFromBagSuccess(bag);
      },
      resultId: ({ bagId }) => bagId,
      replay: async (tx, id) => new RemoveParcelFromBagSuccess(await this.store.find(tx, viewer, id)),
    });
  }

  /** From now on what is in it and what it weighs stays as it is. */
  close(viewer: Viewer, input: CloseBagInput): Promise<typeof CloseBagResult> {
    return perform<SealedBag, Bag | BagNotFound, CloseBagSuccess | IllegalBagState | BagEmpty | BagHoldsUnfitParcels>(
      this.database,
      {
        operation: "closeBag",
        viewer,
        input,
        rules: closeBagRules,
        lock: async (tx, { bagId }) => (await this.store.lock(tx, viewer, bagId)) ?? new BagNotFound(),
        decide: (tx, bag, { sealNumber }) => this.seal(tx, viewer, bag, sealNumber),
        resultId: ({ bagId }) => bagId,
        replay: async (tx, id) => new CloseBagSuccess(await this.store.find(tx, viewer, id)),
      },
    );
  }

  private async lockScanned(
    tx: EntityManager,
    viewer: Viewer,
    { bagId, trackingNumber }: ScannedForBag,
  ): Promise<Scanned | BagNotFound | IllegalBagState | ShipmentNotFound> {
    const bag = await this.store.lock(tx, viewer, bagId);
    if (!bag) return new BagNotFound();
    if (bag.status !== BagStatus.OPEN) return new IllegalBagState(bag.status);
    const shipment = await this.shipments.lock(tx, viewer, trackingNumber);
    return shipment ? { bag, shipment, trackingNumber } : new ShipmentNotFound();
  }

  private async putIn(
    tx: EntityManager,
    viewer: Viewer,
    { bag, shipment, trackingNumber }: Scanned,
    id: string,
  ): Promise<AddParcelToBagSuccess | ParcelInBag | ParcelNotBaggable> {
    const parcel = underNumber(await this.progress.lockAll(tx, [shipment.id]), trackingNumber);
    const [candidate] = await this.candidates(tx, viewer, [shipment], [parcel]);
    const known = await findRows(tx, viewer, BagParcel, [equals("parcelId", parcel.id)]);
    const elsewhere = known.find(({ removedAt }) => removedAt === null);
    if (elsewhere) return new ParcelInBag(await this.store.find(tx, viewer, elsewhere.bagId));
    const refusal = refusalOf(candidate!, bag);
    if (refusal) return new ParcelNotBaggable(refusal, shipment.status);
    const about = { id, tenantId: OF_THE_HOUSE, bagId: bag.id, parcelId: parcel.id, shipmentId: shipment.id };
    const inside = { addedAt: this.clock(), addedBy: viewer.actor, removedAt: null, removedBy: null };
    await insertRows(tx, BagParcel, [{ ...about, ...inside }]);
    return new AddParcelToBagSuccess(bag);
  }

  private async seal(tx: EntityManager, viewer: Viewer, bag: Bag, sealNumber: string) {
    if (bag.status !== BagStatus.OPEN) return new IllegalBagState(bag.status);
    const inside = await this.store.within(tx, viewer, [bag.id]);
    if (inside.length === 0) return new BagEmpty();
    const shipmentIds = inside.map(({ shipmentId }) => shipmentId);
    const shipments = await this.shipments.lockAll(tx, viewer, shipmentIds);
    const parcelIds = inside.map(({ parcelId }) => parcelId);
    const [bagged, parcels] = [new Set(parcelIds), await this.progress.lockAll(tx, shipmentIds)];
    const candidates = await this.candidates(
      tx,
      viewer,
      shipments,
      parcels.filter(({ id }) => bagged.has(id)),
    );
    const unfit = candidates.flatMap((candidate) => {
      const reason = refusalOf(candidate, bag);
      return reason ? [{ trackingNumber: numberOf(candidate.parcel, candidate.shipment), reason }] : [];
    });
    if (unfit.length > 0) return new BagHoldsUnfitParcels(unfit);
    const weights = candidates.map(({ parcel }) => ({
      parcelId: parcel.id,
      weightG: parcel.measuredWeightG ?? parcel.declaredWeightG,
      isMeasured: parcel.measuredWeightG !== null,
    }));
    const closedAt = this.clock();
    Object.assign(bag, {
      ...{ status: BagStatus.CLOSED, sealNumber, closedAt, parcelCount: weights.length },
      weightG: weights.reduce((sum, { weightG }) => sum + weightG, 0),
      weightBasis: basisOf(weights.length, weights.filter(({ isMeasured }) => isMeasured).length),
    });
    await storeRow(tx, bag);
    await tx.query(
      `UPDATE bag_parcel SET weight_g = one.weight_g, is_measured = one.is_measured
       FROM unnest($2::uuid[], $3::int[], $4::boolean[]) AS one(parcel_id, weight_g, is_measured)
       WHERE bag_id = $1 AND bag_parcel.parcel_id = one.parcel_id AND removed_at IS NULL`,
      [
        bag.id,
        weights.map(({ parcelId }) => parcelId),
        weights.map(({ weightG }) => weightG),
        weights.map(({ isMeasured }) => isMeasured),
      ],
    );
    await this.progress.advance(tx, shipments, parcelIds, ShipmentStatus.BAGGED, closedAt);
    // An office may have let it go before.
    await this.clearance.agreeAll(tx, shipments, closedAt);
    await this.notices.pick(tx, bag, viewer.actor);
    await this.manifests.close(tx, bag, shipments, viewer.actor);
    return new CloseBagSuccess(bag);
  }

  /** What is to be known of locked parcels of locked shipments before they may be in a bag. */
  private async candidates(
    tx: EntityManager,
    viewer: Viewer,
    shipments: readonly Shipment[],
    parcels: readonly Parcel[],
  ): Promise<Candidate[]> {
    const ids = shipments.map(({ id }) => id);
    const [labels, offloaded, waiting] = await Promise.all([
      this.labels.validOf(tx, ids),
      this.store.offloaded(
        tx,
        viewer,
        parcels.map(({ id }) => id),
      ),
      this.waiting.of(tx, ids),
    ]);
    const intercepted = new Set(waiting.map(({ shipmentId }) => shipmentId));
    const byId = new Map(shipments.map((shipment) => [shipment.id, shipment]));
    return parcels.map((parcel) => {
      const shipment = byId.get(parcel.shipmentId)!;
      return {
        shipment,
        parcel,
        labelsValid: labels.has(shipment.id),
        intercepted: intercepted.has(shipment.id),
        offloaded: offloaded.has(parcel.id),
      };
    });
  }
}
