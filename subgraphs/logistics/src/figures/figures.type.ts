import { CountryCode } from "@baiyun/kit";
import { Field, Float, Int, ObjectType } from "type-graphql";
import { ExceptionKind } from "../exception/exception.entity";

@ObjectType({ description: "How many shipments were made, and how those of them fared by now." })
class Fared {
  @Field(() => Int, { description: "Made, also those that were cancelled since." })
  shipments!: number;

  @Field(() => Int, { description: "Of these, cancelled." })
  cancelled!: number;

  @Field(() => Int, { description: "Of these, delivered by now." })
  delivered!: number;

  @Field(() => Float, {
    nullable: true,
    description:
      "Days from a shipment's making to its delivery, the middle one of those delivered; null where none is, or no delivery is dated after it.",
  })
  medianDays!: number | null;

  @Field(() => Float, { nullable: true, description: "The same, within which nine of ten were delivered." })
  ninthDays!: number | null;
}

@ObjectType("ShipmentDay", { description: "The shipments that were made on one day, and how they fared." })
export class ShipmentDayType extends Fared {
  @Field(() => String, { description: "The day in UTC, such as 2026-11-27." })
  day!: string;
}

@ObjectType("ShipmentLane", { description: "The shipments of one service to one country, and how they fared." })
export class ShipmentLaneType extends Fared {
  @Field(() => String, { description: "The service." })
  serviceCode!: string;

  @Field(() => CountryCode, { description: "Where they go." })
  destinationCountry!: string;

  @Field(() => Int, { description: "Exceptions of these shipments, open and closed." })
  exceptions!: number;
}

@ObjectType("ExceptionDay", { description: "Exceptions of one kind that happened on one day." })
export class ExceptionDayType {
  @Field(() => String, { description: "The day in UTC, such as 2026-11-27." })
  day!: string;

  @Field(() => ExceptionKind, { description: "Which kind." })
  kind!: ExceptionKind;

  @Field(() => Int, { description: "How many happened." })
  happened!: number;

  @Field(() => Int, { description: "Of these, how many are settled by now." })
  closed!: number;
}

@ObjectType("ShipmentFigures", {
  description: "Counts over a time, as they are known now. A day without any is left out.",
})
export class ShipmentFiguresType {
  from!: Date;

  until!: Date;
}
