import { Access, type Connection, type Context, isId, oneOf } from "@baiyun/kit";
import { Arg, Args, Ctx, FieldResolver, ID, Mutation, Query, Resolver, Root } from "type-graphql";
import { COST, PRICING } from "../access";
import type { RatesContent } from "../fx/rate-jumps";
import { ProposedExchangeRateType, proposedRatesOf } from "../fx/rates-proposal.type";
import { RateCardVersionType } from "../rate-card/rate-card-version.type";
import { visibleVersion } from "../rate-card/visible-cards";
import { RegulatoryRule } from "../regulation/regulatory-rule.entity";
import { RegulatoryRuleType, type RuleContent, ruleOf } from "../regulation/regulatory-rule.type";
import { ImportRequirement } from "../requirement/import-requirement.entity";
import { ImportRequirementType } from "../requirement/import-requirement.type";
import { type RequirementContent, requirementOf } from "../requirement/requirement-content";
import { UserType } from "../user/user.type";
import { Zone } from "../zone/zone.entity";
import { ZoneType } from "../zone/zone.type";
import {
  ApprovePricingProposalResult,
  RejectPricingProposalResult,
  WithdrawPricingProposalResult,
} from "./decide-proposal.result";
import type { DecideProposalService } from "./decide-proposal.service";
import { Proposal, ProposalKind } from "./proposal.entity";
import {
  ApprovePricingProposalInput,
  PricingProposalsArgs,
  proposalSorting,
  RejectPricingProposalInput,
  WithdrawPricingProposalInput,
} from "./proposal.input";
import { ProposalConnection, ProposalType } from "./proposal.type";

@Resolver(() => ProposalType)
export class ProposalResolver {
  constructor(private readonly services: { decisions: DecideProposalService }) {}

  @Query(() => ProposalType, {
    nullable: true,
    description: "Null when no proposal has this id. Staff of pricing and finance only.",
  })
  @Access(...COST)
  pricingProposal(
    @Arg("id", () => ID, { description: "Of the proposal." }) id: string,
    @Ctx() { rows }: Context,
  ): Promise<ProposalType | null> {
    return rows.one(Proposal, id);
  }

  @Query(() => ProposalConnection, {
    description:
      "What waits for a second person, and what was decided; newest first unless sorted otherwise. Staff of pricing and finance only.",
  })
  @Access(...COST)
  pricingProposals(
    @Args(() => PricingProposalsArgs) { filter, orderBy, ...page }: PricingProposalsArgs,
    @Ctx() { rows }: Context,
  ): Promise<Connection<ProposalType>> {
    const conditions = [oneOf("status", filter?.status), oneOf("kind", filter?.kind)];
    return rows.newestFirst(Proposal, conditions, page, proposalSorting.of(orderBy));
  }

  @Mutation(() => ApprovePricingProposalResult, { description: "Puts in force what somebody else proposed." })
  @Access(...PRICING)
  approvePricingProposal(
    @Arg("input", () => ApprovePricingProposalInput, { description: "Which, and its key." })
    input: ApprovePricingProposalInput,
    @Ctx() { viewer }: Context,
  ): Promise<typeof ApprovePricingProposalResult> {
    return this.services.decisions.approve(viewer, input);
  }

  @Mutation(() => RejectPricingProposalResult, { description: "Decides against what somebody else proposed." })
  @Access(...PRICING)
  rejectPricingProposal(
    @Arg("input", () => RejectPricingProposalInput, { description: "Which, and why." })
    input: RejectPricingProposalInput,
    @Ctx() { viewer }: Context,
  ): Promise<typeof RejectPricingProposalResult> {
    return this.services.decisions.reject(viewer, input);
  }

  @Mutation(() => WithdrawPricingProposalResult, { description: "Takes one's own proposal back." })
  @Access(...PRICING)
  withdrawPricingProposal(
    @Arg("input", () => WithdrawPricingProposalInput, { description: "Which, and its key." })
    input: WithdrawPricingProposalInput,
    @Ctx() { viewer }: Context,
  ): Promise<typeof WithdrawPricingProposalResult> {
    return this.services.decisions.withdraw(viewer, input);
  }

  @FieldResolver(() => UserType, { nullable: true, description: "Who proposed it; null for a partner's system." })
  createdBy(@Root() { createdBy }: ProposalType): UserType | null {
    return isId(createdBy) ? { id: createdBy } : null;
  }

  @FieldResolver(() => UserType, {
    nullable: true,
    description: "Who decided; null while nobody has, and of one taken back.",
  })
  decidedBy(@Root() { decidedBy }: ProposalType): UserType | null {
    return decidedBy !== null && isId(decidedBy) ? { id: decidedBy } : null;
  }

  @FieldResolver(() => RateCardVersionType, {
    nullable: true,
    description: "The draft to be published; null of other kinds.",
  })
  async version(
    @Root() { kind, subjectId }: ProposalType,
    @Ctx() context: Context,
  ): Promise<RateCardVersionType | null> {
    return kind === ProposalKind.RATE_CARD_VERSION ? visibleVersion(subjectId!, context) : null;
  }

  @FieldResolver(() => [ProposedExchangeRateType], {
    nullable: true,
    description: "The exchange rates to be stated; null of other kinds.",
  })
  exchangeRates(@Root() { kind, content }: ProposalType): ProposedExchangeRateType[] | null {
    return kind === ProposalKind.EXCHANGE_RATES ? proposedRatesOf(content as RatesContent) : null;
  }

  @FieldResolver(() => RegulatoryRuleType, {
    nullable: true,
    description:
      "The rule to be put in force, whose `id` is the proposal's until then, or the one to be ended, as it stands now; null of other kinds.",
  })
  async rule(
    @Root() { id, kind, content, subjectId }: ProposalType,
    @Ctx() { rows }: Context,
  ): Promise<RegulatoryRuleType | null> {
    if (kind === ProposalKind.REGULATORY_RULE) {
      return RegulatoryRuleType.of({ ...ruleOf(id, content as RuleContent), proposalId: id });
    }
    const rule = kind === ProposalKind.REGULATORY_RULE_END ? await rows.one(RegulatoryRule, subjectId!) : null;
    return rule && RegulatoryRuleType.of(rule);
  }

  @FieldResolver(() => Date, { nullable: true, description: "When the rule is to end; null of other kinds." })
  ruleEnd(@Root() { kind, content }: ProposalType): Date | null {
    return kind === ProposalKind.REGULATORY_RULE_END ? new Date((content as { validTo: string }).validTo) : null;
  }

  @FieldResolver(() => ImportRequirementType, {
    nullable: true,
    description:
      "What a destination is to want, whose `id` is the proposal's until then, or what it is to want no longer, as it stands now; null of other kinds.",
  })
  async requirement(
    @Root() { id, kind, content, subjectId }: ProposalType,
    @Ctx() { rows }: Context,
  ): Promise<ImportRequirementType | null> {
    if (kind === ProposalKind.IMPORT_REQUIREMENT) {
      return ImportRequirementType.of(requirementOf(id, content as RequirementContent));
    }
    const isEnd = kind === ProposalKind.IMPORT_REQUIREMENT_END;
    const requirement = isEnd ? await rows.one(ImportRequirement, subjectId!) : null;
    return requirement && ImportRequirementType.of(requirement);
  }

  @FieldResolver(() => Date, { nullable: true, description: "When the requirement is to end; null of other kinds." })
  requirementEnd(@Root() { kind, content }: ProposalType): Date | null {
    const isEnd = kind === ProposalKind.IMPORT_REQUIREMENT_END;
    return isEnd ? new Date((content as { validTo: string }).validTo) : null;
  }

  @FieldResolver(() => ZoneType, {
    nullable: true,
    description: "The zone as it is to be, from its `validFrom` on; null of other kinds.",
  })
  async zone(@Root() { kind, content, subjectId }: ProposalType, @Ctx() { rows }: Context): Promise<ZoneType | null> {
    const zone = kind === ProposalKind.ZONE_REACH ? await rows.one(Zone, subjectId!) : null;
    const { areas, validFrom } = content as { areas: ZoneType["areas"]; validFrom: string };
    return (
      zone && { id: zone.id, code: zone.code, name: zone.name, areas, validFrom: new Date(validFrom), validTo: null }
    );
  }
}
