import { connectionType, DateTime } from "@baiyun/kit";
import { Field, ID, Int, ObjectType, registerEnumType } from "type-graphql";
import { MatchKind, MatchState } from "./party-match.entity";

registerEnumType(MatchKind, {
  name: "PartyMatchKind",
  description: "What of a consignee is like a denied party.",
  valuesConfig: {
    NAME: { description: "The name, or one of the party's other names." },
    ADDRESS: { description: "The address." },
  },
});
registerEnumType(MatchState, {
  name: "PartyMatchState",
  description: "Whether a person has decided that a consignee is a denied party.",
  valuesConfig: {
    OPEN: { description: "Nobody has: the shipment is held, where it has not left." },
    CLEARED: { description: "It is somebody else." },
    CONFIRMED: { description: "It is who they are like: the shipment stays held." },
  },
});

@ObjectType("PartyMatchDecision", { description: "What a person decided of a match; it is never changed." })
export class PartyMatchDecisionType {
  @Field(() => ID, { description: "Stable." })
  id!: string;

  @Field(() => MatchState, { description: "CLEARED or CONFIRMED." })
  verdict!: MatchState;

  @Field(() => String, { description: "Why." })
  reason!: string;

  @Field(() => DateTime, { description: "When." })
  decidedAt!: Date;
}

@ObjectType("PartyMatch", { description: "A shipment whose consignee is like a denied party." })
export class PartyMatchType {
  @Field(() => ID, { description: "Stable." })
  id!: string;

  @Field(() => MatchKind, { description: "What is alike." })
  kind!: MatchKind;

  @Field(() => String, { description: "What stands on the list." })
  matched!: string;

  @Field(() => Int, { description: "How much of that the consignee's holds, in percent." })
  score!: number;

  @Field(() => Int, { description: "From which score on it was a match." })
  threshold!: number;

  @Field(() => MatchState, { description: "By the last decision." })
  state!: MatchState;

  @Field(() => DateTime, { description: "When it was found." })
  foundAt!: Date;

  @Field(() => Int, { description: "Counts its changes." })
  version!: number;
}

export const PartyMatchConnection = connectionType("PartyMatch", PartyMatchType);
