import { Access, type Context } from "@baiyun/kit";
import { Arg, Ctx, Directive, FieldResolver, ID, Mutation, Query, Resolver, Root } from "type-graphql";
import { COST, PRICING } from "../access";
import { Proposal } from "../proposal/proposal.entity";
import { ProposalType } from "../proposal/proposal.type";
import type { DraftVersionService } from "./draft-version.service";
import type { PublishVersionService } from "./publish-version.service";
import { RateCardType } from "./rate-card.type";
import type { RateCardVersion } from "./rate-card-version.entity";
import {
  DraftRateCardVersionInput,
  ProposeRateCardVersionInput,
  PublishRateCardVersionInput,
  RedraftRateCardVersionInput,
  RetireRateCardVersionInput,
} from "./rate-card-version.input";
import {
  DraftRateCardVersionResult,
  ProposeRateCardVersionResult,
  PublishRateCardVersionResult,
  RedraftRateCardVersionResult,
  RetireRateCardVersionResult,
} from "./rate-card-version.result";
import type { RateCardVersionService } from "./rate-card-version.service";
import { RateCardVersionType } from "./rate-card-version.type";
import { RateLane } from "./rate-lane.entity";
import { RateLaneType } from "./rate-lane.type";
import type { RedraftVersionService } from "./redraft-version.service";
import { visibleCard, visibleVersion } from "./visible-cards";

@Resolver(() => RateCardVersionType)
export class RateCardVersionResolver {
  constructor(
    private readonly services: {
      versions: RateCardVersionService;
      publications: PublishVersionService;
      drafts: DraftVersionService;
      redrafts: RedraftVersionService;
    },
  ) {}

  @Query(() => RateCardVersionType, {
    nullable: true,
    description:
      "One window of a price list, also a draft; null when none has this id. Staff of pricing and finance only.",
  })
  @Access(...COST)
  rateCardVersion(
    @Arg("id", () => ID, { description: "Of the version." }) id: string,
    @Ctx() context: Context,
  ): Promise<RateCardVersionType | null> {
    return visibleVersion(id, context);
  }

  @Mutation(() => DraftRateCardVersionResult, {
    description: "Writes new prices down, with the surcharges of the card's newest version. They hold once published.",
  })
  @Access(...PRICING)
  draftRateCardVersion(
    @Arg("input", () => DraftRateCardVersionInput, { description: "Its card, window and prices." })
    input: DraftRateCardVersionInput,
    @Ctx() { viewer }: Context,
  ): Promise<typeof DraftRateCardVersionResult> {
    return this.services.drafts.draft(viewer, input);
  }

  @Mutation(() => RedraftRateCardVersionResult, {
    description: "Writes a draft's prices anew, in place of those it has, unless somebody has changed it meanwhile.",
  })
  @Access(...PRICING)
  redraftRateCardVersion(
    @Arg("input", () => RedraftRateCardVersionInput, { description: "The draft as it is to be." })
    input: RedraftRateCardVersionInput,
    @Ctx() { viewer }: Context,
  ): Promise<typeof RedraftRateCardVersionResult> {
    return this.services.redrafts.redraft(viewer, input);
  }

  @Mutation(() => ProposeRateCardVersionResult, {
    description: "Asks somebody else to publish a draft: nobody does so alone.",
  })
  @Access(...PRICING)
  proposeRateCardVersion(
    @Arg("input", () => ProposeRateCardVersionInput, { description: "Which, and why." })
    input: ProposeRateCardVersionInput,
    @Ctx() { viewer }: Context,
  ): Promise<typeof ProposeRateCardVersionResult> {
    return this.services.publications.propose(viewer, input);
  }

  @Mutation(() => PublishRateCardVersionResult, {
    description:
      "Puts a draft that somebody else proposed in force from its start on. Published prices never change; newer ones take their place.",
  })
  @Access(...PRICING)
  publishRateCardVersion(
    @Arg("input", () => PublishRateCardVersionInput, { description: "Which." }) input: PublishRateCardVersionInput,
    @Ctx() { viewer }: Context,
  ): Promise<typeof PublishRateCardVersionResult> {
    return this.services.publications.publish(viewer, input);
  }

  @Mutation(() => RetireRateCardVersionResult, {
    description: "Withdraws published prices from now on. Those that they took over from hold again.",
  })
  @Access(...PRICING)
  retireRateCardVersion(
    @Arg("input", () => RetireRateCardVersionInput, { description: "Which, and what takes its place." })
    input: RetireRateCardVersionInput,
    @Ctx() { viewer }: Context,
  ): Promise<typeof RetireRateCardVersionResult> {
    return this.services.versions.retire(viewer, input);
  }

  @FieldResolver(() => RateCardType, { nullable: true, description: "The card that it is a version of." })
  rateCard(@Root() { rateCardId }: RateCardVersionType, @Ctx() context: Context): Promise<RateCardType | null> {
    return visibleCard(rateCardId, context);
  }

  @FieldResolver(() => [RateLaneType], { description: "One for each service and zone it prices." })
  @Directive("@listSize(assumedSize: 200)")
  async lanes(@Root() { id, rateCardId }: RateCardVersionType, @Ctx() context: Context) {
    const { rows } = context;
    const [lanes, card] = await Promise.all([rows.manyBy(RateLane, "versionId", id), visibleCard(rateCardId, context)]);
    if (!card) return [];
    return lanes.map((lane) => RateLaneType.of(lane, card.currency));
  }

  @FieldResolver(() => ProposalType, {
    nullable: true,
    description:
      "Who proposed and who published it, and why. Null of a draft, of what came with the software, and of prices that hold again in place of withdrawn ones. Staff of pricing and finance only.",
  })
  @Access(...COST)
  async proposal(@Root() { proposalId }: RateCardVersion, @Ctx() { rows }: Context): Promise<ProposalType | null> {
    return proposalId ? rows.one(Proposal, proposalId) : null;
  }
}
