import { DateTime, Money } from "@baiyun/kit";
import { Field, ObjectType, registerEnumType } from "type-graphql";
import { RefundReason } from "./refund.entity";

registerEnumType(RefundReason, {
  name: "RefundDueReason",
  description: "What an order that was paid is paid back for.",
  valuesConfig: {
    RETURNED: { description: "It came back." },
    LINES_CANCELLED: { description: "Some of its lines were cancelled." },
  },
});

@ObjectType("RefundDue", { description: "What is given back of an order that was paid; finance credits its wallet." })
export class RefundDueType {
  @Field(() => RefundReason, {
    description: "What for; there is one for each return, and of none one for each reason.",
  })
  reason!: RefundReason;

  @Field(() => Money, {
    nullable: true,
    description: "How much, before the fee. Null for all that is left of what was captured.",
  })
  amount!: Money | null;

  @Field(() => Money, { nullable: true, description: "What is kept of it. Null for nothing." })
  fee!: Money | null;

  @Field(() => DateTime, { description: "When finance was told." })
  dueAt!: Date;
}
