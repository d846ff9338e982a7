import { Currency, text } from "@baiyun/kit";
import { Field, InputType } from "type-graphql";
import { z } from "zod";
import { KEY, optionalReason, REASON } from "../stated";

@InputType({ description: "How much of one currency another is worth." })
export class ExchangeRateInput {
  @Field(() => Currency, { description: "What one unit is exchanged of." })
  base!: string;

  @Field(() => Currency, { description: "What the rate counts units of." })
  quote!: string;

  @Field(() => String, { description: "Units of `quote` for one unit of `base`, as a decimal number such as 7.1." })
  rate!: string;
}

@InputType({ description: "Exchange rates of one source and instant." })
export class PublishExchangeRatesInput {
  @Field(() => String, { description: KEY })
  idempotencyKey!: string;

  @Field(() => String, {
    nullable: true,
    description: `${REASON} Asked for where a rate is far from the last one, since somebody else has to agree.`,
  })
  reason?: string | null;

  @Field(() => String, { description: "Who stated them. At most 200 characters." })
  source!: string;

  @Field(() => Date, { description: "The instant of which they are, not after now." })
  effectiveFrom!: Date;

  @Field(() => [ExchangeRateInput], { description: "1 to 200, each pair once." })
  rates!: ExchangeRateInput[];
}

const MAX_RATES = 200;

const rate = z
  .object({
    base: z.string(),
    quote: z.string(),
    rate: z
      .string()
      .regex(
        /^(?=.*[1-9])\d{1,9}(\.\d{1,12})?$/,
        "Must be a decimal number above 0, with at most 9 digits before the point and 12 after.",
      ),
  })
  .refine(({ base, quote }) => base !== quote, { path: ["quote"], message: "Must be another currency than base." });

export const publishedRates = z.object({
  source: text(200),
  reason: optionalReason,
  effectiveFrom: z.date(),
  rates: z
    .array(rate)
    .min(1, "Must state one rate at least.")
    .max(MAX_RATES, `Must be at most ${MAX_RATES} rates.`)
    .superRefine((given, { addIssue }) => {
      const seen = new Set<string>();
      for (const [index, { base, quote }] of given.entries()) {
        const pair = [base, quote].sort().join();
        if (seen.has(pair)) addIssue({ code: "custom", path: [index], message: "States this pair a second time." });
        seen.add(pair);
      }
    }),
});
export type PublishedRates = z.infer<typeof publishedRates>;
