import { type Condition, ConnectionArgs, DateTime, equals, oneOf, text } from "@baiyun/kit";
import { ArgsType, Field, ID, InputType } from "type-graphql";
import { z } from "zod";
import { ofCustomer } from "../wallet/wallet.input";
import { InvoiceStatus } from "./invoice.entity";

const KEY = "The same key with the same input acts once.";

@InputType({ description: "An invoice to write of what was charged from a wallet and stands on none yet." })
export class DraftInvoiceInput {
  @Field(() => String, { description: KEY })
  idempotencyKey!: string;

  @Field(() => ID, { description: "From which wallet." })
  walletId!: string;

  @Field(() => DateTime, { nullable: true, description: "What was taken before this instant; before now without it." })
  accruedBefore?: Date | null;
}

@InputType({ description: "A draft to send to its customer." })
export class IssueInvoiceInput {
  @Field(() => String, { description: KEY })
  idempotencyKey!: string;

  @Field(() => ID, { description: "The draft." })
  invoiceId!: string;
}

@InputType({ description: "An invoice to take back as a whole." })
export class CreditInvoiceInput {
  @Field(() => String, { description: KEY })
  idempotencyKey!: string;

  @Field(() => ID, { description: "The invoice." })
  invoiceId!: string;

  @Field(() => String, { description: "Why, for people: 1 to 500 characters. The customer sees it." })
  reason!: string;
}

export const draftRules = z.object({ walletId: z.string(), accruedBefore: z.date().nullish() });
export type Draft = z.infer<typeof draftRules>;
export const issueRules = z.object({ invoiceId: z.string() });
export type Issue = z.infer<typeof issueRules>;
export const creditRules = issueRules.extend({ reason: text(500) });
export type Credit = z.infer<typeof creditRules>;

@InputType({ description: "Which invoices: all conditions hold at once." })
export class InvoiceFilter {
  @Field(() => [InvoiceStatus], { nullable: true, description: "Any of these." })
  status?: InvoiceStatus[] | null;

  @Field(() => ID, { nullable: true, description: "Of this customer." })
  customerId?: string | null;

  @Field(() => String, { nullable: true, description: "Of this number." })
  number?: string | null;
}

@ArgsType()
export class InvoicesArgs extends ConnectionArgs {
  @Field(() => InvoiceFilter, { nullable: true, description: "Which; all that you may see without it." })
  filter?: InvoiceFilter | null;
}

export const invoiceConditions = (filter: InvoiceFilter | null | undefined): (Condition | null)[] => [
  oneOf("status", filter?.status),
  ofCustomer(filter?.customerId),
  equals("number", filter?.number?.trim().toUpperCase()),
];
