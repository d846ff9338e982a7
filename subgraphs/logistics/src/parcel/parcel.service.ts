import { type Database, InvalidInput, idempotently, newId, type Viewer } from "@baiyun/kit";
import type { EntityManager } from "typeorm";
import type { Shipment } from "../shipment/shipment.entity";
import type { ShipmentService } from "../shipment/shipment.service";
import { mayMeasure, ShipmentStatus } from "../shipment/shipment-status";
import { type Measure, Parcel } from "./parcel.entity";
import {
  ParcelNotMeasurable,
  type RecordMeasurementInput,
  type RecordMeasurementResult,
  RecordMeasurementSuccess,
  ShipmentNotFound,
} from "./record-measurement.type";

const LARGEST: Measure = { weightG: 100_000, lengthMm: 3_000, widthMm: 3_000, heightMm: 3_000 };

/** The parcels of shipments, and what our scales say of them. */
export class ParcelService {
  constructor(
    private readonly database: Database,
    private readonly shipments: ShipmentService,
    private readonly clock: () => Date = () => new Date(),
  ) {}

  /** The parcel of a new shipment, as the order declares it. */
  async expect(
    tx: EntityManager,
    { id, tenantId, createdBy }: Pick<Shipment, "id" | "tenantId" | "createdBy">,
    declared: Measure,
  ): Promise<void> {
    await tx.save(Object.assign(new Parcel(), { id: newId(), tenantId, shipmentId: id, declared, createdBy }));
  }

  /** Writes down what came in, which proves that it came in. A parcel may be measured again until it is bagged. */
  recordMeasurement(viewer: Viewer, input: RecordMeasurementInput): Promise<typeof RecordMeasurementResult> {
    return this.database.transaction(viewer, async (tx) => {
      const invalid = outsideTheScales(input);
      if (invalid) return invalid;
      const shipment = await this.shipments.lock(tx, viewer, input.trackingNumber);
      if (!shipment) return new ShipmentNotFound();

      const { idempotencyKey, ...measurement } = input;
      return idempotently<typeof RecordMeasurementResult>(tx, {
        tenantId: shipment.tenantId,
        operation: "recordMeasurement",
        key: idempotencyKey,
        input: measurement,
        first: () => this.measure(tx, shipment, measurement),
        resultId: (result) => (result instanceof RecordMeasurementSuccess ? result.parcel.id : null),
        replay: async (id) => new RecordMeasurementSuccess(await tx.findOneByOrFail(Parcel, { id })),
      });
    });
  }

  private async measure(
    tx: EntityManager,
    shipment: Shipment,
    { weightG, lengthMm, widthMm, heightMm }: Measure,
  ): Promise<typeof RecordMeasurementResult> {
    if (!mayMeasure(shipment)) return new ParcelNotMeasurable(shipment.status);
    const measuredAt = this.clock();
    const parcel = await tx.findOneByOrFail(Parcel, { shipmentId: shipment.id, tenantId: shipment.tenantId });
    Object.assign(parcel, {
      measuredWeightG: weightG,
      measuredLengthMm: lengthMm,
      measuredWidthMm: widthMm,
      measuredHeightMm: heightMm,
      measuredAt,
    });
    await tx.save(parcel);
    await this.shipments.move(tx, shipment, ShipmentStatus.RECEIVED, measuredAt);
    return new RecordMeasurementSuccess(parcel);
  }
}

function outsideTheScales(measure: Measure): InvalidInput | null {
  for (const [field, largest] of Object.entries(LARGEST) as [keyof Measure, number][]) {
    if (measure[field] < 1 || measure[field] > largest) return new InvalidInput(field, `Must be 1 to ${largest}.`);
  }
  return null;
}
