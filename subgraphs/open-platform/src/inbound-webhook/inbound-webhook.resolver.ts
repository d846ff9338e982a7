import { Access, type Connection, type Context } from "@baiyun/kit";
import { Arg, Args, Ctx, FieldResolver, Mutation, Query, Resolver, Root } from "type-graphql";
import { MANAGES_CLIENTS, SEES_CLIENTS } from "../access";
import { ChannelConnection } from "../channel-connection/channel-connection.entity";
import { ChannelConnectionType } from "../channel-connection/channel-connection.type";
import { InboundWebhook } from "./inbound-webhook.entity";
import { conditionsOf, InboundWebhooksArgs, inboundSorting, ReplayInboundWebhookInput } from "./inbound-webhook.input";
import { ReplayInboundWebhookResult } from "./inbound-webhook.result";
import type { InboundWebhookService } from "./inbound-webhook.service";
import { InboundWebhookConnection, InboundWebhookType } from "./inbound-webhook.type";

const WHO = "For customers' admins, our support and admin.";

@Resolver(() => InboundWebhookType)
export class InboundWebhookResolver {
  constructor(private readonly services: { inbound: InboundWebhookService }) {}

  @Query(() => InboundWebhookConnection, {
    description: `What shops pushed in the last 30 days, newest first unless sorted otherwise. ${WHO}`,
  })
  @Access(...SEES_CLIENTS)
  inboundWebhooks(
    @Args(() => InboundWebhooksArgs) { filter, orderBy, ...page }: InboundWebhooksArgs,
    @Ctx() { rows }: Context,
  ): Promise<Connection<InboundWebhookType>> {
    return rows.newestFirst(InboundWebhook, conditionsOf(filter), page, inboundSorting.of(orderBy));
  }

  @FieldResolver(() => ChannelConnectionType, { nullable: true, description: "Which shop pushed it." })
  connection(
    @Root() { connectionId }: InboundWebhook,
    @Ctx() { rows }: Context,
  ): Promise<ChannelConnectionType | null> {
    return rows.one(ChannelConnection, connectionId);
  }

  /** It names people, whom support sees masked. */
  @FieldResolver(() => String, {
    nullable: true,
    description: "Its body as it came; null where it was not kept. It names people: for the customer's admins alone.",
  })
  @Access(...MANAGES_CLIENTS)
  body(@Root() webhook: InboundWebhook): string | null {
    return this.services.inbound.bodyOf(webhook);
  }

  @Mutation(() => ReplayInboundWebhookResult, {
    description: `Judges a pushed message again, and tells orders of it once more: an order that they have they do not make again. ${WHO}`,
  })
  @Access(...SEES_CLIENTS)
  replayInboundWebhook(
    @Arg("input", () => ReplayInboundWebhookInput, { description: "Which message." }) input: ReplayInboundWebhookInput,
    @Ctx() { viewer }: Context,
  ): Promise<typeof ReplayInboundWebhookResult> {
    return this.services.inbound.replay(viewer, input);
  }
}
