import { Currency } from "@baiyun/kit";
import { Field, ObjectType } from "type-graphql";
import type { RatesContent } from "./rate-jumps";

@ObjectType("ProposedExchangeRate", { description: "An exchange rate that waits for another person." })
export class ProposedExchangeRateType {
  @Field(() => Currency, { description: "The currency of which one unit is meant." })
  base!: string;

  @Field(() => Currency, { description: "The currency it is stated in." })
  quote!: string;

  @Field(() => String, { description: "Units of `quote` for one unit of `base`." })
  rate!: string;

  @Field(() => String, { nullable: true, description: "The rate that it is far from; null where it is not." })
  formerRate!: string | null;

  @Field(() => String, { nullable: true, description: "By how many per cent it differs from that one, such as 12.68." })
  percent!: string | null;
}

export const proposedRatesOf = ({ rates, jumps }: RatesContent): ProposedExchangeRateType[] =>
  rates.map((stated) => {
    const jump = jumps.find(({ base, quote }) => base === stated.base && quote === stated.quote);
    return { ...stated, formerRate: jump?.from ?? null, percent: jump?.percent ?? null };
  });
