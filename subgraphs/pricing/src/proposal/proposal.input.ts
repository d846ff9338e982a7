import { ConnectionArgs, type SortInput, sortingOf } from "@baiyun/kit";
import { ArgsType, Field, ID, InputType, registerEnumType } from "type-graphql";
import { z } from "zod";
import { KEY, optionalReason, REASON, reason } from "../stated";
import { ProposalKind, ProposalStatus } from "./proposal.entity";

registerEnumType(ProposalKind, {
  name: "PricingProposalKind",
  description: "What takes two persons of pricing.",
  valuesConfig: {
    RATE_CARD_VERSION: { description: "Prices are to be published." },
    EXCHANGE_RATES: { description: "Exchange rates differ from the last ones by more than one person may state." },
    REGULATORY_RULE: { description: "A rule of duty, tax or fees is to hold from a day on." },
    REGULATORY_RULE_END: { description: "A rule is to hold no longer than up to a day." },
    ZONE_REACH: { description: "A zone is to be elsewhere from an instant on." },
    IMPORT_REQUIREMENT: { description: "A destination is to want something of a parcel from a day on." },
    IMPORT_REQUIREMENT_END: { description: "What a destination wants is to be wanted no longer than up to a day." },
  },
});
registerEnumType(ProposalStatus, {
  name: "PricingProposalStatus",
  description: "Where a proposal stands.",
  valuesConfig: {
    PROPOSED: { description: "It waits for somebody else than who made it." },
    APPROVED: { description: "It is in force from its time on." },
    REJECTED: { description: "Somebody else decided against it." },
    WITHDRAWN: { description: "Who made it took it back." },
  },
});

@InputType({ description: "A proposal of somebody else, to be put in force." })
export class ApprovePricingProposalInput {
  @Field(() => String, { description: KEY })
  idempotencyKey!: string;

  @Field(() => ID, { description: "Of the proposal." })
  proposalId!: string;

  @Field(() => String, { nullable: true, description: REASON })
  reason?: string | null;
}

@InputType({ description: "A proposal of somebody else, not to be put in force." })
export class RejectPricingProposalInput {
  @Field(() => String, { description: KEY })
  idempotencyKey!: string;

  @Field(() => ID, { description: "Of the proposal." })
  proposalId!: string;

  @Field(() => String, { description: REASON })
  reason!: string;
}

@InputType({ description: "One's own proposal, to be taken back." })
export class WithdrawPricingProposalInput {
  @Field(() => String, { description: KEY })
  idempotencyKey!: string;

  @Field(() => ID, { description: "Of the proposal." })
  proposalId!: string;

  @Field(() => String, { description: REASON })
  reason!: string;
}

@InputType({ description: "Which proposals: all conditions hold at once." })
export class PricingProposalFilter {
  @Field(() => [ProposalStatus], { nullable: true, description: "Any of these." })
  status?: ProposalStatus[] | null;

  @Field(() => [ProposalKind], { nullable: true, description: "Of any of these kinds." })
  kind?: ProposalKind[] | null;
}

export const proposalSorting = sortingOf("PricingProposal", {
  CREATED_AT: { property: "id", description: "When it was made." },
});

@ArgsType()
export class PricingProposalsArgs extends ConnectionArgs {
  @Field(() => PricingProposalFilter, { nullable: true, description: "Every one without it." })
  filter?: PricingProposalFilter | null;

  @Field(() => proposalSorting.Input, { nullable: true, description: "Newest first without it." })
  orderBy?: SortInput | null;
}

export const approval = z.object({ proposalId: z.string(), reason: optionalReason });
export const decision = z.object({ proposalId: z.string(), reason });
