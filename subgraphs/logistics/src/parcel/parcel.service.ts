import {
  type Clock,
  type Database,
  equals,
  findRows,
  insertRows,
  lockRows,
  newId,
  oneOf,
  perform,
  record,
  storeRow,
  Viewer,
} from "@baiyun/kit";
import type { EntityManager } from "typeorm";
import type { Shipment } from "../shipment/shipment.entity";
import { ShipmentNotFound } from "../shipment/shipment.result";
import type { ShipmentService } from "../shipment/shipment.service";
import { mayMeasure, ShipmentStatus } from "../shipment/shipment-status";
import { type Measure, Parcel } from "./parcel.entity";
import { parcelMeasured } from "./parcel.events";
import { type Measurement, type RecordMeasurementInput, recordMeasurementRules } from "./parcel.input";
import { ParcelNotMeasurable, type RecordMeasurementResult, RecordMeasurementSuccess } from "./parcel.result";
import { ParcelMeasurement } from "./parcel-measurement.entity";

/** The parcels of shipments, and what our scales say of them. */
export class ParcelService {
  constructor(
    private readonly database: Database,
    private readonly shipments: ShipmentService,
    private readonly clock: Clock,
  ) {}

  /** The parcel of a new shipment, as the order declares it. */
  async expect(
    tx: EntityManager,
    { id, tenantId, createdBy }: Pick<Shipment, "id" | "tenantId" | "createdBy">,
    declared: Measure,
  ): Promise<void> {
    const parcel = Object.assign(new Parcel(), { id: newId(), tenantId, shipmentId: id, declared, createdBy });
    await insertRows(tx, Parcel, [parcel]);
  }

  /** Writes down what came in, which proves that it came in. A parcel may be measured again until it is bagged. */
  recordMeasurement(viewer: Viewer, input: RecordMeasurementInput): Promise<typeof RecordMeasurementResult> {
    return perform<Measurement, Shipment | ShipmentNotFound, RecordMeasurementSuccess | ParcelNotMeasurable>(
      this.database,
      {
        operation: "recordMeasurement",
        viewer,
        input,
        rules: recordMeasurementRules,
        lock: async (tx, { trackingNumber }) =>
          (await this.shipments.lock(tx, viewer, trackingNumber)) ?? new ShipmentNotFound(),
        decide: (tx, shipment, measurement) => this.measure(tx, viewer, shipment, measurement),
        resultId: ({ trackingNumber }) => trackingNumber,
        replay: async (tx, trackingNumber) => {
          const shipment = await this.shipments.lock(tx, viewer, trackingNumber);
          const [parcel] = await findRows(tx, viewer, Parcel, [equals("shipmentId", shipment!.id)]);
          return new RecordMeasurementSuccess(parcel!);
        },
      },
    );
  }

  /** A locked shipment's parcel came in at a warehouse of ours, and was put on the scales or not. */
  async receive(
    tx: EntityManager,
    viewer: Viewer,
    shipment: Shipment,
    { warehouseId, measured }: { warehouseId: string; measured: Measure | null },
  ): Promise<Parcel> {
    const at = this.clock();
    const parcel = await this.lockOf(tx, shipment);
    parcel.warehouseId = warehouseId;
    if (measured) await this.weigh(tx, viewer, shipment, parcel, measured, at);
    else {
      await storeRow(tx, parcel, ["warehouseId"]);
      await this.shipments.move(tx, shipment, ShipmentStatus.RECEIVED, at);
    }
    return parcel;
  }

  private async measure(
    tx: EntityManager,
    viewer: Viewer,
    shipment: Shipment,
    { weightG, lengthMm, widthMm, heightMm }: Measurement,
  ): Promise<RecordMeasurementSuccess | ParcelNotMeasurable> {
    if (!mayMeasure(shipment)) return new ParcelNotMeasurable(shipment.status);
    const measuredAt = this.clock();
    const parcel = await this.lockOf(tx, shipment);
    await this.weigh(tx, viewer, shipment, parcel, { weightG, lengthMm, widthMm, heightMm }, measuredAt);
    return new RecordMeasurementSuccess(parcel);
  }

  /** The parcels of locked shipments, locked in the order of their ids. */
  lockAll(tx: EntityManager, shipmentIds: readonly string[]): Promise<Parcel[]> {
    return lockRows(tx, Viewer.system, Parcel, [oneOf("shipmentId", shipmentIds)]);
  }

  private async lockOf(tx: EntityManager, { id }: Shipment): Promise<Parcel> {
    const [parcel] = await this.lockAll(tx, [id]);
    return parcel!;
  }

  private async weigh(
    tx: EntityManager,
    viewer: Viewer,
    shipment: Shipment,
    parcel: Parcel,
    { weightG, lengthMm, widthMm, heightMm }: Measure,
    measuredAt: Date,
  ): Promise<void> {
    Object.assign(parcel, {
      measuredWeightG: weightG,
      measuredLengthMm: lengthMm,
      measuredWidthMm: widthMm,
      measuredHeightMm: heightMm,
      measuredAt,
    });
    const measurement = Object.assign(new ParcelMeasurement(), {
      id: newId(),
      tenantId: parcel.tenantId,
      parcelId: parcel.id,
      ...{ weightG, lengthMm, widthMm, heightMm, measuredAt },
      createdBy: viewer.actor,
    });
    await Promise.all([storeRow(tx, parcel), insertRows(tx, ParcelMeasurement, [measurement])]);
    await this.shipments.move(tx, shipment, ShipmentStatus.RECEIVED, measuredAt);
    await record(tx, parcelMeasured(shipment, parcel, measurement));
  }
}
