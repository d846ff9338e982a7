import { Access, type Context, oneOf } from "@baiyun/kit";
import { Arg, Ctx, Directive, FieldResolver, Mutation, Resolver, Root } from "type-graphql";
import { PRICING } from "../access";
import type { RateCardService } from "../rate-card/rate-card.service";
import { RateCardType } from "../rate-card/rate-card.type";
import { RateCardVersionType } from "../rate-card/rate-card-version.type";
import { visibleCard } from "../rate-card/visible-cards";
import type { DraftSurchargesService } from "./draft-surcharges.service";
import { Surcharge } from "./surcharge.entity";
import { SetDraftSurchargesInput } from "./surcharge.input";
import { SetDraftSurchargesResult } from "./surcharge.result";
import { RateCardSurchargeType } from "./surcharge.type";

@Resolver(() => RateCardVersionType)
export class VersionSurchargeResolver {
  constructor(private readonly services: { draftSurcharges: DraftSurchargesService }) {}

  @Mutation(() => SetDraftSurchargesResult, {
    description: "Writes down all surcharges of a draft, in place of those it had. They are published with it.",
  })
  @Access(...PRICING)
  setDraftSurcharges(
    @Arg("input", () => SetDraftSurchargesInput, { description: "Of which draft, and the surcharges." })
    input: SetDraftSurchargesInput,
    @Ctx() { viewer }: Context,
  ): Promise<typeof SetDraftSurchargesResult> {
    return this.services.draftSurcharges.set(viewer, input);
  }

  @FieldResolver(() => [RateCardSurchargeType], { description: "What it charges on top of freight." })
  @Directive("@listSize(assumedSize: 20)")
  async surcharges(
    @Root() { id, rateCardId }: RateCardVersionType,
    @Ctx() context: Context,
  ): Promise<RateCardSurchargeType[]> {
    const { rows } = context;
    const [surcharges, card] = await Promise.all([
      rows.manyBy(Surcharge, "versionId", id),
      visibleCard(rateCardId, context),
    ]);
    return card ? surcharges.map((one) => RateCardSurchargeType.of(one, card.currency)) : [];
  }
}

@Resolver(() => RateCardType)
export class CardSurchargeResolver {
  constructor(private readonly services: { rateCards: RateCardService }) {}

  @FieldResolver(() => [RateCardSurchargeType], {
    description:
      "What may come on top of the lanes in force at an instant: of each version only what holds then. A lane is charged those of its own version.",
  })
  @Directive("@listSize(assumedSize: 40)")
  async surchargesInForce(
    @Root() { id, currency }: RateCardType,
    @Ctx() { rows }: Context,
    @Arg("at", () => Date, { nullable: true, description: "Now when it is not stated." }) at?: Date | null,
  ): Promise<RateCardSurchargeType[]> {
    const instant = this.services.rateCards.instant(at ?? null);
    const lanes = await this.services.rateCards.lanesInForce(rows, id, instant);
    const versionIds = [...new Set(lanes.map(({ versionId }) => versionId))];
    const surcharges = await rows.all(Surcharge, [oneOf("versionId", versionIds)], "id");
    return surcharges
      .filter(
        ({ appliesFrom, appliesUntil }) =>
          (appliesFrom === null || appliesFrom <= instant) && (appliesUntil === null || appliesUntil > instant),
      )
      .map((one) => RateCardSurchargeType.of(one, currency));
  }
}
