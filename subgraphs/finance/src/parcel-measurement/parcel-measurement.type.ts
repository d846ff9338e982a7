import { DateTime } from "@baiyun/kit";
import { Field, ID, Int, ObjectType } from "type-graphql";

@ObjectType("WeightRecord", {
  description:
    "What our scales found of a parcel, and what of that is billable by its service's rule. For our finance and admin.",
})
export class WeightRecordType {
  @Field(() => ID, { description: "The measurement's, as logistics and pricing call it." })
  id!: string;

  @Field(() => DateTime, { description: "When it was on the scales." })
  measuredAt!: Date;

  @Field(() => Int, { nullable: true, description: "Its mass in grams; null until logistics told of it." })
  weightG!: number | null;

  @Field(() => Int, { nullable: true, description: "Its length in millimetres." })
  lengthMm!: number | null;

  @Field(() => Int, { nullable: true, description: "Its width in millimetres." })
  widthMm!: number | null;

  @Field(() => Int, { nullable: true, description: "Its height in millimetres." })
  heightMm!: number | null;

  @Field(() => ID, { nullable: true, description: "Logistics' event that told of it, by its id on the bus." })
  eventId!: string | null;

  @Field(() => Int, {
    nullable: true,
    description:
      "What its quote charges for, in grams, of several parcels all of them together; null until pricing told of it, and of several parcels but with the last that was weighed.",
  })
  quotedBillableG!: number | null;

  measuredBillableG!: number | null;

  @Field(() => ID, { nullable: true, description: "Pricing's event that told of it, by its id on the bus." })
  reweighEventId!: string | null;
}
