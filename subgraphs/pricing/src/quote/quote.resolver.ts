import { Access, type Context, Contract, InvalidInput, MAX_PARCELS, Money } from "@baiyun/kit";
import { GraphQLError } from "graphql";
import { Arg, Ctx, Directive, FieldResolver, ID, Mutation, Query, Resolver, Root } from "type-graphql";
import { COST, CUSTOMS_VALUES, QUOTING } from "../access";
import { OrderType } from "../order/order.type";
import { RateCardVersionType } from "../rate-card/rate-card-version.type";
import { visibleVersion } from "../rate-card/visible-cards";
import { LandedCostType } from "../regulation/landed-cost.type";
import { Service } from "../service/service.entity";
import { ServiceType } from "../service/service.type";
import { Quote, QuoteStatus } from "./quote.entity";
import { AcceptQuoteInput, CompareServicesInput, QuoteInput } from "./quote.input";
import { AcceptQuoteResult, QuoteResult } from "./quote.result";
import type { QuoteService } from "./quote.service";
import { QuoteLineType, QuoteReplayType, QuoteType, QuoteWeightType } from "./quote.type";
import { QuoteRecord } from "./quote-record.entity";
import { comparisonOf, ServiceComparison } from "./service-comparison.type";

@Resolver(() => QuoteType)
export class QuoteResolver {
  constructor(private readonly services: { quotes: QuoteService }) {}

  @Query(() => QuoteType, { nullable: true, description: "Null when the viewer has no quote of this id." })
  @Access("signed-in", "quotes:write")
  quote(
    @Arg("id", () => ID, { description: "The quote's." }) id: string,
    @Ctx() { rows }: Context,
  ): Promise<QuoteType | null> {
    return rows.one(Quote, id);
  }

  @Query(() => QuoteReplayType, {
    nullable: true,
    description: "Computes a quote again from what it keeps. Null when the viewer has no quote of this id.",
  })
  @Access("signed-in", "quotes:write")
  quoteReplay(
    @Arg("id", () => ID, { description: "The quote's." }) id: string,
    @Ctx() { viewer, rows }: Context,
  ): Promise<QuoteReplayType | null> {
    return this.services.quotes.replay(viewer, rows, id);
  }

  @Query(() => [ServiceComparison], {
    description:
      "Every service for a parcel, with its price now or why it has none. Open to everyone; nothing is kept.",
  })
  @Access("anyone")
  @Contract("partner")
  async compareServices(
    @Arg("input", () => CompareServicesInput, { description: "The parcel, and where it goes." })
    input: CompareServicesInput,
    @Ctx() { viewer }: Context,
  ): Promise<(typeof ServiceComparison)[]> {
    const offers = await this.services.quotes.compare(viewer, input);
    if (offers instanceof InvalidInput) {
      const message = offers.faults.map((fault) => `${fault.field}: ${fault.message}`).join(" ");
      throw new GraphQLError(message, { extensions: { code: "BAD_USER_INPUT" } });
    }
    return offers.map(comparisonOf);
  }

  @Mutation(() => QuoteResult, { name: "quote", description: "Offers a price for a parcel of no order." })
  @Access(...QUOTING)
  offerQuote(
    @Arg("input", () => QuoteInput, { description: "The parcel, where it goes and by which service." })
    input: QuoteInput,
    @Ctx() { viewer }: Context,
  ): Promise<typeof QuoteResult> {
    return this.services.quotes.quote(viewer, input);
  }

  @Mutation(() => AcceptQuoteResult, { description: "Takes an offer before it expires, once." })
  @Access(...QUOTING)
  acceptQuote(
    @Arg("input", () => AcceptQuoteInput, { description: "Which, and its key." }) input: AcceptQuoteInput,
    @Ctx() { viewer }: Context,
  ): Promise<typeof AcceptQuoteResult> {
    return this.services.quotes.accept(viewer, input);
  }

  @FieldResolver(() => QuoteStatus, { description: "Where it is in its life." })
  status(@Root() quote: Quote): QuoteStatus {
    return this.services.quotes.statusOf(quote);
  }

  @FieldResolver(() => [QuoteLineType], { description: "What the price is made up of." })
  async lines(@Root() { id }: Quote, @Ctx() { rows }: Context): Promise<QuoteLineType[]> {
    const { lines, currency } = (await rows.one(QuoteRecord, id))!.content;
    return lines.map((line) => QuoteLineType.of(line, currency));
  }

  @FieldResolver(() => String, {
    description:
      "Which version of our calculation it was made with, such as `baiyun.pricing/2`; it stays with the quote.",
  })
  async calculation(@Root() { id }: Quote, @Ctx() { rows }: Context): Promise<string> {
    return (await rows.one(QuoteRecord, id))!.content.calculation;
  }

  @FieldResolver(() => QuoteWeightType, { description: "Of all its parcels together." })
  async weight(@Root() { id }: Quote, @Ctx() { rows }: Context): Promise<QuoteWeightType> {
    return (await rows.one(QuoteRecord, id))!.content.weight;
  }

  @FieldResolver(() => [QuoteWeightType], {
    description: "Of each parcel, in the order of their numbers: each is weighed by the service's rule by itself.",
  })
  @Directive(`@listSize(assumedSize: ${MAX_PARCELS})`)
  async parcelWeights(@Root() { id }: Quote, @Ctx() { rows }: Context): Promise<QuoteWeightType[]> {
    const { weight, parcelWeights } = (await rows.one(QuoteRecord, id))!.content;
    return parcelWeights ?? [weight];
  }

  @FieldResolver(() => Money, {
    nullable: true,
    description: "What the parcel costs us. Staff of pricing and finance only.",
  })
  @Access(...COST)
  costTotal(@Root() { costTotalMinor, currency }: Quote): Money {
    return new Money(costTotalMinor, currency);
  }

  @FieldResolver(() => LandedCostType, {
    nullable: true,
    description: "Null without goods.",
  })
  @Access(...CUSTOMS_VALUES)
  landedCost(@Root() quote: Quote): LandedCostType | null {
    return LandedCostType.ofQuote(quote);
  }

  @FieldResolver(() => ServiceType, { nullable: true, description: "The service that it prices." })
  service(@Root() { serviceId }: Quote, @Ctx() { rows }: Context): Promise<ServiceType | null> {
    return rows.one(Service, serviceId);
  }

  @FieldResolver(() => RateCardVersionType, { nullable: true, description: "The prices it was made from." })
  rateCardVersion(@Root() { rateCardVersionId }: Quote, @Ctx() context: Context): Promise<RateCardVersionType | null> {
    return visibleVersion(rateCardVersionId, context);
  }

  @FieldResolver(() => OrderType, { nullable: true, description: "Null for a parcel of no order." })
  @Access("signed-in", "orders:read")
  order(@Root() { orderId }: Quote): OrderType | null {
    return orderId === null ? null : { id: orderId };
  }
}
