import { IdempotencyKeyReused, InvalidInput, UserError } from "@baiyun/kit";
import { createUnionType, Field, ObjectType } from "type-graphql";
import { ShipmentNotFound } from "../shipment/shipment.result";
import { ShipmentStatus } from "../shipment/shipment-status";
import { WarehouseNotFound } from "../warehouse/warehouse.result";
import type { Bag } from "./bag.entity";
import { BagType } from "./bag.type";
import { BagStatus } from "./bag-status";
import { BagRefusal } from "./fit-for-bag";

@ObjectType()
class BagSuccess {
  @Field(() => BagType, { description: "The bag as it stands after the act." })
  bag: Bag;

  constructor(bag: Bag) {
    this.bag = bag;
  }
}

@ObjectType({ description: "The bag is open." })
export class OpenBagSuccess extends BagSuccess {}
@ObjectType({ description: "The parcel is in the bag." })
export class AddParcelToBagSuccess extends BagSuccess {}
@ObjectType({ description: "The parcel is in no bag." })
export class RemoveParcelFromBagSuccess extends BagSuccess {}
@ObjectType({ description: "The bag is sealed and its shipments are BAGGED." })
export class CloseBagSuccess extends BagSuccess {}

@ObjectType({ implements: UserError, description: "No bag has this id." })
export class BagNotFound extends UserError {
  override message = "No bag has this id.";
}

@ObjectType({ implements: UserError, description: "The bag's state does not allow this." })
export class IllegalBagState extends UserError {
  @Field(() => BagStatus, { description: "Where the bag stands." })
  current: BagStatus;

  constructor(current: BagStatus) {
    super();
    this.current = current;
    this.message = `A bag that is ${current} does not allow this.`;
  }
}

@ObjectType({ implements: UserError, description: "The parcel is in a bag already." })
export class ParcelInBag extends UserError {
  override message = "This parcel is in a bag already.";

  @Field(() => BagType, { description: "That bag." })
  bag: Bag;

  constructor(bag: Bag) {
    super();
    this.bag = bag;
  }
}

@ObjectType({ implements: UserError, description: "The parcel is not in this bag." })
export class ParcelNotInBag extends UserError {
  override message = "This parcel is not in this bag.";
}

@ObjectType({ implements: UserError, description: "The parcel may not be in this bag." })
export class ParcelNotBaggable extends UserError {
  @Field(() => BagRefusal, { description: "Why not." })
  reason: BagRefusal;

  @Field(() => ShipmentStatus, { description: "Where its shipment stands." })
  status: ShipmentStatus;

  constructor(reason: BagRefusal, status: ShipmentStatus) {
    super();
    this.reason = reason;
    this.status = status;
    this.message = `This parcel may not be in this bag: ${reason}.`;
  }
}

@ObjectType({ description: "A parcel that has to come out of a bag before it is closed." })
export class UnfitParcel {
  @Field(() => String, { description: "Its number." })
  trackingNumber!: string;

  @Field(() => BagRefusal, { description: "Why." })
  reason!: BagRefusal;
}

@ObjectType({
  implements: UserError,
  description: "What is in the bag may not leave with it any more: take it out first.",
})
export class BagHoldsUnfitParcels extends UserError {
  @Field(() => [UnfitParcel], { description: "All of them." })
  parcels: UnfitParcel[];

  constructor(parcels: UnfitParcel[]) {
    super();
    this.parcels = parcels;
    this.message = `${parcels.length} parcels have to come out of this bag first.`;
  }
}

@ObjectType({ implements: UserError, description: "Nothing is in the bag." })
export class BagEmpty extends UserError {
  override message = "Nothing is in this bag.";
}

export const OpenBagResult = createUnionType({
  name: "OpenBagResult",
  description: "What came of it.",
  types: () => [OpenBagSuccess, WarehouseNotFound, InvalidInput, IdempotencyKeyReused] as const,
});

export const AddParcelToBagResult = createUnionType({
  name: "AddParcelToBagResult",
  description: "What came of it.",
  types: () =>
    [
      AddParcelToBagSuccess,
      BagNotFound,
      IllegalBagState,
      ShipmentNotFound,
      ParcelInBag,
      ParcelNotBaggable,
      InvalidInput,
      IdempotencyKeyReused,
    ] as const,
});

export const RemoveParcelFromBagResult = createUnionType({
  name: "RemoveParcelFromBagResult",
  description: "What came of it.",
  types: () =>
    [
      RemoveParcelFromBagSuccess,
      BagNotFound,
      IllegalBagState,
      ShipmentNotFound,
      ParcelNotInBag,
      InvalidInput,
      IdempotencyKeyReused,
    ] as const,
});

export const CloseBagResult = createUnionType({
  name: "CloseBagResult",
  description: "What came of it.",
  types: () =>
    [
      CloseBagSuccess,
      BagNotFound,
      IllegalBagState,
      BagEmpty,
      BagHoldsUnfitParcels,
      InvalidInput,
      IdempotencyKeyReused,
    ] as const,
});
