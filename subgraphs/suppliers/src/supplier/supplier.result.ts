import { IdempotencyKeyReused, InvalidInput, UserError } from "@baiyun/kit";
import { createUnionType, Field, Int, ObjectType } from "type-graphql";
import type { Supplier } from "./supplier.entity";
import { SupplierType } from "./supplier.type";
import { SupplierStatus } from "./supplier-status";

@ObjectType()
class SupplierSuccess {
  @Field(() => SupplierType, { description: "As it stands after the act." })
  supplier: Supplier;

  constructor(supplier: Supplier) {
    this.supplier = supplier;
  }
}

@ObjectType({ description: "The supplier is registered; its first user is invited." })
export class RegisterSupplierSuccess extends SupplierSuccess {}
@ObjectType({ description: "The supplier is changed." })
export class EditSupplierSuccess extends SupplierSuccess {}
@ObjectType({ description: "Goods are bought from it from now on." })
export class ApproveSupplierSuccess extends SupplierSuccess {}
@ObjectType({ description: "Nothing new is bought from it." })
export class SuspendSupplierSuccess extends SupplierSuccess {}
@ObjectType({ description: "Goods are bought from it again." })
export class ReinstateSupplierSuccess extends SupplierSuccess {}
@ObjectType({ description: "The supplier has left." })
export class CloseSupplierSuccess extends SupplierSuccess {}

@ObjectType({ implements: UserError, description: "No supplier that you may see has this id." })
export class SupplierNotFound extends UserError {
  override message = "There is no such supplier.";
}

@ObjectType({ implements: UserError, description: "The supplier's status does not allow this." })
export class IllegalSupplierState extends UserError {
  @Field(() => SupplierStatus, { description: "Where it stands." })
  current: SupplierStatus;

  constructor(current: SupplierStatus) {
    super();
    this.message = `A supplier that is ${current} does not allow this.`;
    this.current = current;
  }
}

@ObjectType({ implements: UserError, description: "Somebody changed the supplier since it was read." })
export class SupplierChanged extends UserError {
  override message = "The supplier was changed since you read it.";

  @Field(() => Int, { description: "The supplier's `version` now." })
  currentVersion: number;

  constructor(currentVersion: number) {
    super();
    this.currentVersion = currentVersion;
  }
}

@ObjectType({ implements: UserError, description: "Something is still to be supplied or paid." })
export class SupplierHasOpenPurchaseOrders extends UserError {
  override message = "A supplier is closed once all its purchase orders are settled or ended.";

  @Field(() => Int, { description: "How many are not." })
  open: number;

  constructor(open: number) {
    super();
    this.open = open;
  }
}

export const RegisterSupplierResult = createUnionType({
  name: "RegisterSupplierResult",
  description: "What came of registering a supplier.",
  types: () => [RegisterSupplierSuccess, InvalidInput, IdempotencyKeyReused] as const,
});

export const EditSupplierResult = createUnionType({
  name: "EditSupplierResult",
  description: "What came of changing a supplier.",
  types: () => [EditSupplierSuccess, SupplierNotFound, SupplierChanged, InvalidInput, IdempotencyKeyReused] as const,
});

export const ApproveSupplierResult = createUnionType({
  name: "ApproveSupplierResult",
  description: "What came of approving a supplier.",
  types: () =>
    [ApproveSupplierSuccess, SupplierNotFound, IllegalSupplierState, InvalidInput, IdempotencyKeyReused] as const,
});

export const SuspendSupplierResult = createUnionType({
  name: "SuspendSupplierResult",
  description: "What came of suspending a supplier.",
  types: () =>
    [SuspendSupplierSuccess, SupplierNotFound, IllegalSupplierState, InvalidInput, IdempotencyKeyReused] as const,
});

export const ReinstateSupplierResult = createUnionType({
  name: "ReinstateSupplierResult",
  description: "What came of reinstating a supplier.",
  types: () =>
    [ReinstateSupplierSuccess, SupplierNotFound, IllegalSupplierState, InvalidInput, IdempotencyKeyReused] as const,
});

export const CloseSupplierResult = createUnionType({
  name: "CloseSupplierResult",
  description: "What came of closing a supplier.",
  types: () =>
    [
      CloseSupplierSuccess,
      SupplierNotFound,
      IllegalSupplierState,
      SupplierHasOpenPurchaseOrders,
      InvalidInput,
      IdempotencyKeyReused,
    ] as const,
});
