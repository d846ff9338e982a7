import { connectionType, DateTime } from "@baiyun/kit";
import { Field, ID, ObjectType, registerEnumType } from "type-graphql";
import { AdjustmentKind, AdjustmentStatus } from "./adjustment.entity";

registerEnumType(AdjustmentKind, {
  name: "AdjustmentKind",
  description: "Whether the customer gets or owes it.",
  valuesConfig: {
    CREDIT_NOTE: { description: "The customer gets it." },
    DEBIT_NOTE: { description: "The customer owes it, as for a late carrier bill." },
  },
});

registerEnumType(AdjustmentStatus, {
  name: "AdjustmentStatus",
  description: "Where a correction is in its life.",
  valuesConfig: {
    PROPOSED: { description: "It is so much that a second person has to decide." },
    APPROVED: { description: "Decided, and not booked yet, because the wallet did not cover it." },
    REJECTED: { description: "It is not made." },
    POSTED: { description: "It is booked." },
  },
});

@ObjectType("Adjustment", { description: "A correction of a wallet by our staff. For our finance and admin." })
export class AdjustmentType {
  @Field(() => ID, { description: "Its id." })
  id!: string;

  @Field(() => AdjustmentKind, { description: "Whether the customer gets or owes it." })
  kind!: AdjustmentKind;

  @Field(() => AdjustmentStatus, { description: "Where it is in its life." })
  status!: AdjustmentStatus;

  @Field(() => String, { description: "Why, for people." })
  reason!: string;

  @Field(() => Boolean, { description: "Whether it is so much that a second person decides." })
  needsApproval!: boolean;

  @Field(() => String, { nullable: true, description: "Why it was rejected." })
  decisionReason!: string | null;

  @Field(() => DateTime, { description: "When it was proposed." })
  createdAt!: Date;

  @Field(() => DateTime, { nullable: true, description: "When a second person decided." })
  decidedAt!: Date | null;

  @Field(() => DateTime, { nullable: true, description: "When it was booked." })
  postedAt!: Date | null;
}

export const AdjustmentConnection = connectionType("Adjustment", AdjustmentType);
