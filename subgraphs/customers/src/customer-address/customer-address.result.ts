import { IdempotencyKeyReused, InvalidInput, UserError } from "@baiyun/kit";
import { createUnionType, Field, ID, Int, ObjectType } from "type-graphql";
import { CustomerNotFound, IllegalCustomerState } from "../customer/customer.result";
import { CustomerAddressType } from "./customer-address.type";

@ObjectType({ description: "The address, as it is now." })
export abstract class AddressKept {
  @Field(() => CustomerAddressType, { description: "As it is now." })
  address!: CustomerAddressType;

  constructor(address: CustomerAddressType) {
    this.address = address;
  }
}

@ObjectType({ description: "The address is kept." })
export class AddCustomerAddressSuccess extends AddressKept {}

@ObjectType({ description: "The address is another." })
export class ChangeCustomerAddressSuccess extends AddressKept {}

@ObjectType({ description: "The address is forgotten. If it was its kind's default, the oldest other one is now." })
export class RemoveCustomerAddressSuccess {
  @Field(() => ID, { description: "The address that is no more." })
  removedAddressId!: string;

  constructor(removedAddressId: string) {
    this.removedAddressId = removedAddressId;
  }
}

@ObjectType({ implements: UserError, description: "No address that the viewer may see has this id." })
export class CustomerAddressNotFound extends UserError {
  override message = "There is no such address.";
}

@ObjectType({ implements: UserError, description: "The customer has as many addresses as are kept." })
export class TooManyCustomerAddresses extends UserError {
  override message = "There are too many addresses already: remove one first.";
}

@ObjectType({ implements: UserError, description: "The address changed after the version in the input." })
export class CustomerAddressChanged extends UserError {
  override message = "The address has changed in the meantime: read it again.";

  @Field(() => Int, { description: "The address's `version` now." })
  currentVersion!: number;

  constructor(currentVersion: number) {
    super();
    this.currentVersion = currentVersion;
  }
}

const refusals = [IllegalCustomerState, InvalidInput, IdempotencyKeyReused] as const;

export const AddCustomerAddressResult = createUnionType({
  name: "AddCustomerAddressResult",
  description: "The address, or why it is not kept.",
  types: () => [AddCustomerAddressSuccess, CustomerNotFound, TooManyCustomerAddresses, ...refusals] as const,
});

const ofOne = [CustomerAddressNotFound, CustomerAddressChanged, ...refusals] as const;

export const ChangeCustomerAddressResult = createUnionType({
  name: "ChangeCustomerAddressResult",
  description: "The address, or why it is as it was.",
  types: () => [ChangeCustomerAddressSuccess, ...ofOne] as const,
});

export const RemoveCustomerAddressResult = createUnionType({
  name: "RemoveCustomerAddressResult",
  description: "The removal, or why it was not made.",
  types: () => [RemoveCustomerAddressSuccess, ...ofOne] as const,
});
