import { DateTime } from "@baiyun/kit";
import { Directive, Field, ID, Int, ObjectType } from "type-graphql";

@ObjectType({ description: "Weight and outer size of a parcel." })
export class ParcelMeasure {
  @Field(() => Int, { description: "Grams." })
  weightG!: number;

  @Field(() => Int, { description: "Millimetres." })
  lengthMm!: number;

  @Field(() => Int, { description: "Millimetres." })
  widthMm!: number;

  @Field(() => Int, { description: "Millimetres." })
  heightMm!: number;
}

@ObjectType("ParcelMeasurement", { description: "What our scales said of a parcel once." })
export class ParcelMeasurementType extends ParcelMeasure {
  @Field(() => DateTime, { description: "When." })
  measuredAt!: Date;
}

@ObjectType("Parcel", { description: "One box of a shipment." })
@Directive('@key(fields: "id")')
export class ParcelType {
  @Field(() => ID, { description: "Its id." })
  id!: string;

  @Field(() => Int, { description: "Its place among the parcels of its shipment, from 1." })
  number!: number;

  @Field(() => ParcelMeasure, { description: "What the order said." })
  declared!: ParcelMeasure;

  @Field(() => ParcelMeasure, {
    nullable: true,
    description: "What our scales said last; null until the parcel came in.",
  })
  measured!: ParcelMeasure | null;

  @Field(() => DateTime, { nullable: true, description: "When it was measured last; null while it was not." })
  measuredAt!: Date | null;
}
