import { IdempotencyKeyReused, InvalidInput, UserError } from "@baiyun/kit";
import { createUnionType, Field, ID, InputType, ObjectType } from "type-graphql";
import { z } from "zod";
import type { CounterpartCall } from "./counterpart-call.entity";
import { CounterpartCallType } from "./counterpart-call.type";

@InputType({ description: "What to tell a warehouse again." })
export class TellWarehouseAgainInput {
  @Field(() => String, { description: "The same key with the same input acts once." })
  idempotencyKey!: string;

  @Field(() => ID, { description: "Of the call." })
  counterpartCallId!: string;
}

export const tellWarehouseAgainRules = z.object({ counterpartCallId: z.string() });

@ObjectType({ implements: UserError, description: "No call has this id." })
export class CounterpartCallNotFound extends UserError {
  override message = "No call has this id.";
}

@ObjectType({ implements: UserError, description: "It is no warehouse's, or does not wait for anybody." })
export class NothingToTell extends UserError {
  override message = "It is no warehouse's, or does not wait for anybody.";
}

@ObjectType({
  description: "It is told again, under the reference that it had: the warehouse is asked first where it may have it.",
})
export class TellWarehouseAgainSuccess {
  @Field(() => CounterpartCallType, { description: "The call." })
  call: CounterpartCallType;

  constructor(call: CounterpartCall) {
    this.call = call;
  }
}

export const TellWarehouseAgainResult = createUnionType({
  name: "TellWarehouseAgainResult",
  description: "What came of it.",
  types: () =>
    [TellWarehouseAgainSuccess, CounterpartCallNotFound, NothingToTell, InvalidInput, IdempotencyKeyReused] as const,
});
