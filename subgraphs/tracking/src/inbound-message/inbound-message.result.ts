import { IdempotencyKeyReused, InvalidInput, UserError } from "@baiyun/kit";
import { createUnionType, Field, ObjectType } from "type-graphql";
import { InboundMessageType } from "./inbound-message.type";

@ObjectType({ description: "It is read once more; what comes of that is a message of its own." })
export class ReplayInboundMessageSuccess {
  @Field(() => InboundMessageType, { description: "The message that is read again." })
  replayed: InboundMessageType;

  constructor(replayed: InboundMessageType) {
    this.replayed = replayed;
  }
}

@ObjectType({ implements: UserError, description: "There is no such message, or it is kept no more." })
export class InboundMessageNotFound extends UserError {
  override message = "There is no such message, or it is kept no more.";
}

@ObjectType({ implements: UserError, description: "Nobody proved who sent it: nothing of it counts." })
export class InboundMessageNotTrusted extends UserError {
  override message = "It was turned away, or nobody reads what this sender says any more.";
}

export const ReplayInboundMessageResult = createUnionType({
  name: "ReplayInboundMessageResult",
  description: "What came of it.",
  types: () =>
    [
      ReplayInboundMessageSuccess,
      InboundMessageNotFound,
      InboundMessageNotTrusted,
      InvalidInput,
      IdempotencyKeyReused,
    ] as const,
});
