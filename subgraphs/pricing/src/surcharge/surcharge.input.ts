import { BigIntString, CountryCode, DateTime, isPrintable } from "@baiyun/kit";
import { Field, ID, InputType, Int } from "type-graphql";
import { z } from "zod";
import { KEY } from "../stated";
import { ChargeKind, PercentBase } from "./surcharge-terms";
import "./surcharge.type";

@InputType({ description: "A country, or the part of it whose postal codes start so." })
export class SurchargeAreaInput {
  @Field(() => CountryCode, { description: "The country." })
  country!: string;

  @Field(() => String, { nullable: true, description: "Written without spaces and hyphens; null: the whole country." })
  postalPrefix?: string | null;
}

@InputType({
  description: "An amount or a percentage on top of freight, under the conditions that are stated. One of the two.",
})
export class SurchargeInput {
  @Field(() => ChargeKind, { description: "What for; not FREIGHT." })
  kind!: ChargeKind;

  @Field(() => String, { nullable: true, description: "By this service only." })
  serviceCode?: string | null;

  @Field(() => String, { nullable: true, description: "To this zone only." })
  zoneCode?: string | null;

  @Field(() => [SurchargeAreaInput], { nullable: true, description: "To these places only: at most 200." })
  areas?: SurchargeAreaInput[] | null;

  @Field(() => Int, { nullable: true, description: "Only where the longest side is above it, in millimetres." })
  longestSideOverMm?: number | null;

  @Field(() => DateTime, { nullable: true, description: "From this instant only." })
  appliesFrom?: Date | null;

  @Field(() => DateTime, { nullable: true, description: "Before this instant only." })
  appliesUntil?: Date | null;

  @Field(() => BigIntString, { nullable: true, description: "For a parcel, in the minor unit of the card's currency." })
  priceMinor?: bigint | null;

  @Field(() => BigIntString, {
    nullable: true,
    description: "What the carrier asks of us; with `priceMinor`, and not above it.",
  })
  costMinor?: bigint | null;

  @Field(() => String, { nullable: true, description: "Such as 18.5." })
  percent?: string | null;

  @Field(() => String, {
    nullable: true,
    description: "What the carrier asks of us; with `percent`, and not above it.",
  })
  costPercent?: string | null;

  @Field(() => PercentBase, { nullable: true, description: "What the percentages are of." })
  percentOf?: PercentBase | null;
}

@InputType({ description: "All surcharges of a draft: those that it had are gone." })
export class SetDraftSurchargesInput {
  @Field(() => String, { description: KEY })
  idempotencyKey!: string;

  @Field(() => ID, { description: "Of a draft that nobody has proposed yet." })
  versionId!: string;

  @Field(() => Int, {
    nullable: true,
    description:
      "The `version` of the draft that was read; without it, whatever anybody else wrote meanwhile is replaced.",
  })
  expectedVersion?: number | null;

  @Field(() => [SurchargeInput], { description: "At most 100, in the order in which a quote lists those of one kind." })
  surcharges!: SurchargeInput[];
}

const MOST_MINOR = 1_000_000_000n;
const optional = <S extends z.ZodType>(schema: S) => schema.nullish().transform((value) => value ?? null);
const amount = optional(
  z.bigint().refine((minor) => minor >= 0n && minor <= MOST_MINOR, `This is 0 to ${MOST_MINOR}.`),
);
const percent = optional(z.string().regex(/^\d{1,3}(\.\d{1,4})?$/, "This is a decimal number such as 18.5."));
const code = optional(z.string().refine(isPrintable, "There is none of this code."));

const surcharge = z
  .object({
    kind: z.enum(ChargeKind).refine((kind) => kind !== ChargeKind.FREIGHT, "Freight is what lanes are of."),
    serviceCode: code,
    zoneCode: code,
    areas: optional(
      z
        .array(
          z.object({
            country: z.string(),
            postalPrefix: optional(z.string().regex(/^[A-Z0-9]{1,12}$/, "This is 1 to 12 capital letters and digits.")),
          }),
        )
        .min(1, "Must name one place at least.")
        .max(200, "Must be at most 200."),
    ),
    longestSideOverMm: optional(z.number().int().min(1, "Must be 1 at least.")),
    appliesFrom: optional(z.date()),
    appliesUntil: optional(z.date()),
    priceMinor: amount,
    costMinor: amount,
    percent,
    costPercent: percent,
    percentOf: optional(z.enum(PercentBase)),
  })
  .superRefine((given, { addIssue }) => {
    const fault = (field: string, message: string) => addIssue({ code: "custom", path: [field], message });
    const { priceMinor, costMinor, costPercent, percentOf, appliesFrom, appliesUntil } = given;
    const [fixed, relative] = [priceMinor !== null, given.percent !== null];
    if (fixed === relative) fault("priceMinor", "State an amount or a percentage.");
    if (fixed !== (costMinor !== null)) fault("costMinor", "State it with the price, and only then.");
    if (relative !== (costPercent !== null)) fault("costPercent", "State it with the percentage, and only then.");
    if (relative !== (percentOf !== null)) fault("percentOf", "State it with a percentage, and only then.");
    if (priceMinor !== null && costMinor !== null && priceMinor < costMinor)
      fault("priceMinor", "Must not be below cost.");
    if (given.percent !== null && costPercent !== null && Number(given.percent) < Number(costPercent)) {
      fault("percent", "Must not be below cost.");
    }
    if (appliesFrom && appliesUntil && appliesUntil <= appliesFrom) fault("appliesUntil", "Must be after appliesFrom.");
  });

export const draftSurcharges = z.object({
  versionId: z.string(),
  expectedVersion: optional(z.number().int()),
  surcharges: z.array(surcharge).max(100, "Must be at most 100."),
});
export type DraftSurcharges = z.infer<typeof draftSurcharges>;
