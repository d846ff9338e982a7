import { UserError } from "@baiyun/kit";
import { createUnionType, Field, ObjectType } from "type-graphql";
import { TryAgainLater } from "../user/user.result";
import { UserType } from "../user/user.type";
import type { AccessToken, Claims } from "./access-tokens";

export interface Grant extends AccessToken {
  refreshToken: string;
  viewer: UserType;
}

@ObjectType()
export abstract class SignedIn implements Grant {
  @Field(() => String, { description: "Send it as `Authorization: Bearer …`." })
  accessToken!: string;

  @Field(() => Date, { description: "When the access token ends; refresh before." })
  expiresAt!: Date;

  @Field(() => String, {
    description: "Good for one refresh, which answers with the next one; when that answer is lost, ask again at once.",
  })
  refreshToken!: string;

  @Field(() => UserType, { description: "Who signed in." })
  viewer!: UserType;

  /** Not part of the answer: what the access token says. */
  claims!: Claims;

  constructor(grant: Grant) {
    Object.assign(this, grant);
  }
}

@ObjectType({ description: "A session has begun." })
export class SignInSuccess extends SignedIn {}

@ObjectType({ description: "The session goes on." })
export class RefreshSessionSuccess extends SignedIn {}

@ObjectType({ description: "The session has ended." })
export class SignOutSuccess {
  @Field(() => Date, { description: "Since when the session cannot be refreshed." })
  signedOutAt!: Date;

  constructor(signedOutAt: Date) {
    this.signedOutAt = signedOutAt;
  }
}

@ObjectType({ implements: UserError, description: "No person has this e-mail address and this password." })
export class InvalidCredentials extends UserError {
  override message = "The e-mail address or the password is wrong.";
}

@ObjectType({
  implements: UserError,
  description: "Too many attempts with this e-mail address, or from this client's.",
})
export class SignInLimited extends UserError {
  override message = "Too many attempts: try again later.";

  @Field(() => Date, { description: "When it may be tried again." })
  retryAt!: Date;

  constructor(retryAt: Date) {
    super();
    this.retryAt = retryAt;
  }
}

@ObjectType({
  implements: UserError,
  description: "The password is right, and nobody has shown yet that they read this e-mail address.",
})
export class EmailUnverified extends UserError {
  override message =
    "Verify your e-mail address first: give the token we mailed to it to verifyEmail, or ask for another with requestVerification.";
}

@ObjectType({ implements: UserError, description: "The customer that the person belongs to is suspended or closed." })
export class AccountSuspended extends UserError {
  override message = "This account is suspended: please contact us.";
}

@ObjectType({ implements: UserError, description: "The token's session is unknown, signed out or too old." })
export class SessionEnded extends UserError {
  override message = "This session has ended: sign in again.";
}

@ObjectType({
  implements: UserError,
  description: "The token was refreshed a while before, so two hold it: the whole session has been ended.",
})
export class RefreshTokenReused extends UserError {
  override message = "This token was already used, so the session has been ended: sign in again.";
}

export const SignInResult = createUnionType({
  name: "SignInResult",
  description: "Tokens, or why there are none.",
  types: () =>
    [SignInSuccess, InvalidCredentials, EmailUnverified, SignInLimited, TryAgainLater, AccountSuspended] as const,
});

export const RefreshSessionResult = createUnionType({
  name: "RefreshSessionResult",
  description: "The next tokens, or why there are none.",
  types: () => [RefreshSessionSuccess, SessionEnded, RefreshTokenReused, AccountSuspended] as const,
});

export const SignOutResult = createUnionType({
  name: "SignOutResult",
  description: "The end of the session, or that there is none.",
  types: () => [SignOutSuccess, SessionEnded] as const,
});
