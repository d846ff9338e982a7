import { SIDE_DESCRIPTION, sideMm, WEIGHT_DESCRIPTION, weightG } from "@baiyun/kit";
import { Field, InputType, Int } from "type-graphql";
import { z } from "zod";

@InputType({ description: "What the scales said of the parcel with this number." })
export class RecordMeasurementInput {
  @Field(() => String, { description: "As scanned from the label." })
  trackingNumber!: string;

  @Field(() => Int, { description: WEIGHT_DESCRIPTION })
  weightG!: number;

  @Field(() => Int, { description: SIDE_DESCRIPTION })
  lengthMm!: number;

  @Field(() => Int, { description: SIDE_DESCRIPTION })
  widthMm!: number;

  @Field(() => Int, { description: SIDE_DESCRIPTION })
  heightMm!: number;

  @Field(() => String, { description: "The same key with the same input acts once." })
  idempotencyKey!: string;
}

export const recordMeasurementRules = z.object({
  trackingNumber: z.string(),
  weightG,
  lengthMm: sideMm,
  widthMm: sideMm,
  heightMm: sideMm,
});
export type Measurement = z.infer<typeof recordMeasurementRules>;
