import { connectionType } from "@baiyun/kit";
import { Field, ID, Int, ObjectType, registerEnumType } from "type-graphql";
import { InboundOutcome } from "./inbound-message.entity";

registerEnumType(InboundOutcome, {
  name: "InboundOutcome",
  description: "What became of a message that told us of parcels.",
  valuesConfig: {
    TAKEN: { description: "What it told of parcels is kept." },
    UNREADABLE: { description: "Nothing could be made of it; it is a dead letter, too." },
    GIVEN_UP: { description: "It failed too often; it is a dead letter, too." },
    TURNED_AWAY: {
      description: "Its sender did not prove who it is, or it was refused at once. Nothing of it counts.",
    },
  },
});

@ObjectType("InboundMessage", {
  description: "A message that told us of parcels, as it came, and what became of it. Kept for 30 days, for our staff.",
})
export class InboundMessageType {
  @Field(() => ID, { description: "Its id." })
  id!: string;

  @Field(() => String, { description: "Who sent it, or was asked." })
  source!: string;

  @Field(() => Date, { description: "When it reached us." })
  receivedAt!: Date;

  @Field(() => InboundOutcome, { description: "What became of it." })
  outcome!: InboundOutcome;

  @Field(() => String, {
    nullable: true,
    description: "Why it was not taken, or what of it is about no parcel; null where all of it was.",
  })
  reason!: string | null;

  @Field(() => [String], { name: "trackingNumbers", description: "Of which parcels it tells, by the numbers it uses." })
  numbers!: string[];

  @Field(() => Int, { name: "scanCount", description: "How many scans it told of, known ones among them." })
  scans!: number;

  @Field(() => Int, { name: "replayCount", description: "How often our staff have had it read once more." })
  replays!: number;
}

export const InboundMessageConnection = connectionType("InboundMessage", InboundMessageType);
