import { connectionType, DateTime } from "@baiyun/kit";
import { Directive, Field, ID, Int, ObjectType, registerEnumType } from "type-graphql";
import { ClaimKind, ClaimStatus } from "./claim.entity";

registerEnumType(ClaimKind, {
  name: "ClaimKind",
  description: "What befell the parcel.",
  valuesConfig: {
    LOST: { description: "No carrier can find it." },
    DAMAGED: { description: "A carrier reports damage." },
    DESTROYED: { description: "It was destroyed." },
  },
});

registerEnumType(ClaimStatus, {
  name: "ClaimStatus",
  description: "Where a claim is in its life.",
  valuesConfig: {
    OPEN: { description: "Nobody has said anything about it yet." },
    EVIDENCE: { description: "There is something to decide by." },
    APPROVED: { description: "It shall be paid." },
    REJECTED: { description: "It is not paid." },
    PAID: { description: "It is paid into the customer's wallet." },
  },
});

@ObjectType("Claim", {
  description:
    "What is asked of us for a parcel's loss or damage. For the customer's administrators, our finance, support and admin.",
})
@Directive('@key(fields: "id")')
export class ClaimType {
  @Field(() => ID, { description: "Its id." })
  id!: string;

  @Field(() => Int, {
    nullable: true,
    description:
      "Which of several parcels it is for, from 1; null for all of them, for one alone, and where nobody knows.",
  })
  parcelNumber!: number | null;

  @Field(() => ClaimKind, { description: "What befell the parcel." })
  kind!: ClaimKind;

  @Field(() => ClaimStatus, { description: "Where it is in its life." })
  status!: ClaimStatus;

  @Field(() => String, { nullable: true, description: "Why it was decided so." })
  decisionReason!: string | null;

  @Field(() => DateTime, { description: "When it was opened." })
  createdAt!: Date;

  @Field(() => DateTime, { nullable: true, description: "When it was decided." })
  decidedAt!: Date | null;

  @Field(() => DateTime, { nullable: true, description: "When it was paid." })
  paidAt!: Date | null;

  @Field(() => DateTime, { nullable: true, description: "When we learned that the parcel was found after all." })
  foundAt!: Date | null;

  @Field(() => DateTime, { nullable: true, description: "When the payout was taken back." })
  reversedAt!: Date | null;
}

export const ClaimConnection = connectionType("Claim", ClaimType);

@ObjectType("ClaimEvidence", { description: "What somebody said of a claim." })
export class ClaimEvidenceType {
  @Field(() => ID, { description: "Its id." })
  id!: string;

  @Field(() => String, { description: "For people." })
  text!: string;

  @Field(() => DateTime, { description: "When." })
  createdAt!: Date;
}

export const ClaimEvidenceConnection = connectionType("ClaimEvidence", ClaimEvidenceType);
