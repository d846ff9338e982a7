import { ConnectionArgs, type SortInput, sortingOf, text } from "@baiyun/kit";
import { ArgsType, Field, ID, InputType, Int } from "type-graphql";
import { z } from "zod";
import { OrderParcelInput } from "../order/order.input";
import { orderContent, orderIdentity } from "../order/order-content";
import { LineQuantityInput, lineQuantities } from "../order-line/line-quantity.input";

@InputType()
class OrderPartInput {
  @Field(() => String, { description: "The same key with the same input acts once." })
  idempotencyKey!: string;

  @Field(() => ID, { description: "The order's." })
  orderId!: string;

  @Field(() => Int, { nullable: true, description: "Refuses to act on another version than this one." })
  expectedVersion?: number | null;
}

@InputType({ description: "Which pieces of an order are not wanted any more." })
export class CancelOrderLinesInput extends OrderPartInput {
  @Field(() => [LineQuantityInput], { description: "Each line once; something of the order is left." })
  lines!: LineQuantityInput[];

  @Field(() => OrderParcelInput, {
    nullable: true,
    description: "What is left, packed. As the order says where it is left out.",
  })
  parcel?: OrderParcelInput | null;

  @Field(() => String, { nullable: true, description: "Why, for people: up to 200 characters. It is kept." })
  reason?: string | null;
}

@InputType({ description: "Which pieces of an order become an order of their own." })
export class SplitOrderInput extends OrderPartInput {
  @Field(() => [LineQuantityInput], { description: "Each line once; something of the order is left." })
  lines!: LineQuantityInput[];

  @Field(() => String, { description: "The new order's name in the channel, unique there." })
  externalRef!: string;

  @Field(() => OrderParcelInput, { description: "The new order's parcel." })
  parcel!: OrderParcelInput;

  @Field(() => OrderParcelInput, {
    nullable: true,
    description: "What is left, packed. As the order says where it is left out.",
  })
  remainingParcel?: OrderParcelInput | null;
}

const part = z.object({ orderId: z.string(), expectedVersion: z.number().nullish(), lines: lineQuantities });
const { parcel } = orderContent.shape;
const LONGEST_REASON = 200;

export const cancelOrderLinesRules = part.extend({ parcel: parcel.nullish(), reason: text(LONGEST_REASON).nullish() });
export const splitOrderRules = part.extend({
  externalRef: orderIdentity.shape.externalRef,
  parcel,
  remainingParcel: parcel.nullish(),
});

export const splitOrderSorting = sortingOf("SplitOrder", {
  CREATED_AT: { property: "id", description: "When it was split off." },
});

@ArgsType()
export class SplitOrdersArgs extends ConnectionArgs {
  @Field(() => splitOrderSorting.Input, { nullable: true, description: "Newest first without it." })
  orderBy?: SortInput | null;
}
