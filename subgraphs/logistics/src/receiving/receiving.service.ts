import {
  accepted,
  type Clock,
  type Database,
  equals,
  findRows,
  InvalidInput,
  insertRows,
  lockRow,
  lockRows,
  perform,
  storeRow,
  type Viewer,
} from "@baiyun/kit";
import type { EntityManager } from "typeorm";
import { ExceptionKind } from "../exception/exception.entity";
import type { ExceptionService } from "../exception/exception.service";
import { OF_THE_HOUSE } from "../house";
import { Parcel } from "../parcel/parcel.entity";
import type { ParcelService } from "../parcel/parcel.service";
import { numberAmong } from "../parcel/parcel-number";
import type { Shipment } from "../shipment/shipment.entity";
import type { ShipmentService } from "../shipment/shipment.service";
import { mayMeasure } from "../shipment/shipment-status";
import type { Warehouse } from "../warehouse/warehouse.entity";
import { WarehouseNotFound } from "../warehouse/warehouse.result";
import type { WarehouseService } from "../warehouse/warehouse.service";
import { ParcelCondition, ParcelReceipt } from "./parcel-receipt.entity";
import {
  type ReceivedParcel,
  type ReceiveParcelInput,
  type ReceiveParcelsInput,
  type ResolvedParcel,
  type ResolveUnexpectedParcelInput,
  receiveParcelRules,
  receiveParcelsRules,
  resolveUnexpectedParcelRules,
} from "./receiving.input";
import {
  ParcelNotReceivable,
  type ReceivedRow,
  type ReceiveParcelResult,
  ReceiveParcelSuccess,
  type ReceiveParcelsResult,
  ReceiveParcelsSuccess,
  type ResolveUnexpectedParcelResult,
  ResolveUnexpectedParcelSuccess,
  UnexpectedParcelKept,
  UnexpectedParcelNotFound,
  UnexpectedParcelResolved,
} from "./receiving.result";
import { UnexpectedParcel } from "./unexpected-parcel.entity";

interface Arrival {
  warehouse: Warehouse;
  shipment: Shipment | null;
}

/** What comes in at our warehouses, expected or not. */
export class ReceivingService {
  constructor(
    private readonly database: Database,
    private readonly warehouses: WarehouseService,
    private readonly shipments: ShipmentService,
    private readonly parcels: ParcelService,
    private readonly exceptions: ExceptionService,
    private readonly clock: Clock,
  ) {}

  receive(viewer: Viewer, input: ReceiveParcelInput): Promise<typeof ReceiveParcelResult> {
    return perform<
      ReceivedParcel,
      Arrival | WarehouseNotFound,
      ReceiveParcelSuccess | UnexpectedParcelKept | ParcelNotReceivable
    >(this.database, {
      operation: "receiveParcel",
      viewer,
      input,
      rules: receiveParcelRules,
      lock: async (tx, { warehouseCode, trackingNumber }) => {
        const warehouse = await this.warehouses.inUse(tx, viewer, warehouseCode);
        if (warehouse instanceof WarehouseNotFound) return warehouse;
        return { warehouse, shipment: await this.shipments.lock(tx, viewer, trackingNumber) };
      },
      decide: (tx, { warehouse, shipment }, received, id) =>
        shipment
          ? this.takeIn(tx, viewer, shipment, warehouse, received, id)
          : this.keep(tx, viewer, warehouse, received, id),
      resultId: (_received, id) => id,
      replay: (tx, id, { trackingNumber }) => this.known(tx, viewer, id, trackingNumber),
    });
  }

  /** Each by itself and under a key of its own: what is sent again after a break goes on where it broke. */
  async receiveAll(viewer: Viewer, input: ReceiveParcelsInput): Promise<typeof ReceiveParcelsResult> {
    const checked = accepted(receiveParcelsRules, input);
    if (checked instanceof InvalidInput) return checked;
    const { idempotencyKey, warehouseCode } = input;
    const rows: ReceivedRow[] = [];
    for (const [row, parcel] of input.parcels.entries()) {
      const result = await this.receive(viewer, {
        ...parcel,
        warehouseCode,
        idempotencyKey: `${idempotencyKey}/${row}`,
      });
      rows.push({ row, trackingNumber: parcel.trackingNumber, result });
    }
    return new ReceiveParcelsSuccess(rows);
  }

  resolve(viewer: Viewer, input: ResolveUnexpectedParcelInput): Promise<typeof ResolveUnexpectedParcelResult> {
    return perform<
      ResolvedParcel,
      UnexpectedParcel | UnexpectedParcelNotFound,
      ResolveUnexpectedParcelSuccess | UnexpectedParcelResolved
    >(this.database, {
      operation: "resolveUnexpectedParcel",
      viewer,
      input,
      rules: resolveUnexpectedParcelRules,
      lock: async (tx, { unexpectedParcelId }) =>
        (await lockRow(tx, viewer, UnexpectedParcel, unexpectedParcelId)) ?? new UnexpectedParcelNotFound(),
      decide: async (tx, parcel, { resolution }) => {
        if (parcel.resolvedAt) return new UnexpectedParcelResolved();
        const resolved = { resolvedAt: this.clock(), resolvedBy: viewer.actor, resolution };
        await storeRow(tx, Object.assign(parcel, resolved));
        return new ResolveUnexpectedParcelSuccess(parcel);
      },
      resultId: ({ unexpectedParcelId }) => unexpectedParcelId,
      replay: async (tx, id) => {
        const [parcel] = await findRows(tx, viewer, UnexpectedParcel, [equals("id", id)]);
        return new ResolveUnexpectedParcelSuccess(parcel!);
      },
    });
  }

  private async takeIn(
    tx: EntityManager,
    viewer: Viewer,
    shipment: Shipment,
    { id: warehouseId }: Warehouse,
    { trackingNumber, measured = null, condition, note = null }: ReceivedParcel,
    id: string,
  ): Promise<ReceiveParcelSuccess | ParcelNotReceivable> {
    if (!mayMeasure(shipment)) return new ParcelNotReceivable(shipment.status);
    const receivedAt = this.clock();
    const parcel = await this.parcels.receive(tx, viewer, { shipment, trackingNumber }, { warehouseId, measured });
    if (typeof parcel === "string") return new ParcelNotReceivable(parcel);
    const about = { tenantId: shipment.tenantId, parcelId: parcel.id, warehouseId };
    const receipt = { id, ...about, condition, note, receivedAt, createdBy: viewer.actor };
    await insertRows(tx, ParcelReceipt, [receipt]);
    if (condition !== ParcelCondition.GOOD) {
      const befell = { parcelNumber: numberAmong(shipment, parcel) };
      await this.exceptions.raise(tx, shipment, ExceptionKind.DAMAGED, receivedAt, befell);
    }
    return new ReceiveParcelSuccess(parcel);
  }

  private async keep(
    tx: EntityManager,
    viewer: Viewer,
    { id: warehouseId }: Warehouse,
    { trackingNumber, measured = null, condition, note = null }: ReceivedParcel,
    id: string,
  ): Promise<UnexpectedParcelKept> {
    const seen = { trackingNumber, warehouseId, measured, condition, note, receivedAt: this.clock() };
    const open = { resolvedAt: null, resolvedBy: null, resolution: null };
    const parcel = { id, tenantId: OF_THE_HOUSE, ...seen, ...open, createdBy: viewer.actor };
    await insertRows(tx, UnexpectedParcel, [parcel], { onConflict: "ignore" });
    return new UnexpectedParcelKept(await this.waiting(tx, viewer, trackingNumber, warehouseId));
  }

  private async waiting(
    tx: EntityManager,
    viewer: Viewer,
    trackingNumber: string,
    warehouseId?: string,
  ): Promise<UnexpectedParcel> {
    const scanned = [equals("trackingNumber", trackingNumber), equals("warehouseId", warehouseId)];
    const kept = await lockRows(tx, viewer, UnexpectedParcel, scanned);
    return kept.find(({ resolvedAt }) => resolvedAt === null) ?? kept.at(-1)!;
  }

  private async known(
    tx: EntityManager,
    viewer: Viewer,
    id: string,
    trackingNumber: string,
  ): Promise<ReceiveParcelSuccess | UnexpectedParcelKept> {
    const [receipt] = await findRows(tx, viewer, ParcelReceipt, [equals("id", id)]);
    if (!receipt) return new UnexpectedParcelKept(await this.waiting(tx, viewer, trackingNumber));
    const [parcel] = await findRows(tx, viewer, Parcel, [equals("id", receipt.parcelId)]);
    return new ReceiveParcelSuccess(parcel!);
  }
}
