import { IdempotencyKeyReused, InvalidInput } from "@baiyun/kit";
import { createUnionType, Field, ObjectType } from "type-graphql";
import { ExchangeRateType } from "./exchange-rate.type";

@ObjectType()
export class PublishExchangeRatesSuccess {
  @Field(() => [ExchangeRateType], { description: "The newest of each pair, by pair." })
  rates!: ExchangeRateType[];

  constructor(rates: ExchangeRateType[]) {
    this.rates = rates;
  }
}

export const PublishExchangeRatesResult = createUnionType({
  name: "PublishExchangeRatesResult",
  types: () => [PublishExchangeRatesSuccess, InvalidInput, IdempotencyKeyReused] as const,
});
