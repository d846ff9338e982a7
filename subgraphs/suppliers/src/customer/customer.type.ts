import { Directive, Field, ID, ObjectType } from "type-graphql";

@ObjectType("Customer")
@Directive('@key(fields: "id", resolvable: false)')
export class CustomerType {
  @Field(() => ID)
  id!: string;
}
