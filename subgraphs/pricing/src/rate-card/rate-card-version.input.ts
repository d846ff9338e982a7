import { BigIntString, ConnectionArgs, DateTime, isPrintable, type SortInput, sortingOf } from "@baiyun/kit";
import { ArgsType, Field, ID, InputType, Int } from "type-graphql";
import { z } from "zod";
import { KEY, optionalReason, REASON, reason } from "../stated";
import { RateCardVersionStatus } from "./rate-card-version.entity";
import type { WeightBracket } from "./tariff";

@InputType({ description: "In the currency of the card, in its minor unit." })
export class PricePerKilogramInput {
  @Field(() => Int, { description: "The billable weight, in grams, up to which it holds." })
  upToG!: number;

  @Field(() => BigIntString, { description: "For each kilogram, in minor units of the card's currency." })
  priceMinor!: bigint;

  @Field(() => BigIntString, { description: "What the carrier asks of us." })
  costMinor!: bigint;
}

@InputType({ description: "New prices for one service to one zone." })
export class RateLaneInput {
  @Field(() => String, { description: "The code of the service that it prices." })
  serviceCode!: string;

  @Field(() => String, { description: "The code of the zone that parcels go to." })
  zoneCode!: string;

  @Field(() => [PricePerKilogramInput], { description: "By weight, the lightest first." })
  prices!: PricePerKilogramInput[];
}

@InputType({ description: "New prices of a card, and the window they are meant for." })
export class DraftRateCardVersionInput {
  @Field(() => String, { description: "The same key with the same input acts once." })
  idempotencyKey!: string;

  @Field(() => ID, { description: "Of the card that it is a version of." })
  rateCardId!: string;

  @Field(() => Date, { description: "From when on it is to hold." })
  validFrom!: Date;

  @Field(() => Date, { nullable: true, description: "Exclusive; null while no end is set." })
  validTo?: Date | null;

  @Field(() => [RateLaneInput], { description: "The lanes whose price changes; the others go on as published." })
  lanes!: RateLaneInput[];
}

@InputType({ description: "All prices of a draft and its window, in place of those it has." })
export class RedraftRateCardVersionInput {
  @Field(() => String, { description: KEY })
  idempotencyKey!: string;

  @Field(() => ID, { description: "Of a draft that nobody has proposed yet." })
  versionId!: string;

  @Field(() => Int, { description: "The `version` of the draft that was read." })
  expectedVersion!: number;

  @Field(() => DateTime, { description: "From when on they are to hold." })
  validFrom!: Date;

  @Field(() => DateTime, { nullable: true, description: "Exclusive; null while no end is set." })
  validTo?: Date | null;

  @Field(() => [RateLaneInput], { description: "The lanes whose price changes; the others go on as published." })
  lanes!: RateLaneInput[];
}

@InputType({ description: "A draft that somebody else is to publish." })
export class ProposeRateCardVersionInput {
  @Field(() => String, { description: KEY })
  idempotencyKey!: string;

  @Field(() => ID, { description: "Of the draft." })
  versionId!: string;

  @Field(() => String, { description: REASON })
  reason!: string;
}

@InputType({ description: "A draft that somebody else proposed." })
export class PublishRateCardVersionInput {
  @Field(() => String, { description: KEY })
  idempotencyKey!: string;

  @Field(() => ID, { description: "Of the draft." })
  versionId!: string;

  @Field(() => String, { nullable: true, description: REASON })
  reason?: string | null;
}

@InputType({ description: "Published prices that are to hold no longer." })
export class RetireRateCardVersionInput {
  @Field(() => String, { description: KEY })
  idempotencyKey!: string;

  @Field(() => ID, { description: "Of the version." })
  versionId!: string;

  @Field(() => String, { nullable: true, description: REASON })
  reason?: string | null;

  @Field(() => Boolean, {
    defaultValue: true,
    description:
      "Whether the prices that it took over from hold again, up to the end they were meant to have. Without, its lanes have no price until the next version.",
  })
  resumeFormer!: boolean;
}

export const versionSorting = sortingOf("RateCardVersion", {
  CREATED_AT: { property: "id", description: "When it was drafted." },
  VALID_FROM: { property: "validFrom", description: "When its window begins." },
});

@ArgsType()
export class RateCardVersionsArgs extends ConnectionArgs {
  @Field(() => versionSorting.Input, { nullable: true, description: "Newest first without it." })
  orderBy?: SortInput | null;

  @Field(() => [RateCardVersionStatus], { nullable: true, description: "Any of them; all when it is not stated." })
  statuses?: RateCardVersionStatus[] | null;
}

/** Per kilogram, in the minor unit. Times the heaviest parcel it still fits what is stored. */
const HIGHEST_PRICE = 1_000_000_000n;

/** A loss on each kilogram is a slip of the hand. */
export const BELOW_COST = "Must not be below cost.";

interface Price {
  upToG: number;
  priceMinor: bigint;
  costMinor: bigint;
}

function faultsIn(prices: readonly Price[]): string[] {
  if (prices.length === 0) return ["Must name one price at least."];
  const amounts = prices.flatMap(({ priceMinor, costMinor }) => [priceMinor, costMinor]);
  const faults: [boolean, string][] = [
    [prices.some(({ upToG }) => upToG < 1), "Must reach up to 1 g at least."],
    [new Set(prices.map(({ upToG }) => upToG)).size < prices.length, "Must not name a weight twice."],
    [amounts.some((minor) => minor < 0n), "Must not be negative."],
    [amounts.some((minor) => minor > HIGHEST_PRICE), `Must not be above ${HIGHEST_PRICE}.`],
    [prices.some(({ priceMinor, costMinor }) => priceMinor >= 0n && priceMinor < costMinor), BELOW_COST],
  ];
  return faults.flatMap(([broken, rule]) => (broken ? [rule] : []));
}

const prices = z
  .array(z.object({ upToG: z.number(), priceMinor: z.bigint(), costMinor: z.bigint() }))
  .superRefine((given, { addIssue }) => {
    for (const message of faultsIn(given)) addIssue({ code: "custom", message });
  })
  .transform((given) =>
    given.map(
      ({ upToG, priceMinor, costMinor }): WeightBracket => ({
        upToG,
        sellPerKgMinor: priceMinor.toString(),
        costPerKgMinor: costMinor.toString(),
      }),
    ),
  );

const lanes = z
  .array(
    z.object({
      serviceCode: z.string().refine(isPrintable, "There is no such service."),
      zoneCode: z.string().refine(isPrintable, "There is no such zone."),
      prices,
    }),
  )
  .min(1, "Must price one lane at least.")
  .superRefine((given, { addIssue }) => {
    const seen = new Set<string>();
    for (const [index, { serviceCode, zoneCode }] of given.entries()) {
      const lane = JSON.stringify([serviceCode, zoneCode]);
      const message = "Prices this service and zone a second time.";
      if (seen.has(lane)) addIssue({ code: "custom", path: [index], message });
      seen.add(lane);
    }
  });

const window = {
  validFrom: z.date(),
  validTo: z
    .date()
    .nullish()
    .transform((end) => end ?? null),
};

function endsAfterItBegins(given: { validFrom: Date; validTo: Date | null }, { addIssue }: z.RefinementCtx): void {
  const message = "Must be after validFrom.";
  if (given.validTo && given.validTo <= given.validFrom) addIssue({ code: "custom", path: ["validTo"], message });
}

export const versionDraft = z.object({ rateCardId: z.string(), ...window, lanes }).superRefine(endsAfterItBegins);
export type VersionDraft = z.infer<typeof versionDraft>;

export const versionRedraft = z
  .object({ versionId: z.string(), expectedVersion: z.number().int(), ...window, lanes })
  .superRefine(endsAfterItBegins);
export type VersionRedraft = z.infer<typeof versionRedraft>;

/** What publishing states. */
export const publication = z.object({ versionId: z.string(), reason: optionalReason });

export const publicationProposal = z.object({ versionId: z.string(), reason });

export const retirement = publication.extend({ resumeFormer: z.boolean() });
export type Retirement = z.infer<typeof retirement>;
