import { connectionType, DateTime } from "@baiyun/kit";
import { Field, ID, Int, ObjectType, registerEnumType } from "type-graphql";
import { MessageReason, MessageVerdict } from "./counterpart-message.entity";

registerEnumType(MessageVerdict, {
  name: "CounterpartMessageVerdict",
  description: "What became of a message.",
  valuesConfig: {
    RECEIVED: { description: "It is kept, and not judged yet." },
    TAKEN: { description: "What it says was written down." },
    STALE: { description: "It says nothing new." },
    EARLY: { description: "What it says presupposes what has not come yet: it waits for that." },
    REFUSED: { description: "It is not believed, not understood, or contradicts what is known: a person looks at it." },
  },
});
registerEnumType(MessageReason, {
  name: "CounterpartMessageReason",
  description: "Why a message was judged as it was.",
  valuesConfig: {
    SIGNATURE: { description: "It is not signed by the counterpart: its body is not kept." },
    TIME: { description: "It was signed too long ago, or for later than now." },
    FORM: { description: "It is not in the form that the counterpart speaks." },
    INCOMPLETE: { description: "It breaks off, or its own counts say that something is missing." },
    MESSAGE_TYPE: { description: "It is no message of a kind that we take." },
    UNKNOWN_PART: { description: "It has a part that such a message has not." },
    WRONG_ORDER: { description: "A part of it stands where it must not." },
    MISSING_PART: { description: "A part that it must have is not there." },
    VALUE: { description: "It has a value that we do not know the meaning of." },
    UNKNOWN_SUBJECT: { description: "We have nothing of the number that it names." },
    OTHER_COUNTERPART: { description: "It is about what is not this counterpart's." },
    EARLIER_VERSION: { description: "It is about a version that another has replaced." },
    SAID_BEFORE: { description: "The same was said before." },
    OVERTAKEN: { description: "It came late: what was said since stands." },
    NOT_YET: { description: "It presupposes what has not come yet." },
    CONTRADICTS: { description: "It contradicts what is known." },
  },
});

@ObjectType("CounterpartMessage", { description: "What a counterpart sent by itself, and what became of it." })
export class CounterpartMessageType {
  @Field(() => ID, { description: "Its id." })
  id!: string;

  @Field(() => String, { description: "The counterpart's own name of it." })
  messageId!: string;

  @Field(() => MessageVerdict, { description: "What became of it." })
  verdict!: MessageVerdict;

  @Field(() => MessageReason, { nullable: true, description: "Why; null where it was simply taken." })
  reason!: MessageReason | null;

  @Field(() => String, { nullable: true, description: "Why, in words." })
  detail!: string | null;

  @Field(() => Int, { nullable: true, description: "At which part of it, such as a segment, from 1." })
  part!: number | null;

  @Field(() => [String], { description: "What it is about, by our own numbers." })
  about!: string[];

  @Field(() => Int, { description: "How often it came again." })
  repeats!: number;

  @Field(() => Int, { description: "How often it was judged again." })
  replays!: number;

  @Field(() => DateTime, { description: "When it came." })
  receivedAt!: Date;

  @Field(() => DateTime, { nullable: true, description: "When it was judged; null before." })
  judgedAt!: Date | null;
}

export const CounterpartMessageConnection = connectionType("CounterpartMessage", CounterpartMessageType);
