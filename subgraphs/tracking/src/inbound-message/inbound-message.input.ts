import { type Condition, ConnectionArgs, DateTime, equals, madeAfter, madeBefore, oneOf, text } from "@baiyun/kit";
import { ArgsType, Field, ID, InputType } from "type-graphql";
import { z } from "zod";
import { trackingNumberOf } from "../parcel/tracking-number";
import { InboundOutcome } from "./inbound-message.entity";

@InputType({ description: "Which messages; all conditions hold at once." })
export class InboundMessageFilter {
  @Field(() => String, { nullable: true, description: "Of one sender, as scans name it." })
  source?: string | null;

  @Field(() => [InboundOutcome], { nullable: true, description: "What became of them: any of these." })
  outcome?: InboundOutcome[] | null;

  @Field(() => String, { nullable: true, description: "That tell of this parcel, by the number that they use." })
  trackingNumber?: string | null;

  @Field(() => DateTime, { nullable: true, description: "That came after this." })
  receivedAfter?: Date | null;

  @Field(() => DateTime, { nullable: true, description: "That came before this." })
  receivedBefore?: Date | null;
}

@ArgsType()
export class InboundMessagesArgs extends ConnectionArgs {
  @Field(() => InboundMessageFilter, { nullable: true, description: "Which; all without it." })
  filter?: InboundMessageFilter | null;
}

export function conditionsOf(filter: InboundMessageFilter | null | undefined): (Condition | null)[] {
  const { source, outcome, trackingNumber, receivedAfter, receivedBefore } = filter ?? {};
  return [
    equals("source", source),
    oneOf("outcome", outcome),
    trackingNumber == null ? null : tellsOf(trackingNumberOf(trackingNumber) ?? ""),
    ...madeAfter("receivedAt", receivedAfter),
    ...madeBefore("receivedAt", receivedBefore),
  ];
}

const tellsOf = (number: string): Condition => ({
  property: "numbers",
  sql: (column, parameter) => `${column} @> ${parameter}`,
  value: [number],
});

@InputType({ description: "Which message is to be read once more." })
export class ReplayInboundMessageInput {
  @Field(() => String, { description: "The same key with the same input acts once." })
  idempotencyKey!: string;

  @Field(() => ID, { description: "Its id." })
  messageId!: string;

  @Field(() => String, { description: "Why, in 1 to 500 characters. It is kept in the audit." })
  reason!: string;
}

export const replayInboundMessageRules = z.object({ messageId: z.string(), reason: text(500) });
export type ReplayedMessage = z.infer<typeof replayInboundMessageRules>;
