import { connectionType, DateTime } from "@baiyun/kit";
import { Directive, Field, ID, Int, ObjectType, registerEnumType } from "type-graphql";
import { InboundRefusal, InboundVerdict } from "./inbound-webhook.entity";

registerEnumType(InboundVerdict, {
  name: "InboundWebhookVerdict",
  description: "What became of a pushed message.",
  valuesConfig: {
    TAKEN: { description: "Orders are told of it." },
    REFUSED: { description: "It was answered with an error; `refusal` says why." },
  },
});
registerEnumType(InboundRefusal, {
  name: "InboundWebhookRefusal",
  description: "Why a pushed message was refused.",
  valuesConfig: {
    SIGNATURE: {
      description: "It is not signed by the connection's secret. Its body is not kept, nor every such message.",
    },
    TIME: { description: "It was signed more than five minutes ago, or is to be: somebody may have sent it again." },
    CONTENT: { description: "It is no order; `faults` says where." },
  },
});

@ObjectType("InboundWebhook", { description: "A message that a shop pushed, kept for 30 days as it came." })
export class InboundWebhookType {
  @Field(() => ID, { description: "Its id." })
  id!: string;

  @Field(() => String, { description: "The shop's own name of it, its `webhook-id`; what is taken is taken once." })
  messageId!: string;

  @Field(() => InboundVerdict, { description: "What became of it." })
  verdict!: InboundVerdict;

  @Field(() => InboundRefusal, { nullable: true, description: "Why it was refused; null when it was taken." })
  refusal!: InboundRefusal | null;

  @Field(() => [String], { description: "What is wrong with its content, by field; empty unless that is why." })
  @Directive("@listSize(assumedSize: 20)")
  faults!: string[];

  @Field(() => Int, { description: "How often it was judged again." })
  replays!: number;

  @Field(() => DateTime, { description: "When it came." })
  receivedAt!: Date;
}

export const InboundWebhookConnection = connectionType("InboundWebhook", InboundWebhookType);
