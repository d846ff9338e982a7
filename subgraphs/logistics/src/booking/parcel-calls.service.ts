import { type Clock, equals, findRows, Viewer } from "@baiyun/kit";
import type { EntityManager } from "typeorm";
import type { Answered, Booking, CarrierLabel } from "../carrier/carrier-port";
import type { Asking, Settled } from "../carrier-call/call-work";
import { type CarrierCall, CarrierCallKind, CarrierCallState } from "../carrier-call/carrier-call.entity";
import { Shipment } from "../shipment/shipment.entity";
import { again, DONE, FAILED, LOOKED_AT_AFTER } from "./answers";
import type { BookedParcel } from "./booked-parcel.entity";
import type { BookedParcels } from "./booked-parcels.service";
import { ALIVE, BookingState, bookedPrice, type CarrierBooking } from "./booking.entity";
import { type BookingService, givesUp, wantsLabel } from "./booking.service";
import { cancelling, creating } from "./booking-asking";
import type { BookingStore } from "./booking-store.service";
import type { CarrierOrders } from "./carrier-orders.service";
import type { LabellingService } from "./labelling.service";

interface About {
  shipment: Shipment;
  booking: CarrierBooking;
  parcel: BookedParcel;
  call: CarrierCall;
}

/**
 * What a carrier is asked of each of several parcels. All are labelled or none: where it does not take one, or makes no label of one, what
 * it has of the others is taken out, and the next carrier is asked for all of them.
 */
export class ParcelCalls {
  constructor(
    private readonly store: BookingStore,
    private readonly booked: BookedParcels,
    private readonly bookings: BookingService,
    private readonly orders: CarrierOrders,
    private readonly labelling: LabellingService,
    private readonly retryMs: number,
    private readonly clock: Clock,
  ) {}

  async prepare(tx: EntityManager, call: CarrierCall): Promise<Asking | null> {
    const booking = await this.store.one(tx, call.bookingId!);
    const parcel = await this.parcelOf(tx, call, booking);
    const isInDoubt = call.state === CarrierCallState.UNKNOWN;
    switch (call.kind) {
      case CarrierCallKind.CREATE: {
        const isWanted = booking.state === BookingState.BOOKING && parcel.state === BookingState.BOOKING;
        if (!isWanted && !isInDoubt) return null;
        const isGivenUp = !isWanted || givesUp(booking, call.attempts - 1);
        return creating({ order: await this.orders.of(tx, call, booking), isInDoubt, isGivenUp });
      }
      case CarrierCallKind.LABEL:
        return parcel.state === BookingState.LABELLING ? (port) => port.label(parcel.number!) : null;
      default:
        return cancelling({
          ...{ reference: call.reference, number: parcel.number, reason: booking.message ?? "Cancelled" },
          isInDoubt: isInDoubt || !ALIVE.includes(parcel.state),
        });
    }
  }

  async settle(tx: EntityManager, call: CarrierCall, answer: Answered<unknown>): Promise<Settled> {
    const [booking, [shipment]] = await Promise.all([
      this.store.one(tx, call.bookingId!),
      findRows(tx, Viewer.system, Shipment, [equals("id", call.shipmentId)]),
    ]);
    const about = { shipment: shipment!, booking, parcel: await this.parcelOf(tx, call, booking), call };
    if (call.kind === CarrierCallKind.CANCEL) return this.cancelled(tx, about, answer);
    // It is over, by a person's word or the carrier's: what came of it since is taken out.
    if (!ALIVE.includes(booking.state) || !ALIVE.includes(about.parcel.state)) return FAILED;
    return call.kind === CarrierCallKind.CREATE
      ? this.created(tx, about, answer as Answered<Booking>)
      : this.labelled(tx, about, answer as Answered<CarrierLabel>);
  }

  private async created(tx: EntityManager, about: About, answer: Answered<Booking>): Promise<Settled> {
    const { shipment, booking, parcel, call } = about;
    const ended = async (reason: string): Promise<Settled> => {
      await this.booked.store(tx, parcel, { state: BookingState.REFUSED, message: reason });
      // What was sent before may be on its way still.
      if (call.state === CarrierCallState.UNKNOWN) {
        await this.booked.ask(tx, booking, parcel, CarrierCallKind.CANCEL, LOOKED_AT_AFTER * this.retryMs);
      }
      await this.fail(tx, about, reason);
      return FAILED;
    };
    switch (answer.outcome) {
      case "DONE":
        await this.taken(tx, about, answer.value);
        return DONE;
      case "REFUSED":
        return ended(answer.message);
      case "UNAVAILABLE":
        if (booking.state === BookingState.VOIDING || givesUp(booking, call.attempts)) return ended(answer.message);
        if (call.attempts >= booking.tries!) await this.bookings.silent(tx, shipment);
        return again(call, CarrierCallState.ASKED, this.retryMs);
      case "UNKNOWN":
        // It could not even be asked about, as often as it may be tried: what may be there is taken out once it can. One that is taken
        // out for its order's sake is asked about until that is known.
        if (wantsLabel(shipment) && givesUp(booking, call.attempts - 1)) return ended(answer.message);
        // Once more it is asked about, and not sent again, before anybody has to look at it.
        if (call.attempts > booking.tries!) await this.bookings.silent(tx, shipment);
        return again(call, CarrierCallState.UNKNOWN, this.retryMs);
    }
  }

  /** The carrier has it, under a number. */
  private async taken(
    tx: EntityManager,
    about: About,
    { number, lastMileNumber }: Pick<Booking, "number" | "lastMileNumber">,
  ): Promise<void> {
    const { shipment, booking, parcel } = about;
    const now = { number, lastMileNumber };
    await this.bookings.heard(tx, shipment);
    if (booking.state === BookingState.VOIDING) {
      await this.booked.store(tx, parcel, { ...now, state: BookingState.VOIDING });
      return this.booked.ask(tx, booking, parcel, CarrierCallKind.CANCEL);
    }
    const others = (await this.booked.of(tx, booking)).filter(({ id }) => id !== parcel.id);
    const isTaken = others.some((other) => other.number === number) || (await this.store.isTaken(tx, shipment, number));
    if (isTaken) {
      const message = `The carrier gave it the number ${number}, which another has: it has to be told.`;
      await this.booked.store(tx, parcel, { ...now, state: BookingState.VOIDING, message });
      await this.bookings.notVoided(tx, shipment);
      return this.fail(tx, about, message);
    }
    await this.booked.store(tx, parcel, { ...now, state: BookingState.LABELLING });
    if (others.every((other) => other.number !== null)) {
      const first = [parcel, ...others].find(({ parcelNumber }) => parcelNumber === 1)!;
      const known = { number: first.number, lastMileNumber: first.lastMileNumber };
      await this.store.store(tx, booking, { ...known, state: BookingState.LABELLING });
    }
    await this.booked.ask(tx, booking, parcel, CarrierCallKind.LABEL);
  }

  private async labelled(tx: EntityManager, about: About, answer: Answered<CarrierLabel>): Promise<Settled> {
    const { shipment, booking, parcel, call } = about;
    if (parcel.state !== BookingState.LABELLING) return FAILED;
    if (answer.outcome === "DONE") {
      const { bytes: labelBytes, sha256 } = answer.value;
      await this.booked.store(tx, parcel, { state: BookingState.LABELLED, labelBytes, sha256 });
      await this.finish(tx, about);
      return DONE;
    }
    if (answer.outcome === "REFUSED" || givesUp(booking, call.attempts)) {
      await this.fail(tx, about, answer.message);
      return FAILED;
    }
    if (call.attempts >= booking.tries!) await this.bookings.silent(tx, shipment);
    // A label is made again as often as it is asked for.
    return again(call, CarrierCallState.ASKED, this.retryMs);
  }

  /** With the last label the shipment is labelled. */
  private async finish(tx: EntityManager, { shipment, booking }: About): Promise<void> {
    const parcels = await this.booked.of(tx, booking);
    if (parcels.some(({ state }) => state !== BookingState.LABELLED)) return;
    const { carrier } = await this.store.accountOf(tx, booking);
    const made = parcels.map(({ number, labelBytes, sha256 }) => ({
      number: number!,
      label: { bytes: labelBytes!, sha256: sha256! },
    }));
    await this.labelling.made(tx, shipment, { carrier, made, booked: bookedPrice(booking), at: this.clock() });
    for (const parcel of parcels) await this.booked.store(tx, parcel, { labelBytes: null, sha256: null });
    await this.store.store(tx, booking, { state: BookingState.LABELLED });
    await this.bookings.labelled(tx, shipment);
  }

  private async cancelled(tx: EntityManager, about: About, answer: Answered<unknown>): Promise<Settled> {
    const { shipment, booking, parcel, call } = about;
    const isWaitedFor = ALIVE.includes(booking.state) && ALIVE.includes(parcel.state);
    if (answer.outcome === "DONE") {
      if (isWaitedFor) await this.booked.store(tx, parcel, { state: BookingState.VOID });
      if (isWaitedFor) await this.end(tx, about);
      return DONE;
    }
    if (answer.outcome === "REFUSED" || (isWaitedFor && call.attempts >= booking.tries!)) {
      await this.bookings.notVoided(tx, shipment);
    }
    return answer.outcome === "REFUSED" ? FAILED : again(call, CarrierCallState.UNKNOWN, this.retryMs);
  }

  /** None of them goes by this carrier. */
  private async fail(tx: EntityManager, about: About, reason: string): Promise<void> {
    const { shipment, booking } = about;
    if (booking.state !== BookingState.VOIDING) await this.bookings.unlabelled(tx, shipment, booking, reason);
    await this.end(tx, about);
  }

  /** Once the carrier has nothing of any, the next one is asked. */
  private async end(tx: EntityManager, { shipment, booking }: About): Promise<void> {
    if (booking.state !== BookingState.VOIDING || !(await this.booked.isOver(tx, booking))) return;
    await this.bookings.voided(tx, shipment, booking);
  }

  private async parcelOf(tx: EntityManager, call: CarrierCall, booking: CarrierBooking): Promise<BookedParcel> {
    const parcels = await this.booked.of(tx, booking);
    return parcels.find(({ parcelNumber }) => parcelNumber === call.parcelNumber)!;
  }
}
