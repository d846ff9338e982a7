import { connectionType, DateTime } from "@baiyun/kit";
import { Directive, Field, ID, ObjectType } from "type-graphql";

@ObjectType("ApiClient", { description: "What a api client is, in one sentence." })
@Directive('@key(fields: "id")')
export class ApiClientType {
  @Field(() => ID)
  id!: string;

  @Field(() => String, { description: "What people call it." })
  name!: string;

  @Field(() => DateTime, { nullable: true, description: "Null while it is in use." })
  archivedAt!: Date | null;
}

export const ApiClientConnection = connectionType("ApiClient", ApiClientType);
