import { Directive, Field, ID, ObjectType } from "type-graphql";

@ObjectType("Customer")
@Directive('@key(fields: "id")')
export class CustomerType {
  @Field(() => ID)
  id!: string;
}
