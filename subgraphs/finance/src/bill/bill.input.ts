import { BigIntString, type Condition, ConnectionArgs, Currency, DateTime, oneOf, text, tidyCode } from "@baiyun/kit";
import { ArgsType, Field, ID, InputType } from "type-graphql";
import { z } from "zod";
import { currencyCode, someMinor } from "../money/amount";
import { BillKind, BillStatus } from "./bill.entity";

const MOST_LINES = 1000;

@InputType({ description: "What a bill asks, and for which order." })
export class BillLineInput {
  @Field(() => ID, { nullable: true, description: "The order, where it is for one." })
  orderId?: string | null;

  @Field(() => String, { description: "What for: 1 to 200 characters." })
  description!: string;

  @Field(() => BigIntString, { description: "In the minor unit of the bill's currency, 1 to 10^15." })
  amountMinor!: bigint;
}

@InputType({ description: "A bill that we have." })
export class RecordBillInput {
  @Field(() => String, { description: "The same key with the same input acts once." })
  idempotencyKey!: string;

  @Field(() => BillKind, { description: "Who bills us." })
  kind!: BillKind;

  @Field(() => ID, { nullable: true, description: "The supplier, of a supplier's bill." })
  supplierId?: string | null;

  @Field(() => String, { description: "Who bills us, as we call them: 1 to 100 characters." })
  party!: string;

  @Field(() => String, { description: "As they call it: 1 to 100 characters. It is booked once." })
  number!: string;

  @Field(() => Currency, { description: "ISO 4217 code." })
  currency!: string;

  @Field(() => [BillLineInput], { description: `1 to ${MOST_LINES}.` })
  lines!: BillLineInput[];
}

@InputType({ description: "A bill that we paid." })
export class PayBillInput {
  @Field(() => String, { description: "The same key with the same input acts once." })
  idempotencyKey!: string;

  @Field(() => ID, { description: "The bill." })
  billId!: string;

  @Field(() => String, { description: "As our bank names the payment: 1 to 100 characters." })
  bankReference!: string;
}

@InputType({ description: "A supplier whose bills we paid." })
export class SettleSupplierInput {
  @Field(() => String, { description: "The same key with the same input acts once." })
  idempotencyKey!: string;

  @Field(() => ID, { description: "The supplier." })
  supplierId!: string;

  @Field(() => Currency, { description: "Its bills in this currency, ISO 4217." })
  currency!: string;

  @Field(() => DateTime, { nullable: true, description: "Those that were booked before this instant; all without it." })
  billedBefore?: Date | null;

  @Field(() => String, { description: "As our bank names the payment: 1 to 100 characters." })
  bankReference!: string;
}

const line = z.object({
  orderId: z.guid("An order's id is a uuid.").nullish(),
  description: text(200),
  amountMinor: someMinor,
});

export const recordBillRules = z
  .object({
    kind: z.enum(BillKind),
    supplierId: z.guid("A supplier's id is a uuid.").nullish(),
    party: text(100),
    number: text(100, tidyCode).transform((typed) => typed.toUpperCase()),
    currency: currencyCode,
    lines: z.array(line).min(1, "Must be one line at least.").max(MOST_LINES, `Must be at most ${MOST_LINES} lines.`),
  })
  .refine(({ kind, supplierId }) => (kind === BillKind.SUPPLIER) === Boolean(supplierId), {
    path: ["supplierId"],
    message: "Is stated of a supplier's bill, and of no other.",
  });
export type NewBill = z.infer<typeof recordBillRules>;

export const settleSupplierRules = z.object({
  supplierId: z.guid("A supplier's id is a uuid."),
  currency: currencyCode,
  billedBefore: z.date().nullish(),
  bankReference: text(100, tidyCode),
});
export type Settlement = z.infer<typeof settleSupplierRules>;

export const payBillRules = z.object({ billId: z.string(), bankReference: text(100, tidyCode) });
export type BillPayment = z.infer<typeof payBillRules>;

@InputType({ description: "Which bills: all conditions hold at once." })
export class BillFilter {
  @Field(() => [BillKind], { nullable: true, description: "Any of these." })
  kind?: BillKind[] | null;

  @Field(() => [BillStatus], { nullable: true, description: "Any of these." })
  status?: BillStatus[] | null;
}

@ArgsType()
export class BillsArgs extends ConnectionArgs {
  @Field(() => BillFilter, { nullable: true, description: "Which; all without it." })
  filter?: BillFilter | null;
}

export const billConditions = (filter: BillFilter | null | undefined): (Condition | null)[] => [
  oneOf("kind", filter?.kind),
  oneOf("status", filter?.status),
];
