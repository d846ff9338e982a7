import { InvalidInput, UserError } from "@baiyun/kit";
import { createUnionType, Field, ObjectType } from "type-graphql";
import { TryAgainLater, WeakPassword } from "../user/user.result";

@ObjectType({ description: "The password is another one, and the viewer's other sessions have ended." })
export class ChangePasswordSuccess {
  @Field(() => Date, { description: "Since when." })
  changedAt!: Date;

  constructor(changedAt: Date) {
    this.changedAt = changedAt;
  }
}

@ObjectType({ implements: UserError, description: "The present password is another one." })
export class WrongPassword extends UserError {
  override message = "This is not your present password: if it is forgotten, use requestPasswordReset.";
}

export const ChangePasswordResult = createUnionType({
  name: "ChangePasswordResult",
  description: "The change, or why it was not made.",
  types: () => [ChangePasswordSuccess, WrongPassword, WeakPassword, TryAgainLater] as const,
});

@ObjectType({ description: "Where somebody signs in with the address, a mail brings a token for `resetPassword`." })
export class RequestPasswordResetSuccess {
  @Field(() => String, { description: "The address, as it was understood." })
  email!: string;

  @Field(() => Date, { description: "Until when a mailed token is good." })
  expiresAt!: Date;

  constructor(email: string, expiresAt: Date) {
    this.email = email;
    this.expiresAt = expiresAt;
  }
}

export const RequestPasswordResetResult = createUnionType({
  name: "RequestPasswordResetResult",
  description: "The same for every address, whatever is known of it.",
  types: () => [RequestPasswordResetSuccess, InvalidInput] as const,
});

@ObjectType({ description: "The password is another one, and all of the person's sessions have ended: sign in." })
export class ResetPasswordSuccess {
  @Field(() => Date, { description: "Since when." })
  changedAt!: Date;

  constructor(changedAt: Date) {
    this.changedAt = changedAt;
  }
}

@ObjectType({ implements: UserError, description: "The token is unknown, expired, used, or older than a change." })
export class PasswordResetEnded extends UserError {
  override message = "This token can no longer be used: ask for another with requestPasswordReset.";
}

export const ResetPasswordResult = createUnionType({
  name: "ResetPasswordResult",
  description: "The change, or why it was not made.",
  types: () => [ResetPasswordSuccess, PasswordResetEnded, WeakPassword, TryAgainLater] as const,
});
