import { type Condition, ConnectionArgs, equals, isId, oneOf, type SortInput, sortingOf, tidyCode } from "@baiyun/kit";
import { ArgsType, Field, ID, InputType } from "type-graphql";
import { z } from "zod";
import { MessageReason, MessageVerdict } from "./counterpart-message.entity";

@InputType({ description: "Which message to judge again." })
export class ReplayCounterpartMessageInput {
  @Field(() => String, { description: "The same key with the same input acts once." })
  idempotencyKey!: string;

  @Field(() => ID, { description: "The message." })
  counterpartMessageId!: string;
}

export const replayCounterpartMessageRules = z.object({ counterpartMessageId: z.string() });

/** Ids are as old as what they name. */
export const counterpartMessageSorting = sortingOf("CounterpartMessage", {
  RECEIVED_AT: { property: "id", description: "When it came." },
});

@InputType({ description: "Which messages to list; all conditions hold at once." })
export class CounterpartMessageFilter {
  @Field(() => ID, { nullable: true, description: "From this counterpart." })
  counterpartId?: string | null;

  @Field(() => [MessageVerdict], { nullable: true, description: "Of which this was said." })
  verdict?: MessageVerdict[] | null;

  @Field(() => [MessageReason], { nullable: true, description: "For one of these reasons." })
  reason?: MessageReason[] | null;

  @Field(() => String, { nullable: true, description: "About this number of ours, such as a declaration's LRN." })
  about?: string | null;
}

@ArgsType()
export class CounterpartMessagesArgs extends ConnectionArgs {
  @Field(() => CounterpartMessageFilter, { nullable: true, description: "All of them without it." })
  filter?: CounterpartMessageFilter | null;

  @Field(() => counterpartMessageSorting.Input, { nullable: true, description: "Newest first without it." })
  orderBy?: SortInput | null;
}

export const conditionsOf = (filter: CounterpartMessageFilter | null | undefined): (Condition | null)[] => [
  ofCounterpart(filter?.counterpartId),
  oneOf("verdict", filter?.verdict),
  oneOf("reason", filter?.reason),
  isAbout(filter?.about),
];

const ofCounterpart = (id: string | null | undefined): Condition | null =>
  id == null || isId(id) ? equals("counterpartId", id?.toLowerCase()) : oneOf("counterpartId", []);

function isAbout(number: string | null | undefined): Condition | null {
  if (number == null) return null;
  const plain = tidyCode(number).replaceAll("\0", "\uFFFD");
  return { property: "about", sql: (about, value) => `${about} @> ARRAY[${value}]::text[]`, value: plain };
}
