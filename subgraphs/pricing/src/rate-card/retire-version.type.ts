import { IdempotencyKeyReused, UserError } from "@baiyun/kit";
import { createUnionType, Field, ID, InputType, ObjectType } from "type-graphql";
import { RateCardVersionNotFound } from "./rate-card.results";
import { RateCardVersionType } from "./rate-card.type";
import { type RateCardVersion, RateCardVersionStatus } from "./rate-card-version.entity";

@InputType()
export class RetireRateCardVersionInput {
  @Field(() => String)
  idempotencyKey!: string;

  @Field(() => ID)
  versionId!: string;
}

@ObjectType()
export class RetireRateCardVersionSuccess {
  @Field(() => RateCardVersionType)
  version!: RateCardVersion;

  constructor(version: RateCardVersion) {
    this.version = version;
  }
}

@ObjectType({
  implements: UserError,
  description: "Only published prices that nothing newer replaces can be withdrawn.",
})
export class RateCardVersionNotPublished extends UserError {
  @Field(() => RateCardVersionStatus)
  status!: RateCardVersionStatus;

  constructor(status: RateCardVersionStatus) {
    super();
    this.status = status;
    this.message = `This version is ${status}; only a published one can be retired.`;
  }
}

export const RetireRateCardVersionResult = createUnionType({
  name: "RetireRateCardVersionResult",
  types: () =>
    [RetireRateCardVersionSuccess, RateCardVersionNotFound, RateCardVersionNotPublished, IdempotencyKeyReused] as const,
});
