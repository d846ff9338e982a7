import { type Clock, record, Viewer } from "@baiyun/kit";
import type { EntityManager } from "typeorm";
import { HOUSE_ACCOUNT } from "../carrier-account/carrier-account.entity";
import { type CarrierCall, CarrierCallKind } from "../carrier-call/carrier-call.entity";
import type { CarrierCallService } from "../carrier-call/carrier-call.service";
import { type CarrierRoute, OnTrouble } from "../carrier-route/carrier-route.entity";
import type { CarrierRouteService, Destined } from "../carrier-route/carrier-route.service";
import { type Candidate, routeKey } from "../carrier-route/choice";
import type { ShipmentCustomsService } from "../declaration/shipment-customs.service";
import { ExceptionKind } from "../exception/exception.entity";
import type { ExceptionService } from "../exception/exception.service";
import type { GoodsService } from "../goods/goods.service";
import { Battery, type ShipmentGoods } from "../goods/shipment-goods.entity";
import type { ParcelService } from "../parcel/parcel.service";
import type { Shipment } from "../shipment/shipment.entity";
import { ShipmentStatus } from "../shipment/shipment-status";
import type { BookedParcels } from "./booked-parcels.service";
import { BookingState, bookedPrice, type CarrierBooking } from "./booking.entity";
import { shipmentLabelFailed } from "./booking.events";
import { type BookingStore, ownNumber, referenceOf } from "./booking-store.service";
import type { LabellingService } from "./labelling.service";

/** Whether no carrier has given it a number yet, and one is to. */
export const wantsLabel = ({ id, trackingNumber, status }: Shipment): boolean =>
  trackingNumber === ownNumber(id) && status !== ShipmentStatus.CANCELLED;

/** Who chooses, and what they may choose from. */
export interface Choosing {
  by: Viewer;
  /** All carriers are tried anew. */
  isNewRound?: boolean;
  /** The one that a person has chosen; by our policy without it. */
  route?: CarrierRoute;
}

/**
 * Shipments and the carriers that are to take them: one at a time, the next one only when the one before has nothing of it. Each step is
 * under the shipment's lock, and what is asked of a carrier is a call that is made afterwards.
 */
export class BookingService {
  constructor(
    private readonly store: BookingStore,
    private readonly several: BookedParcels,
    private readonly routes: CarrierRouteService,
    private readonly calls: CarrierCallService,
    private readonly labelling: LabellingService,
    private readonly exceptions: ExceptionService,
    private readonly parcels: ParcelService,
    private readonly goods: GoodsService,
    private readonly customs: ShipmentCustomsService,
    private readonly clock: Clock,
  ) {}

  /** Chooses a carrier for a locked shipment that has none, and has it booked; where there is none, somebody has to look at it. */
  async goOn(tx: EntityManager, shipment: Shipment, { by, isNewRound = false, route }: Choosing): Promise<void> {
    const earlier = await this.store.of(tx, shipment);
    const round = (earlier.at(-1)?.round ?? 0) + Number(isNewRound || earlier.length === 0);
    const tried = earlier.filter((one) => one.round === round && one.accountId !== null);
    const failed = new Set(tried.map((one) => routeKey(one as { accountId: string; product: string })));
    const { chosen, considered } = await this.routes.choose(tx, await this.destinedOf(tx, shipment), failed);
    const made = { round, considered, createdBy: by.actor };
    const taken = route ?? chosen;
    if (!taken) {
      const message =
        considered.length === 0 ? "No carrier is known for its service." : "No carrier that could take it is left.";
      await this.store.add(tx, shipment, { ...made, state: BookingState.NONE, route: null, message });
      return this.exceptions.raise(tx, shipment, ExceptionKind.NO_CARRIER, this.clock());
    }
    if (taken.accountId === HOUSE_ACCOUNT) return this.label(tx, shipment, { ...made, route: taken });
    const booking = await this.store.add(tx, shipment, { ...made, state: BookingState.BOOKING, route: taken });
    if (shipment.parcelCount > 1) return this.several.begin(tx, booking, shipment.parcelCount);
    await this.ask(tx, booking, CarrierCallKind.CREATE);
  }

  /** Whether who is asked by a route can be told what is in which parcel. */
  async mayTell(tx: EntityManager, shipment: Shipment, { accountId }: CarrierRoute): Promise<boolean> {
    if (shipment.parcelCount === 1 || accountId === HOUSE_ACCOUNT) return true;
    return isPacked(await this.goods.of(tx, shipment));
  }

  /** What a person has chosen for a locked shipment: once no other carrier has anything of it. */
  async choose(tx: EntityManager, shipment: Shipment, route: CarrierRoute, by: Viewer): Promise<void> {
    const alive = await this.store.alive(tx, shipment);
    if (!alive) return this.goOn(tx, shipment, { by, isNewRound: true, route });
    await this.store.store(tx, alive, { nextRouteId: route.id });
    if (alive.state !== BookingState.VOIDING) await this.void(tx, alive, "Another carrier was chosen.");
  }

  /** Of a locked shipment that is not sent: whatever a carrier has of it is taken out again, as soon as that is known. */
  async letGo(tx: EntityManager, shipment: Shipment, because: string): Promise<void> {
    const booking = await this.store.alive(tx, shipment);
    await this.settleAll(tx, shipment, [ExceptionKind.NO_CARRIER, ExceptionKind.CARRIER_SILENT], because);
    if (booking && booking.state !== BookingState.VOIDING) await this.void(tx, booking, because);
  }

  /** The carrier has it, under a number. */
  async booked(
    tx: EntityManager,
    shipment: Shipment,
    booking: CarrierBooking,
    { number, lastMileNumber }: { number: string; lastMileNumber: string | null },
  ): Promise<void> {
    await this.heard(tx, shipment);
    const now = { number, lastMileNumber };
    if (booking.state === BookingState.VOIDING) {
      await this.store.store(tx, booking, now);
      return this.ask(tx, booking, CarrierCallKind.CANCEL);
    }
    if (await this.store.isTaken(tx, shipment, number)) {
      const message = `The carrier gave it the number ${number}, which another has: it has to be told.`;
      await this.store.store(tx, booking, { ...now, state: BookingState.VOIDING, message });
      return this.exceptions.raise(tx, shipment, ExceptionKind.BOOKING_NOT_VOIDED, this.clock());
    }
    await this.store.store(tx, booking, { ...now, state: BookingState.LABELLING });
    await this.ask(tx, booking, CarrierCallKind.LABEL);
  }

  /** The carrier has nothing of it. */
  async refused(tx: EntityManager, shipment: Shipment, booking: CarrierBooking, reason: string): Promise<void> {
    await this.exceptions.settle(tx, shipment, ExceptionKind.CARRIER_SILENT, "The carrier has nothing of it.");
    if (booking.state === BookingState.VOIDING) return this.voided(tx, shipment, booking);
    await this.store.store(tx, booking, { state: BookingState.REFUSED, message: reason });
    await this.tellFailed(tx, shipment, booking, reason);
    await this.goOn(tx, shipment, { by: Viewer.system });
  }

  /** The carrier has it, and makes no label of it. */
  async unlabelled(tx: EntityManager, shipment: Shipment, booking: CarrierBooking, reason: string): Promise<void> {
    await this.tellFailed(tx, shipment, booking, reason);
    await this.void(tx, booking, reason);
  }

  /** The carrier has nothing of it any more: the next one is asked, if it is still to be sent. */
  async voided(tx: EntityManager, shipment: Shipment, booking: CarrierBooking, message?: string): Promise<void> {
    await this.exceptions.settle(
      tx,
      shipment,
      ExceptionKind.BOOKING_NOT_VOIDED,
      "The carrier has nothing of it any more.",
    );
    await this.exceptions.settle(tx, shipment, ExceptionKind.CARRIER_SILENT, "The carrier has nothing of it any more.");
    await this.store.store(tx, booking, { state: BookingState.VOID, ...(message && { message }) });
    if (!wantsLabel(shipment)) return;
    const { serviceCode, destinationCountry: country } = shipment;
    const serving = booking.nextRouteId ? await this.routes.serving(tx, { serviceCode, country }) : [];
    const route = serving.find(({ id }) => id === booking.nextRouteId);
    await this.goOn(tx, shipment, { by: Viewer.system, ...(route && { route, isNewRound: true }) });
  }

  /** Nobody knows what the carrier has, or it takes nothing for now: somebody has to look at it, while it is asked on. */
  silent(tx: EntityManager, shipment: Shipment): Promise<void> {
    return this.exceptions.raise(tx, shipment, ExceptionKind.CARRIER_SILENT, this.clock());
  }

  /** It has answered: nobody has to look at its silence. */
  heard(tx: EntityManager, shipment: Shipment): Promise<void> {
    return this.exceptions.settle(tx, shipment, ExceptionKind.CARRIER_SILENT, "The carrier has answered.");
  }

  notVoided(tx: EntityManager, shipment: Shipment): Promise<void> {
    return this.exceptions.raise(tx, shipment, ExceptionKind.BOOKING_NOT_VOIDED, this.clock());
  }

  /** It is labelled: nothing about it is left for anybody to look at. */
  async labelled(tx: EntityManager, shipment: Shipment): Promise<void> {
    await this.settleAll(tx, shipment, [ExceptionKind.NO_CARRIER, ExceptionKind.CARRIER_SILENT], "It is labelled.");
  }

  /** What the carrier has, or may have, is not wanted any more. */
  private async void(tx: EntityManager, booking: CarrierBooking, message: string): Promise<void> {
    const isUnderWay = booking.state === BookingState.BOOKING;
    await this.store.store(tx, booking, { state: BookingState.VOIDING, message });
    const parcels = await this.several.of(tx, booking);
    if (parcels.length > 0) return this.several.void(tx, booking, parcels);
    // Whether there is anything is known when the carrier has answered that; a label that is asked for is not wanted any more.
    if (!isUnderWay) await this.ask(tx, booking, CarrierCallKind.CANCEL);
  }

  /** Has a carrier that is given up asked, after a while, whether something of it has come; then that is taken out. */
  lookLater(tx: EntityManager, booking: CarrierBooking, ms: number): Promise<void> {
    return this.ask(tx, booking, CarrierCallKind.CANCEL, ms);
  }

  private ask(tx: EntityManager, booking: CarrierBooking, kind: CarrierCallKind, afterMs = 0): Promise<void> {
    const { id: bookingId, shipmentId, attempt } = booking;
    const call: Pick<CarrierCall, "reference"> = { reference: referenceOf(shipmentId, attempt) };
    return this.calls.ask(tx, { kind, shipmentId, bookingId, accountId: booking.accountId!, ...call }, afterMs);
  }

  private async label(
    tx: EntityManager,
    shipment: Shipment,
    made: { round: number; considered: Candidate[]; createdBy: string; route: CarrierRoute },
  ): Promise<void> {
    const booking = await this.store.add(tx, shipment, { ...made, state: BookingState.LABELLED });
    const number = await this.labelling.atHouse(tx, shipment, bookedPrice(booking), this.clock());
    await this.store.store(tx, booking, { number });
    await this.labelled(tx, shipment);
  }

  private async tellFailed(
    tx: EntityManager,
    shipment: Shipment,
    booking: CarrierBooking,
    reason: string,
  ): Promise<void> {
    const { code: carrierAccount } = await this.store.accountOf(tx, booking);
    await record(tx, shipmentLabelFailed(shipment, { carrierAccount, reason }, this.clock()));
  }

  private async settleAll(
    tx: EntityManager,
    shipment: Shipment,
    kinds: readonly ExceptionKind[],
    because: string,
  ): Promise<void> {
    for (const kind of kinds) await this.exceptions.settle(tx, shipment, kind, because);
  }

  /** What has to be carried whereto. */
  private async destinedOf(tx: EntityManager, shipment: Shipment): Promise<Destined> {
    const [parcels, goods] = await Promise.all([this.parcels.allOf(tx, shipment), this.goods.of(tx, shipment)]);
    return {
      serviceCode: shipment.serviceCode,
      country: shipment.destinationCountry,
      isPacked: isPacked(goods),
      parcels: parcels.map(({ declared }) => declared),
      hasBatteries: goods.some(({ battery }) => battery !== Battery.NONE),
      mayCarryAll: await this.customs.mayCarry(tx, shipment.serviceCode, goods),
    };
  }
}

/** Whether it is known of every piece in which parcel it is. */
const isPacked = (goods: readonly ShipmentGoods[]): boolean =>
  goods.length > 0 && goods.every((article) => article.isPacked);

/** What is tried no further for now goes to the next carrier. */
export const givesUp = ({ onTrouble, tries }: CarrierBooking, attempts: number): boolean =>
  onTrouble === OnTrouble.NEXT && attempts >= (tries ?? 1);
