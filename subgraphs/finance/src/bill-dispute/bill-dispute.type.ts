import { connectionType, DateTime } from "@baiyun/kit";
import { Field, ID, ObjectType, registerEnumType } from "type-graphql";
import { BillDisputeStatus } from "./bill-dispute.entity";

registerEnumType(BillDisputeStatus, {
  name: "BillDisputeStatus",
  description: "Where a dispute about a carrier's bill is in its life.",
  valuesConfig: {
    OPEN: { description: "The carrier was told, or is to be." },
    CREDITED: { description: "The carrier took the amount, or a part of it, back." },
    REJECTED: { description: "The carrier did not." },
    WITHDRAWN: { description: "We hold the line to be wrong no more." },
  },
});

@ObjectType("BillDispute", {
  description: "That we hold a line of a carrier's bill to be wrong. For our finance and admin.",
})
export class BillDisputeType {
  @Field(() => ID, { description: "Its id." })
  id!: string;

  @Field(() => BillDisputeStatus, { description: "Where it is in its life." })
  status!: BillDisputeStatus;

  @Field(() => String, { description: "Why it is disputed." })
  reason!: string;

  @Field(() => String, { nullable: true, description: "Why it ended so; null while it is open." })
  outcomeReason!: string | null;

  @Field(() => DateTime, { description: "When it was disputed." })
  createdAt!: Date;

  @Field(() => DateTime, { nullable: true, description: "When it ended; null while it is open." })
  decidedAt!: Date | null;
}

export const BillDisputeConnection = connectionType("BillDispute", BillDisputeType);

@ObjectType("BillDisputeEvidence", { description: "What was said and shown about a disputed line." })
export class BillDisputeEvidenceType {
  @Field(() => ID, { description: "Its id." })
  id!: string;

  @Field(() => String, { description: "What was said, such as what the carrier answered and where it is filed." })
  text!: string;

  @Field(() => DateTime, { description: "When it was said." })
  createdAt!: Date;
}
