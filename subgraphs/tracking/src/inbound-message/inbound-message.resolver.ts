import { Access, type Connection, type Context } from "@baiyun/kit";
import { Arg, Args, Ctx, FieldResolver, ID, Mutation, Query, Resolver, Root } from "type-graphql";
import { InboundMessage } from "./inbound-message.entity";
import { conditionsOf, InboundMessagesArgs, ReplayInboundMessageInput } from "./inbound-message.input";
import { ReplayInboundMessageResult } from "./inbound-message.result";
import type { InboundMessageService } from "./inbound-message.service";
import { InboundMessageConnection, InboundMessageType } from "./inbound-message.type";

/** A body may name the consignee. */
const READS_MESSAGES = ["role:ops", "role:admin"] as const;
const WHO = "For our operations and admin.";

@Resolver(() => InboundMessageType)
export class InboundMessageResolver {
  constructor(private readonly services: { inboundMessages: InboundMessageService }) {}

  @Query(() => InboundMessageConnection, {
    description: `What senders told us of parcels in the last 30 days, newest first, and what became of it. ${WHO}`,
  })
  @Access(...READS_MESSAGES)
  inboundMessages(
    @Args(() => InboundMessagesArgs) { filter, ...page }: InboundMessagesArgs,
    @Ctx() { rows }: Context,
  ): Promise<Connection<InboundMessageType>> {
    return rows.newestFirst(InboundMessage, conditionsOf(filter), page);
  }

  @Query(() => InboundMessageType, { nullable: true, description: `Null when there is none of this id. ${WHO}` })
  @Access(...READS_MESSAGES)
  inboundMessage(
    @Arg("id", () => ID, { description: "Its id." }) id: string,
    @Ctx() { rows }: Context,
  ): Promise<InboundMessageType | null> {
    return rows.one(InboundMessage, id);
  }

  @FieldResolver(() => String, {
    nullable: true,
    description: "As it came, in UTF-8; of a stranger's the beginning. It may name the consignee.",
  })
  @Access(...READS_MESSAGES)
  async body(@Root() { id }: InboundMessage, @Ctx() context: Context): Promise<string | null> {
    return (await context.load(this.services.inboundMessages.bodies, id))?.toString() ?? null;
  }

  @FieldResolver(() => InboundMessageType, {
    nullable: true,
    description: "Of one that was read once more, the first; null when that is kept no more.",
  })
  async replayOf(@Root() { replayOf }: InboundMessage, @Ctx() { rows }: Context): Promise<InboundMessageType | null> {
    return replayOf === null ? null : rows.one(InboundMessage, replayOf);
  }

  @Mutation(() => ReplayInboundMessageResult, {
    description: `Has a message read once more, as after a code of its sender has become known. Nothing doubles. ${WHO}`,
  })
  @Access(...READS_MESSAGES)
  replayInboundMessage(
    @Arg("input", () => ReplayInboundMessageInput, { description: "Which, and why." })
    input: ReplayInboundMessageInput,
    @Ctx() { viewer }: Context,
  ): Promise<typeof ReplayInboundMessageResult> {
    return this.services.inboundMessages.replay(viewer, input);
  }
}
