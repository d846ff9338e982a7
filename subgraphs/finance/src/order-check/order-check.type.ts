import { Money } from "@baiyun/kit";
import { Directive, Field, ID, ObjectType } from "type-graphql";

@ObjectType("OrderCheck")
@Directive('@key(fields: "orderId")')
export class OrderCheckType {
  @Field(() => ID)
  orderId!: string;

  @Field(() => String, { nullable: true })
  @Directive("@external")
  draft!: string | null;

  /** As the router hands it along: the amount as text. */
  @Field(() => Money, { nullable: true })
  @Directive("@external")
  due!: { amountMinor: string; currency: string } | null;
}
