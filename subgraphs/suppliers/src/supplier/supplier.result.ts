import { IdempotencyKeyReused, InvalidInput } from "@baiyun/kit";
import { createUnionType, Field, ObjectType } from "type-graphql";
import { SupplierType } from "./supplier.type";

@ObjectType({ description: "The supplier as it was created." })
export class CreateSupplierSuccess {
  @Field(() => SupplierType, { description: "The new supplier." })
  supplier: SupplierType;

  constructor(supplier: SupplierType) {
    this.supplier = supplier;
  }
}

export const CreateSupplierResult = createUnionType({
  name: "CreateSupplierResult",
  description: "What came of creating a supplier.",
  types: () => [CreateSupplierSuccess, InvalidInput, IdempotencyKeyReused] as const,
});
