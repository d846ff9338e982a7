import { connectionType, DateTime } from "@baiyun/kit";
import { Field, ID, ObjectType, registerEnumType } from "type-graphql";
import { OrderExceptionKind } from "./order-exception.entity";

registerEnumType(OrderExceptionKind, {
  name: "OrderExceptionKind",
  description: "What can befall a parcel of an order that its status does not tell.",
  valuesConfig: {
    DELIVERED_ELSEWHERE: { description: "A carrier delivered it in another country than it goes to." },
    DAMAGED: { description: "A carrier reports damage." },
    LOST: { description: "A carrier cannot find it. Closed when it is found." },
    DESTROYED: { description: "It was destroyed." },
  },
});

@ObjectType("OrderException", {
  description:
    "What befell a parcel of an order. The order keeps its status: what is done about it is decided by people.",
})
export class OrderExceptionType {
  @Field(() => ID)
  id!: string;

  @Field(() => OrderExceptionKind)
  kind!: OrderExceptionKind;

  @Field(() => DateTime, { description: "When it happened, as the carrier says." })
  occurredAt!: Date;

  @Field(() => DateTime, {
    nullable: true,
    description: "When nobody had to look at it any more; null while somebody has.",
  })
  closedAt!: Date | null;
}

export const OrderExceptionConnection = connectionType("OrderException", OrderExceptionType);
