import { connectionType, DateTime } from "@baiyun/kit";
import { Field, ID, ObjectType, registerEnumType } from "type-graphql";
import { HoldCause } from "../order/order.entity";
import { OrderStatus } from "../order/order-status";
import { OrderChangeKind } from "./order-change-kind";

registerEnumType(OrderChangeKind, {
  name: "OrderChangeKind",
  description: "What kind of change to an order it was.",
  valuesConfig: {
    CREATED: { description: "It was written down." },
    EDITED: { description: "Its content was changed; `fields` says which." },
    LINES_CANCELLED: { description: "Some of its pieces are not wanted any more; `reason` says which." },
    SPLIT: { description: "Some of its pieces became an order of their own; `reason` says which." },
    MOVED: { description: "It went on, or back, from one status to another." },
    HELD: { description: "It was held; `holdCause` and `reason` say why." },
    RELEASED: { description: "A hold ended." },
    STEP_RETRIED: { description: "Our staff had what it waits for asked for again." },
    STEP_SKIPPED: { description: "Our staff let it go on without what it waited for." },
    COMPENSATED: { description: "Our staff called it off, without a fee." },
    RETURN_REQUESTED: { description: "Its customer wants to send goods back." },
    RETURN_APPROVED: { description: "They may be sent." },
    RETURN_REFUSED: { description: "They are not taken back." },
    RETURN_SENT: { description: "They are on their way back." },
    RETURN_RECEIVED: { description: "They came back, and were counted." },
    RETURN_CLOSED: { description: "A return is over." },
  },
});

@ObjectType("OrderChange", { description: "One change of an order. What is kept here stays as it is." })
export class OrderChangeType {
  @Field(() => ID, { description: "Its id." })
  id!: string;

  @Field(() => OrderChangeKind, { description: "What changed." })
  kind!: OrderChangeKind;

  @Field(() => OrderStatus, {
    nullable: true,
    description: "Where it stood; of one that stays ON_HOLD, what it would have returned to. Null when it was created.",
  })
  from!: OrderStatus | null;

  @Field(() => OrderStatus, { description: "Where it stood afterwards, likewise." })
  to!: OrderStatus;

  @Field(() => HoldCause, { nullable: true, description: "Of a hold that began or ended." })
  holdCause!: HoldCause | null;

  @Field(() => String, { nullable: true, description: "Why, for people." })
  reason!: string | null;

  @Field(() => [String], { description: "The names of what an edit changed, without any value; empty otherwise." })
  fields!: string[];

  @Field(() => String, {
    nullable: true,
    description: "The type of the event that made it so; null for an act of a person, or of time.",
  })
  eventType!: string | null;

  @Field(() => DateTime, { description: "When." })
  changedAt!: Date;
}

export const OrderChangeConnection = connectionType("OrderChange", OrderChangeType);
