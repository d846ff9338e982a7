import { Directive, Field, ID, ObjectType } from "type-graphql";

@ObjectType("OrderCheck")
@Directive('@key(fields: "orderId")')
export class OrderCheckType {
  @Field(() => ID)
  orderId!: string;

  @Field(() => String, { nullable: true })
  @Directive("@external")
  draft!: string | null;
}
