import {
  BigIntString,
  ConnectionArgs,
  CountryCode,
  Currency,
  DateTime,
  type SortInput,
  sortingOf,
  text,
  tidyCode,
} from "@baiyun/kit";
import { ArgsType, Field, ID, InputType, registerEnumType } from "type-graphql";
import { z } from "zod";
import { KEY, REASON, reason } from "../stated";
import { RuleKind } from "./rule";

registerEnumType(RuleKind, {
  name: "RegulatoryRuleKind",
  description: "What a destination asks for, and of what.",
  valuesConfig: {
    FLAT_DUTY_PER_TARIFF_CLASS: {
      description: "A fixed duty for each distinct HS6 of goods worth at most the threshold.",
    },
    DUTY_RELIEF: { description: "No duty on goods worth at most the threshold." },
    TARIFF_DUTY: { description: "The national tariff decides; its rates are not known here." },
    ADDITIONAL_DUTY: {
      description: "A percentage of the value of goods from the named origins, on top of any other duty.",
    },
    IMPORT_TAX: { description: "VAT, GST or consumption tax on goods, duty and, where it says so, transport." },
    IMPORT_TAX_RELIEF: { description: "No such tax on goods worth at most the threshold; without one, on none." },
    TAX_COLLECTED_AT_SALE: { description: "A registered seller collected the tax, so that clearance asks for none." },
    FEE_PER_PARCEL: { description: "A fixed fee for a parcel." },
    FEE_PER_TARIFF_CLASS: { description: "A fixed fee for each distinct HS6." },
  },
});

const DAY = "A day such as 2027-01-01: from its midnight UTC";

@InputType({ description: "A rule that is to hold from a day on. The window of the same code before it ends there." })
export class ProposeRegulatoryRuleInput {
  @Field(() => String, { description: KEY })
  idempotencyKey!: string;

  @Field(() => String, { description: "The rule's stable name, such as CH-VAT: the same for each of its windows." })
  code!: string;

  @Field(() => RuleKind, { description: "What it asks for; the same for each window of the code." })
  kind!: RuleKind;

  @Field(() => [String], { description: "The codes of the territories whose rule it is, such as CH." })
  territories!: string[];

  @Field(() => Currency, { description: "Of its amount and threshold." })
  currency!: string;

  @Field(() => BigIntString, {
    nullable: true,
    description: "In the minor unit: of a flat duty and of fees, which need it.",
  })
  amountMinor?: bigint | null;

  @Field(() => String, { nullable: true, description: "Such as 8.1: of taxes and additional duties, which need it." })
  percent?: string | null;

  @Field(() => BigIntString, {
    nullable: true,
    description: "In the minor unit: what goods are worth at most for it to hold.",
  })
  thresholdMinor?: bigint | null;

  @Field(() => [CountryCode], { nullable: true, description: "Of goods from there only; null: from anywhere." })
  origins?: string[] | null;

  @Field(() => Boolean, { defaultValue: false, description: "Whether a tax is on transport too." })
  taxesTransport!: boolean;

  @Field(() => String, { description: `${DAY}. Not a day that is over.` })
  validFrom!: string;

  @Field(() => String, { nullable: true, description: `${DAY} it holds no longer. Null while no end is known.` })
  validTo?: string | null;

  @Field(() => Boolean, { description: "Whether its source was read and confirmed; false for our assumption." })
  verified!: boolean;

  @Field(() => String, { description: "Where it is written. At most 500 characters." })
  source!: string;

  @Field(() => String, { description: REASON })
  reason!: string;
}

@InputType({ description: "Another end for a rule: earlier, or later." })
export class ProposeRegulatoryRuleEndInput {
  @Field(() => String, { description: KEY })
  idempotencyKey!: string;

  @Field(() => ID, { description: "Of the rule." })
  ruleId!: string;

  @Field(() => String, { description: `${DAY} it holds no longer. After today.` })
  validTo!: string;

  @Field(() => String, { description: REASON })
  reason!: string;
}

@InputType({ description: "Which rules: all conditions hold at once." })
export class RegulatoryRuleFilter {
  @Field(() => String, {
    nullable: true,
    description: "Of this territory, by its code: ISO 3166-1 alpha-2 where it has one.",
  })
  territory?: string | null;

  @Field(() => RuleKind, { nullable: true, description: "Of this kind." })
  kind?: RuleKind | null;

  @Field(() => String, { nullable: true, description: "By this name: its windows." })
  code?: string | null;

  @Field(() => DateTime, { nullable: true, description: "In force at this instant." })
  at?: Date | null;
}

export const ruleSorting = sortingOf("RegulatoryRule", {
  CREATED_AT: { property: "id", description: "When it was stated here." },
});

@ArgsType()
export class RegulatoryRulesArgs extends ConnectionArgs {
  @Field(() => RegulatoryRuleFilter, { nullable: true, description: "Every one without it." })
  filter?: RegulatoryRuleFilter | null;

  @Field(() => ruleSorting.Input, { nullable: true, description: "Newest first without it." })
  orderBy?: SortInput | null;
}

const { FLAT_DUTY_PER_TARIFF_CLASS, FEE_PER_PARCEL, FEE_PER_TARIFF_CLASS, IMPORT_TAX, ADDITIONAL_DUTY } = RuleKind;
const OF_AMOUNT: readonly RuleKind[] = [FLAT_DUTY_PER_TARIFF_CLASS, FEE_PER_PARCEL, FEE_PER_TARIFF_CLASS];
const OF_PERCENT: readonly RuleKind[] = [IMPORT_TAX, ADDITIONAL_DUTY];
const MOST_MINOR = 10n ** 12n;

const day = z.iso.date("This is a day such as 2027-01-01.").transform((on) => new Date(`${on}T00:00:00Z`));
const code = (most: number) => text(most, tidyCode);
const minor = z
  .bigint()
  .refine((amount) => amount >= 0n && amount <= MOST_MINOR, `This is 0 to ${MOST_MINOR}.`)
  .nullish()
  .transform((amount) => amount?.toString() ?? null);

export const newRule = z
  .object({
    code: code(60),
    kind: z.enum(RuleKind),
    territories: z.array(code(20)).min(1, "Must name one territory at least.").max(60, "Must be at most 60."),
    currency: z.string(),
    amountMinor: minor,
    percent: z
      .string()
      .regex(/^\d{1,3}(\.\d{1,4})?$/, "This is a decimal number such as 8.1.")
      .nullish()
      .transform((of) => of ?? null),
    thresholdMinor: minor,
    origins: z
      .array(z.string())
      .nullish()
      .transform((of) => of ?? null),
    taxesTransport: z.boolean(),
    validFrom: day,
    validTo: day.nullish().transform((on) => on ?? null),
    verified: z.boolean(),
    source: text(500),
    reason,
  })
  .superRefine(({ kind, amountMinor, percent, validFrom, validTo }, { addIssue }) => {
    const fault = (field: string, message: string) => addIssue({ code: "custom", path: [field], message });
    if (OF_AMOUNT.includes(kind) !== (amountMinor !== null))
      fault("amountMinor", `${kind} ${needs(OF_AMOUNT, kind)} one.`);
    if (OF_PERCENT.includes(kind) !== (percent !== null)) fault("percent", `${kind} ${needs(OF_PERCENT, kind)} one.`);
    if (validTo && validTo <= validFrom) fault("validTo", "Must be after validFrom.");
  });

const needs = (kinds: readonly RuleKind[], kind: RuleKind): string => (kinds.includes(kind) ? "needs" : "has not");

export const ruleEnd = z.object({ ruleId: z.string(), validTo: day, reason });
