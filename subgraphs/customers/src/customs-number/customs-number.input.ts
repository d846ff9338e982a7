import {
  ConnectionArgs,
  IOSS_FAULT,
  IOSS_NUMBER,
  isAustralianSeller,
  isEori,
  isUid,
  isVoec,
  type SortInput,
  sortingOf,
  tidyCustomsCode,
} from "@baiyun/kit";
import { ArgsType, Field, ID, InputType, Int } from "type-graphql";
import { z } from "zod";
import { CustomsNumberKind } from "./customs-number.entity";

export const customsNumberSorting = sortingOf("CustomsNumber", {
  CREATED_AT: { property: "id", description: "When it was given." },
});

@ArgsType()
export class CustomsNumbersArgs extends ConnectionArgs {
  @Field(() => CustomsNumberKind, { nullable: true, description: "Of this kind; of all without it." })
  kind?: CustomsNumberKind | null;

  @Field(() => customsNumberSorting.Input, { nullable: true, description: "Newest first without it." })
  orderBy?: SortInput | null;
}

@InputType({ description: "A number that customs knows a customer by. It is kept encrypted." })
export class AddCustomsNumberInput {
  @Field(() => String, { description: "The same key with the same input adds one number." })
  idempotencyKey!: string;

  @Field(() => ID, { description: "Whose." })
  customerId!: string;

  @Field(() => CustomsNumberKind, { description: "What it is for." })
  kind!: CustomsNumberKind;

  @Field(() => String, {
    description:
      "Spaces, dots and hyphens do not matter. IOSS: IM and 10 digits. EORI: its country's letters, and what follows there. VOEC: seven digits. GST: an ABN of 11 digits or an ARN of 12. UID: CHE and nine digits.",
  })
  number!: string;

  @Field(() => String, { nullable: true, description: "The first day it is good for, `YYYY-MM-DD`; today without it." })
  validFrom?: string | null;

  @Field(() => String, { nullable: true, description: "The last day, `YYYY-MM-DD`, where it is known." })
  validTo?: string | null;

  @Field(() => Boolean, {
    defaultValue: false,
    description: "Of IOSS numbers: whether it is the one for orders that name none. The first is in any case.",
  })
  isDefault!: boolean;
}

const day = z.iso.date("This is a day, YYYY-MM-DD.");

const LONGEST = 64;

/** Whether a number, tidied, may be one of its kind; whether it is anybody's is for customs to say. */
const FORMS: Readonly<Record<CustomsNumberKind, { may(number: string): boolean; fault: string }>> = {
  EORI: { may: isEori, fault: "No country issues an EORI number of this form." },
  IOSS: { may: (number) => IOSS_NUMBER.test(number), fault: IOSS_FAULT },
  VOEC: { may: isVoec, fault: "A VOEC number has seven digits." },
  GST: {
    may: isAustralianSeller,
    fault: "This is an ABN of 11 digits, the first two of them its check, or an ARN of 12 digits.",
  },
  UID: { may: isUid, fault: "A UID is CHE, eight digits and a check digit." },
};

export const addedNumber = z
  .object({
    customerId: z.string(),
    kind: z.enum(CustomsNumberKind),
    number: z.string().transform((typed) => (typed.length <= LONGEST ? tidyCustomsCode(typed) : "")),
    validFrom: day.nullish(),
    validTo: day.nullish(),
    isDefault: z.boolean(),
  })
  .superRefine(({ kind, number, validFrom, validTo, isDefault }, { addIssue }) => {
    const fault = (field: string, message: string) => addIssue({ code: "custom", path: [field], message });
    const { may, fault: isNone } = FORMS[kind];
    if (!may(number)) fault("number", isNone);
    if (kind !== CustomsNumberKind.IOSS && isDefault) fault("isDefault", "Of IOSS numbers alone one is the default.");
    if (validFrom && validTo && validTo < validFrom) fault("validTo", "The last day is not before the first.");
  });
export type AddedNumber = z.infer<typeof addedNumber>;

@InputType({ description: "Which IOSS number is for orders that name none." })
export class SetDefaultIossNumberInput {
  @Field(() => String, { description: "The same key with the same input acts once." })
  idempotencyKey!: string;

  @Field(() => ID, { description: "Which." })
  customsNumberId!: string;

  @Field(() => Int, { description: "The `version` the decision was made on." })
  expectedVersion!: number;
}

export const chosenNumber = z.object({ customsNumberId: z.string(), expectedVersion: z.number() });
export type ChosenNumber = z.infer<typeof chosenNumber>;

@InputType({ description: "Until when a number is good." })
export class EndCustomsNumberInput {
  @Field(() => String, { description: "The same key with the same input acts once." })
  idempotencyKey!: string;

  @Field(() => ID, { description: "Which." })
  customsNumberId!: string;

  @Field(() => Int, { description: "The `version` the decision was made on." })
  expectedVersion!: number;

  @Field(() => String, { description: "The last day it is good for, `YYYY-MM-DD`, past or to come." })
  validTo!: string;
}

export const endedNumber = chosenNumber.extend({ validTo: day });
export type EndedNumber = z.infer<typeof endedNumber>;

@InputType({ description: "Which number to forget." })
export class RemoveCustomsNumberInput {
  @Field(() => String, { description: "The same key with the same input acts once." })
  idempotencyKey!: string;

  @Field(() => ID, { description: "Which." })
  customsNumberId!: string;

  @Field(() => Int, { description: "The `version` the decision was made on." })
  expectedVersion!: number;
}
