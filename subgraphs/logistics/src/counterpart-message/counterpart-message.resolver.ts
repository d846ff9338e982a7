import { Access, type Connection, type Context } from "@baiyun/kit";
import { Arg, Args, Ctx, FieldResolver, Mutation, Query, Resolver, Root } from "type-graphql";
import { SEES_COUNTERPARTS } from "../access";
import { Counterpart } from "../counterpart/counterpart.entity";
import { CounterpartType } from "../counterpart/counterpart.type";
import { CounterpartMessage } from "./counterpart-message.entity";
import {
  CounterpartMessagesArgs,
  conditionsOf,
  counterpartMessageSorting,
  ReplayCounterpartMessageInput,
} from "./counterpart-message.input";
import { ReplayCounterpartMessageResult } from "./counterpart-message.result";
import type { CounterpartMessageService } from "./counterpart-message.service";
import { CounterpartMessageConnection, CounterpartMessageType } from "./counterpart-message.type";

const WHO = "For brokers, operations and admin.";

@Resolver(() => CounterpartMessageType)
export class CounterpartMessageResolver {
  constructor(private readonly services: { counterpartMessages: CounterpartMessageService }) {}

  @Query(() => CounterpartMessageConnection, {
    description: `What counterparts sent by themselves, newest first, and what became of it. ${WHO}`,
  })
  @Access(...SEES_COUNTERPARTS)
  counterpartMessages(
    @Args(() => CounterpartMessagesArgs) { filter, orderBy, ...page }: CounterpartMessagesArgs,
    @Ctx() { rows }: Context,
  ): Promise<Connection<CounterpartMessageType>> {
    return rows.newestFirst(CounterpartMessage, conditionsOf(filter), page, counterpartMessageSorting.of(orderBy));
  }

  @FieldResolver(() => CounterpartType, { nullable: true, description: "Who sent it." })
  counterpart(
    @Root() { counterpartId }: CounterpartMessage,
    @Ctx() { rows }: Context,
  ): Promise<CounterpartType | null> {
    return rows.one(Counterpart, counterpartId);
  }

  @FieldResolver(() => String, {
    nullable: true,
    description: "Its body, read as ISO 8859-1; null where it was not kept.",
  })
  body(@Root() { body }: CounterpartMessage): string | null {
    return body && Buffer.from(body).toString("latin1");
  }

  @Mutation(() => ReplayCounterpartMessageResult, {
    nullable: true,
    description: `Judges a message again: what was written down of it is not written down twice. ${WHO}`,
  })
  @Access(...SEES_COUNTERPARTS)
  replayCounterpartMessage(
    @Arg("input", () => ReplayCounterpartMessageInput, { description: "Which message." })
    input: ReplayCounterpartMessageInput,
    @Ctx() { viewer }: Context,
  ): Promise<typeof ReplayCounterpartMessageResult> {
    return this.services.counterpartMessages.replay(viewer, input);
  }
}
