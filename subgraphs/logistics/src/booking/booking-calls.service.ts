import type { Clock } from "@baiyun/kit";
import { equals, findRows, lockRow, Viewer } from "@baiyun/kit";
import type { EntityManager } from "typeorm";
import type { Answered, Booking, CarrierLabel, CarrierOrder } from "../carrier/carrier-port";
import type { Asking, CallWork, Settled } from "../carrier-call/call-work";
import { type CarrierCall, CarrierCallKind, CarrierCallState } from "../carrier-call/carrier-call.entity";
import type { ShipmentCustomsService } from "../declaration/shipment-customs.service";
import type { GoodsService } from "../goods/goods.service";
import type { ParcelService } from "../parcel/parcel.service";
import { Shipment } from "../shipment/shipment.entity";
import { ALIVE, BookingState, type CarrierBooking } from "./booking.entity";
import { type BookingService, givesUp } from "./booking.service";
import { cancelling, creating } from "./booking-asking";
import type { BookingStore } from "./booking-store.service";
import type { LabellingService } from "./labelling.service";

const LONGEST_WAIT_MS = 300_000;
const DOUBLINGS = 12;
/** In times of the first wait: longer than anything is under way. */
const LOOKED_AT_AFTER = 60;

const over = (state: CarrierCallState): Settled => ({ state, againInMs: null });
const DONE = over(CarrierCallState.DONE);
const FAILED = over(CarrierCallState.FAILED);

/** What carriers are asked of bookings, and what follows from their answers. */
export class BookingCalls implements CallWork {
  constructor(
    private readonly store: BookingStore,
    private readonly bookings: BookingService,
    private readonly labelling: LabellingService,
    private readonly parcels: ParcelService,
    private readonly goods: GoodsService,
    private readonly customs: ShipmentCustomsService,
    /** Before a call is made again for the first time; twice as long each time after. */
    private readonly retryMs: number,
    private readonly clock: Clock,
  ) {}

  lock(tx: EntityManager, { shipmentId }: CarrierCall): Promise<unknown> {
    return lockRow(tx, Viewer.system, Shipment, shipmentId!);
  }

  async prepare(tx: EntityManager, call: CarrierCall): Promise<Asking | null> {
    const booking = await this.store.one(tx, call.bookingId!);
    const isInDoubt = call.state === CarrierCallState.UNKNOWN;
    switch (call.kind) {
      case CarrierCallKind.CREATE: {
        const isWanted = booking.state === BookingState.BOOKING;
        if (!isWanted && !isInDoubt) return null;
        const isGivenUp = !isWanted || givesUp(booking, call.attempts - 1);
        return creating({ order: await this.orderOf(tx, call, booking), isInDoubt, isGivenUp });
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
        return this.again(call, CarrierCallState.ASKED);
      case "UNKNOWN":
        // It could not even be asked about, as often as it may be tried: what may be there is taken out once it can.
        if (booking.state !== BookingState.VOIDING && givesUp(booking, call.attempts - 1)) return ended(answer.message);
        // Once more it is asked about, and not sent again, before anybody has to look at it.
        if (call.attempts > booking.tries!) await this.bookings.silent(tx, shipment);
        return this.again(call, CarrierCallState.UNKNOWN);
    }
  }

  private async labelled(tx: EntityManager, about: About, answer: Answered<CarrierLabel>): Promise<Settled> {
    const { shipment, booking, call } = about;
    if (booking.state !== BookingState.LABELLING) return FAILED;
    if (answer.outcome === "DONE") {
      const { carrier } = await this.store.accountOf(tx, booking);
      const made = { carrier, number: booking.number!, label: answer.value, at: this.clock() };
      await this.labelling.made(tx, shipment, made);
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
    return this.again(call, CarrierCallState.ASKED);
  }

  private async cancelled(tx: EntityManager, about: About, answer: Answered<unknown>): Promise<Settled> {
    const { shipment, booking, call } = about;
    if (answer.outcome === "DONE") {
      await this.bookings.voided(tx, shipment, booking);
      return DONE;
    }
    if (answer.outcome === "REFUSED" || call.attempts >= booking.tries!) await this.bookings.notVoided(tx, shipment);
    return answer.outcome === "REFUSED" ? FAILED : this.again(call, CarrierCallState.UNKNOWN);
  }

  /** After all was over, the carrier was asked whether anything of it has come. */
  private async lookedAt(
    tx: EntityManager,
    { shipment, call }: About,
    { outcome }: Answered<unknown>,
  ): Promise<Settled> {
    if (outcome === "DONE") return DONE;
    if (outcome === "REFUSED") await this.bookings.notVoided(tx, shipment);
    return outcome === "REFUSED" ? FAILED : this.again(call, CarrierCallState.UNKNOWN);
  }

  private again({ attempts }: CarrierCall, state: CarrierCallState): Settled {
    const doubled = this.retryMs * 2 ** Math.min(attempts - 1, DOUBLINGS);
    return { state, againInMs: Math.min(LONGEST_WAIT_MS, doubled) };
  }

  private async orderOf(tx: EntityManager, { reference }: CarrierCall, booking: CarrierBooking): Promise<CarrierOrder> {
    const [shipment] = await findRows(tx, Viewer.system, Shipment, [equals("id", booking.shipmentId)]);
    const [[parcel], goods, iossNumber] = await Promise.all([
      this.parcels.allOf(tx, shipment!),
      this.goods.of(tx, shipment!),
      this.customs.iossNumberOf(tx, shipment!),
    ]);
    return {
      ...{ reference, product: booking.product!, consignee: shipment!.consignee },
      ...parcel!.declared,
      // Where an order did not say, its customer pays nothing at the door.
      dutiesPaid: shipment!.dutiesPaid ?? true,
      iossNumber,
      articles: goods.map(({ sku, description, quantity, unitValueMinor, currency, hs6, battery }) => ({
        ...{ sku, description, quantity, currency, hs6, battery },
        unitValueMinor: BigInt(unitValueMinor),
      })),
    };
  }
}

interface About {
  shipment: Shipment;
  booking: CarrierBooking;
  call: CarrierCall;
}
