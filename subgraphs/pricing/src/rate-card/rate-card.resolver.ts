import { Arg, Ctx, Directive, FieldResolver, ID, Mutation, Query, Resolver, Root } from "type-graphql";
import { pricingStaff, seesCost } from "../access";
import type { Context } from "../context";
import type { DraftVersionService } from "./draft-version.service";
import { DraftRateCardVersionInput, DraftRateCardVersionResult } from "./draft-version.type";
import { PublishRateCardVersionInput, PublishRateCardVersionResult } from "./rate-card.results";
import type { RateCardService } from "./rate-card.service";
import { PricePerKilogramType, RateCardType, RateCardVersionType, RateLaneType } from "./rate-card.type";
import { RetireRateCardVersionInput, RetireRateCardVersionResult } from "./retire-version.type";

@Resolver(() => RateCardType)
export class RateCardResolver {
  constructor(
    private readonly rateCards: RateCardService,
    private readonly drafts: DraftVersionService,
  ) {}

  @Query(() => RateCardType, { nullable: true, description: "Null when the viewer has no price list of this id." })
  @Directive("@authenticated")
  rateCard(@Arg("id", () => ID) id: string, @Ctx() { loaders }: Context): Promise<RateCardType | null> {
    return loaders.rateCard.load(id);
  }

  @FieldResolver(() => RateCardVersionType, { nullable: true, description: "The newest version in force now." })
  currentVersion(@Root() { id }: RateCardType, @Ctx() { loaders }: Context): Promise<RateCardVersionType | null> {
    return loaders.versionInForce.load(id);
  }

  @Mutation(() => PublishRateCardVersionResult, {
    description: "Puts a draft in force from its start on. Published prices never change; newer ones take their place.",
  })
  @Directive('@requiresScopes(scopes: [["role:pricing"], ["role:admin"]])')
  publishRateCardVersion(
    @Arg("input", () => PublishRateCardVersionInput) { idempotencyKey, versionId }: PublishRateCardVersionInput,
    @Ctx() { viewer }: Context,
  ): Promise<typeof PublishRateCardVersionResult> {
    return this.rateCards.publish(pricingStaff(viewer), idempotencyKey, versionId);
  }

  @Mutation(() => RetireRateCardVersionResult, { description: "Withdraws published prices from now on." })
  @Directive('@requiresScopes(scopes: [["role:pricing"], ["role:admin"]])')
  retireRateCardVersion(
    @Arg("input", () => RetireRateCardVersionInput) { idempotencyKey, versionId }: RetireRateCardVersionInput,
    @Ctx() { viewer }: Context,
  ): Promise<typeof RetireRateCardVersionResult> {
    return this.rateCards.retire(pricingStaff(viewer), idempotencyKey, versionId);
  }

  @Mutation(() => DraftRateCardVersionResult, {
    description: "Writes new prices down, with the surcharges of the card's newest version. They hold once published.",
  })
  @Directive('@requiresScopes(scopes: [["role:pricing"], ["role:admin"]])')
  draftRateCardVersion(
    @Arg("input", () => DraftRateCardVersionInput) input: DraftRateCardVersionInput,
    @Ctx() { viewer }: Context,
  ): Promise<typeof DraftRateCardVersionResult> {
    const { idempotencyKey, rateCardId, validFrom, validTo = null, lanes } = input;
    const priced = lanes.map(({ serviceCode, zoneCode, prices }) => ({
      serviceCode,
      zoneCode,
      brackets: prices.map(({ upToG, priceMinor, costMinor }) => ({
        upToG,
        sellPerKgMinor: priceMinor.toString(),
        costPerKgMinor: costMinor.toString(),
      })),
    }));
    return this.drafts.draft(pricingStaff(viewer), idempotencyKey, { rateCardId, validFrom, validTo, lanes: priced });
  }
}

@Resolver(() => RateCardVersionType)
export class RateCardVersionResolver {
  @FieldResolver(() => RateCardType, { nullable: true })
  rateCard(@Root() { rateCardId }: RateCardVersionType, @Ctx() { loaders }: Context): Promise<RateCardType | null> {
    return loaders.rateCard.load(rateCardId);
  }

  @FieldResolver(() => [RateLaneType], { description: "One for each service and zone it prices." })
  async lanes(@Root() { id, rateCardId }: RateCardVersionType, @Ctx() { loaders, viewer }: Context) {
    const [lanes, card] = await Promise.all([loaders.lanes.load(id), loaders.rateCard.load(rateCardId)]);
    if (!card) return [];
    return lanes.map(
      async ({ serviceId, terms, brackets }): Promise<RateLaneType> => ({
        service: await loaders.service.load(serviceId),
        zoneCode: terms.zoneCode,
        prices: brackets.map((bracket) => PricePerKilogramType.of(bracket, card.currency, seesCost(viewer))),
      }),
    );
  }
}

export const rateCardReferences = {
  RateCard: ({ id }: { id: string }, { loaders }: Context) => loaders.rateCard.load(id),
  RateCardVersion: ({ id }: { id: string }, { loaders }: Context) => loaders.rateCardVersion.load(id),
};
