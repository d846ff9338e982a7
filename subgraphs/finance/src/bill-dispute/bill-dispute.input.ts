import { BigIntString, type Condition, ConnectionArgs, oneOf, text } from "@baiyun/kit";
import { ArgsType, Field, ID, InputType } from "type-graphql";
import { z } from "zod";
import { someMinor } from "../money/amount";
import { BillDisputeStatus } from "./bill-dispute.entity";

const KEY = "The same key with the same input acts once.";

@InputType({ description: "A line of a carrier's bill that we hold to be wrong." })
export class DisputeBillLineInput {
  @Field(() => String, { description: KEY })
  idempotencyKey!: string;

  @Field(() => ID, { description: "The line." })
  lineId!: string;

  @Field(() => BigIntString, {
    description: "What of it is wrong, in the minor unit of the bill's currency: 1 to what the line bills.",
  })
  claimedMinor!: bigint;

  @Field(() => String, { description: "Why, for people: 1 to 500 characters." })
  reason!: string;
}

@InputType()
class DisputeActInput {
  @Field(() => String, { description: KEY })
  idempotencyKey!: string;

  @Field(() => ID, { description: "The dispute." })
  disputeId!: string;
}

@InputType({ description: "What is to be kept with a dispute." })
export class AddBillDisputeEvidenceInput extends DisputeActInput {
  @Field(() => String, { description: "What was said or shown: 1 to 2,000 characters." })
  text!: string;
}

@InputType({ description: "How a dispute ended." })
export class DecideBillDisputeInput extends DisputeActInput {
  @Field(() => BillDisputeStatus, { description: "CREDITED, REJECTED or WITHDRAWN." })
  outcome!: BillDisputeStatus;

  @Field(() => BigIntString, {
    nullable: true,
    description: "What the carrier took back, where it did: 1 to what was claimed, in the minor unit of its currency.",
  })
  creditedMinor?: bigint | null;

  @Field(() => String, { description: "Why, for people: 1 to 500 characters." })
  reason!: string;
}

export const disputeRules = z.object({ lineId: z.string(), claimedMinor: someMinor, reason: text(500) });
export type NewDispute = z.infer<typeof disputeRules>;
export const disputeEvidenceRules = z.object({ disputeId: z.string(), text: text(2000) });
export type DisputeEvidence = z.infer<typeof disputeEvidenceRules>;
export const disputeOutcomeRules = z
  .object({
    disputeId: z.string(),
    outcome: z.enum(BillDisputeStatus).exclude(["OPEN"], "A dispute ends CREDITED, REJECTED or WITHDRAWN."),
    creditedMinor: someMinor.nullish(),
    reason: text(500),
  })
  .refine(({ outcome, creditedMinor }) => (outcome === BillDisputeStatus.CREDITED) === (creditedMinor != null), {
    path: ["creditedMinor"],
    message: "Is stated where the carrier took something back, and nowhere else.",
  });
export type DisputeOutcome = z.infer<typeof disputeOutcomeRules>;

@InputType({ description: "Which disputes: all conditions hold at once." })
export class BillDisputeFilter {
  @Field(() => [BillDisputeStatus], { nullable: true, description: "Any of these." })
  status?: BillDisputeStatus[] | null;
}

@ArgsType()
export class BillDisputesArgs extends ConnectionArgs {
  @Field(() => BillDisputeFilter, { nullable: true, description: "Which; all without it." })
  filter?: BillDisputeFilter | null;
}

export const disputeConditions = (filter: BillDisputeFilter | null | undefined): (Condition | null)[] => [
  oneOf("status", filter?.status),
];
