import { connectionType, DateTime } from "@baiyun/kit";
import { Directive, Field, ID, Int, ObjectType, registerEnumType } from "type-graphql";
import { ExceptionKind } from "./exception.entity";

registerEnumType(ExceptionKind, {
  name: "ShipmentExceptionKind",
  description: "What needs somebody to look at a shipment.",
  valuesConfig: {
    NO_CARRIER: { description: "No carrier that could take it is left, so that it has no label." },
    CARRIER_SILENT: { description: "Its carrier takes nothing for now, or nobody knows whether it has it." },
    BOOKING_NOT_VOIDED: { description: "A carrier has it that should have it no more." },
    WEIGHT_ABOVE_QUOTE: { description: "It is charged for more than was quoted, by what our scales say." },
    OVER_SERVICE_LIMIT: { description: "It is heavier than its service takes." },
    MOVES_THOUGH_HELD: { description: "Our staff hold it, and a carrier moves it all the same." },
    MOVES_THOUGH_CANCELLED: { description: "It was cancelled, and a carrier has it all the same." },
    CUSTOMS_DISAGREE: { description: "It was seen where customs, by what is declared, did not let it go." },
    CUSTOMS_REFERRED: { description: "Customs want an answer before it is loaded, or forbid to load it." },
    SEIZED: { description: "Customs took it for good." },
    DELIVERED_ELSEWHERE: { description: "A carrier delivered it in another country than it goes to." },
    PICKUP_CHANGED: {
      description: "Its carrier was told to fetch it, and it is in its bag no more. Closed once it is in another.",
    },
    NOT_AT_WAREHOUSE: { description: "It came in and was not bagged, and who runs its warehouse has it not." },
    STILL_AT_WAREHOUSE: {
      description: "Who runs a warehouse for us has it, where it did not come in, or from where it was sent on.",
    },
    DAMAGED: { description: "A carrier, or our warehouse as it came in, reports damage." },
    LOST_SUSPECTED: { description: "Nothing was heard of it for longer than its stage allows." },
    LOST: { description: "A carrier cannot find it. Closed when it is found." },
    DESTROYED: { description: "It was destroyed." },
  },
});

@ObjectType("ShipmentException", { description: "Something about a shipment that somebody has to look at." })
@Directive('@key(fields: "id")')
export class ShipmentExceptionType {
  @Field(() => ID, { description: "Its id." })
  id!: string;

  @Field(() => ExceptionKind, { description: "What happened." })
  kind!: ExceptionKind;

  @Field(() => Int, {
    nullable: true,
    description:
      "Which of several parcels it befell, from 1; null of all of them, of one alone, and where nobody knows.",
  })
  parcelNumber!: number | null;

  @Field(() => DateTime, { description: "When what it is about happened." })
  occurredAt!: Date;

  @Field(() => DateTime, { nullable: true, description: "When it no longer needed anybody; null while it does." })
  closedAt!: Date | null;

  @Field(() => String, { nullable: true, description: "Why it no longer needs anybody." })
  closedBecause!: string | null;

  @Field(() => DateTime, { description: "When we learned of it." })
  createdAt!: Date;
}

@ObjectType("ExceptionHours", { description: "Within how many hours exceptions of a kind are to be settled." })
export class ExceptionHoursType {
  @Field(() => ID, { description: "Its id." })
  id!: string;

  @Field(() => ExceptionKind, { description: "Of which kind." })
  kind!: ExceptionKind;

  @Field(() => Int, { description: "From when we learn of it." })
  hours!: number;

  @Field(() => DateTime, { description: "For what we learn of from then on, until later hours hold." })
  validFrom!: Date;
}

@ObjectType("ShipmentExceptionNote", { description: "What our staff wrote down about an exception." })
export class ExceptionNoteType {
  @Field(() => ID, { description: "Its id." })
  id!: string;

  @Field(() => String, { description: "What they wrote." })
  text!: string;

  @Field(() => DateTime, { description: "When they wrote it." })
  createdAt!: Date;
}

export const ExceptionNoteConnection = connectionType("ShipmentExceptionNote", ExceptionNoteType);
export const ShipmentExceptionConnection = connectionType("ShipmentException", ShipmentExceptionType);
