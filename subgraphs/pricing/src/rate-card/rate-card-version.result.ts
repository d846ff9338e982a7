import { IdempotencyKeyReused, InvalidInput, UserError } from "@baiyun/kit";
import { createUnionType, Field, Int, ObjectType } from "type-graphql";
import type { Proposal } from "../proposal/proposal.entity";
import { AlreadyProposed, OtherPersonNeeded } from "../proposal/proposal.result";
import { ProposalType } from "../proposal/proposal.type";
import { type RateCardVersion, RateCardVersionStatus } from "./rate-card-version.entity";
import { RateCardVersionType } from "./rate-card-version.type";

@ObjectType({ description: "The version is written, and prices nothing yet." })
export class DraftRateCardVersionSuccess {
  @Field(() => RateCardVersionType, { description: "The draft." })
  version!: RateCardVersion;

  constructor(version: RateCardVersion) {
    this.version = version;
  }
}

@ObjectType({ implements: UserError, description: "No price list has this id." })
export class RateCardNotFound extends UserError {
  override message = "There is no such rate card.";
}

export const DraftRateCardVersionResult = createUnionType({
  name: "DraftRateCardVersionResult",
  description: "The draft, or why there is none.",
  types: () => [DraftRateCardVersionSuccess, RateCardNotFound, InvalidInput, IdempotencyKeyReused] as const,
});

@ObjectType({ description: "The draft is as it was written." })
export class RedraftRateCardVersionSuccess {
  @Field(() => RateCardVersionType, { description: "The draft as it is now." })
  version!: RateCardVersion;

  constructor(version: RateCardVersion) {
    this.version = version;
  }
}

@ObjectType({ implements: UserError, description: "The version changed since it was read." })
export class RateCardVersionChanged extends UserError {
  @Field(() => Int, { description: "What its `version` is by now." })
  currentVersion: number;

  constructor(currentVersion: number) {
    super();
    this.message = "Somebody has changed this draft since you read it.";
    this.currentVersion = currentVersion;
  }
}

@ObjectType({ description: "The version prices parcels from its start on." })
export class PublishRateCardVersionSuccess {
  @Field(() => RateCardVersionType, { description: "As it stands now." })
  version!: RateCardVersion;

  constructor(version: RateCardVersion) {
    this.version = version;
  }
}

@ObjectType({ implements: UserError, description: "No version of a price list has this id." })
export class RateCardVersionNotFound extends UserError {
  override message = "There is no such version.";
}

@ObjectType({
  implements: UserError,
  description: "The version was published before, so nothing of it changes any more.",
})
export class RateCardVersionNotDraft extends UserError {
  @Field(() => RateCardVersionStatus, { description: "Where it is in its life." })
  status!: RateCardVersionStatus;

  constructor(status: RateCardVersionStatus) {
    super();
    this.status = status;
    this.message = `This version is ${status}; only a draft can be published.`;
  }
}

@ObjectType({ implements: UserError, description: "Another published version has prices that cannot make room." })
export class RateCardVersionOverlaps extends UserError {
  @Field(() => Date, { description: "From when on the other one holds." })
  otherValidFrom!: Date;

  @Field(() => Date, { nullable: true, description: "Until when; null for until further notice." })
  otherValidTo!: Date | null;

  constructor(otherValidFrom: Date, otherValidTo: Date | null) {
    super();
    this.otherValidFrom = otherValidFrom;
    this.otherValidTo = otherValidTo;
    this.message = "Published prices for the same service and zone begin in this window, or go on after it.";
  }
}

@ObjectType({ implements: UserError, description: "Prices cannot begin before they are published." })
export class RateCardVersionStartsInPast extends UserError {
  @Field(() => Date, { description: "From when on it was to hold." })
  validFrom!: Date;

  constructor(validFrom: Date) {
    super();
    this.validFrom = validFrom;
    this.message = "Prices cannot change after the fact: the version must begin in the future.";
  }
}

@ObjectType({
  implements: UserError,
  description: "Nobody has proposed to publish this draft, or the proposal was rejected.",
})
export class RateCardVersionNotProposed extends UserError {
  override message = "Somebody else has to propose this draft before you publish it.";
}

@ObjectType({ description: "The draft waits for somebody else to publish it." })
export class ProposeRateCardVersionSuccess {
  @Field(() => ProposalType, { description: "What waits." })
  proposal: Proposal;

  constructor(proposal: Proposal) {
    this.proposal = proposal;
  }
}

export const ProposeRateCardVersionResult = createUnionType({
  name: "ProposeRateCardVersionResult",
  description: "The proposal, or why there is none.",
  types: () =>
    [
      ProposeRateCardVersionSuccess,
      RateCardVersionNotFound,
      RateCardVersionNotDraft,
      RateCardVersionStartsInPast,
      AlreadyProposed,
      InvalidInput,
      IdempotencyKeyReused,
    ] as const,
});

export const PublishRateCardVersionResult = createUnionType({
  name: "PublishRateCardVersionResult",
  description: "The published version, or why it is not.",
  types: () =>
    [
      PublishRateCardVersionSuccess,
      RateCardVersionNotFound,
      RateCardVersionNotDraft,
      RateCardVersionOverlaps,
      RateCardVersionStartsInPast,
      RateCardVersionNotProposed,
      OtherPersonNeeded,
      InvalidInput,
      IdempotencyKeyReused,
    ] as const,
});

@ObjectType({ description: "The version prices nothing from now on." })
export class RetireRateCardVersionSuccess {
  @Field(() => RateCardVersionType, { description: "As it stands now." })
  version!: RateCardVersion;

  @Field(() => [RateCardVersionType], {
    description:
      "By which the prices that it took over from hold again. Lanes of none of them have no price until the next version.",
  })
  resumed!: RateCardVersion[];

  constructor(version: RateCardVersion, resumed: RateCardVersion[]) {
    this.version = version;
    this.resumed = resumed;
  }
}

@ObjectType({
  implements: UserError,
  description: "Only published prices that nothing newer replaces can be withdrawn.",
})
export class RateCardVersionNotPublished extends UserError {
  @Field(() => RateCardVersionStatus, { description: "Where it is in its life." })
  status!: RateCardVersionStatus;

  constructor(status: RateCardVersionStatus) {
    super();
    this.status = status;
    this.message = `This version is ${status}; only a published one can be retired.`;
  }
}

export const RetireRateCardVersionResult = createUnionType({
  name: "RetireRateCardVersionResult",
  description: "The withdrawn version, or why it is not.",
  types: () =>
    [
      RetireRateCardVersionSuccess,
      RateCardVersionNotFound,
      RateCardVersionNotPublished,
      InvalidInput,
      IdempotencyKeyReused,
    ] as const,
});

export const RedraftRateCardVersionResult = createUnionType({
  name: "RedraftRateCardVersionResult",
  description: "The changed draft, or why it stays as it was.",
  types: () =>
    [
      RedraftRateCardVersionSuccess,
      RateCardVersionNotFound,
      RateCardVersionNotDraft,
      RateCardVersionChanged,
      AlreadyProposed,
      InvalidInput,
      IdempotencyKeyReused,
    ] as const,
});
