import { IdempotencyKeyReused, InvalidInput, UserError } from "@baiyun/kit";
import { createUnionType, Field, ObjectType } from "type-graphql";
import { InboundVerdict } from "./inbound-webhook.entity";
import { InboundWebhookType } from "./inbound-webhook.type";

@ObjectType({ description: "It was judged again." })
export class ReplayInboundWebhookSuccess {
  @Field(() => InboundWebhookType, { description: "The message, as it was judged now." })
  inboundWebhook: InboundWebhookType;

  constructor(inboundWebhook: InboundWebhookType) {
    this.inboundWebhook = inboundWebhook;
  }
}

@ObjectType({ implements: UserError, description: "No pushed message that the viewer may see has this id." })
export class InboundWebhookNotFound extends UserError {
  override message = "There is no such message.";
}

@ObjectType({
  implements: UserError,
  description: "There is nothing to judge: its body was not kept, or the same message was taken since.",
})
export class IllegalInboundWebhookState extends UserError {
  override message = "Its body was not kept, or the same message was taken since.";

  @Field(() => InboundVerdict, { description: "What became of it." })
  current: InboundVerdict;

  constructor(current: InboundVerdict) {
    super();
    this.current = current;
  }
}

export const ReplayInboundWebhookResult = createUnionType({
  name: "ReplayInboundWebhookResult",
  description: "What came of judging a pushed message again.",
  types: () =>
    [
      ReplayInboundWebhookSuccess,
      InboundWebhookNotFound,
      IllegalInboundWebhookState,
      InvalidInput,
      IdempotencyKeyReused,
    ] as const,
});
