import { Money } from "@baiyun/kit";
import { Field, Int, ObjectType } from "type-graphql";

@ObjectType("MarginDay", {
  description: "What the orders that were first charged on one day earned, in one currency, as far as it is known now.",
})
export class MarginDayType {
  @Field(() => String, { description: "The day in UTC, such as 2026-11-27." })
  day!: string;

  @Field(() => Int, {
    description: "Orders whose margin is known: they were charged, and carriers or suppliers billed them.",
  })
  orders!: number;

  @Field(() => Money, { description: "The margin of those." })
  margin!: Money;

  @Field(() => Int, {
    description: "Orders whose margin is not known: nobody has billed them yet, or they are in several currencies.",
  })
  unbilledOrders!: number;

  @Field(() => Money, { description: "What those were charged: no margin, since their cost is not known." })
  unbilledEarned!: Money;
}
