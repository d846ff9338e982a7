import { text } from "@baiyun/kit";
import { Field, ID, InputType } from "type-graphql";
import { z } from "zod";
import { LegInput, legsRules, MOST_LEGS } from "./consignment.input";

@InputType({ description: "The way that a consignment goes from where it is." })
export class RerouteConsignmentInput {
  @Field(() => String, { description: "The same key with the same input acts once." })
  idempotencyKey!: string;

  @Field(() => ID, { description: "Which consignment." })
  consignmentId!: string;

  @Field(() => [LegInput], {
    description: `They follow the legs that have left, and stand for all that have not: ${MOST_LEGS} at most with those.`,
  })
  legs!: LegInput[];

  @Field(() => String, { description: "Why, in 1 to 200 characters." })
  reason!: string;
}

export const rerouteRules = z.object({ consignmentId: z.string(), legs: legsRules, reason: text(200) });
export type NewWay = z.infer<typeof rerouteRules>;
