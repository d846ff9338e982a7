import { BigIntString, Currency, text, tidyCode } from "@baiyun/kit";
import { Field, ID, InputType } from "type-graphql";
import { z } from "zod";
import { KEY, REASON, reason } from "../stated";
import { RequirementKind } from "./import-requirement.entity";

const DAY = "A day such as 2027-01-01: from its midnight UTC";

@InputType({
  description: "What a destination wants to be told from a day on. The window of the same code before it ends there.",
})
export class ProposeImportRequirementInput {
  @Field(() => String, { description: KEY })
  idempotencyKey!: string;

  @Field(() => String, { description: "Its stable name, such as NO-VOEC: the same for each of its windows." })
  code!: string;

  @Field(() => RequirementKind, { description: "What is wanted; the same for each window of the code." })
  kind!: RequirementKind;

  @Field(() => [String], { description: "The codes of the territories that want it, such as NO." })
  territories!: string[];

  @Field(() => String, { description: "What is wanted, for a person, in English. At most 300 characters." })
  wanted!: string;

  @Field(() => String, { description: "What it is wanted for. At most 300 characters." })
  why!: string;

  @Field(() => String, { nullable: true, description: "When it is wanted, at most 300 characters; null: always." })
  condition?: string | null;

  @Field(() => BigIntString, {
    nullable: true,
    description: "In the minor unit: of goods worth at most this only. It needs a currency.",
  })
  thresholdMinor?: bigint | null;

  @Field(() => Currency, { nullable: true, description: "Of the threshold, and with it alone." })
  currency?: string | null;

  @Field(() => String, { description: `${DAY}. Not a day that is over.` })
  validFrom!: string;

  @Field(() => String, { nullable: true, description: `${DAY} it is wanted no longer. Null while no end is known.` })
  validTo?: string | null;

  @Field(() => Boolean, { description: "Whether its source was read and confirmed; false for our assumption." })
  verified!: boolean;

  @Field(() => String, { description: "Where it is written. At most 500 characters." })
  source!: string;

  @Field(() => String, { description: REASON })
  reason!: string;
}

@InputType({ description: "Another end for what a destination wants to be told: earlier, or later." })
export class ProposeImportRequirementEndInput {
  @Field(() => String, { description: KEY })
  idempotencyKey!: string;

  @Field(() => ID, { description: "Of the window." })
  requirementId!: string;

  @Field(() => String, { description: `${DAY} it is wanted no longer. After today.` })
  validTo!: string;

  @Field(() => String, { description: REASON })
  reason!: string;
}

const MOST_MINOR = 10n ** 12n;
const day = z.iso.date("This is a day such as 2027-01-01.").transform((on) => new Date(`${on}T00:00:00Z`));

export const newRequirement = z
  .object({
    code: text(60, tidyCode),
    kind: z.enum(RequirementKind),
    territories: z.array(text(20, tidyCode)).min(1, "Must name one territory at least.").max(60, "Must be at most 60."),
    wanted: text(300),
    why: text(300),
    condition: text(300)
      .nullish()
      .transform((of) => of ?? null),
    thresholdMinor: z
      .bigint()
      .refine((amount) => amount > 0n && amount <= MOST_MINOR, `This is 1 to ${MOST_MINOR}.`)
      .nullish()
      .transform((amount) => amount?.toString() ?? null),
    currency: z
      .string()
      .nullish()
      .transform((of) => of ?? null),
    validFrom: day,
    validTo: day.nullish().transform((on) => on ?? null),
    verified: z.boolean(),
    source: text(500),
    reason,
  })
  .superRefine(({ thresholdMinor, currency, validFrom, validTo }, { addIssue }) => {
    const fault = (field: string, message: string) => addIssue({ code: "custom", path: [field], message });
    if ((thresholdMinor === null) !== (currency === null))
      fault("currency", "A threshold and its currency go together.");
    if (validTo && validTo <= validFrom) fault("validTo", "Must be after validFrom.");
  });

export const requirementEnd = z.object({ requirementId: z.string(), validTo: day, reason });
