import { IdempotencyKeyReused, InvalidInput, UserError } from "@baiyun/kit";
import { createUnionType, Field, ObjectType } from "type-graphql";
import { SupplierNotFound } from "../supplier/supplier.result";
import { SupplierType } from "../supplier/supplier.type";

@ObjectType({ description: "Nothing here tells any more whom to write to; another contact may be stated." })
export class EraseSupplierContactSuccess {
  @Field(() => SupplierType, { description: "The supplier." })
  supplier: SupplierType;

  constructor(supplier: SupplierType) {
    this.supplier = supplier;
  }
}

@ObjectType({ implements: UserError, description: "The supplier has no contact that was not erased." })
export class SupplierContactErased extends UserError {
  override message = "This contact was erased already.";
}

export const EraseSupplierContactResult = createUnionType({
  name: "EraseSupplierContactResult",
  description: "The supplier without its contact, or why it still has one.",
  types: () =>
    [EraseSupplierContactSuccess, SupplierNotFound, SupplierContactErased, InvalidInput, IdempotencyKeyReused] as const,
});
