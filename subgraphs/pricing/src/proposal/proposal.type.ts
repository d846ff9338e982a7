import { connectionType } from "@baiyun/kit";
import { Field, ID, ObjectType } from "type-graphql";
import { ProposalKind, ProposalStatus } from "./proposal.entity";
import "./proposal.input";

@ObjectType("PricingProposal", {
  description: "What one person of pricing wants to be in force, until another one decides.",
})
export class ProposalType {
  @Field(() => ID, { description: "Its own." })
  id!: string;

  @Field(() => ProposalKind, { description: "What is proposed." })
  kind!: ProposalKind;

  @Field(() => ProposalStatus, { description: "Where it stands." })
  status!: ProposalStatus;

  @Field(() => String, { description: "Why, in the words of who proposed it." })
  reason!: string;

  @Field(() => Date, { description: "When it was proposed." })
  createdAt!: Date;

  @Field(() => Date, { nullable: true, description: "When it was decided, or taken back." })
  decidedAt!: Date | null;

  @Field(() => String, { nullable: true, description: "Why, in the words of who decided; null where none was stated." })
  decisionReason!: string | null;

  subjectId!: string | null;
  content!: object;
  createdBy!: string;
  decidedBy!: string | null;
}

export const ProposalConnection = connectionType("PricingProposal", ProposalType);
