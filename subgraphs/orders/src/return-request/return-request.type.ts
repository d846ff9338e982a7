import { connectionType, DateTime, Money } from "@baiyun/kit";
import { Field, ID, Int, ObjectType, registerEnumType } from "type-graphql";
import { ReturnCondition } from "./return-line.entity";
import { ReturnRefund } from "./return-request.entity";
import { ReturnStatus } from "./return-status";

registerEnumType(ReturnStatus, {
  name: "ReturnStatus",
  description: "How far a return has come.",
  valuesConfig: {
    REQUESTED: { description: "Its customer wants to send goods back." },
    REFUSED: { description: "We do not take them back." },
    APPROVED: { description: "They may be sent." },
    IN_TRANSIT: { description: "They are on their way." },
    RECEIVED: { description: "They are in our warehouse, and counted." },
    CLOSED: { description: "It is over; `refund` says what is given back." },
  },
});
registerEnumType(ReturnCondition, {
  name: "ReturnCondition",
  description: "What becomes of goods that came back.",
  valuesConfig: {
    RESTOCK: { description: "They can be sold again, and go back on the shelf." },
    WRITE_OFF: { description: "They cannot." },
  },
});
registerEnumType(ReturnRefund, {
  name: "ReturnRefund",
  description: "How much of what an order cost is given back for a return.",
  valuesConfig: {
    NONE: { description: "Nothing." },
    PART: { description: "An amount that is stated." },
    ALL: { description: "All that was captured for the order." },
  },
});

@ObjectType("ReturnLine", { description: "How many pieces of a line of an order are to come back, and came." })
export class ReturnLineType {
  @Field(() => ID, { description: "Its id." })
  id!: string;

  @Field(() => String, { description: "The line's article." })
  sku!: string;

  @Field(() => Int, { description: "How many were to come back." })
  quantity!: number;

  @Field(() => Int, { nullable: true, description: "How many came fit to be sold again. Null until it is received." })
  restocked!: number | null;

  @Field(() => Int, { nullable: true, description: "How many came and were not. Null until it is received." })
  writtenOff!: number | null;
}

@ObjectType("ReturnRequest", {
  description: "A customer's wish to send goods of an order back, and what became of it.",
})
export class ReturnRequestType {
  @Field(() => ID, { description: "Its id." })
  id!: string;

  @Field(() => ReturnStatus, { description: "How far it has come." })
  status!: ReturnStatus;

  @Field(() => String, { description: "Why, as its customer says." })
  reason!: string;

  @Field(() => String, { nullable: true, description: "What our staff said of it last. Null for nothing." })
  answer!: string | null;

  @Field(() => String, {
    nullable: true,
    description: "Of the parcel that brings it back. Null where nobody told.",
  })
  trackingNumber!: string | null;

  @Field(() => ReturnRefund, { nullable: true, description: "How much is given back. Null until it is closed." })
  refund!: ReturnRefund | null;

  @Field(() => Money, {
    nullable: true,
    description:
      "The amount that is given back, before the fee; `Order.refundsDue` tells that. Null unless it is a part.",
  })
  refundAmount!: Money | null;

  @Field(() => DateTime, { nullable: true, description: "When it was approved or refused. Null before." })
  decidedAt!: Date | null;

  @Field(() => DateTime, { nullable: true, description: "When we learned that it was sent. Null where we did not." })
  sentAt!: Date | null;

  @Field(() => DateTime, { nullable: true, description: "When it was received. Null before." })
  receivedAt!: Date | null;

  @Field(() => DateTime, { nullable: true, description: "When it was closed. Null before." })
  closedAt!: Date | null;

  @Field(() => Int, { description: "Rises with every change; an act may name the version it was made from." })
  version!: number;

  @Field(() => DateTime, { description: "When it was asked for." })
  createdAt!: Date;

  @Field(() => DateTime, { description: "When it last changed." })
  updatedAt!: Date;
}

export const ReturnRequestConnection = connectionType("ReturnRequest", ReturnRequestType);
