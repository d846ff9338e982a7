import { IdempotencyKeyReused, InvalidInput, UserError } from "@baiyun/kit";
import { createUnionType, Field, Int, ObjectType } from "type-graphql";
import { CustomerStatus } from "./customer.entity";
import { CustomerType } from "./customer.type";

@ObjectType()
abstract class CustomerDecided {
  @Field(() => CustomerType, { description: "The customer, as decided." })
  customer!: CustomerType;

  constructor(customer: CustomerType) {
    this.customer = customer;
  }
}

@ObjectType({ description: "The customer may ship." })
export class ApproveCustomerSuccess extends CustomerDecided {}

@ObjectType({ description: "The customer may neither ship nor sign in." })
export class SuspendCustomerSuccess extends CustomerDecided {}

@ObjectType({ description: "The customer may ship and sign in again." })
export class ReinstateCustomerSuccess extends CustomerDecided {}

@ObjectType({ implements: UserError, description: "No customer that the viewer may see has this id." })
export class CustomerNotFound extends UserError {
  override message = "There is no such customer.";
}

@ObjectType({ implements: UserError, description: "The customer's status does not allow this." })
export class IllegalCustomerState extends UserError {
  @Field(() => CustomerStatus, { description: "The customer's status now." })
  current!: CustomerStatus;

  constructor(current: CustomerStatus) {
    super();
    this.current = current;
    this.message = `A customer in status ${current} does not allow this.`;
  }
}

@ObjectType({ implements: UserError, description: "The customer changed after the version in the input." })
export class CustomerChanged extends UserError {
  override message = "The customer has changed in the meantime: read it again.";

  @Field(() => Int, { description: "The customer's `version` now." })
  currentVersion!: number;

  constructor(currentVersion: number) {
    super();
    this.currentVersion = currentVersion;
  }
}

@ObjectType({
  implements: UserError,
  description: "No uploaded document that has neither been rejected nor expired shows who the customer is.",
})
export class KycDocumentMissing extends UserError {
  override message =
    "No valid document shows who this customer is: hand one in with submitKycDocument, and upload its file.";
}

const refusals = [CustomerNotFound, IllegalCustomerState, CustomerChanged, InvalidInput, IdempotencyKeyReused] as const;

export const ApproveCustomerResult = createUnionType({
  name: "ApproveCustomerResult",
  description: "The customer who may ship, or why it may not.",
  types: () => [ApproveCustomerSuccess, KycDocumentMissing, ...refusals] as const,
});

export const SuspendCustomerResult = createUnionType({
  name: "SuspendCustomerResult",
  description: "The suspended customer, or why it is not.",
  types: () => [SuspendCustomerSuccess, ...refusals] as const,
});

export const ReinstateCustomerResult = createUnionType({
  name: "ReinstateCustomerResult",
  description: "The reinstated customer, or why it is not.",
  types: () => [ReinstateCustomerSuccess, ...refusals] as const,
});
