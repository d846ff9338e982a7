import { connectionType, DateTime } from "@baiyun/kit";
import { Directive, Field, ID, ObjectType } from "type-graphql";

@ObjectType("Sample", { description: "What a sample is, in one sentence." })
@Directive('@key(fields: "id")')
export class SampleType {
  @Field(() => ID)
  id!: string;

  @Field(() => String, { description: "What people call it." })
  name!: string;

  @Field(() => DateTime, { nullable: true, description: "Null while it is in use." })
  archivedAt!: Date | null;
}

export const SampleConnection = connectionType("Sample", SampleType);
