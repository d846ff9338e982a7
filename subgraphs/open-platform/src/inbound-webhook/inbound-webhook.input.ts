import { type Condition, ConnectionArgs, equals, isId, oneOf, type SortInput, sortingOf } from "@baiyun/kit";
import { ArgsType, Field, ID, InputType } from "type-graphql";
import { z } from "zod";
import { InboundVerdict } from "./inbound-webhook.entity";

@InputType({ description: "Which pushed message to judge again." })
export class ReplayInboundWebhookInput {
  @Field(() => String, { description: "The same key with the same input acts once." })
  idempotencyKey!: string;

  @Field(() => ID, { description: "The message." })
  inboundWebhookId!: string;
}

export const replayInboundWebhookRules = z.object({ inboundWebhookId: z.string() });

/** Ids are as old as what they name. */
export const inboundSorting = sortingOf("InboundWebhook", {
  RECEIVED_AT: { property: "id", description: "When it came." },
});

@InputType({ description: "Which pushed messages to list; all conditions hold at once." })
export class InboundWebhookFilter {
  @Field(() => ID, { nullable: true, description: "Of this connection." })
  connectionId?: string | null;

  @Field(() => [InboundVerdict], { nullable: true, description: "Of which this was said." })
  verdict?: InboundVerdict[] | null;
}

@ArgsType()
export class InboundWebhooksArgs extends ConnectionArgs {
  @Field(() => InboundWebhookFilter, { nullable: true, description: "All of them without it." })
  filter?: InboundWebhookFilter | null;

  @Field(() => inboundSorting.Input, { nullable: true, description: "Newest first without it." })
  orderBy?: SortInput | null;
}

export const conditionsOf = (filter: InboundWebhookFilter | null | undefined): (Condition | null)[] => [
  ofConnection(filter?.connectionId),
  oneOf("verdict", filter?.verdict),
];

const ofConnection = (id: string | null | undefined): Condition | null =>
  id == null || isId(id) ? equals("connectionId", id?.toLowerCase()) : oneOf("connectionId", []);
