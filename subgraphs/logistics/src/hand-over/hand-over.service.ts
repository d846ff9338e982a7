import {
  type Clock,
  type Database,
  equals,
  findRows,
  insertRows,
  newId,
  perform,
  recordAll,
  type Viewer,
} from "@baiyun/kit";
import type { EntityManager } from "typeorm";
import type { BookingStore } from "../booking/booking-store.service";
import { OF_THE_HOUSE } from "../house";
import type { Parcel } from "../parcel/parcel.entity";
import { numberOf } from "../parcel/parcel-number";
import type { ParcelProgressService } from "../parcel/parcel-progress.service";
import type { Shipment } from "../shipment/shipment.entity";
import type { ShipmentService } from "../shipment/shipment.service";
import { isMilestone, mayHandOver, ShipmentStatus } from "../shipment/shipment-status";
import { HandOver } from "./hand-over.entity";
import { shipmentHandedOver } from "./hand-over.events";
import { type HandedOver, type RecordHandOverInput, recordHandOverRules } from "./hand-over.input";
import { HandOverRefused, type RecordHandOverResult, RecordHandOverSuccess } from "./hand-over.result";
import { LastMile } from "./last-mile.entity";

/** What last-mile carriers take from us. */
export class HandOverService {
  constructor(
    private readonly database: Database,
    private readonly shipments: ShipmentService,
    private readonly progress: ParcelProgressService,
    private readonly bookings: BookingStore,
    private readonly clock: Clock,
  ) {}

  /** All of them or none, in as many statements for one as for five hundred. */
  record(viewer: Viewer, input: RecordHandOverInput): Promise<typeof RecordHandOverResult> {
    return perform<HandedOver, Shipment[], RecordHandOverSuccess | HandOverRefused>(this.database, {
      operation: "recordHandOver",
      viewer,
      input,
      rules: recordHandOverRules,
      lock: (tx, { parcels }) =>
        this.shipments.lockNumbers(
          tx,
          viewer,
          parcels.map(({ trackingNumber }) => trackingNumber),
        ),
      decide: (tx, shipments, handedOver, id) => this.write(tx, viewer, shipments, handedOver, id),
      resultId: (_handedOver, id) => id,
      replay: async (tx, id) => {
        const [handOver] = await findRows(tx, viewer, HandOver, [equals("id", id)]);
        return new RecordHandOverSuccess(handOver!);
      },
    });
  }

  private async write(
    tx: EntityManager,
    { actor: createdBy }: Viewer,
    shipments: Shipment[],
    { carrier, handedOverAt: { at, offset }, parcels }: HandedOver,
    id: string,
  ): Promise<RecordHandOverSuccess | HandOverRefused> {
    const boxes = await this.progress.lockAll(
      tx,
      shipments.map(({ id: shipmentId }) => shipmentId),
    );
    const byId = new Map(shipments.map((shipment) => [shipment.id, shipment]));
    const byNumber = new Map(
      boxes.map((parcel) => {
        const shipment = byId.get(parcel.shipmentId)!;
        return [numberOf(parcel, shipment), { parcel, shipment }];
      }),
    );
    const barred = parcels.flatMap(({ trackingNumber }) => {
      const found = byNumber.get(trackingNumber);
      return found && mayLeave(found) ? [] : [{ trackingNumber, status: found?.shipment.status ?? null }];
    });
    if (barred.length > 0) return new HandOverRefused(barred);
    const about = { id, tenantId: OF_THE_HOUSE, carrier, handedOverAt: at, offset };
    const handOver = Object.assign(new HandOver(), { ...about, createdBy, createdAt: this.clock() });
    await insertRows(tx, HandOver, [handOver]);
    // Where it was not scanned, the carrier that brought it so far may have said it.
    const told = await this.bookings.lastMilesOf(tx, shipments);
    const taken = parcels.map(({ trackingNumber, lastMileNumber }) => {
      const { shipment, parcel } = byNumber.get(trackingNumber)!;
      const of = { id: newId(), tenantId: shipment.tenantId, handOverId: id, shipmentId: shipment.id };
      const parcelId = shipment.parcelCount > 1 ? parcel.id : null;
      const number = lastMileNumber ?? told.get(trackingNumber) ?? null;
      return { shipment, parcel, lastMile: { ...of, parcelId, carrier, number, handedOverAt: at } };
    });
    await insertRows(
      tx,
      LastMile,
      taken.map(({ lastMile }) => lastMile),
    );
    const parcelIds = taken.map(({ parcel }) => parcel.id);
    await this.progress.advance(tx, shipments, parcelIds, ShipmentStatus.HANDED_OVER, at);
    await recordAll(
      tx,
      taken.map(({ shipment, parcel, lastMile }) => shipmentHandedOver(shipment, parcel, lastMile)),
    );
    return new RecordHandOverSuccess(handOver);
  }
}

/** Of several, customs may have let go of their shipment or not, and each is where it was brought. */
function mayLeave({ shipment, parcel }: { shipment: Shipment; parcel: Parcel }): boolean {
  if (shipment.parcelCount === 1) return mayHandOver(shipment);
  return isMilestone(shipment.status) && mayHandOver(parcel.progress);
}
