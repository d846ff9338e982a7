import { type Condition, ConnectionArgs, MoneyInput, oneOf, text, tidyCode } from "@baiyun/kit";
import { ArgsType, Field, ID, InputType } from "type-graphql";
import { z } from "zod";
import { moreThanNothing } from "../money/amount";
import { ofCustomer } from "../wallet/wallet.input";
import { TopUpStatus } from "./top-up.entity";

const KEY = "The same key with the same input acts once.";

@InputType({ description: "A payment that a customer says it makes." })
export class RequestTopUpInput {
  @Field(() => String, { description: KEY })
  idempotencyKey!: string;

  @Field(() => ID, { description: "Into which wallet." })
  walletId!: string;

  @Field(() => MoneyInput, { description: "How much, in the wallet's currency." })
  amount!: MoneyInput;

  @Field(() => String, { nullable: true, description: "By what our finance find the payment: 1 to 200 characters." })
  note?: string | null;
}

@InputType({ description: "A payment that our bank has." })
export class RecordTopUpInput {
  @Field(() => String, { description: KEY })
  idempotencyKey!: string;

  @Field(() => ID, { description: "Into which wallet." })
  walletId!: string;

  @Field(() => MoneyInput, { description: "How much, in the wallet's currency." })
  amount!: MoneyInput;

  @Field(() => String, { description: "As our bank names the payment: 1 to 100 characters. It is booked once." })
  bankReference!: string;
}

@InputType({ description: "A payment that a customer told of, and our bank has." })
export class ApproveTopUpInput {
  @Field(() => String, { description: KEY })
  idempotencyKey!: string;

  @Field(() => ID, { description: "What the customer told of." })
  topUpId!: string;

  @Field(() => String, { description: "As our bank names the payment: 1 to 100 characters. It is booked once." })
  bankReference!: string;
}

@InputType({ description: "A payment that a customer told of, and our bank has not." })
export class RejectTopUpInput {
  @Field(() => String, { description: KEY })
  idempotencyKey!: string;

  @Field(() => ID, { description: "What the customer told of." })
  topUpId!: string;

  @Field(() => String, { description: "Why, for people: 1 to 500 characters." })
  reason!: string;
}

/** However it was copied, a payment has one name. */
const bankReference = text(100, tidyCode).transform((typed) => typed.toUpperCase());

export const requestRules = z.object({ walletId: z.string(), amount: moreThanNothing, note: text(200).nullish() });
export type TopUpRequest = z.infer<typeof requestRules>;
export const recordRules = z.object({ walletId: z.string(), amount: moreThanNothing, bankReference });
export type TopUpRecord = z.infer<typeof recordRules>;
export const approveRules = z.object({ topUpId: z.string(), bankReference });
export type TopUpApproval = z.infer<typeof approveRules>;
export const rejectRules = z.object({ topUpId: z.string(), reason: text(500) });
export type TopUpRejection = z.infer<typeof rejectRules>;

@InputType({ description: "Which payments: all conditions hold at once." })
export class TopUpFilter {
  @Field(() => [TopUpStatus], { nullable: true, description: "Any of these." })
  status?: TopUpStatus[] | null;

  @Field(() => ID, { nullable: true, description: "Of this customer." })
  customerId?: string | null;
}

@ArgsType()
export class TopUpsArgs extends ConnectionArgs {
  @Field(() => TopUpFilter, { nullable: true, description: "Which; all that you may see without it." })
  filter?: TopUpFilter | null;
}

export const topUpConditions = (filter: TopUpFilter | null | undefined): (Condition | null)[] => [
  oneOf("status", filter?.status),
  ofCustomer(filter?.customerId),
];
