import { connectionType, DateTime } from "@baiyun/kit";
import { Directive, Field, ID, ObjectType } from "type-graphql";

@ObjectType("Supplier", { description: "What a supplier is, in one sentence." })
@Directive('@key(fields: "id")')
export class SupplierType {
  @Field(() => ID)
  id!: string;

  @Field(() => String, { description: "What people call it." })
  name!: string;

  @Field(() => DateTime, { nullable: true, description: "Null while it is in use." })
  archivedAt!: Date | null;
}

export const SupplierConnection = connectionType("Supplier", SupplierType);
