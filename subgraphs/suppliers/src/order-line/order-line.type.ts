import { Directive, Field, ID, ObjectType } from "type-graphql";

@ObjectType("OrderLine")
@Directive('@key(fields: "id")')
export class OrderLineType {
  @Field(() => ID)
  id!: string;
}
