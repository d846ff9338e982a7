import { IdempotencyKeyReused, InvalidInput } from "@baiyun/kit";
import { createUnionType, Field, ObjectType } from "type-graphql";
import {
  RateCardVersionNotDraft,
  RateCardVersionNotFound,
  RateCardVersionOverlaps,
  RateCardVersionStartsInPast,
} from "../rate-card/rate-card-version.result";
import { RegulatoryRuleOverlaps } from "../regulation/regulatory-rule.result";
import { ImportRequirementOverlaps } from "../requirement/propose-requirement.result";
import type { Proposal } from "./proposal.entity";
import { IllegalProposalState, NotYourProposal, OtherPersonNeeded, ProposalNotFound } from "./proposal.result";
import { ProposalType } from "./proposal.type";

/** The proposal as it stands after the act. */
@ObjectType()
class ProposalSuccess {
  @Field(() => ProposalType, { description: "The proposal as it is now." })
  proposal: Proposal;

  constructor(proposal: Proposal) {
    this.proposal = proposal;
  }
}

@ObjectType({ description: "What was proposed is in force, or will be from its time on." })
export class ApprovePricingProposalSuccess extends ProposalSuccess {}
@ObjectType({ description: "What was proposed will not be." })
export class RejectPricingProposalSuccess extends ProposalSuccess {}
@ObjectType({ description: "The proposal is taken back." })
export class WithdrawPricingProposalSuccess extends ProposalSuccess {}

export const ApprovePricingProposalResult = createUnionType({
  name: "ApprovePricingProposalResult",
  description: "The proposal that is in force, or why it is not.",
  types: () =>
    [
      ApprovePricingProposalSuccess,
      ProposalNotFound,
      IllegalProposalState,
      OtherPersonNeeded,
      RateCardVersionNotFound,
      RateCardVersionNotDraft,
      RateCardVersionOverlaps,
      RateCardVersionStartsInPast,
      RegulatoryRuleOverlaps,
      ImportRequirementOverlaps,
      InvalidInput,
      IdempotencyKeyReused,
    ] as const,
});
export const RejectPricingProposalResult = createUnionType({
  name: "RejectPricingProposalResult",
  description: "The rejected proposal, or why it is not.",
  types: () =>
    [
      RejectPricingProposalSuccess,
      ProposalNotFound,
      IllegalProposalState,
      OtherPersonNeeded,
      InvalidInput,
      IdempotencyKeyReused,
    ] as const,
});
export const WithdrawPricingProposalResult = createUnionType({
  name: "WithdrawPricingProposalResult",
  description: "The withdrawn proposal, or why it is not.",
  types: () =>
    [
      WithdrawPricingProposalSuccess,
      ProposalNotFound,
      IllegalProposalState,
      NotYourProposal,
      InvalidInput,
      IdempotencyKeyReused,
    ] as const,
});
