import { IdempotencyKeyReused, InvalidInput, UserError } from "@baiyun/kit";
import { createUnionType, Field, Int, ObjectType } from "type-graphql";
import { DeniedPartyType } from "./denied-party.type";

@ObjectType({ description: "The party as it stands after the act." })
class DeniedPartySuccess {
  @Field(() => DeniedPartyType, { description: "As it stands now." })
  party: DeniedPartyType;

  constructor(party: DeniedPartyType) {
    this.party = party;
  }
}

@ObjectType({ description: "It is on the list: what is under way is being held against it." })
export class AddDeniedPartySuccess extends DeniedPartySuccess {}

@ObjectType({ description: "Nothing new is held against it." })
export class RetireDeniedPartySuccess extends DeniedPartySuccess {}

@ObjectType({ implements: UserError, description: "No denied party has this id." })
export class DeniedPartyNotFound extends UserError {
  override message = "There is no such denied party.";
}

@ObjectType({ implements: UserError, description: "It was retired before." })
export class DeniedPartyRetired extends UserError {
  override message = "This party was retired before.";
}

@ObjectType({ implements: UserError, description: "Somebody changed the party since it was read." })
export class DeniedPartyChanged extends UserError {
  override message = "The party was changed since you read it.";

  @Field(() => Int, { description: "The party's `version` now." })
  currentVersion: number;

  constructor(currentVersion: number) {
    super();
    this.currentVersion = currentVersion;
  }
}

export const AddDeniedPartyResult = createUnionType({
  name: "AddDeniedPartyResult",
  description: "What came of adding a denied party.",
  types: () => [AddDeniedPartySuccess, InvalidInput, IdempotencyKeyReused] as const,
});

export const RetireDeniedPartyResult = createUnionType({
  name: "RetireDeniedPartyResult",
  description: "What came of retiring a denied party.",
  types: () =>
    [
      RetireDeniedPartySuccess,
      DeniedPartyNotFound,
      DeniedPartyRetired,
      DeniedPartyChanged,
      InvalidInput,
      IdempotencyKeyReused,
    ] as const,
});
