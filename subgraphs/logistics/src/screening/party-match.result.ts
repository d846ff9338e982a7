import { IdempotencyKeyReused, InvalidInput, UserError } from "@baiyun/kit";
import { createUnionType, Field, Int, ObjectType } from "type-graphql";
import { PartyMatchType } from "./party-match.type";

@ObjectType({ description: "It is decided: a shipment all of whose matches are cleared is held for them no longer." })
export class DecidePartyMatchSuccess {
  @Field(() => PartyMatchType, { description: "As it stands now." })
  match: PartyMatchType;

  constructor(match: PartyMatchType) {
    this.match = match;
  }
}

@ObjectType({ implements: UserError, description: "No match has this id." })
export class PartyMatchNotFound extends UserError {
  override message = "There is no such match.";
}

@ObjectType({ implements: UserError, description: "Somebody decided since it was read." })
export class PartyMatchChanged extends UserError {
  override message = "Somebody decided since you read it.";

  @Field(() => Int, { description: "The match's `version` now." })
  currentVersion: number;

  constructor(currentVersion: number) {
    super();
    this.currentVersion = currentVersion;
  }
}

export const DecidePartyMatchResult = createUnionType({
  name: "DecidePartyMatchResult",
  description: "What came of deciding a match.",
  types: () =>
    [DecidePartyMatchSuccess, PartyMatchNotFound, PartyMatchChanged, InvalidInput, IdempotencyKeyReused] as const,
});
