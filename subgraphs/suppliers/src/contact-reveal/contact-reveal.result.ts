import { IdempotencyKeyReused, InvalidInput, TooManyReveals } from "@baiyun/kit";
import { createUnionType, Field, ObjectType } from "type-graphql";
import { SupplierNotFound } from "../supplier/supplier.result";
import { SupplierContactType, SupplierType } from "../supplier/supplier.type";

@ObjectType({ description: "It was shown, and stands in the audit." })
export class RevealSupplierContactSuccess {
  @Field(() => SupplierType, { description: "Whose it is." })
  supplier: SupplierType;

  @Field(() => SupplierContactType, {
    nullable: true,
    description:
      "Shown once: null when the same key is given again, and once it was erased. Ask with another key, which is kept as well.",
  })
  contact: SupplierContactType | null;

  constructor(supplier: SupplierType, contact: SupplierContactType | null) {
    this.supplier = supplier;
    this.contact = contact;
  }
}

export const RevealSupplierContactResult = createUnionType({
  name: "RevealSupplierContactResult",
  description: "Whom to write to at the supplier, or why it is not shown.",
  types: () =>
    [RevealSupplierContactSuccess, SupplierNotFound, TooManyReveals, InvalidInput, IdempotencyKeyReused] as const,
});
