import { type Condition, ConnectionArgs, MoneyInput, oneOf, text } from "@baiyun/kit";
import { ArgsType, Field, ID, InputType } from "type-graphql";
import { z } from "zod";
import { moreThanNothing } from "../money/amount";
import { ofCustomer } from "../wallet/wallet.input";
import { ClaimKind, ClaimStatus } from "./claim.entity";

@InputType()
class ClaimActInput {
  @Field(() => String, { description: "The same key with the same input acts once." })
  idempotencyKey!: string;

  @Field(() => ID, { description: "The claim." })
  claimId!: string;
}

@InputType({ description: "Something to decide a claim by." })
export class AddClaimEvidenceInput extends ClaimActInput {
  @Field(() => String, { description: "For people: 1 to 2,000 characters." })
  text!: string;
}

@InputType({ description: "A claim that shall be paid." })
export class ApproveClaimInput extends ClaimActInput {
  @Field(() => MoneyInput, { description: "How much, in a currency that the customer has a wallet in." })
  amount!: MoneyInput;

  @Field(() => String, { description: "Why, for people: 1 to 500 characters." })
  reason!: string;
}

@InputType({ description: "A claim that is not paid." })
export class RejectClaimInput extends ClaimActInput {
  @Field(() => String, { description: "Why, for people: 1 to 500 characters." })
  reason!: string;
}

@InputType({ description: "A claim to pay." })
export class PayClaimInput extends ClaimActInput {}

@InputType({ description: "A claim that was paid for a parcel that was found." })
export class ReverseClaimPayoutInput extends ClaimActInput {
  @Field(() => String, { description: "Why, for people: 1 to 500 characters. The customer sees it." })
  reason!: string;
}

export const claimActRules = z.object({ claimId: z.string() });
export type ClaimAct = z.infer<typeof claimActRules>;
export const evidenceRules = claimActRules.extend({ text: text(2000) });
export type Evidence = z.infer<typeof evidenceRules>;
export const approveClaimRules = claimActRules.extend({ amount: moreThanNothing, reason: text(500) });
export type ClaimApproval = z.infer<typeof approveClaimRules>;
export const claimReasonRules = claimActRules.extend({ reason: text(500) });
export type ClaimReason = z.infer<typeof claimReasonRules>;

@InputType({ description: "Which claims: all conditions hold at once." })
export class ClaimFilter {
  @Field(() => [ClaimStatus], { nullable: true, description: "Any of these." })
  status?: ClaimStatus[] | null;

  @Field(() => [ClaimKind], { nullable: true, description: "Any of these." })
  kind?: ClaimKind[] | null;

  @Field(() => ID, { nullable: true, description: "Of this customer." })
  customerId?: string | null;
}

@ArgsType()
export class ClaimsArgs extends ConnectionArgs {
  @Field(() => ClaimFilter, { nullable: true, description: "Which; all that you may see without it." })
  filter?: ClaimFilter | null;
}

export const claimConditions = (filter: ClaimFilter | null | undefined): (Condition | null)[] => [
  oneOf("status", filter?.status),
  oneOf("kind", filter?.kind),
  ofCustomer(filter?.customerId),
];
