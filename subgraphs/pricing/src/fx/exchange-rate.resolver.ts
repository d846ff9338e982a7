import { Access, type Context } from "@baiyun/kit";
import { Arg, Ctx, Mutation, Query, Resolver } from "type-graphql";
import { COST, PRICING } from "../access";
import { PublishExchangeRatesInput } from "./exchange-rate.input";
import { PublishExchangeRatesResult } from "./exchange-rate.result";
import type { ExchangeRateService } from "./exchange-rate.service";
import { ExchangeRateType } from "./exchange-rate.type";

@Resolver(() => ExchangeRateType)
export class ExchangeRateResolver {
  constructor(private readonly services: { rates: ExchangeRateService }) {}

  @Query(() => [ExchangeRateType], {
    description:
      "The newest exchange rate of each pair at an instant, by pair, also where it is too old. Staff of pricing and finance only.",
  })
  @Access(...COST)
  exchangeRates(
    @Ctx() { viewer }: Context,
    @Arg("at", () => Date, { nullable: true, description: "Now when it is not stated." }) at?: Date | null,
  ): Promise<ExchangeRateType[]> {
    return this.services.rates.newest(viewer, at ?? null);
  }

  @Mutation(() => PublishExchangeRatesResult, {
    description:
      "States exchange rates, which new quotes are reckoned by from now on, or once somebody else agrees where one is far from the last. Published rates never change.",
  })
  @Access(...PRICING)
  publishExchangeRates(
    @Arg("input", () => PublishExchangeRatesInput, { description: "The rates, and from when on they hold." })
    input: PublishExchangeRatesInput,
    @Ctx() { viewer }: Context,
  ): Promise<typeof PublishExchangeRatesResult> {
    return this.services.rates.publish(viewer, input);
  }
}
