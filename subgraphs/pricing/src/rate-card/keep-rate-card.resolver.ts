import { Access, type Connection, type Context, equals, isId, oneOf } from "@baiyun/kit";
import { GraphQLError } from "graphql";
import { Arg, Args, Ctx, Directive, FieldResolver, Mutation, Query, Resolver, Root } from "type-graphql";
import { COST, PRICING } from "../access";
import { CustomerType } from "../customer/customer.type";
import { compareLanes } from "./compare-lanes";
import type { KeepRateCardService } from "./keep-rate-card.service";
import { RateCard } from "./rate-card.entity";
import {
  AssignRateCardInput,
  CreateRateCardInput,
  RateCardsArgs,
  RenameRateCardInput,
  rateCardSorting,
} from "./rate-card.input";
import { AssignRateCardResult, CreateRateCardResult, RenameRateCardResult } from "./rate-card.result";
import type { RateCardService } from "./rate-card.service";
import { RateCardConnection, RateCardType } from "./rate-card.type";
import { RateLaneDifferenceType, RatePricesInput } from "./rate-comparison.type";

@Resolver(() => RateCardType)
export class KeepRateCardResolver {
  constructor(private readonly services: { rateCards: RateCardService; cardKeeping: KeepRateCardService }) {}

  @Query(() => RateCardConnection, {
    description: "Every price list, newest first unless sorted otherwise. Staff of pricing and finance only.",
  })
  @Access(...COST)
  rateCards(
    @Args(() => RateCardsArgs) { filter, orderBy, ...page }: RateCardsArgs,
    @Ctx() { rows }: Context,
  ): Promise<Connection<RateCardType>> {
    const { customerId, isUnassigned } = filter ?? {};
    const named = customerId == null || isId(customerId);
    const conditions = [
      named ? equals("customerId", customerId?.toLowerCase()) : oneOf("id", []),
      this.services.rateCards.unassigned(isUnassigned),
    ];
    return rows.newestFirst(RateCard, conditions, page, rateCardSorting.of(orderBy));
  }

  @Query(() => [RateLaneDifferenceType], {
    nullable: true,
    description:
      "Which prices per kilogram differ, by service and zone: between two versions, two price lists, or one at two instants. Null when one of the two is not there. Staff of pricing and finance only.",
  })
  @Directive("@listSize(assumedSize: 200)")
  @Access(...COST)
  async compareRates(
    @Arg("before", () => RatePricesInput, { description: "What is compared with." }) before: RatePricesInput,
    @Arg("after", () => RatePricesInput, { description: "What is compared." }) after: RatePricesInput,
    @Ctx() context: Context,
  ): Promise<RateLaneDifferenceType[] | null> {
    for (const { versionId, rateCardId, at } of [before, after]) {
      if ((versionId == null) !== (rateCardId == null) && (at == null || versionId == null)) continue;
      const message = "State a version or a rate card, and an instant with a rate card only.";
      throw new GraphQLError(message, { extensions: { code: "BAD_USER_INPUT" } });
    }
    const [one, other] = await Promise.all(
      [before, after].map((side) => this.services.rateCards.pricesOf(context, side)),
    );
    if (!one || !other) return null;
    return compareLanes(one.lanes, other.lanes).map((lane) =>
      RateLaneDifferenceType.of(lane, one.currency, other.currency),
    );
  }

  @Mutation(() => CreateRateCardResult, { description: "Makes a price list, which has no prices yet and is nobody's." })
  @Access(...PRICING)
  createRateCard(
    @Arg("input", () => CreateRateCardInput, { description: "The card." }) input: CreateRateCardInput,
    @Ctx() { viewer }: Context,
  ): Promise<typeof CreateRateCardResult> {
    return this.services.cardKeeping.create(viewer, input);
  }

  @Mutation(() => RenameRateCardResult, { description: "Gives a price list another name. Its code stays." })
  @Access(...PRICING)
  renameRateCard(
    @Arg("input", () => RenameRateCardInput, { description: "Which, and its name." }) input: RenameRateCardInput,
    @Ctx() { viewer }: Context,
  ): Promise<typeof RenameRateCardResult> {
    return this.services.cardKeeping.rename(viewer, input);
  }

  @Mutation(() => AssignRateCardResult, {
    description:
      "Makes a price list a customer's own from an instant on, once and for good. What it has no price for is at everyone's.",
  })
  @Access(...PRICING)
  assignRateCard(
    @Arg("input", () => AssignRateCardInput, { description: "Which card, to whom, and from when on." })
    input: AssignRateCardInput,
    @Ctx() { viewer }: Context,
  ): Promise<typeof AssignRateCardResult> {
    return this.services.cardKeeping.assign(viewer, input);
  }

  @FieldResolver(() => CustomerType, {
    nullable: true,
    description: "Whose own it is; null for everyone's, and while it is nobody's.",
  })
  customer(@Root() { customerId }: RateCardType): CustomerType | null {
    return customerId === null ? null : { id: customerId };
  }
}
