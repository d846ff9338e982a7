import { IdempotencyKeyReused, InvalidInput, UserError } from "@baiyun/kit";
import { createUnionType, Field, ObjectType } from "type-graphql";
import type { CounterpartMessage } from "./counterpart-message.entity";
import { CounterpartMessageType } from "./counterpart-message.type";

@ObjectType({ implements: UserError, description: "No message has this id." })
export class CounterpartMessageNotFound extends UserError {
  override message = "No message has this id.";
}

@ObjectType({ implements: UserError, description: "Nobody signed for it, so its body was not kept." })
export class CounterpartMessageNotKept extends UserError {
  override message = "Nobody signed for this message: its body was not kept.";
}

@ObjectType({ description: "The message is being judged again." })
export class ReplayCounterpartMessageSuccess {
  @Field(() => CounterpartMessageType, { description: "The message." })
  counterpartMessage: CounterpartMessage;

  constructor(counterpartMessage: CounterpartMessage) {
    this.counterpartMessage = counterpartMessage;
  }
}

export const ReplayCounterpartMessageResult = createUnionType({
  name: "ReplayCounterpartMessageResult",
  description: "What came of it.",
  types: () =>
    [
      ReplayCounterpartMessageSuccess,
      CounterpartMessageNotFound,
      CounterpartMessageNotKept,
      InvalidInput,
      IdempotencyKeyReused,
    ] as const,
});
