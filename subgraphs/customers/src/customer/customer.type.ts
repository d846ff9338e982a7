import { Currency, connectionType, IdempotencyKeyReused, InvalidInput, UserError } from "@baiyun/kit";
import { createUnionType, Directive, Field, ID, InputType, Int, ObjectType, registerEnumType } from "type-graphql";
import { EmailTaken } from "../user/email-taken.type";
import { UserType } from "../user/user.type";
import { WeakPassword } from "../user/weak-password.type";
import { CustomerStatus, CustomerTier, Incoterm } from "./customer.entity";

registerEnumType(CustomerStatus, {
  name: "CustomerStatus",
  description: "Where a customer stands with us.",
  valuesConfig: {
    PENDING_KYC: { description: "Registered; we have yet to learn who they are." },
    ACTIVE: { description: "May ship." },
    SUSPENDED: { description: "May neither ship nor sign in until reinstated." },
    CLOSED: { description: "Left for good." },
  },
});
registerEnumType(CustomerTier, { name: "CustomerTier", description: "The terms a customer ships on." });
registerEnumType(Incoterm, {
  name: "Incoterm",
  description: "Who pays duties and taxes at the destination: the consignee under DAP, the sender under DDP.",
});

@ObjectType("Customer", { description: "A company that ships with us." })
@Directive('@key(fields: "id")')
export class CustomerType {
  @Field(() => ID)
  id!: string;

  @Field(() => String, { description: "What people call the customer by, such as `BY100001`." })
  code!: string;

  @Field(() => String)
  name!: string;

  @Field(() => CustomerTier)
  tier!: CustomerTier;

  @Field(() => Currency, { description: "What the customer is quoted and billed in unless an order says otherwise." })
  defaultCurrency!: string;

  @Field(() => Incoterm, { description: "Who pays duties and taxes unless an order says otherwise." })
  incoterm!: Incoterm;

  @Field(() => CustomerStatus)
  status!: CustomerStatus;

  @Field(() => String, { nullable: true, description: "Why the customer is suspended; null unless it is." })
  suspensionReason!: string | null;

  @Field(() => Int, { description: "Pass it with a change, so that nobody's newer change is overwritten." })
  version!: number;

  @Field(() => Date)
  createdAt!: Date;
}

export const CustomerConnection = connectionType("Customer", CustomerType);

@InputType({ description: "Which customers: all conditions hold at once." })
export class CustomerFilter {
  @Field(() => [CustomerStatus], { nullable: true })
  statuses?: CustomerStatus[] | null;

  @Field(() => String, { nullable: true, description: "The beginning of the code or of the name." })
  search?: string | null;
}

@InputType({ description: "The company, the terms it ships on, and its first admin." })
export class RegisterCustomerInput {
  @Field(() => String)
  idempotencyKey!: string;

  @Field(() => String)
  companyName!: string;

  @Field(() => Currency)
  defaultCurrency!: string;

  @Field(() => Incoterm, { defaultValue: Incoterm.DDP })
  incoterm!: Incoterm;

  @Field(() => String, { description: "The first admin's." })
  name!: string;

  @Field(() => String, { description: "The first admin signs in with it." })
  email!: string;

  @Field(() => String, { description: "At least 12 characters." })
  password!: string;
}

@ObjectType()
export class RegisterCustomerSuccess {
  @Field(() => CustomerType)
  customer!: CustomerType;

  @Field(() => UserType, { description: "The customer's first admin, who may sign in now." })
  admin!: UserType;

  constructor(customer: CustomerType, admin: UserType) {
    this.customer = customer;
    this.admin = admin;
  }
}

export const RegisterCustomerResult = createUnionType({
  name: "RegisterCustomerResult",
  types: () => [RegisterCustomerSuccess, EmailTaken, WeakPassword, InvalidInput, IdempotencyKeyReused] as const,
});

@InputType({ description: "What every decision about a customer names." })
class CustomerDecision {
  @Field(() => String)
  idempotencyKey!: string;

  @Field(() => ID)
  customerId!: string;

  @Field(() => Int, { description: "The `version` the decision was made on." })
  version!: number;
}

@InputType()
export class ApproveCustomerInput extends CustomerDecision {}

@InputType()
export class ReinstateCustomerInput extends CustomerDecision {}

@InputType()
export class SuspendCustomerInput extends CustomerDecision {
  @Field(() => String, { description: "The customer can read it." })
  reason!: string;
}

@ObjectType()
abstract class CustomerDecided {
  @Field(() => CustomerType)
  customer!: CustomerType;

  constructor(customer: CustomerType) {
    this.customer = customer;
  }
}

@ObjectType()
export class ApproveCustomerSuccess extends CustomerDecided {}

@ObjectType()
export class SuspendCustomerSuccess extends CustomerDecided {}

@ObjectType()
export class ReinstateCustomerSuccess extends CustomerDecided {}

@ObjectType({ implements: UserError, description: "No customer that the viewer may see has this id." })
export class CustomerNotFound extends UserError {
  override message = "There is no such customer.";
}

@ObjectType({ implements: UserError, description: "The customer's status does not allow this." })
export class CustomerStatusRefuses extends UserError {
  @Field(() => CustomerStatus)
  status!: CustomerStatus;

  constructor(status: CustomerStatus) {
    super();
    this.status = status;
    this.message = `A customer in status ${status} does not allow this.`;
  }
}

@ObjectType({ implements: UserError, description: "The customer changed after the version in the input." })
export class CustomerChanged extends UserError {
  override message = "The customer has changed in the meantime: read it again.";

  @Field(() => Int)
  currentVersion!: number;

  constructor(currentVersion: number) {
    super();
    this.currentVersion = currentVersion;
  }
}

export const ApproveCustomerResult = createUnionType({
  name: "ApproveCustomerResult",
  types: () =>
    [
      ApproveCustomerSuccess,
      CustomerNotFound,
      CustomerStatusRefuses,
      CustomerChanged,
      InvalidInput,
      IdempotencyKeyReused,
    ] as const,
});

export const SuspendCustomerResult = createUnionType({
  name: "SuspendCustomerResult",
  types: () =>
    [
      SuspendCustomerSuccess,
      CustomerNotFound,
      CustomerStatusRefuses,
      CustomerChanged,
      InvalidInput,
      IdempotencyKeyReused,
    ] as const,
});

export const ReinstateCustomerResult = createUnionType({
  name: "ReinstateCustomerResult",
  types: () =>
    [
      ReinstateCustomerSuccess,
      CustomerNotFound,
      CustomerStatusRefuses,
      CustomerChanged,
      InvalidInput,
      IdempotencyKeyReused,
    ] as const,
});
