import { Access, connectionType, DateTime, Money } from "@baiyun/kit";
import { Directive, Field, ID, Int, ObjectType, registerEnumType } from "type-graphql";
import { SEES_COST } from "../access";
import { ShortClaimStatus } from "./short-claim.entity";

registerEnumType(ShortClaimStatus, {
  name: "ShortClaimStatus",
  description: "Where a claim for missing goods stands.",
  valuesConfig: {
    OPEN: { description: "The supplier has yet to answer." },
    ACCEPTED: { description: "The supplier bears it." },
    DISPUTED: { description: "The supplier does not; finance decides." },
    CLOSED: { description: "Finance has decided." },
  },
});

@ObjectType("ShortClaim", { description: "That fewer good pieces of a line came than the supplier was to send." })
@Directive('@key(fields: "id")')
export class ShortClaimType {
  @Field(() => ID, { description: "Its id." })
  id!: string;

  @Field(() => ShortClaimStatus, { description: "Where it stands." })
  status!: ShortClaimStatus;

  @Field(() => Int, { description: "Pieces that are missing, damaged ones among them." })
  quantity!: number;

  @Field(() => Money, {
    nullable: true,
    description: "What they cost. For the supplier itself, finance, pricing and admin.",
  })
  @Access(...SEES_COST)
  amount!: Money | null;

  @Field(() => Money, {
    nullable: true,
    description: "What of it the supplier bears; null until that is decided. For the same as the amount.",
  })
  @Access(...SEES_COST)
  granted!: Money | null;

  @Field(() => String, { nullable: true, description: "Why the supplier disputes it; null when it does not." })
  disputeReason!: string | null;

  @Field(() => String, { nullable: true, description: "Why finance decided so; null until it did." })
  resolution!: string | null;

  @Field(() => DateTime, {
    nullable: true,
    description: "Until then finance decides nothing that its supplier has not answered; null where no time was set.",
  })
  answerBy!: Date | null;

  @Field(() => DateTime, { description: "When it was opened." })
  createdAt!: Date;

  @Field(() => DateTime, { description: "When it last changed." })
  updatedAt!: Date;
}

export const ShortClaimConnection = connectionType("ShortClaim", ShortClaimType);
