import { IdempotencyKeyReused, InvalidInput, UserError } from "@baiyun/kit";
import { createUnionType, Field, ObjectType } from "type-graphql";
import type { Proposal } from "../proposal/proposal.entity";
import { AlreadyProposed } from "../proposal/proposal.result";
import { ProposalType } from "../proposal/proposal.type";

/** What waits for another person. */
@ObjectType()
class RuleProposed {
  @Field(() => ProposalType, { description: "What waits." })
  proposal: Proposal;

  constructor(proposal: Proposal) {
    this.proposal = proposal;
  }
}

@ObjectType({ description: "The rule waits for somebody else to approve it." })
export class ProposeRegulatoryRuleSuccess extends RuleProposed {}
@ObjectType({ description: "The rule's end waits for somebody else to approve it." })
export class ProposeRegulatoryRuleEndSuccess extends RuleProposed {}

@ObjectType({ implements: UserError, description: "No rule has this id." })
export class RegulatoryRuleNotFound extends UserError {
  override message = "There is no such rule.";
}

@ObjectType({
  implements: UserError,
  description: "A window of the same rule begins in this one, or goes on after it.",
})
export class RegulatoryRuleOverlaps extends UserError {
  @Field(() => Date, { description: "When the other window begins." })
  otherValidFrom: Date;

  @Field(() => Date, { nullable: true, description: "When it ends; null while no end is set." })
  otherValidTo: Date | null;

  constructor(otherValidFrom: Date, otherValidTo: Date | null) {
    super();
    this.message = "Another window of this rule begins in this one, or goes on after it.";
    this.otherValidFrom = otherValidFrom;
    this.otherValidTo = otherValidTo;
  }
}

export const ProposeRegulatoryRuleResult = createUnionType({
  name: "ProposeRegulatoryRuleResult",
  description: "The proposal, or why there is none.",
  types: () => [ProposeRegulatoryRuleSuccess, RegulatoryRuleOverlaps, InvalidInput, IdempotencyKeyReused] as const,
});
export const ProposeRegulatoryRuleEndResult = createUnionType({
  name: "ProposeRegulatoryRuleEndResult",
  description: "The proposal, or why there is none.",
  types: () =>
    [
      ProposeRegulatoryRuleEndSuccess,
      RegulatoryRuleNotFound,
      RegulatoryRuleOverlaps,
      AlreadyProposed,
      InvalidInput,
      IdempotencyKeyReused,
    ] as const,
});
