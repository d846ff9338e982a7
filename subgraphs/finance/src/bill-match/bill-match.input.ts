import {
  BigIntString,
  type Condition,
  ConnectionArgs,
  Currency,
  equals,
  isId,
  MoneyInput,
  oneOf,
  text,
  tidyCode,
  weightG,
} from "@baiyun/kit";
import { ArgsType, Field, ID, InputType, Int } from "type-graphql";
import { z } from "zod";
import { currencyCode, moreThanNothing, someMinor } from "../money/amount";
import { BillVerdict } from "./bill-match.entity";

const KEY = "The same key with the same input acts once.";
export const MOST_TYPED = 1_000;
export const MOST_IMPORTED = 5_000;
/** Of bytes about as many: what is longer is no bill of so many lines. */
const LONGEST_CSV = 1_000_000;

@InputType({ description: "What a carrier bills for one parcel." })
export class CarrierBillLineInput {
  @Field(() => String, { description: "The number that it bills the parcel under: 1 to 50 characters." })
  trackingNumber!: string;

  @Field(() => Int, { description: "The weight that it bills. Grams, 1 to 100,000." })
  billedWeightG!: number;

  @Field(() => BigIntString, { description: "In the minor unit of the bill's currency, 1 to 10^15." })
  amountMinor!: bigint;

  @Field(() => String, {
    nullable: true,
    description: "What for: 1 to 200 characters; Carriage without it. The same for the same number is billed once.",
  })
  description?: string | null;
}

@InputType({ description: "A carrier's bill: its lines, or the CSV file that they stand in." })
export class RecordCarrierBillInput {
  @Field(() => String, { description: KEY })
  idempotencyKey!: string;

  @Field(() => String, { description: "The carrier, as we call it: 1 to 100 characters." })
  carrier!: string;

  @Field(() => String, { description: "As it calls the bill: 1 to 100 characters. It is booked once." })
  number!: string;

  @Field(() => String, { description: "The first day that it bills, such as 2026-11-01." })
  periodFrom!: string;

  @Field(() => String, { description: "The last day that it bills." })
  periodTo!: string;

  @Field(() => Currency, { description: "ISO 4217 code." })
  currency!: string;

  @Field(() => [CarrierBillLineInput], { nullable: true, description: `1 to ${MOST_TYPED}; without them, a file.` })
  lines?: CarrierBillLineInput[] | null;

  @Field(() => String, {
    nullable: true,
    description: `1 to ${MOST_IMPORTED} lines below a line of names: tracking_number, billed_weight_g, amount (such as 12.90) and, if you like, description. A fault names its line and column.`,
  })
  csv?: string | null;
}

@InputType({ description: "A carrier's bill to hold against what is known by now." })
export class MatchCarrierBillInput {
  @Field(() => String, { description: KEY })
  idempotencyKey!: string;

  @Field(() => ID, { description: "The bill." })
  billId!: string;
}

@InputType()
class BillLineActInput {
  @Field(() => String, { description: KEY })
  idempotencyKey!: string;

  @Field(() => ID, { description: "The line of a carrier's bill." })
  lineId!: string;

  @Field(() => String, { description: "Why, for people: 1 to 500 characters. It is kept." })
  reason!: string;
}

@InputType({ description: "A line of a carrier's bill that is taken as it is." })
export class AcceptBillLineInput extends BillLineActInput {}

@InputType({ description: "A line of a carrier's bill that its customer shall pay for." })
export class ChargeBillLineInput extends BillLineActInput {
  @Field(() => MoneyInput, { description: "How much, in the currency of a wallet of the customer's." })
  amount!: MoneyInput;
}

export const trackingNumber = text(50, tidyCode).transform((typed) => typed.toUpperCase());
export const lineRules = z.object({
  trackingNumber,
  billedWeightG: weightG,
  amountMinor: someMinor,
  description: text(200)
    .nullish()
    .transform((given) => given ?? "Carriage"),
});
export type CarrierLine = z.infer<typeof lineRules>;

const day = z.iso.date("This is a day, such as 2026-11-01.");
export const carrierBillRules = z
  .object({
    carrier: text(100),
    number: text(100, tidyCode).transform((typed) => typed.toUpperCase()),
    periodFrom: day,
    periodTo: day,
    currency: currencyCode,
    lines: z
      .array(lineRules)
      .min(1, "Must be one line at least.")
      .max(MOST_TYPED, `Must be at most ${MOST_TYPED} lines.`)
      .nullish(),
    csv: z.string().max(LONGEST_CSV, `Must be at most ${LONGEST_CSV} characters.`).nullish(),
  })
  .refine(({ periodFrom, periodTo }) => periodFrom <= periodTo, {
    path: ["periodTo"],
    message: "Is not before the first day.",
  })
  .refine(({ lines, csv }) => (lines == null) !== (csv == null), {
    path: ["lines"],
    message: "Either lines or a file are stated.",
  });

export const matchRules = z.object({ billId: z.string() });
export const acceptLineRules = z.object({ lineId: z.string(), reason: text(500) });
export type AcceptedLine = z.infer<typeof acceptLineRules>;
export const chargeLineRules = acceptLineRules.extend({ amount: moreThanNothing });
export type ChargedLine = z.infer<typeof chargeLineRules>;

@InputType({ description: "Which lines of carriers' bills: all conditions hold at once." })
export class UnreconciledFilter {
  @Field(() => [BillVerdict], { nullable: true, description: "Any of these." })
  verdict?: BillVerdict[] | null;

  @Field(() => String, { nullable: true, description: "Of this carrier, as we call it." })
  carrier?: string | null;

  @Field(() => ID, { nullable: true, description: "Of this customer's parcels." })
  customerId?: string | null;

  @Field(() => ID, { nullable: true, description: "Of this bill." })
  billId?: string | null;
}

@ArgsType()
export class UnreconciledArgs extends ConnectionArgs {
  @Field(() => UnreconciledFilter, { nullable: true, description: "Which; all without it." })
  filter?: UnreconciledFilter | null;
}

const ofId = (property: string, id: string | null | undefined): Condition | null =>
  id == null || isId(id) ? equals(property, id?.toLowerCase()) : oneOf(property, []);

export const unreconciledConditions = (filter: UnreconciledFilter | null | undefined): (Condition | null)[] => [
  equals("isOpen", true),
  oneOf("verdict", filter?.verdict),
  equals("party", filter?.carrier?.trim()),
  ofId("customerId", filter?.customerId),
  ofId("billId", filter?.billId),
];
