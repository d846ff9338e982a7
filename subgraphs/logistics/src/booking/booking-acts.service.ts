import { type Database, equals, findRows, lockRow, perform, type Viewer } from "@baiyun/kit";
import type { EntityManager } from "typeorm";
import type { z } from "zod";
import { CarrierCallKind } from "../carrier-call/carrier-call.entity";
import type { CarrierCallService } from "../carrier-call/carrier-call.service";
import type { CarrierRouteService } from "../carrier-route/carrier-route.service";
import { Shipment } from "../shipment/shipment.entity";
import { ShipmentNotFound } from "../shipment/shipment.result";
import type { BookedParcels } from "./booked-parcels.service";
import { BookingState } from "./booking.entity";
import { type BookingService, wantsLabel } from "./booking.service";
import {
  type ChooseCarrierInput,
  type ConfirmBookingVoidInput,
  chooseCarrierRules,
  confirmBookingVoidRules,
  type RetryBookingInput,
  retryBookingRules,
} from "./booking-acts.input";
import {
  CarrierBeingAsked,
  CarrierRouteNotFound,
  type ChooseCarrierResult,
  ChooseCarrierSuccess,
  type ConfirmBookingVoidResult,
  ConfirmBookingVoidSuccess,
  NoOpenBooking,
  type RetryBookingResult,
  RetryBookingSuccess,
} from "./booking-acts.result";
import type { BookingStore } from "./booking-store.service";

/** Which call a booking waits for. */
const WAITS_FOR: Readonly<Partial<Record<BookingState, CarrierCallKind>>> = {
  BOOKING: CarrierCallKind.CREATE,
  LABELLING: CarrierCallKind.LABEL,
  VOIDING: CarrierCallKind.CANCEL,
};

/** What our staff do about a shipment that no carrier has labelled. */
export class BookingActs {
  constructor(
    private readonly database: Database,
    private readonly store: BookingStore,
    private readonly booked: BookedParcels,
    private readonly bookings: BookingService,
    private readonly calls: CarrierCallService,
    private readonly routes: CarrierRouteService,
  ) {}

  retry(viewer: Viewer, input: RetryBookingInput): Promise<typeof RetryBookingResult> {
    return this.act(viewer, "retryBooking", input, retryBookingRules, RetryBookingSuccess, async (tx, shipment) => {
      const alive = await this.store.alive(tx, shipment);
      if (!alive) {
        if (!wantsLabel(shipment)) return new NoOpenBooking(shipment.status);
        await this.bookings.goOn(tx, shipment, { by: viewer, isNewRound: true });
        return null;
      }
      const [calls, several] = await Promise.all([this.calls.of(tx, alive.id), this.booked.of(tx, alive)]);
      const parts = several.length > 0 ? several : [{ state: alive.state, parcelNumber: null }];
      const waited = parts.flatMap(({ state, parcelNumber }) => {
        const own = calls.filter((call) => call.parcelNumber === parcelNumber);
        const kind = WAITS_FOR[state];
        const of = (wanted: CarrierCallKind) => own.filter((call) => call.kind === wanted).slice(0, 1);
        // What is to be taken out may not be known to be there yet.
        const [call] = kind ? [...of(kind), ...of(CarrierCallKind.CREATE)] : [];
        return call ? [call] : [];
      });
      if (waited.length === 0) return new NoOpenBooking(shipment.status);
      for (const { id } of waited) await this.calls.askAgain(tx, id);
      return null;
    });
  }

  choose(viewer: Viewer, input: ChooseCarrierInput): Promise<typeof ChooseCarrierResult> {
    type R = NoOpenBooking | CarrierRouteNotFound;
    const decide = async (tx: EntityManager, shipment: Shipment, given: z.infer<typeof chooseCarrierRules>) => {
      if (!wantsLabel(shipment)) return new NoOpenBooking(shipment.status);
      const { serviceCode, destinationCountry: country } = shipment;
      const serving = await this.routes.serving(tx, { serviceCode, country });
      const route = serving.find(({ id }) => id === given.carrierRouteId);
      if (!route || !(await this.bookings.mayTell(tx, shipment, route))) return new CarrierRouteNotFound();
      await this.bookings.choose(tx, shipment, route, viewer);
      return null;
    };
    return this.act<z.infer<typeof chooseCarrierRules>, ChooseCarrierSuccess, R>(
      ...([viewer, "chooseCarrier", input, chooseCarrierRules, ChooseCarrierSuccess, decide] as const),
    );
  }

  confirmVoid(viewer: Viewer, input: ConfirmBookingVoidInput): Promise<typeof ConfirmBookingVoidResult> {
    type R = NoOpenBooking | CarrierBeingAsked;
    const decide = async (
      tx: EntityManager,
      shipment: Shipment,
      { reason }: z.infer<typeof confirmBookingVoidRules>,
    ) => {
      const alive = await this.store.alive(tx, shipment);
      if (!alive || alive.state === BookingState.LABELLED) return new NoOpenBooking(shipment.status);
      const asked = await this.calls.of(tx, alive.id);
      if (asked.some(({ claim }) => claim)) return new CarrierBeingAsked();
      for (const { id } of asked) await this.calls.giveUp(tx, id, reason);
      await this.booked.confirmVoid(tx, alive);
      await this.bookings.voided(tx, shipment, alive, reason);
      return null;
    };
    return this.act<z.infer<typeof confirmBookingVoidRules>, ConfirmBookingVoidSuccess, R>(
      ...([viewer, "confirmBookingVoid", input, confirmBookingVoidRules, ConfirmBookingVoidSuccess, decide] as const),
    );
  }

  /** An act on a locked shipment, once per key. `decide` answers with a refusal, or null when the act is done. */
  private act<I extends { shipmentId: string }, S extends object, R extends object>(
    viewer: Viewer,
    operation: string,
    input: object,
    rules: z.ZodType<I>,
    Success: new (shipment: Shipment) => S,
    decide: (tx: EntityManager, shipment: Shipment, given: I) => Promise<R | null>,
  ) {
    return perform<I, Shipment | ShipmentNotFound, S | R>(this.database, {
      operation,
      viewer,
      input,
      rules,
      lock: async (tx, { shipmentId }) => (await lockRow(tx, viewer, Shipment, shipmentId)) ?? new ShipmentNotFound(),
      decide: async (tx, shipment, given) => (await decide(tx, shipment, given)) ?? new Success(shipment),
      resultId: ({ shipmentId }) => shipmentId,
      replay: async (tx, id) => {
        const [shipment] = await findRows(tx, viewer, Shipment, [equals("id", id)]);
        return new Success(shipment!);
      },
    });
  }
}
