import {
  type Clock,
  type Database,
  equals,
  findRows,
  insertRows,
  newId,
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
import { inOrder, underNumber } from "./parcel-number";
import type { ParcelProgressService, Several } from "./parcel-progress.service";

/** All parcels of a shipment in the order of their numbers, and the one in hand. */
interface Found extends Several {
  parcel: Parcel;
}

/** The parcels of shipments, and what our scales say of them. */
export class ParcelService {
  constructor(
    private readonly database: Database,
    private readonly shipments: ShipmentService,
    private readonly progress: ParcelProgressService,
    private readonly clock: Clock,
  ) {}

  /** The parcels of a new shipment, as the order declares them, not stored yet. Each is where their shipment is. */
  expected(
    { id, tenantId, createdBy, milestone }: Pick<Shipment, "id" | "tenantId" | "createdBy" | "milestone">,
    declared: readonly Measure[],
    trackingNumbers: readonly string[],
  ): Parcel[] {
    return declared.map((measure, index) =>
      Object.assign(new Parcel(), {
        ...{ id: newId(), tenantId, shipmentId: id, declared: measure, createdBy, number: index + 1 },
        ...(index > 0 && { ownTrackingNumber: trackingNumbers[index]! }),
        ...(declared.length > 1 && { status: milestone, milestone }),
      }),
    );
  }

  async keep(tx: EntityManager, parcels: readonly Parcel[]): Promise<void> {
    await insertRows(tx, Parcel, parcels);
  }

  /** All of a locked shipment, in the order of their numbers. */
  async allOf(tx: EntityManager, { id }: Pick<Shipment, "id">): Promise<Parcel[]> {
    return inOrder(await findRows(tx, Viewer.system, Parcel, [equals("shipmentId", id)]));
  }

  /** Gives the parcels of a locked shipment their numbers, and their labels with them. */
  async label(tx: EntityManager, parcels: readonly Parcel[], trackingNumbers: readonly string[]): Promise<void> {
    const { CREATED, LABELLED } = ShipmentStatus;
    for (const [index, parcel] of parcels.entries()) {
      if (index > 0) parcel.ownTrackingNumber = trackingNumbers[index]!;
      if (parcel.status === CREATED) Object.assign(parcel, { status: LABELLED, milestone: LABELLED });
      if (parcels.length > 1) await storeRow(tx, parcel);
    }
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
          const parcels = await findRows(tx, viewer, Parcel, [equals("shipmentId", shipment!.id)]);
          return new RecordMeasurementSuccess(underNumber(parcels, trackingNumber));
        },
      },
    );
  }

  /** A parcel of a locked shipment came in at a warehouse of ours, and was put on the scales or not. Where it stands, if it is further. */
  async receive(
    tx: EntityManager,
    viewer: Viewer,
    { shipment, trackingNumber }: { shipment: Shipment; trackingNumber: string },
    { warehouseId, measured }: { warehouseId: string; measured: Measure | null },
  ): Promise<Parcel | ShipmentStatus> {
    const at = this.clock();
    const found = await this.lockUnder(tx, shipment, trackingNumber);
    const { parcel } = found;
    if (!isExpected(found)) return parcel.status!;
    parcel.warehouseId = warehouseId;
    if (measured) await this.weigh(tx, viewer, found, measured, at);
    else {
      await storeRow(tx, parcel, ["warehouseId"]);
      await this.moveIn(tx, found, at);
    }
    return parcel;
  }

  private async measure(
    tx: EntityManager,
    viewer: Viewer,
    shipment: Shipment,
    { trackingNumber, weightG, lengthMm, widthMm, heightMm }: Measurement,
  ): Promise<RecordMeasurementSuccess | ParcelNotMeasurable> {
    if (!mayMeasure(shipment)) return new ParcelNotMeasurable(shipment.status);
    const measuredAt = this.clock();
    const found = await this.lockUnder(tx, shipment, trackingNumber);
    const { parcel } = found;
    if (!isExpected(found)) return new ParcelNotMeasurable(parcel.status!);
    await this.weigh(tx, viewer, found, { weightG, lengthMm, widthMm, heightMm }, measuredAt);
    return new RecordMeasurementSuccess(parcel);
  }

  /** The parcels of locked shipments, locked in the order of their ids. */
  lockAll(tx: EntityManager, shipmentIds: readonly string[]): Promise<Parcel[]> {
    return this.progress.lockAll(tx, shipmentIds);
  }

  /** The parcels of a locked shipment, locked, and which of them has this number. */
  private async lockUnder(tx: EntityManager, shipment: Shipment, trackingNumber: string): Promise<Found> {
    const parcels = await this.progress.lockAll(tx, [shipment.id]);
    return { shipment, parcels: inOrder(parcels), parcel: underNumber(parcels, trackingNumber) };
  }

  private moveIn(tx: EntityManager, { shipment, parcels, parcel }: Found, at: Date): Promise<void> {
    if (parcels.length === 1) return this.shipments.move(tx, shipment, ShipmentStatus.RECEIVED, at);
    return this.progress.reach(tx, { shipment, parcels }, parcel, ShipmentStatus.RECEIVED, at);
  }

  private async weigh(
    tx: EntityManager,
    viewer: Viewer,
    found: Found,
    { weightG, lengthMm, widthMm, heightMm }: Measure,
    measuredAt: Date,
  ): Promise<void> {
    const { shipment, parcels, parcel } = found;
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
    await this.moveIn(tx, found, measuredAt);
    await record(tx, parcelMeasured(shipment, parcels, parcel, measurement));
  }
}

/** One of several may be bagged, and further, while its shipment waits for the others. */
const isExpected = ({ parcel: { status } }: Found): boolean => status === null || mayMeasure({ status });
