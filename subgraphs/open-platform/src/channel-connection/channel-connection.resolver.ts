import { Access, type Connection, type Context } from "@baiyun/kit";
import { Arg, Args, Ctx, Mutation, Query, Resolver } from "type-graphql";
import { MANAGES_CLIENTS, SEES_CLIENTS } from "../access";
import { ChannelConnection } from "./channel-connection.entity";
import {
  ChannelConnectionsArgs,
  ConnectChannelInput,
  channelSorting,
  conditionsOf,
  DisconnectChannelInput,
} from "./channel-connection.input";
import { ConnectChannelResult, DisconnectChannelResult } from "./channel-connection.result";
import type { ChannelConnectionService } from "./channel-connection.service";
import { ChannelConnectionConnection, ChannelConnectionType } from "./channel-connection.type";

@Resolver(() => ChannelConnectionType)
export class ChannelConnectionResolver {
  constructor(private readonly services: { channels: ChannelConnectionService }) {}

  @Query(() => ChannelConnectionConnection, {
    description:
      "The shops that push orders, newest first unless sorted otherwise. For customers' admins, our support and admin.",
  })
  @Access(...SEES_CLIENTS)
  channelConnections(
    @Args(() => ChannelConnectionsArgs) { status, orderBy, ...page }: ChannelConnectionsArgs,
    @Ctx() { rows }: Context,
  ): Promise<Connection<ChannelConnectionType>> {
    return rows.newestFirst(ChannelConnection, conditionsOf(status), page, channelSorting.of(orderBy));
  }

  @Mutation(() => ConnectChannelResult, {
    description:
      "Lets a shop push its orders, and shows what it signs by, once. Each becomes a draft. For customers' admins.",
  })
  @Access(...MANAGES_CLIENTS)
  connectChannel(
    @Arg("input", () => ConnectChannelInput, { description: "Which shop." }) input: ConnectChannelInput,
    @Ctx() { viewer }: Context,
  ): Promise<typeof ConnectChannelResult> {
    return this.services.channels.connect(viewer, input);
  }

  @Mutation(() => DisconnectChannelResult, { description: "Hears a shop no more. For customers' admins." })
  @Access(...MANAGES_CLIENTS)
  disconnectChannel(
    @Arg("input", () => DisconnectChannelInput, { description: "Which shop." }) input: DisconnectChannelInput,
    @Ctx() { viewer }: Context,
  ): Promise<typeof DisconnectChannelResult> {
    return this.services.channels.disconnect(viewer, input);
  }
}
