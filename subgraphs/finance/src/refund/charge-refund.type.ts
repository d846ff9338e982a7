import { DateTime } from "@baiyun/kit";
import { Field, ID, ObjectType, registerEnumType } from "type-graphql";
import { RefundReason } from "./charge-refund.entity";

registerEnumType(RefundReason, {
  name: "ChargeRefundReason",
  description: "Why something of an order that was paid is given back.",
  valuesConfig: {
    RETURNED: { description: "Goods came back." },
    LINES_CANCELLED: { description: "Lines of it were cancelled after it was paid." },
  },
});

@ObjectType("ChargeRefund", {
  description:
    "What was given back of what an order was charged. For the customer's administrators, finance, support and admin.",
})
export class ChargeRefundType {
  @Field(() => ID, { description: "Its id." })
  id!: string;

  @Field(() => RefundReason, { description: "Why." })
  reason!: RefundReason;

  @Field(() => DateTime, { description: "When." })
  refundedAt!: Date;
}
