import { IdempotencyKeyReused, InvalidInput, UserError } from "@baiyun/kit";
import { createUnionType, Field, ObjectType } from "type-graphql";
import { SupplierSkuNotFound } from "../supplier-sku/supplier-sku.result";
import type { Sourcing } from "./sourcing.entity";
import { SourcingType } from "./sourcing.type";

@ObjectType()
class SourcingSuccess {
  @Field(() => SourcingType, { description: "As it stands after the act." })
  sourcing: Sourcing;

  constructor(sourcing: Sourcing) {
    this.sourcing = sourcing;
  }
}

@ObjectType({ description: "Orders are supplied so from now on." })
export class SourceSkuSuccess extends SourcingSuccess {}
@ObjectType({ description: "It supplies no order from now on." })
export class EndSourcingSuccess extends SourcingSuccess {}

@ObjectType({ implements: UserError, description: "This SKU supplies that one already." })
export class DuplicateSourcing extends UserError {
  override message = "This SKU supplies the customer's already: end that first to give it another priority.";

  @Field(() => SourcingType, { description: "The one that says so." })
  existing: Sourcing;

  constructor(existing: Sourcing) {
    super();
    this.existing = existing;
  }
}

@ObjectType({ implements: UserError, description: "No sourcing that you may see has this id." })
export class SourcingNotFound extends UserError {
  override message = "There is no such sourcing.";
}

export const SourceSkuResult = createUnionType({
  name: "SourceSkuResult",
  description: "What came of stating a sourcing.",
  types: () => [SourceSkuSuccess, SupplierSkuNotFound, DuplicateSourcing, InvalidInput, IdempotencyKeyReused] as const,
});

export const EndSourcingResult = createUnionType({
  name: "EndSourcingResult",
  description: "What came of ending a sourcing.",
  types: () => [EndSourcingSuccess, SourcingNotFound, InvalidInput, IdempotencyKeyReused] as const,
});
