import { Directive, Field, ID, ObjectType } from "type-graphql";

@ObjectType("User")
@Directive('@key(fields: "id", resolvable: false)')
export class UserType {
  @Field(() => ID)
  id!: string;
}
