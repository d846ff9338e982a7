import { IdempotencyKeyReused, InvalidInput, UserError } from "@baiyun/kit";
import { createUnionType, Field, ObjectType } from "type-graphql";
import { CustomerType } from "../customer/customer.type";
import { TryAgainLater, WeakPassword } from "../user/user.result";
import { UserType } from "../user/user.type";

@ObjectType({
  description:
    "A mail says how to go on: it brings a token for `verifyEmail`, or says that the address has an account. The answer is the same.",
})
export class RegisterCustomerSuccess {
  @Field(() => String, { description: "Where the mail went." })
  email!: string;

  @Field(() => Date, { description: "Until when a mailed token is good." })
  expiresAt!: Date;

  constructor(email: string, expiresAt: Date) {
    this.email = email;
    this.expiresAt = expiresAt;
  }
}

export const RegisterCustomerResult = createUnionType({
  name: "RegisterCustomerResult",
  description: "That a mail says how to go on, or what to change first.",
  types: () => [RegisterCustomerSuccess, WeakPassword, TryAgainLater, InvalidInput, IdempotencyKeyReused] as const,
});

@ObjectType({ description: "The account is open, and waits for us to learn who the company is." })
export class VerifyEmailSuccess {
  @Field(() => CustomerType, { description: "The new customer." })
  customer!: CustomerType;

  @Field(() => UserType, { description: "The customer's first admin, who may sign in now." })
  admin!: UserType;

  constructor(customer: CustomerType, admin: UserType) {
    this.customer = customer;
    this.admin = admin;
  }
}

@ObjectType({
  implements: UserError,
  description: "The token is unknown, replaced, expired or used, or the address has become an account's meanwhile.",
})
export class VerificationEnded extends UserError {
  override message = "This token can no longer be used: sign in, ask for another, or register again.";
}

export const VerifyEmailResult = createUnionType({
  name: "VerifyEmailResult",
  description: "The new customer, or why there is none.",
  types: () => [VerifyEmailSuccess, VerificationEnded] as const,
});

@ObjectType({ description: "Where a registration waits for its address to be verified, a mail brings another token." })
export class RequestVerificationSuccess {
  @Field(() => String, { description: "The address, as it was understood." })
  email!: string;

  constructor(email: string) {
    this.email = email;
  }
}

export const RequestVerificationResult = createUnionType({
  name: "RequestVerificationResult",
  description: "The same for every address, whatever is known of it.",
  types: () => [RequestVerificationSuccess, InvalidInput] as const,
});
