import { IdempotencyKeyReused, InvalidInput, UserError } from "@baiyun/kit";
import { createUnionType, Field, ObjectType } from "type-graphql";
import type { Proposal } from "../proposal/proposal.entity";
import { AlreadyProposed } from "../proposal/proposal.result";
import { ProposalType } from "../proposal/proposal.type";

/** What waits for another person. */
@ObjectType()
class RequirementProposed {
  @Field(() => ProposalType, { description: "What waits." })
  proposal: Proposal;

  constructor(proposal: Proposal) {
    this.proposal = proposal;
  }
}

@ObjectType({ description: "What is wanted waits for somebody else to approve it." })
export class ProposeImportRequirementSuccess extends RequirementProposed {}
@ObjectType({ description: "The end of what is wanted waits for somebody else to approve it." })
export class ProposeImportRequirementEndSuccess extends RequirementProposed {}

@ObjectType({ implements: UserError, description: "No requirement has this id." })
export class ImportRequirementNotFound extends UserError {
  override message = "There is no such requirement.";
}

@ObjectType({
  implements: UserError,
  description: "A window of the same requirement begins in this one, or goes on after it.",
})
export class ImportRequirementOverlaps extends UserError {
  override message = "Another window of this requirement begins in this one, or goes on after it.";

  @Field(() => Date, { description: "When the other window begins." })
  otherValidFrom: Date;

  @Field(() => Date, { nullable: true, description: "When it ends; null while no end is set." })
  otherValidTo: Date | null;

  constructor(otherValidFrom: Date, otherValidTo: Date | null) {
    super();
    this.otherValidFrom = otherValidFrom;
    this.otherValidTo = otherValidTo;
  }
}

export const ProposeImportRequirementResult = createUnionType({
  name: "ProposeImportRequirementResult",
  description: "What waits for another person, or why it cannot be.",
  types: () =>
    [ProposeImportRequirementSuccess, ImportRequirementOverlaps, InvalidInput, IdempotencyKeyReused] as const,
});
export const ProposeImportRequirementEndResult = createUnionType({
  name: "ProposeImportRequirementEndResult",
  description: "What waits for another person, or why it cannot be.",
  types: () =>
    [
      ProposeImportRequirementEndSuccess,
      ImportRequirementNotFound,
      ImportRequirementOverlaps,
      AlreadyProposed,
      InvalidInput,
      IdempotencyKeyReused,
    ] as const,
});
