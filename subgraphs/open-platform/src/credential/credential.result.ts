import { IdempotencyKeyReused, InvalidInput, UserError } from "@baiyun/kit";
import { createUnionType, Field, ObjectType } from "type-graphql";
import { ApiClientNotFound, IllegalApiClientState, TooManyOfThem } from "../api-client/api-client.result";
import { CredentialType } from "./credential.type";

@ObjectType({ description: "The new credential." })
export class IssueCredentialSuccess {
  @Field(() => CredentialType, { description: "As it is listed." })
  credential: CredentialType;

  @Field(() => String, {
    nullable: true,
    description: "The secret itself: shown this once, and null when the same key is answered again.",
  })
  secret: string | null;

  constructor(credential: CredentialType, secret: string | null) {
    this.credential = credential;
    this.secret = secret;
  }
}

@ObjectType({ description: "The credential that takes the other's place; the old one says when it ends." })
export class RotateCredentialSuccess extends IssueCredentialSuccess {}

@ObjectType({ description: "The credential ended, and every token that it was exchanged for." })
export class RevokeCredentialSuccess {
  @Field(() => CredentialType, { description: "As it is listed." })
  credential: CredentialType;

  constructor(credential: CredentialType) {
    this.credential = credential;
  }
}

@ObjectType({ implements: UserError, description: "No credential of the viewer's has this id." })
export class CredentialNotFound extends UserError {
  override message = "There is no such credential.";
}

@ObjectType({ implements: UserError, description: "The credential was revoked, has run out, or is being replaced." })
export class CredentialEnded extends UserError {
  override message = "This credential has ended, or another takes its place already.";
}

export const IssueCredentialResult = createUnionType({
  name: "IssueCredentialResult",
  description: "The new credential, or why there is none.",
  types: () =>
    [
      IssueCredentialSuccess,
      ApiClientNotFound,
      IllegalApiClientState,
      TooManyOfThem,
      InvalidInput,
      IdempotencyKeyReused,
    ] as const,
});

export const RotateCredentialResult = createUnionType({
  name: "RotateCredentialResult",
  description: "The credential that takes the other's place, or why none does.",
  types: () =>
    [RotateCredentialSuccess, CredentialNotFound, CredentialEnded, InvalidInput, IdempotencyKeyReused] as const,
});

export const RevokeCredentialResult = createUnionType({
  name: "RevokeCredentialResult",
  description: "The credential that ended, or why it did not.",
  types: () =>
    [RevokeCredentialSuccess, CredentialNotFound, CredentialEnded, InvalidInput, IdempotencyKeyReused] as const,
});
