import { Access, type Connection, type Context, equals, oneOf } from "@baiyun/kit";
import { Arg, Args, Ctx, FieldResolver, ID, Query, Resolver, Root } from "type-graphql";
import type { RateCardService } from "./rate-card.service";
import { RateCardType } from "./rate-card.type";
import { RateCardVersion } from "./rate-card-version.entity";
import { RateCardVersionsArgs, versionSorting } from "./rate-card-version.input";
import { RateCardVersionConnection, RateCardVersionType } from "./rate-card-version.type";
import { RateLaneType } from "./rate-lane.type";
import { visibleCard } from "./visible-cards";

@Resolver(() => RateCardType)
export class RateCardResolver {
  constructor(private readonly services: { rateCards: RateCardService }) {}

  @Query(() => RateCardType, { nullable: true, description: "Null when the viewer has no price list of this id." })
  @Access("signed-in")
  rateCard(
    @Arg("id", () => ID, { description: "The card's." }) id: string,
    @Ctx() context: Context,
  ): Promise<RateCardType | null> {
    return visibleCard(id, context);
  }

  @FieldResolver(() => RateCardVersionType, {
    nullable: true,
    description:
      "The version in force now that began last. It may price some lanes only: `lanesInForce` are all prices.",
  })
  currentVersion(@Root() { id }: RateCardType, @Ctx() { rows }: Context): Promise<RateCardVersionType | null> {
    return this.services.rateCards.versionInForce(rows, id);
  }

  @FieldResolver(() => [RateLaneType], {
    description:
      "Every price that holds at an instant, of whichever version: what is, what was and, as published so far, what will be.",
  })
  async lanesInForce(
    @Root() { id, currency }: RateCardType,
    @Ctx() { rows }: Context,
    @Arg("at", () => Date, { nullable: true, description: "Now when it is not stated." }) at?: Date | null,
  ): Promise<RateLaneType[]> {
    const lanes = await this.services.rateCards.lanesInForce(rows, id, at ?? null);
    return lanes.map((lane) => RateLaneType.of(lane, currency));
  }

  @FieldResolver(() => RateCardVersionConnection, {
    description:
      "Newest first unless sorted otherwise: drafts, which only staff of pricing see, and all that was ever published.",
  })
  versions(
    @Root() { id }: RateCardType,
    @Args(() => RateCardVersionsArgs) { statuses, orderBy, ...page }: RateCardVersionsArgs,
    @Ctx() { viewer, rows }: Context,
  ): Promise<Connection<RateCardVersionType>> {
    const visible = this.services.rateCards.statusesSeenBy(viewer, statuses ?? null);
    const conditions = [equals("rateCardId", id), oneOf("status", visible)];
    return rows.newestFirst(RateCardVersion, conditions, page, versionSorting.of(orderBy));
  }
}
