import { Directive, Field, ID, ObjectType } from "type-graphql";

@ObjectType("Order")
@Directive('@key(fields: "id", resolvable: false)')
export class OrderType {
  @Field(() => ID)
  id!: string;
}
