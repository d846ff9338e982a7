import { equals, findRows, insertRows, newId, storeRow, Viewer } from "@baiyun/kit";
import type { EntityManager } from "typeorm";
import { CarrierCallKind } from "../carrier-call/carrier-call.entity";
import type { CarrierCallService } from "../carrier-call/carrier-call.service";
import { BookedParcel } from "./booked-parcel.entity";
import { BookingState, type CarrierBooking } from "./booking.entity";
import { referenceOf } from "./booking-store.service";

/** The carrier has it, with or without its label. */
const IS_THERE: readonly BookingState[] = [BookingState.LABELLING, BookingState.LABELLED];
const IS_OVER: readonly BookingState[] = [BookingState.REFUSED, BookingState.VOID];

/** The parcels of shipments of several, each asked of the carrier by itself. The lock of their shipment guards them. */
export class BookedParcels {
  constructor(private readonly calls: CarrierCallService) {}

  /** In the order of their numbers; none of a shipment that is one parcel. */
  async of(tx: EntityManager, { id }: Pick<CarrierBooking, "id">): Promise<BookedParcel[]> {
    const all = await findRows(tx, Viewer.system, BookedParcel, [equals("bookingId", id)]);
    return all.sort((a, b) => a.parcelNumber - b.parcelNumber);
  }

  /** Has the carrier asked to take each. */
  async begin(tx: EntityManager, booking: CarrierBooking, count: number): Promise<void> {
    const parcels = Array.from({ length: count }, (_, index) =>
      Object.assign(new BookedParcel(), {
        ...{ id: newId(), tenantId: booking.tenantId, bookingId: booking.id, parcelNumber: index + 1 },
        state: BookingState.BOOKING,
      }),
    );
    await insertRows(tx, BookedParcel, parcels);
    for (const parcel of parcels) await this.ask(tx, booking, parcel, CarrierCallKind.CREATE);
  }

  async store(tx: EntityManager, parcel: BookedParcel, now: Partial<BookedParcel>): Promise<void> {
    await storeRow(tx, Object.assign(parcel, now));
  }

  async ask(
    tx: EntityManager,
    { id: bookingId, shipmentId, attempt, accountId }: CarrierBooking,
    { parcelNumber }: BookedParcel,
    kind: CarrierCallKind,
    afterMs = 0,
  ): Promise<void> {
    const reference = `${referenceOf(shipmentId, attempt)}-P${parcelNumber}`;
    await this.calls.ask(tx, { kind, shipmentId, bookingId, accountId: accountId!, parcelNumber, reference }, afterMs);
  }

  /** None of them is wanted any more. Whether there is anything of those that are asked for is known when that is answered. */
  async void(tx: EntityManager, booking: CarrierBooking, parcels: readonly BookedParcel[]): Promise<void> {
    for (const parcel of parcels.filter(({ state }) => IS_THERE.includes(state))) {
      await this.store(tx, parcel, { state: BookingState.VOIDING });
      await this.ask(tx, booking, parcel, CarrierCallKind.CANCEL);
    }
  }

  /** Somebody knows that the carrier has nothing of any of them. */
  async confirmVoid(tx: EntityManager, booking: CarrierBooking): Promise<void> {
    for (const parcel of await this.of(tx, booking)) {
      if (!IS_OVER.includes(parcel.state)) await this.store(tx, parcel, { state: BookingState.VOID });
    }
  }

  /** Whether the carrier has nothing of any of them. */
  async isOver(tx: EntityManager, booking: CarrierBooking): Promise<boolean> {
    return (await this.of(tx, booking)).every(({ state }) => IS_OVER.includes(state));
  }
}
