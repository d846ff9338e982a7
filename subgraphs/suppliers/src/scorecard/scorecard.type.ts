import { DateTime } from "@baiyun/kit";
import { Field, Float, Int, ObjectType } from "type-graphql";

@ObjectType("SupplierScorecard", {
  description: "How a supplier did in the last 90 days. What nothing was measured of is null, not zero.",
})
export class SupplierScorecardType {
  @Field(() => DateTime, { description: "Since when." })
  since!: Date;

  @Field(() => Int, { description: "Purchase orders that it answered, or let expire." })
  answered!: number;

  @Field(() => Float, { nullable: true, description: "Of those, the part that it accepted: 0 to 1." })
  acceptanceRate!: number | null;

  @Field(() => Int, { description: "Purchase orders that it sent whole." })
  dispatched!: number;

  @Field(() => Float, { nullable: true, description: "Of those, the part that it sent by the promised day: 0 to 1." })
  onTimeDispatchRate!: number | null;

  @Field(() => Float, { nullable: true, description: "Days from accepting to sending, on average." })
  leadTimeDays!: number | null;

  @Field(() => Int, { description: "Pieces that it had promised, of what was counted." })
  counted!: number;

  @Field(() => Float, {
    nullable: true,
    description: "Of those, the part that came short, also what it closed short itself: 0 to 1.",
  })
  shortRate!: number | null;
}
