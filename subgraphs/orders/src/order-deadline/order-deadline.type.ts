import { DateTime } from "@baiyun/kit";
import { Field, ObjectType, registerEnumType } from "type-graphql";
import { OrderDeadlineKind } from "./order-deadline";

registerEnumType(OrderDeadlineKind, {
  name: "OrderDeadlineKind",
  description: "What happens to an order by itself, or did.",
  valuesConfig: {
    QUOTE_EXPIRES: { description: "Its quote can be accepted no longer." },
    QUOTE_EXPIRED: {
      description: "It happened: its quote has ended, and an edit and another submission ask for a new one.",
    },
    CANCELLED_WITHOUT_FUNDS: { description: "It is cancelled unless its customer's funds cover it." },
    CANCELLED_WITHOUT_GOODS: { description: "It is cancelled unless its goods are there." },
    CLOSED: { description: "It is closed." },
  },
});

@ObjectType("OrderDeadline", { description: "What happens next to an order by itself, and when." })
export class OrderDeadlineType {
  @Field(() => DateTime, { description: "When it happens, or happened." })
  at!: Date;

  @Field(() => OrderDeadlineKind, { description: "What happens." })
  kind!: OrderDeadlineKind;

  @Field(() => String, { description: "What its customer may do about it, in English." })
  message!: string;
}
