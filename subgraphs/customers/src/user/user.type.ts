import { Directive, Field, ID, ObjectType } from "type-graphql";

@ObjectType("User", { description: "A person who signs in for a tenant." })
@Directive('@key(fields: "id")')
export class UserType {
  @Field(() => ID, { description: "As in the `sub` of the person's access tokens." })
  id!: string;

  @Field(() => String, { description: "What the person is called." })
  name!: string;

  @Field(() => Date, { description: "When the person registered or was invited." })
  createdAt!: Date;
}
