import { Directive, Field, ID, ObjectType } from "type-graphql";

@ObjectType("Order")
@Directive('@key(fields: "id")')
export class OrderRef {
  @Field(() => ID)
  id!: string;
}

@ObjectType("OrderLine")
@Directive('@key(fields: "id")')
export class OrderLineRef {
  @Field(() => ID)
  id!: string;
}
