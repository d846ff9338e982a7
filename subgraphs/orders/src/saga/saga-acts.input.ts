import { text } from "@baiyun/kit";
import { Field, ID, InputType } from "type-graphql";
import { z } from "zod";

const LONGEST_REASON = 200;

@InputType({ description: "Whose step to retry." })
export class RetrySagaStepInput {
  @Field(() => String, { description: "The same key with the same input acts once." })
  idempotencyKey!: string;

  @Field(() => ID, { description: "The order's." })
  orderId!: string;
}

@InputType({ description: "Whose step to skip, and why." })
export class SkipSagaStepInput extends RetrySagaStepInput {
  @Field(() => String, { description: "Why, for people: 1 to 200 characters. It is kept." })
  reason!: string;
}

@InputType({ description: "What order to call off, and why." })
export class CompensateOrderInput extends SkipSagaStepInput {}

export const retrySagaStepRules = z.object({ orderId: z.string() });
export const sagaActRules = retrySagaStepRules.extend({ reason: text(LONGEST_REASON) });
