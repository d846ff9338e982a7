import { type Clock, type Database, record, storeRow, type Viewer } from "@baiyun/kit";
import type { EntityManager } from "typeorm";
import type { z } from "zod";
import type { Bag } from "../bag/bag.entity";
import { BagStatus } from "../bag/bag-status";
import type { BagStore } from "../bag/bag-store.service";
import type { ClearanceService } from "../declaration/clearance.service";
import type { ExportClearanceService } from "../export-clearance/export-clearance.service";
import type { ParcelProgressService } from "../parcel/parcel-progress.service";
import type { Shipment } from "../shipment/shipment.entity";
import type { ShipmentService } from "../shipment/shipment.service";
import { ShipmentStatus } from "../shipment/shipment-status";
import { ConsignmentStatus as C, type MasterConsignment } from "./consignment.entity";
import { consignmentArrived, consignmentDeparted } from "./consignment.events";
import {
  type ArriveConsignmentInput,
  arriveRules,
  type BreakDownConsignmentInput,
  closeConsignmentRules,
  type DepartConsignmentInput,
  departRules,
  exportClearanceRules,
  type RecordExportClearanceInput,
} from "./consignment.input";
import {
  type ArriveConsignmentResult,
  ArriveConsignmentSuccess,
  type BreakDownConsignmentResult,
  BreakDownConsignmentSuccess,
  type DepartConsignmentResult,
  DepartConsignmentSuccess,
  DepartureRefused,
  IllegalMasterConsignmentState,
  type RecordExportClearanceResult,
  RecordExportClearanceSuccess,
} from "./consignment.result";
import { actOn } from "./consignment-act";
import type { ConsignmentStore } from "./consignment-store.service";
import type { DepartureCheck } from "./departure-check";

interface Load {
  bags: Bag[];
  shipments: Shipment[];
  /** What of them is in the bags. */
  parcelIds: string[];
}

/**
 * How a consignment and all that is in it travel: each step is one transaction, in as many statements for one parcel as for five
 * hundred. Locks: the consignment, its bags, their shipments.
 */
export class VoyageService {
  constructor(
    private readonly database: Database,
    private readonly store: ConsignmentStore,
    private readonly bags: BagStore,
    private readonly shipments: ShipmentService,
    private readonly progress: ParcelProgressService,
    private readonly clearances: ExportClearanceService,
    private readonly departures: DepartureCheck,
    private readonly clearance: ClearanceService,
    private readonly clock: Clock,
  ) {}

  /** What export customs let go, by what our staff know. */
  clear(viewer: Viewer, input: RecordExportClearanceInput): Promise<typeof RecordExportClearanceResult> {
    type Decided = RecordExportClearanceSuccess | IllegalMasterConsignmentState;
    return actOn<z.infer<typeof exportClearanceRules>, Decided>(this.on(viewer), input, {
      operation: "recordExportClearance",
      rules: exportClearanceRules,
      decide: async (tx, consignment, { reference }) => {
        if (!isOnTheGround(consignment)) return new IllegalMasterConsignmentState(consignment.status);
        const { shipments, parcelIds } = await this.load(tx, viewer, consignment);
        await this.clearances.write(tx, viewer, shipments, reference);
        await this.progress.advance(tx, shipments, parcelIds, ShipmentStatus.EXPORT_CLEARED, this.clock());
        return new RecordExportClearanceSuccess(consignment);
      },
      success: (consignment) => new RecordExportClearanceSuccess(consignment),
    });
  }

  /** All of it or nothing: what may not leave is offloaded first. */
  depart(viewer: Viewer, input: DepartConsignmentInput): Promise<typeof DepartConsignmentResult> {
    type Decided = DepartConsignmentSuccess | DepartureRefused | IllegalMasterConsignmentState;
    return actOn<z.infer<typeof departRules>, Decided>(this.on(viewer), input, {
      operation: "departConsignment",
      rules: departRules,
      decide: async (tx, consignment, { departedAt }) => {
        if (consignment.status !== C.CLOSED) return new IllegalMasterConsignmentState(consignment.status);
        const { bags, shipments, parcelIds } = await this.load(tx, viewer, consignment);
        const refused = await this.barred(tx, shipments, parcelIds);
        if (refused) return refused;
        const { at } = departedAt;
        await storeRow(tx, Object.assign(consignment, { status: C.DEPARTED, departedAt: at }));
        await this.bags.move(tx, bags, BagStatus.DISPATCHED);
        const [first] = await this.store.legs(tx, viewer, consignment);
        await this.store.time(tx, first!, { departure: departedAt });
        await this.progress.advance(tx, shipments, parcelIds, ShipmentStatus.DEPARTED, at);
        await this.clearance.agreeAll(tx, shipments, at);
        await record(tx, consignmentDeparted(consignment, at));
        return new DepartConsignmentSuccess(consignment);
      },
      success: (consignment) => new DepartConsignmentSuccess(consignment),
    });
  }

  arrive(viewer: Viewer, input: ArriveConsignmentInput): Promise<typeof ArriveConsignmentResult> {
    type Decided = ArriveConsignmentSuccess | IllegalMasterConsignmentState;
    return actOn<z.infer<typeof arriveRules>, Decided>(this.on(viewer), input, {
      operation: "arriveConsignment",
      rules: arriveRules,
      decide: async (tx, consignment, { arrivedAt }) => {
        if (consignment.status !== C.DEPARTED) return new IllegalMasterConsignmentState(consignment.status);
        const { bags, shipments, parcelIds } = await this.load(tx, viewer, consignment);
        const { at } = arrivedAt;
        await storeRow(tx, Object.assign(consignment, { status: C.ARRIVED, arrivedAt: at }));
        await this.bags.move(tx, bags, BagStatus.ARRIVED);
        const last = (await this.store.legs(tx, viewer, consignment)).at(-1);
        await this.store.time(tx, last!, { arrival: arrivedAt });
        await this.progress.advance(tx, shipments, parcelIds, ShipmentStatus.ARRIVED, at);
        await this.clearance.agreeAll(tx, shipments, at);
        await record(tx, consignmentArrived(consignment, at));
        return new ArriveConsignmentSuccess(consignment);
      },
      success: (consignment) => new ArriveConsignmentSuccess(consignment),
    });
  }

  /** The bags are taken apart: a parcel may be bagged again. */
  breakDown(viewer: Viewer, input: BreakDownConsignmentInput): Promise<typeof BreakDownConsignmentResult> {
    type Decided = BreakDownConsignmentSuccess | IllegalMasterConsignmentState;
    return actOn<z.infer<typeof closeConsignmentRules>, Decided>(this.on(viewer), input, {
      operation: "breakDownConsignment",
      rules: closeConsignmentRules,
      decide: async (tx, consignment) => {
        if (consignment.status !== C.ARRIVED) return new IllegalMasterConsignmentState(consignment.status);
        const bags = await this.bags.lockOf(tx, viewer, consignment.id);
        await storeRow(tx, Object.assign(consignment, { status: C.BROKEN_DOWN }));
        await this.bags.move(tx, bags, BagStatus.BROKEN_DOWN);
        await this.bags.empty(tx, viewer, bags, this.clock(), "Its bag was broken down.");
        return new BreakDownConsignmentSuccess(consignment);
      },
      success: (consignment) => new BreakDownConsignmentSuccess(consignment),
    });
  }

  private async barred(
    tx: EntityManager,
    shipments: readonly Shipment[],
    parcelIds: readonly string[],
  ): Promise<DepartureRefused | null> {
    const bars = await this.departures.barsOf(tx, shipments);
    const aside = await this.progress.aside(tx, shipments, parcelIds);
    const barred = shipments.flatMap((shipment) => {
      const { id, trackingNumber, status } = shipment;
      const reasons = [...(aside.has(id) ? ["STANDS_ASIDE"] : []), ...(bars.get(id) ?? [])];
      return reasons.length === 0 ? [] : [{ trackingNumber, status, reasons }];
    });
    return barred.length > 0 ? new DepartureRefused(barred) : null;
  }

  private async load(tx: EntityManager, viewer: Viewer, { id }: MasterConsignment): Promise<Load> {
    const bags = await this.bags.lockOf(tx, viewer, id);
    const inside = await this.bags.within(
      tx,
      viewer,
      bags.map((bag) => bag.id),
    );
    const shipments = await this.shipments.lockAll(
      tx,
      viewer,
      inside.map(({ shipmentId }) => shipmentId),
    );
    return { bags, shipments, parcelIds: inside.map(({ parcelId }) => parcelId) };
  }

  private on(viewer: Viewer) {
    return { database: this.database, store: this.store, viewer };
  }
}

const isOnTheGround = ({ status }: MasterConsignment): boolean => status === C.PLANNED || status === C.CLOSED;
