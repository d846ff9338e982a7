import type { Clock } from "@baiyun/kit";
import { equals, findRows, lockRow, Viewer } from "@baiyun/kit";
import type { EntityManager } from "typeorm";
import type { Answered, Booking, CarrierLabel } from "../carrier/carrier-port";
import type { Asking, CallWork, Settled } from "../carrier-call/call-work";
import { type CarrierCall, CarrierCallKind, CarrierCallState } from "../carrier-call/carrier-call.entity";
import { Shipment } from "../shipment/shipment.entity";
import { again, DONE, FAILED, LOOKED_AT_AFTER } from "./answers";
import { ALIVE, BookingState, bookedPrice, type CarrierBooking } from "./booking.entity";
import { type BookingService, givesUp } from "./booking.service";
import { cancelling, creating } from "./booking-asking";
import type { BookingStore } from "./booking-store.service";
import type { CarrierOrders } from "./carrier-orders.service";
import type { LabellingService } from "./labelling.service";
import type { ParcelCalls } from "./parcel-calls.service";

/** What carriers are asked of bookings, and what follows from their answers. */
export class BookingCalls implements CallWork {
  constructor(
    private readonly store: BookingStore,
    private readonly bookings: BookingService,
    private readonly labelling: LabellingService,
    private readonly orders: CarrierOrders,
    private readonly ofParcels: ParcelCalls,
    /** Before a call is made again for the first time; twice as long each time after. */
    private readonly retryMs: number,
    private readonly clock: Clock,
  ) {}

  lock(tx: EntityManager, { shipmentId }: CarrierCall): Promise<unknown> {
    return lockRow(tx, Viewer.system, Shipment, shipmentId!);
  }

  async prepare(tx: EntityManager, call: CarrierCall): Promise<Asking | null> {
    if (call.parcelNumber !== null) return this.ofParcels.prepare(tx, call);
    const booking = await this.store.one(tx, call.bookingId!);
    const isInDoubt = call.state === CarrierCallState.UNKNOWN;
    switch (call.kind) {
      case CarrierCallKind.CREATE: {
        const isWanted = booking.state === BookingState.BOOKING;
        if (!isWanted && !isInDoubt) return null;
        const isGivenUp = !isWanted || givesUp(booking, call.attempts - 1);
        return creating({ order: await this.orders.of(tx, call, booking), isInDoubt, isGivenUp });
      }
      case CarrierCallKind.LABEL:
        return booking.state === BookingState.LABELLING ? (port) => port.label(booking.number!) : null;
      default:
        return cancelling({
          ...{ reference: call.reference, number: booking.number, reason: booking.message ?? "Cancelled" },
          isInDoubt: isInDoubt || !ALIVE.includes(booking.state),
        });
    }
  }

  async settle(tx: EntityManager, call: CarrierCall, answer: Answered<unknown>): Promise<Settled> {
    if (call.parcelNumber !== null) return this.ofParcels.settle(tx, call, answer);
    const [booking, [shipment]] = await Promise.all([
      this.store.one(tx, call.bookingId!),
      findRows(tx, Viewer.system, Shipment, [equals("id", call.shipmentId)]),
    ]);
    const about = { shipment: shipment!, booking, call };
    // It is over, by a person's word or the carrier's: what came of it since is taken out.
    if (!ALIVE.includes(booking.state))
      return call.kind === CarrierCallKind.CANCEL ? this.lookedAt(tx, about, answer) : FAILED;
    switch (call.kind) {
      case CarrierCallKind.CREATE:
        return this.created(tx, about, answer as Answered<Booking>);
      case CarrierCallKind.LABEL:
        return this.labelled(tx, about, answer as Answered<CarrierLabel>);
      default:
        return this.cancelled(tx, about, answer);
    }
  }

  private async created(tx: EntityManager, about: About, answer: Answered<Booking>): Promise<Settled> {
    const { shipment, booking, call } = about;
    const ended = async (reason: string): Promise<Settled> => {
      // What was sent before may be on its way still.
      if (call.state === CarrierCallState.UNKNOWN)
        await this.bookings.lookLater(tx, booking, LOOKED_AT_AFTER * this.retryMs);
      await this.bookings.refused(tx, shipment, booking, reason);
      return FAILED;
    };
    switch (answer.outcome) {
      case "DONE":
        await this.bookings.booked(tx, shipment, booking, answer.value);
        return DONE;
      case "REFUSED":
        return ended(answer.message);
      case "UNAVAILABLE":
        if (booking.state === BookingState.VOIDING || givesUp(booking, call.attempts)) return ended(answer.message);
        if (call.attempts >= booking.tries!) await this.bookings.silent(tx, shipment);
        return again(call, CarrierCallState.ASKED, this.retryMs);
      case "UNKNOWN":
        // It could not even be asked about, as often as it may be tried: what may be there is taken out once it can.
        if (booking.state !== BookingState.VOIDING && givesUp(booking, call.attempts - 1)) return ended(answer.message);
        // Once more it is asked about, and not sent again, before anybody has to look at it.
        if (call.attempts > booking.tries!) await this.bookings.silent(tx, shipment);
        return again(call, CarrierCallState.UNKNOWN, this.retryMs);
    }
  }

  private async labelled(tx: EntityManager, about: About, answer: Answered<CarrierLabel>): Promise<Settled> {
    const { shipment, booking, call } = about;
    if (booking.state !== BookingState.LABELLING) return FAILED;
    if (answer.outcome === "DONE") {
      const { carrier } = await this.store.accountOf(tx, booking);
      const made = [{ number: booking.number!, label: answer.value }];
      await this.labelling.made(tx, shipment, { carrier, made, booked: bookedPrice(booking), at: this.clock() });
      await this.store.store(tx, booking, { state: BookingState.LABELLED });
      await this.bookings.labelled(tx, shipment);
      return DONE;
    }
    if (answer.outcome === "REFUSED" || givesUp(booking, call.attempts)) {
      await this.bookings.unlabelled(tx, shipment, booking, answer.message);
      return FAILED;
    }
    if (call.attempts >= booking.tries!) await this.bookings.silent(tx, shipment);
    // A label is made again as often as it is asked for.
    return again(call, CarrierCallState.ASKED, this.retryMs);
  }

  private async cancelled(tx: EntityManager, about: About, answer: Answered<unknown>): Promise<Settled> {
    const { shipment, booking, call } = about;
    if (answer.outcome === "DONE") {
      await this.bookings.voided(tx, shipment, booking);
      return DONE;
    }
    if (answer.outcome === "REFUSED" || call.attempts >= booking.tries!) await this.bookings.notVoided(tx, shipment);
    return answer.outcome === "REFUSED" ? FAILED : again(call, CarrierCallState.UNKNOWN, this.retryMs);
  }

  /** After all was over, the carrier was asked whether anything of it has come. */
  private async lookedAt(
    tx: EntityManager,
    { shipment, call }: About,
    { outcome }: Answered<unknown>,
  ): Promise<Settled> {
    if (outcome === "DONE") return DONE;
    if (outcome === "REFUSED") await this.bookings.notVoided(tx, shipment);
    return outcome === "REFUSED" ? FAILED : again(call, CarrierCallState.UNKNOWN, this.retryMs);
  }
}

interface About {
  shipment: Shipment;
  booking: CarrierBooking;
  call: CarrierCall;
}
