import { Access, type Context } from "@baiyun/kit";
import { Arg, Ctx, FieldResolver, ID, Query, Resolver, Root } from "type-graphql";
import type { RateCardService } from "./rate-card.service";
import { RateCardType } from "./rate-card.type";
import { RateCardVersionType } from "./rate-card-version.type";
import { visibleCard } from "./visible-cards";

@Resolver(() => RateCardType)
export class RateCardResolver {
  constructor(private readonly services: { rateCards: RateCardService }) {}

  @Query(() => RateCardType, { nullable: true, description: "Null when the viewer has no price list of this id." })
  @Access("signed-in")
  rateCard(@Arg("id", () => ID) id: string, @Ctx() context: Context): Promise<RateCardType | null> {
    return visibleCard(id, context);
  }

  @FieldResolver(() => RateCardVersionType, { nullable: true, description: "The newest version in force now." })
  currentVersion(@Root() { id }: RateCardType, @Ctx() { rows }: Context): Promise<RateCardVersionType | null> {
    return this.services.rateCards.versionInForce(rows, id);
  }
}
