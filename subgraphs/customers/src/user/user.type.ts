import { Contract } from "@baiyun/kit";
import { Directive, Field, ID, ObjectType } from "type-graphql";

@ObjectType("User", { description: "A person who signs in for a tenant." })
@Directive('@key(fields: "id")')
export class UserType {
  @Contract("partner")
  @Field(() => ID, { description: "As in the `sub` of the person's access tokens." })
  id!: string;

  @Contract("partner")
  @Field(() => String, { description: "What the person is called." })
  name!: string;

  @Field(() => String, {
    nullable: true,
    description: "The language they are written to in, BCP 47; null for who chose none.",
  })
  locale!: string | null;

  @Field(() => Date, {
    nullable: true,
    description: "Since when nothing here tells who the person was; null unless they were erased.",
  })
  erasedAt!: Date | null;

  @Field(() => Date, { description: "When the person registered or was invited." })
  createdAt!: Date;
}
