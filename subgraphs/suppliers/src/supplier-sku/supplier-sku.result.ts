import { IdempotencyKeyReused, InvalidInput, UserError } from "@baiyun/kit";
import { createUnionType, Field, Int, ObjectType } from "type-graphql";
import type { SupplierSku } from "./supplier-sku.entity";
import { SupplierSkuType } from "./supplier-sku.type";

@ObjectType()
class SupplierSkuSuccess {
  @Field(() => SupplierSkuType, { description: "As it stands after the act." })
  supplierSku: SupplierSku;

  constructor(supplierSku: SupplierSku) {
    this.supplierSku = supplierSku;
  }
}

@ObjectType({ description: "The SKU is added." })
export class AddSupplierSkuSuccess extends SupplierSkuSuccess {}
@ObjectType({ description: "The SKU is changed." })
export class EditSupplierSkuSuccess extends SupplierSkuSuccess {}

@ObjectType({ implements: UserError, description: "No SKU that you may see has this id." })
export class SupplierSkuNotFound extends UserError {
  override message = "There is no such SKU.";
}

@ObjectType({ implements: UserError, description: "The supplier has a SKU of this name already." })
export class DuplicateSupplierSku extends UserError {
  override message = "The supplier has a SKU of this name already.";

  @Field(() => SupplierSkuType, { description: "The one that has the name." })
  existing: SupplierSku;

  constructor(existing: SupplierSku) {
    super();
    this.existing = existing;
  }
}

@ObjectType({ implements: UserError, description: "Somebody changed the SKU since it was read." })
export class SupplierSkuChanged extends UserError {
  override message = "The SKU was changed since you read it.";

  @Field(() => Int, { description: "The SKU's `version` now." })
  currentVersion: number;

  constructor(currentVersion: number) {
    super();
    this.currentVersion = currentVersion;
  }
}

export const AddSupplierSkuResult = createUnionType({
  name: "AddSupplierSkuResult",
  description: "What came of adding a SKU.",
  types: () => [AddSupplierSkuSuccess, DuplicateSupplierSku, InvalidInput, IdempotencyKeyReused] as const,
});

export const EditSupplierSkuResult = createUnionType({
  name: "EditSupplierSkuResult",
  description: "What came of changing a SKU.",
  types: () =>
    [EditSupplierSkuSuccess, SupplierSkuNotFound, SupplierSkuChanged, InvalidInput, IdempotencyKeyReused] as const,
});
