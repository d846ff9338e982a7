import { Currency, connectionType, DateTime, Money } from "@baiyun/kit";
import { Field, Int, ObjectType } from "type-graphql";

@ObjectType("SupplierStatement", {
  description:
    "What a supplier is owed for what was counted until the end of a month, and no statement before it has settled.",
})
export class SupplierStatementType {
  @Field(() => String, { description: "Such as `2026-11`; from its first instant to its last in UTC." })
  month!: string;

  @Field(() => Currency, { description: "The supplier's." })
  currency!: string;

  @Field(() => Int, { description: "How many purchase orders it is of." })
  purchaseOrderCount!: number;

  @Field(() => Money, { description: "What the goods that came cost, and no more of them than were asked for." })
  received!: Money;

  @Field(() => Money, { description: "What the goods that are missing cost." })
  claimed!: Money;

  @Field(() => Money, { description: "What of that the supplier bears." })
  granted!: Money;

  @Field(() => Money, { description: "What of that is not decided yet." })
  withheld!: Money;

  @Field(() => Money, {
    description: "What is owed: for what came, and for what is missing where the supplier does not bear it.",
  })
  due!: Money;

  @Field(() => DateTime, { nullable: true, description: "When finance settled it; null while it is only reckoned." })
  settledAt!: Date | null;
}

export const SupplierStatementConnection = connectionType("SupplierStatement", SupplierStatementType);
