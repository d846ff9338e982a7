import { CountryCode, DateTime, MoneyInput, text, tidyCode } from "@baiyun/kit";
import { Field, ID, InputType, Int } from "type-graphql";
import { z } from "zod";
import { CustomsRegime, DeclarationDirection } from "../customs-rule/customs-rule.entity";
import { Battery, HsVersion } from "../goods/shipment-goods.entity";
import { plainCode } from "./declaration.input";
import { CustomsAnswerKind, Referral } from "./declaration-state";

const MAX_LINES = 100;
const MAX_VALUE_MINOR = 10n ** 16n;
const MAX_QUANTITY = 1_000_000;
const MAX_WEIGHT_G = 100_000;
const LONGEST_REASON = 500;

const code = (shape: RegExp, message: string, tidied = plainCode) =>
  z.string().transform(tidied).pipe(z.string().regex(shape, message));

@InputType({ description: "One article as it is declared." })
export class DeclarationLineInput {
  @Field(() => String, { description: "What it is, in words that customs accepts: 1 to 200 characters." })
  description!: string;

  @Field(() => String, { description: "6 to 10 digits, with or without dots." })
  hsCode!: string;

  @Field(() => HsVersion, { defaultValue: HsVersion.HS2022, description: "The edition of its first six digits." })
  hsVersion!: HsVersion;

  @Field(() => Int, { description: "Pieces, 1 to 1,000,000." })
  quantity!: number;

  @Field(() => MoneyInput, { description: "Of all its pieces; all lines are valued in one currency." })
  value!: MoneyInput;

  @Field(() => CountryCode, { defaultValue: "CN", description: "Where it was made." })
  originCountry!: string;

  @Field(() => Int, { description: "Grams with its packing, 0 to 100,000." })
  grossWeightG!: number;

  @Field(() => Battery, { defaultValue: Battery.NONE, description: "How its batteries are packed." })
  battery!: Battery;

  @Field(() => Int, { nullable: true, description: "How far they are charged, 0 to 100 percent." })
  chargePercent?: number | null;

  @Field(() => Int, { nullable: true, description: "What the largest cell holds, in mWh: 1 to 1,000,000." })
  cellMwh?: number | null;

  @Field(() => String, { nullable: true, description: "Number of a permit: 1 to 60 characters." })
  permit?: string | null;
}

const between = (least: number, most: number, message: string) =>
  z.number().refine((value) => value >= least && value <= most, message);

const line = z
  .object({
    description: text(200),
    hsCode: code(/^\d{6,10}$/, "A commodity code is 6 to 10 digits."),
    hsVersion: z.enum(HsVersion),
    quantity: between(1, MAX_QUANTITY, "A quantity is 1 to 1,000,000."),
    value: z.object({
      amountMinor: z
        .bigint()
        .refine((minor) => minor >= 0n && minor <= MAX_VALUE_MINOR, `A value is 0 to ${MAX_VALUE_MINOR} minor units.`),
      currency: z.string(),
    }),
    originCountry: z.string(),
    grossWeightG: between(0, MAX_WEIGHT_G, "A line weighs 0 to 100,000 g."),
    battery: z.enum(Battery),
    chargePercent: between(0, 100, "A charge is 0 to 100 percent.").nullish(),
    cellMwh: between(1, 1_000_000, "A cell holds 1 to 1,000,000 mWh.").nullish(),
    permit: text(60, tidyCode).nullish(),
  })
  .transform(({ value: { amountMinor, currency }, chargePercent = null, cellMwh = null, permit = null, ...rest }) => ({
    ...rest,
    ...{ valueMinor: amountMinor, currency, weightShared: false, chargePercent, cellMwh, permit },
  }));

const lines = z
  .array(line)
  .max(MAX_LINES, `A declaration has at most ${MAX_LINES} lines.`)
  .superRefine((all, { addIssue }) => {
    for (const [index, { currency }] of all.entries()) {
      if (currency === all[0]!.currency) continue;
      addIssue({
        code: "custom",
        path: [index, "value", "currency"],
        message: "All lines are valued in one currency.",
      });
    }
  });

const content = {
  regime: z.enum(CustomsRegime).nullish(),
  office: code(/^[A-Z0-9]{2,17}$/, "An office's code is 2 to 17 letters and digits.").nullish(),
  lines: lines.nullish(),
};

@InputType()
class DeclarationContentInput {
  @Field(() => String, { description: "The same key with the same input acts once." })
  idempotencyKey!: string;

  @Field(() => CustomsRegime, { nullable: true, description: "The procedure, where the rules name none or another." })
  regime?: CustomsRegime | null;

  @Field(() => String, { nullable: true, description: "Code of the customs office." })
  office?: string | null;
}

@InputType({ description: "A declaration of a shipment that has none this way." })
export class DraftDeclarationInput extends DeclarationContentInput {
  @Field(() => ID, { description: "Of the shipment." })
  shipmentId!: string;

  @Field(() => DeclarationDirection, { description: "Out of the origin or into the destination." })
  direction!: DeclarationDirection;

  @Field(() => [DeclarationLineInput], { description: "What is declared." })
  lines!: DeclarationLineInput[];
}

export const draftDeclarationRules = z.object({
  ...content,
  shipmentId: z.string(),
  direction: z.enum(DeclarationDirection),
  lines,
});
export type NewDeclaration = z.infer<typeof draftDeclarationRules>;

@InputType({ description: "What is left out stays as it is." })
export class CorrectDeclarationInput extends DeclarationContentInput {
  @Field(() => ID, { description: "Of the declaration." })
  declarationId!: string;

  @Field(() => Int, { description: "The `rowVersion` that the correction was made from." })
  expectedVersion!: number;

  @Field(() => [DeclarationLineInput], { nullable: true, description: "Replaces all lines." })
  lines?: DeclarationLineInput[] | null;
}

export const correctDeclarationRules = z.object({
  ...content,
  declarationId: z.string(),
  expectedVersion: z.number(),
});
export type Correction = z.infer<typeof correctDeclarationRules>;

@InputType({ description: "What is declared instead of what its office accepted. What is left out stays as it is." })
export class AmendDeclarationInput {
  @Field(() => String, { description: "The same key with the same input acts once." })
  idempotencyKey!: string;

  @Field(() => ID, { description: "Of the declaration." })
  declarationId!: string;

  @Field(() => Int, { description: "The `rowVersion` that the amendment was made from." })
  expectedVersion!: number;

  @Field(() => CustomsRegime, { nullable: true, description: "The procedure." })
  regime?: CustomsRegime | null;

  @Field(() => [DeclarationLineInput], { nullable: true, description: "Replaces all lines." })
  lines?: DeclarationLineInput[] | null;
}

/** It stays with the office that has it. */
export const amendDeclarationRules = correctDeclarationRules
  .omit({ office: true })
  .refine(({ regime, lines }) => regime != null || lines != null, {
    path: ["lines"],
    message: "An amendment states another procedure or other lines.",
  });
export type AmendedContent = z.infer<typeof amendDeclarationRules>;

@InputType()
class DeclarationActInput {
  @Field(() => String, { description: "The same key with the same input acts once." })
  idempotencyKey!: string;

  @Field(() => ID, { description: "Of the declaration." })
  declarationId!: string;
}

@InputType({ description: "What to look through." })
export class ValidateDeclarationInput extends DeclarationActInput {}

@InputType({ description: "What to hand in." })
export class SubmitDeclarationInput extends DeclarationActInput {}

export const declarationActRules = z.object({ declarationId: z.string() });
export type DeclarationAct = z.infer<typeof declarationActRules>;

@InputType({ description: "What an office said." })
export class RecordCustomsAnswerInput extends DeclarationActInput {
  @Field(() => CustomsAnswerKind, { description: "What it said." })
  answer!: CustomsAnswerKind;

  @Field(() => String, { nullable: true, description: "The office's own code of it: 1 to 35 characters." })
  code?: string | null;

  @Field(() => String, {
    nullable: true,
    description: "In the office's words: 1 to 500 characters. A rejection has some.",
  })
  message?: string | null;

  @Field(() => String, { nullable: true, description: "The office's number: of an acceptance it must be stated." })
  mrn?: string | null;

  @Field(() => DateTime, { nullable: true, description: "When the office said so; now without it, and never later." })
  answeredAt?: Date | null;
}

export const recordCustomsAnswerRules = declarationActRules
  .extend({
    answer: z.enum(CustomsAnswerKind),
    code: text(35, tidyCode).nullish(),
    message: text(LONGEST_REASON).nullish(),
    mrn: code(/^[A-Z0-9]{6,35}$/, "An office's number is 6 to 35 letters and digits.").nullish(),
    answeredAt: z.date().nullish(),
  })
  .superRefine(({ answer, mrn, message }, { addIssue }) => {
    if (answer === CustomsAnswerKind.ACCEPTED && mrn == null) {
      addIssue({ code: "custom", path: ["mrn"], message: "An acceptance has the office's number." });
    }
    const { REJECTED, CANCEL_REFUSED, AMENDMENT_REFUSED } = CustomsAnswerKind;
    const isRefusal = answer === REJECTED || answer === CANCEL_REFUSED || answer === AMENDMENT_REFUSED;
    if (isRefusal && message == null) {
      addIssue({ code: "custom", path: ["message"], message: "A rejection has a reason." });
    }
  });
export type RecordedAnswer = z.infer<typeof recordCustomsAnswerRules>;

@InputType({ description: "What an office said before loading." })
export class ReferDeclarationInput extends DeclarationActInput {
  @Field(() => Referral, { description: "RFI, RFS or DNL; `resolveReferral` clears it." })
  referral!: Referral;

  @Field(() => String, { description: "What the office wants, or why it forbids: 1 to 500 characters." })
  reason!: string;

  @Field(() => DateTime, {
    nullable: true,
    description:
      "By when the office wants to be answered, where it said so: later than now. Otherwise it is due as exceptions of its kind are.",
  })
  answerBy?: Date | null;
}

export const referDeclarationRules = declarationActRules.extend({
  referral: z
    .enum(Referral)
    .refine(
      (referral) => referral !== Referral.CLEARED,
      "A referral is RFI, RFS or DNL; it is cleared by resolving it.",
    ),
  reason: text(LONGEST_REASON),
  answerBy: z.date().nullish(),
});

@InputType({ description: "That an office lets goods be loaded after all." })
export class ResolveReferralInput extends DeclarationActInput {
  @Field(() => String, { description: "What cleared it, by the office's word: 1 to 500 characters." })
  reason!: string;
}

export const resolveReferralRules = declarationActRules.extend({ reason: text(LONGEST_REASON) });
