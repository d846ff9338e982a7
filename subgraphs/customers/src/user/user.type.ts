import { Directive, Field, ID, ObjectType } from "type-graphql";

@ObjectType("User", { description: "A person who signs in for a tenant." })
@Directive('@key(fields: "id")')
export class UserType {
  @Field(() => ID)
  id!: string;

  @Field(() => String)
  name!: string;

  @Field(() => Date)
  createdAt!: Date;
}
