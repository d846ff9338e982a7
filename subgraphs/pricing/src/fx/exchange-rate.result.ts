import { IdempotencyKeyReused, InvalidInput } from "@baiyun/kit";
import { createUnionType, Field, ObjectType } from "type-graphql";
import type { Proposal } from "../proposal/proposal.entity";
import { ProposalType } from "../proposal/proposal.type";
import { ExchangeRateType } from "./exchange-rate.type";

@ObjectType({ description: "The rates hold." })
export class PublishExchangeRatesSuccess {
  @Field(() => [ExchangeRateType], { description: "The newest of each pair, by pair." })
  rates!: ExchangeRateType[];

  constructor(rates: ExchangeRateType[]) {
    this.rates = rates;
  }
}

@ObjectType({
  description:
    "A rate is so far from the one of now or of a day before that somebody else has to agree: none of them is reckoned with until then.",
})
export class ExchangeRatesProposed {
  @Field(() => ProposalType, { description: "What waits for another person." })
  proposal: Proposal;

  constructor(proposal: Proposal) {
    this.proposal = proposal;
  }
}

export const PublishExchangeRatesResult = createUnionType({
  name: "PublishExchangeRatesResult",
  description: "The rates or their proposal, or why they do not hold.",
  types: () => [PublishExchangeRatesSuccess, ExchangeRatesProposed, InvalidInput, IdempotencyKeyReused] as const,
});
