import { type Condition, ConnectionArgs, MoneyInput, oneOf, text } from "@baiyun/kit";
import { ArgsType, Field, ID, InputType } from "type-graphql";
import { z } from "zod";
import { moreThanNothing } from "../money/amount";
import { ofCustomer } from "../wallet/wallet.input";
import { AdjustmentKind, AdjustmentStatus } from "./adjustment.entity";

const KEY = "The same key with the same input acts once.";

@InputType({ description: "A correction of a wallet." })
export class ProposeAdjustmentInput {
  @Field(() => String, { description: KEY })
  idempotencyKey!: string;

  @Field(() => ID, { description: "Of which wallet." })
  walletId!: string;

  @Field(() => AdjustmentKind, { description: "Whether the customer gets or owes it." })
  kind!: AdjustmentKind;

  @Field(() => MoneyInput, { description: "How much, in the wallet's currency." })
  amount!: MoneyInput;

  @Field(() => String, { description: "Why, for people: 1 to 500 characters. The customer sees it." })
  reason!: string;

  @Field(() => ID, { nullable: true, description: "The order that it is about, if it is about one." })
  orderId?: string | null;
}

@InputType()
class AdjustmentActInput {
  @Field(() => String, { description: KEY })
  idempotencyKey!: string;

  @Field(() => ID, { description: "The correction." })
  adjustmentId!: string;
}

@InputType({ description: "A correction that somebody else proposed." })
export class ApproveAdjustmentInput extends AdjustmentActInput {}

@InputType({ description: "A correction that is approved, and whose wallet did not cover it then." })
export class PostAdjustmentInput extends AdjustmentActInput {}

@InputType({ description: "A correction that shall not be made." })
export class RejectAdjustmentInput extends AdjustmentActInput {
  @Field(() => String, { description: "Why, for people: 1 to 500 characters." })
  reason!: string;
}

export const proposeRules = z.object({
  walletId: z.string(),
  kind: z.enum(AdjustmentKind),
  amount: moreThanNothing,
  reason: text(500),
  orderId: z.guid("An order's id is a uuid.").nullish(),
});
export type Proposal = z.infer<typeof proposeRules>;
export const adjustmentActRules = z.object({ adjustmentId: z.string() });
export type AdjustmentAct = z.infer<typeof adjustmentActRules>;
export const rejectAdjustmentRules = adjustmentActRules.extend({ reason: text(500) });
export type AdjustmentRejection = z.infer<typeof rejectAdjustmentRules>;

@InputType({ description: "Which corrections: all conditions hold at once." })
export class AdjustmentFilter {
  @Field(() => [AdjustmentStatus], { nullable: true, description: "Any of these." })
  status?: AdjustmentStatus[] | null;

  @Field(() => ID, { nullable: true, description: "Of this customer." })
  customerId?: string | null;
}

@ArgsType()
export class AdjustmentsArgs extends ConnectionArgs {
  @Field(() => AdjustmentFilter, { nullable: true, description: "Which; all without it." })
  filter?: AdjustmentFilter | null;
}

export const adjustmentConditions = (filter: AdjustmentFilter | null | undefined): (Condition | null)[] => [
  oneOf("status", filter?.status),
  ofCustomer(filter?.customerId),
];
