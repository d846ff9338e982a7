import { connectionType, DateTime } from "@baiyun/kit";
import { Field, ID, ObjectType, registerEnumType } from "type-graphql";
import { OrderExceptionKind } from "./order-exception.entity";

registerEnumType(OrderExceptionKind, {
  name: "OrderExceptionKind",
  description: "What can befall a parcel of an order that its status does not tell.",
  valuesConfig: {
    NO_CARRIER: { description: "No carrier that could take it is left: its label waits for our staff." },
    CARRIER_SILENT: { description: "Its carrier does not answer: its label waits for that." },
    CUSTOMS_REJECTED: { description: "Customs rejected a declaration. Closed when a correction is accepted." },
    CUSTOMS_HELD: { description: "Customs hold it, for documents or to examine it. Closed when they let it go." },
    SEIZED: { description: "Customs took it for good." },
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
  @Field(() => ID, { description: "Its id." })
  id!: string;

  @Field(() => OrderExceptionKind, { description: "What befell it." })
  kind!: OrderExceptionKind;

  @Field(() => String, {
    nullable: true,
    description: "What customs say of it, in their words. Null where they said nothing, and for anything else.",
  })
  message!: string | null;

  @Field(() => DateTime, { description: "When it happened, as the carrier or customs say." })
  occurredAt!: Date;

  @Field(() => DateTime, {
    nullable: true,
    description: "When nobody had to look at it any more; null while somebody has.",
  })
  closedAt!: Date | null;
}

export const OrderExceptionConnection = connectionType("OrderException", OrderExceptionType);
