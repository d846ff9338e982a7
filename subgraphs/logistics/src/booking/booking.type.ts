import { DateTime } from "@baiyun/kit";
import { Field, ID, Int, ObjectType, registerEnumType } from "type-graphql";
import { CarrierCallKind, CarrierCallState } from "../carrier-call/carrier-call.entity";
import { CarrierVerdict } from "../carrier-route/choice";
import { BookingState } from "./booking.entity";

registerEnumType(BookingState, {
  name: "CarrierBookingState",
  description: "How far a shipment has come with a carrier that was chosen for it.",
  valuesConfig: {
    NONE: { description: "No carrier could take it: somebody has to look at it." },
    BOOKING: { description: "The carrier is asked to take it, or whether it has." },
    LABELLING: { description: "The carrier has it, and is asked for its label." },
    LABELLED: { description: "It is labelled." },
    REFUSED: { description: "The carrier refused it, and has nothing of it." },
    VOIDING: { description: "The carrier is to take it out, which it has not confirmed." },
    VOID: { description: "The carrier has nothing of it any more." },
  },
});
registerEnumType(CarrierVerdict, {
  name: "CarrierVerdict",
  description: "Why a carrier was chosen for a parcel, or was not.",
  valuesConfig: {
    CHOSEN: { description: "It is the first of those that could take it." },
    STANDS_BY: { description: "It could take it, and is not the first." },
    FAILED_BEFORE: { description: "It was tried for this shipment." },
    CLOSED: { description: "Our staff send nothing by it." },
    TOO_HEAVY: { description: "It takes nothing so heavy." },
    NO_BATTERIES: { description: "It takes no goods with batteries, or the service may carry none." },
    SEVERAL_PARCELS: {
      description: "It has to be told what is in which parcel, which the order does not say of every piece.",
    },
    NOT_OFFERED: { description: "Its carrier tells of other products for such a parcel, and not of this one." },
    NO_CALLS_LEFT: { description: "It takes no more calls today." },
    OTHERS_FIRST: { description: "Our own label is for what no other carrier is configured for." },
  },
});
registerEnumType(CarrierCallKind, {
  name: "CarrierCallKind",
  description: "What a carrier is asked for.",
  valuesConfig: {
    CHECK: { description: "Whether the account works." },
    RATE: { description: "What a parcel costs us." },
    CREATE: { description: "To take a parcel." },
    LABEL: { description: "For its label." },
    CANCEL: { description: "To take it out again." },
    MANIFEST: { description: "To fetch parcels that go together." },
  },
});
registerEnumType(CarrierCallState, {
  name: "CarrierCallState",
  description: "What came of a call.",
  valuesConfig: {
    ASKED: { description: "It is to be made, or made again." },
    DONE: { description: "The carrier did it." },
    UNKNOWN: { description: "Nobody knows: the carrier is asked about it before it is made again." },
    FAILED: { description: "The carrier did nothing." },
  },
});

@ObjectType("CarrierCandidate", {
  description: "A carrier that was looked at for a shipment, and why it was taken or not.",
})
export class CarrierCandidateType {
  @Field(() => ID, { description: "The account's id." })
  accountId!: string;

  @Field(() => String, { description: "The account's name then." })
  accountCode!: string;

  @Field(() => String, { description: "The carrier's own code of what would be bought of it." })
  product!: string;

  @Field(() => CarrierVerdict, { description: "Why it was taken, or was not." })
  verdict!: CarrierVerdict;

  @Field(() => Int, { description: "Its place in our policy; the lowest goes first." })
  rank!: number;

  @Field(() => Int, { nullable: true, description: "Days that it takes at most; null while nobody has said." })
  transitToDays!: number | null;
}

@ObjectType("CarrierCall", { description: "Something that a carrier was asked, written down before it was asked." })
export class CarrierCallType {
  @Field(() => ID, { description: "Its id." })
  id!: string;

  @Field(() => CarrierCallKind, { description: "What for." })
  kind!: CarrierCallKind;

  @Field(() => CarrierCallState, { description: "What came of it." })
  state!: CarrierCallState;

  @Field(() => Int, { description: "How often, since somebody last had it made again." })
  attempts!: number;

  @Field(() => String, { description: "What the carrier knows the parcel by, from us." })
  reference!: string;

  @Field(() => String, { nullable: true, description: "What was wrong; null where nothing was." })
  message!: string | null;

  @Field(() => DateTime, { description: "When it was first wanted." })
  askedAt!: Date;

  @Field(() => DateTime, { nullable: true, description: "When its last answer came; null before." })
  answeredAt!: Date | null;
}

@ObjectType("CarrierBooking", { description: "A choice of a carrier for a shipment, and what came of it." })
export class CarrierBookingType {
  @Field(() => ID, { description: "Its id." })
  id!: string;

  @Field(() => Int, { description: "Which of the shipment's, from 1." })
  attempt!: number;

  @Field(() => BookingState, { description: "How far it has come." })
  state!: BookingState;

  @Field(() => String, {
    nullable: true,
    description: "The carrier's own code of what is bought; null where none was chosen.",
  })
  product!: string | null;

  @Field(() => String, { nullable: true, description: "The carrier's number; null while it has said none." })
  number!: string | null;

  @Field(() => String, { nullable: true, description: "The last mile's number, where the carrier has said it." })
  lastMileNumber!: string | null;

  @Field(() => String, { nullable: true, description: "Why it came to nothing; null while it has not." })
  message!: string | null;

  @Field(() => [CarrierCandidateType], { description: "Whom else our policy knows of, in its order, each with why." })
  considered!: CarrierCandidateType[];

  @Field(() => String, { description: "The id of the person who chose, or `system` for our policy." })
  createdBy!: string;

  @Field(() => DateTime, { description: "When it was chosen." })
  createdAt!: Date;
}
