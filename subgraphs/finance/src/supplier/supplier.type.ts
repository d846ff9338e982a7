import { Directive, Field, ID, ObjectType } from "type-graphql";

@ObjectType("Supplier")
@Directive('@key(fields: "id")')
export class SupplierType {
  @Field(() => ID)
  id!: string;
}
