import { IdempotencyKeyReused, InvalidInput, Money, UserError } from "@baiyun/kit";
import { createUnionType, Field, Int, ObjectType } from "type-graphql";
import type { Obligations } from "../obligation/obligation.service";
import { type Customer, CustomerStatus } from "./customer.entity";
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

@ObjectType({ description: "The customer has left: nobody signs in for it any more." })
export class CloseCustomerSuccess extends CustomerDecided {}

@ObjectType({
  implements: UserError,
  description:
    "The customer owes something, or has something with us. All that stands against its end is told at once.",
})
export class CustomerNotClosable extends UserError {
  @Field(() => [Money], { description: "Its balances that are not zero: below zero it owes them, else pay them out." })
  balances!: Money[];

  @Field(() => [Money], { description: "What is held for orders under way." })
  holds!: Money[];

  @Field(() => Int, { description: "Its shipments that have not ended." })
  openShipments!: number;

  constructor({ balances, holds, openShipments }: Obligations) {
    super();
    Object.assign(this, { balances, holds, openShipments });
    const reasons = [
      ...balances.map(({ decimal, currency }) => `its balance is ${decimal} ${currency}`),
      ...holds.map(({ decimal, currency }) => `${decimal} ${currency} are held`),
      ...(openShipments > 0 ? [`${openShipments} of its shipments are under way`] : []),
    ];
    this.message = `The customer cannot be closed yet: ${reasons.join(", ")}.`;
  }

  /** Null when nothing stands against it. */
  static unlessFree(obligations: Obligations): CustomerNotClosable | null {
    const { balances, holds, openShipments } = obligations;
    return balances.length + holds.length + openShipments > 0 ? new CustomerNotClosable(obligations) : null;
  }
}

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

/** What a customer has may be changed until it is closed. */
export const unlessClosed = (customer: Customer): Customer | IllegalCustomerState =>
  customer.status === CustomerStatus.CLOSED ? new IllegalCustomerState(customer.status) : customer;

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

export const CloseCustomerResult = createUnionType({
  name: "CloseCustomerResult",
  description: "The customer who left, or why it has not.",
  types: () => [CloseCustomerSuccess, CustomerNotClosable, ...refusals] as const,
});

@ObjectType({ description: "The customer is of that tier." })
export class SetCustomerTierSuccess extends CustomerDecided {}

@ObjectType({ description: "Orders that say nothing else go by these terms from now on." })
export class ChangeCustomerTermsSuccess extends CustomerDecided {}

export const SetCustomerTierResult = createUnionType({
  name: "SetCustomerTierResult",
  description: "The customer, or why its tier stays.",
  types: () => [SetCustomerTierSuccess, ...refusals] as const,
});

export const ChangeCustomerTermsResult = createUnionType({
  name: "ChangeCustomerTermsResult",
  description: "The customer, or why its terms stay.",
  types: () => [ChangeCustomerTermsSuccess, ...refusals] as const,
});
