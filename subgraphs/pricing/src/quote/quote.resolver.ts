import { InvalidInput, Money } from "@baiyun/kit";
import { GraphQLError } from "graphql";
import { Arg, Ctx, Directive, FieldResolver, ID, Mutation, Query, Resolver, Root } from "type-graphql";
import { quotingTenant, SEES_CUSTOMS_VALUES, seesCost } from "../access";
import { ServiceType } from "../catalogue/service.type";
import type { Context } from "../context";
import { RateCardVersionType } from "../rate-card/rate-card.type";
import type { QuoteDocument } from "./calculation";
import { comparisonOf, ServiceComparison } from "./compare-services.type";
import { LandedCostType } from "./landed-cost.type";
import { OrderRef } from "./order.type";
import { type Quote, QuoteStatus } from "./quote.entity";
import { AcceptQuoteInput, CompareServicesInput, inputsOf, QuoteInput } from "./quote.input";
import { AcceptQuoteResult, QuoteResult } from "./quote.results";
import type { QuoteService } from "./quote.service";
import { QuoteLineType, QuoteReplayType, QuoteType, QuoteWeightType } from "./quote.type";

const documentOf = ({ document }: Quote): QuoteDocument => JSON.parse(document);

@Resolver(() => QuoteType)
export class QuoteResolver {
  constructor(private readonly quotes: QuoteService) {}

  @Query(() => QuoteType, { nullable: true, description: "Null when the viewer has no quote of this id." })
  @Directive("@authenticated")
  quote(@Arg("id", () => ID) id: string, @Ctx() { loaders }: Context): Promise<QuoteType | null> {
    return loaders.quote.load(id);
  }

  @Query(() => QuoteReplayType, {
    nullable: true,
    description: "Computes a quote again from what it keeps. Null when the viewer has no quote of this id.",
  })
  @Directive("@authenticated")
  async quoteReplay(
    @Arg("id", () => ID) id: string,
    @Ctx() { loaders, viewer }: Context,
  ): Promise<QuoteReplayType | null> {
    const quote = await loaders.quote.load(id);
    if (!quote) return null;
    const replay = await this.quotes.replayQuote(viewer, quote);
    return { ...replay, costDocument: seesCost(viewer) ? replay.costDocument : null };
  }

  @Query(() => [ServiceComparison], {
    description:
      "Every service for a parcel, with its price now or why it has none. Open to everyone; nothing is kept.",
  })
  async compareServices(
    @Arg("input", () => CompareServicesInput) input: CompareServicesInput,
    @Ctx() { viewer }: Context,
  ): Promise<(typeof ServiceComparison)[]> {
    const { serviceCode, ...parcel } = inputsOf(input, "");
    const offers = await this.quotes.compare(viewer, parcel);
    if (offers instanceof InvalidInput) {
      const message = `${offers.field}: ${offers.message}`;
      throw new GraphQLError(message, { extensions: { code: "BAD_USER_INPUT" } });
    }
    return offers.map(comparisonOf);
  }

  @Mutation(() => QuoteResult, { name: "quote", description: "Offers a price for a parcel of no order." })
  @Directive('@requiresScopes(scopes: [["role:customer_admin"], ["role:customer_member"], ["quotes:write"]])')
  offerQuote(
    @Arg("input", () => QuoteInput) input: QuoteInput,
    @Ctx() { viewer }: Context,
  ): Promise<typeof QuoteResult> {
    const { idempotencyKey, serviceCode } = input;
    return this.quotes.quote(viewer, quotingTenant(viewer), idempotencyKey, inputsOf(input, serviceCode));
  }

  @Mutation(() => AcceptQuoteResult, { description: "Takes an offer before it expires, once." })
  @Directive('@requiresScopes(scopes: [["role:customer_admin"], ["role:customer_member"], ["quotes:write"]])')
  acceptQuote(
    @Arg("input", () => AcceptQuoteInput) { idempotencyKey, quoteId }: AcceptQuoteInput,
    @Ctx() { viewer }: Context,
  ): Promise<typeof AcceptQuoteResult> {
    return this.quotes.accept(viewer, quotingTenant(viewer), idempotencyKey, quoteId);
  }

  @FieldResolver(() => QuoteStatus)
  status(@Root() quote: Quote): QuoteStatus {
    return quote.statusAt(this.quotes.now());
  }

  @FieldResolver(() => [QuoteLineType])
  lines(@Root() quote: Quote): QuoteLineType[] {
    return documentOf(quote).lines.map((line) => QuoteLineType.of(line, quote.currency));
  }

  @FieldResolver(() => QuoteWeightType)
  weight(@Root() quote: Quote): QuoteWeightType {
    return documentOf(quote).weight;
  }

  @FieldResolver(() => Money, {
    nullable: true,
    description: "What the parcel costs us. Staff of pricing and finance only.",
  })
  @Directive('@requiresScopes(scopes: [["role:pricing"], ["role:finance"], ["role:admin"]])')
  costTotal(@Root() quote: Quote, @Ctx() { viewer }: Context): Money | null {
    return seesCost(viewer) ? new Money(quote.costTotalMinor, quote.currency) : null;
  }

  @Directive(SEES_CUSTOMS_VALUES)
  @FieldResolver(() => LandedCostType, {
    nullable: true,
    description: "Null without goods, and where no rule is known.",
  })
  landedCost(@Root() quote: Quote): LandedCostType | null {
    const { landedCost } = documentOf(quote);
    return landedCost && LandedCostType.of(landedCost);
  }

  @FieldResolver(() => ServiceType, { nullable: true })
  service(@Root() { serviceId }: Quote, @Ctx() { loaders }: Context): Promise<ServiceType | null> {
    return loaders.service.load(serviceId);
  }

  @FieldResolver(() => RateCardVersionType, { nullable: true, description: "The prices it was made from." })
  rateCardVersion(
    @Root() { rateCardVersionId }: Quote,
    @Ctx() { loaders }: Context,
  ): Promise<RateCardVersionType | null> {
    return loaders.rateCardVersion.load(rateCardVersionId);
  }

  @FieldResolver(() => OrderRef, { nullable: true, description: "Null for a parcel of no order." })
  order(@Root() { orderId }: Quote): OrderRef | null {
    return orderId === null ? null : { id: orderId };
  }
}

export const quoteReferences = {
  Quote: ({ id }: { id: string }, { loaders }: Context) => loaders.quote.load(id),
};
