import { IdempotencyKeyReused, InvalidInput, TooManyReveals } from "@baiyun/kit";
import { createUnionType, Field, ObjectType } from "type-graphql";
import { OrderNotFound } from "../order/order.result";
import { ConsigneeType } from "../order/order.type";
import type { ConsigneeReveal } from "./consignee-reveal.entity";
import { ConsigneeRevealType } from "./consignee-reveal.type";

@ObjectType({ description: "The consignee is shown, which is kept." })
export class RevealConsigneeSuccess {
  @Field(() => ConsigneeRevealType, { description: "As it stands in the audit." })
  reveal: ConsigneeReveal;

  @Field(() => ConsigneeType, {
    nullable: true,
    description: "Shown once: null when the same key is given again. Ask with another key, which is kept as well.",
  })
  consignee: ConsigneeType | null;

  constructor(reveal: ConsigneeReveal, consignee: ConsigneeType | null) {
    this.reveal = reveal;
    this.consignee = consignee;
  }
}

export const RevealConsigneeResult = createUnionType({
  name: "RevealConsigneeResult",
  description: "The consignee, or why they are not shown.",
  types: () => [RevealConsigneeSuccess, OrderNotFound, TooManyReveals, InvalidInput, IdempotencyKeyReused] as const,
});
