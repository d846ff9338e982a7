import { connectionType, DateTime } from "@baiyun/kit";
import { Directive, Field, ID, ObjectType } from "type-graphql";

@ObjectType("Account", { description: "What a account is, in one sentence." })
@Directive('@key(fields: "id")')
export class AccountType {
  @Field(() => ID)
  id!: string;

  @Field(() => String, { description: "What people call it." })
  name!: string;

  @Field(() => DateTime, { nullable: true, description: "Null while it is in use." })
  archivedAt!: Date | null;
}

export const AccountConnection = connectionType("Account", AccountType);
