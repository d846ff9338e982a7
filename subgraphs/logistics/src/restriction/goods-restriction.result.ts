import { IdempotencyKeyReused, InvalidInput, UserError } from "@baiyun/kit";
import { createUnionType, Field, Int, ObjectType } from "type-graphql";
import { GoodsRestrictionType } from "./goods-restriction.type";

@ObjectType({ description: "The restriction as it stands after the act." })
class GoodsRestrictionSuccess {
  @Field(() => GoodsRestrictionType, { description: "As it stands now." })
  restriction: GoodsRestrictionType;

  constructor(restriction: GoodsRestrictionType) {
    this.restriction = restriction;
  }
}

@ObjectType({ description: "The restriction was written down." })
export class AddGoodsRestrictionSuccess extends GoodsRestrictionSuccess {}

@ObjectType({ description: "It is known when the restriction ends." })
export class EndGoodsRestrictionSuccess extends GoodsRestrictionSuccess {}

@ObjectType({ implements: UserError, description: "No restriction has this id." })
export class GoodsRestrictionNotFound extends UserError {
  override message = "There is no such restriction.";
}

@ObjectType({ implements: UserError, description: "Somebody changed the restriction since it was read." })
export class GoodsRestrictionChanged extends UserError {
  override message = "The restriction was changed since you read it.";

  @Field(() => Int, { description: "The restriction's `version` now." })
  currentVersion: number;

  constructor(currentVersion: number) {
    super();
    this.currentVersion = currentVersion;
  }
}

export const AddGoodsRestrictionResult = createUnionType({
  name: "AddGoodsRestrictionResult",
  description: "What came of adding a restriction.",
  types: () => [AddGoodsRestrictionSuccess, InvalidInput, IdempotencyKeyReused] as const,
});

export const EndGoodsRestrictionResult = createUnionType({
  name: "EndGoodsRestrictionResult",
  description: "What came of ending a restriction.",
  types: () =>
    [
      EndGoodsRestrictionSuccess,
      GoodsRestrictionNotFound,
      GoodsRestrictionChanged,
      InvalidInput,
      IdempotencyKeyReused,
    ] as const,
});
