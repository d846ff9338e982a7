import { Access, type Context, DateTime, Money } from "@baiyun/kit";
import { Arg, Ctx, FieldResolver, Mutation, Resolver, Root } from "type-graphql";
import { HANDLES_PARCELS } from "../access";
import { CarrierAccount } from "../carrier-account/carrier-account.entity";
import { CarrierAccountType } from "../carrier-account/carrier-account.type";
import { CarrierCall } from "../carrier-call/carrier-call.entity";
import type { Candidate } from "../carrier-route/choice";
import { shownAnswer } from "../raw-answer/shown-answer";
import type { Shipment } from "../shipment/shipment.entity";
import { ShipmentType } from "../shipment/shipment.type";
import { CarrierBooking } from "./booking.entity";
import { CarrierBookingType, CarrierCallType, CarrierCandidateType } from "./booking.type";
import { ChooseCarrierInput, ConfirmBookingVoidInput, RetryBookingInput } from "./booking-acts.input";
import { ChooseCarrierResult, ConfirmBookingVoidResult, RetryBookingResult } from "./booking-acts.result";
import type { BookingActs } from "./booking-acts.service";

@Resolver(() => CarrierBookingType)
export class CarrierBookingResolver {
  @FieldResolver(() => CarrierAccountType, {
    nullable: true,
    description: "By which account the carrier is asked; null where none was chosen. For our staff.",
  })
  @Access("role:ops", "role:support", "role:admin")
  async account(@Root() { accountId }: CarrierBooking, @Ctx() { rows }: Context): Promise<CarrierAccountType | null> {
    return accountId ? rows.one(CarrierAccount, accountId) : null;
  }

  @FieldResolver(() => [CarrierCallType], {
    nullable: true,
    description: "What the carrier was asked of it. For our staff.",
  })
  @Access("role:ops", "role:support", "role:admin")
  calls(@Root() { id }: CarrierBooking, @Ctx() { rows }: Context): Promise<CarrierCallType[]> {
    return rows.manyBy(CarrierCall, "bookingId", id);
  }
}

@Resolver(() => CarrierCallType)
export class CarrierCallResolver {
  @FieldResolver(() => String, {
    nullable: true,
    description:
      "The beginning of what the carrier answered last, as it came, but for credentials, files, and who anybody is; null while nothing came. For operations and admin.",
  })
  @Access(...HANDLES_PARCELS)
  rawAnswer(@Root() { raw }: CarrierCall): string | null {
    return shownAnswer(raw);
  }
}

@Resolver(() => CarrierCandidateType)
export class CarrierCandidateResolver {
  @FieldResolver(() => Money, {
    nullable: true,
    description:
      "What it would cost us: as its carrier told, or else as our policy stated then; null where neither did. For operations and admin.",
  })
  @Access(...HANDLES_PARCELS)
  price(@Root() { priceMinor, currency }: Candidate): Money | null {
    return priceMinor === null || currency === null ? null : new Money(BigInt(priceMinor), currency);
  }

  @FieldResolver(() => DateTime, {
    nullable: true,
    description: "When its carrier told that price; null where our policy stated it. For operations and admin.",
  })
  @Access(...HANDLES_PARCELS)
  priceToldAt(@Root() { priceToldAt }: Candidate): Date | null {
    return priceToldAt ? new Date(priceToldAt) : null;
  }
}

@Resolver(() => ShipmentType)
export class ShipmentBookingsResolver {
  constructor(private readonly services: { bookingActs: BookingActs }) {}

  @FieldResolver(() => [CarrierBookingType], {
    nullable: true,
    description:
      "Each choice of a carrier for it, the first one first; none of what we labelled ourselves because no other carrier was configured for its service. For our staff.",
  })
  @Access("role:ops", "role:support", "role:admin")
  carrierBookings(@Root() { id }: Shipment, @Ctx() { rows }: Context): Promise<CarrierBookingType[]> {
    return rows.manyBy(CarrierBooking, "shipmentId", id);
  }

  @Mutation(() => RetryBookingResult, {
    nullable: true,
    description:
      "Has the carrier asked again for what a shipment waits for; where no carrier was left, all are tried anew. For operations and admin.",
  })
  @Access(...HANDLES_PARCELS)
  retryBooking(
    @Arg("input", () => RetryBookingInput, { description: "Which shipment." }) input: RetryBookingInput,
    @Ctx() { viewer }: Context,
  ): Promise<typeof RetryBookingResult> {
    return this.services.bookingActs.retry(viewer, input);
  }

  @Mutation(() => ChooseCarrierResult, {
    nullable: true,
    description:
      "Has a shipment booked with the carrier that a person chose; what another has of it is taken out before. For operations and admin.",
  })
  @Access(...HANDLES_PARCELS)
  chooseCarrier(
    @Arg("input", () => ChooseCarrierInput, { description: "Which shipment, and by whom." }) input: ChooseCarrierInput,
    @Ctx() { viewer }: Context,
  ): Promise<typeof ChooseCarrierResult> {
    return this.services.bookingActs.choose(viewer, input);
  }

  @Mutation(() => ConfirmBookingVoidResult, {
    nullable: true,
    description:
      "Says that a carrier has nothing of a shipment, where its interface does not say so: then the next one is asked. For operations and admin.",
  })
  @Access(...HANDLES_PARCELS)
  confirmBookingVoid(
    @Arg("input", () => ConfirmBookingVoidInput, { description: "Which shipment, and who said so." })
    input: ConfirmBookingVoidInput,
    @Ctx() { viewer }: Context,
  ): Promise<typeof ConfirmBookingVoidResult> {
    return this.services.bookingActs.confirmVoid(viewer, input);
  }
}
