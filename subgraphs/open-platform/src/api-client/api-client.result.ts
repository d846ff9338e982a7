import { IdempotencyKeyReused, InvalidInput, UserError } from "@baiyun/kit";
import { createUnionType, Field, Int, ObjectType } from "type-graphql";
import { CredentialType } from "../credential/credential.type";
import { ClientStatus } from "./api-client.entity";
import { ApiClientType } from "./api-client.type";

@ObjectType({ description: "The new client with its first credential." })
export class CreateApiClientSuccess {
  @Field(() => ApiClientType, { description: "The new client." })
  apiClient: ApiClientType;

  @Field(() => CredentialType, { description: "Its client secret, as it is listed." })
  credential: CredentialType;

  @Field(() => String, {
    nullable: true,
    description: "The secret itself: shown this once, and null when the same key is answered again.",
  })
  secret: string | null;

  constructor(apiClient: ApiClientType, credential: CredentialType, secret: string | null) {
    this.apiClient = apiClient;
    this.credential = credential;
    this.secret = secret;
  }
}

@ObjectType({ description: "The client as it is now." })
export class ChangeApiClientSuccess {
  @Field(() => ApiClientType, { description: "The client." })
  apiClient: ApiClientType;

  constructor(apiClient: ApiClientType) {
    this.apiClient = apiClient;
  }
}

@ObjectType({ description: "The client is shut out; tokens that it had are refused from now on." })
export class RevokeApiClientSuccess extends ChangeApiClientSuccess {}

@ObjectType({ implements: UserError, description: "No API client of the viewer's has this id." })
export class ApiClientNotFound extends UserError {
  override message = "There is no such API client.";
}

@ObjectType({ implements: UserError, description: "The client's status does not allow this." })
export class IllegalApiClientState extends UserError {
  @Field(() => ClientStatus, { description: "The client's status now." })
  current: ClientStatus;

  constructor(current: ClientStatus) {
    super();
    this.message = `An API client that is ${current} does not allow this.`;
    this.current = current;
  }
}

@ObjectType({ implements: UserError, description: "Somebody changed the client since it was read." })
export class ApiClientChanged extends UserError {
  override message = "The API client has changed in the meantime: read it again.";

  @Field(() => Int, { description: "The client's `version` now." })
  currentVersion: number;

  constructor(currentVersion: number) {
    super();
    this.currentVersion = currentVersion;
  }
}

@ObjectType({ implements: UserError, description: "There are as many of these already as there may be." })
export class TooManyOfThem extends UserError {
  @Field(() => Int, { description: "How many there may be." })
  most: number;

  constructor(most: number, what: string) {
    super();
    this.message = `There may be ${most} ${what}: end one that is not needed any more.`;
    this.most = most;
  }
}

export const CreateApiClientResult = createUnionType({
  name: "CreateApiClientResult",
  description: "The client that was let in, or why none was.",
  types: () => [CreateApiClientSuccess, TooManyOfThem, InvalidInput, IdempotencyKeyReused] as const,
});

export const ChangeApiClientResult = createUnionType({
  name: "ChangeApiClientResult",
  description: "The client as it is now, or why it stays as it was.",
  types: () =>
    [
      ChangeApiClientSuccess,
      ApiClientNotFound,
      IllegalApiClientState,
      ApiClientChanged,
      InvalidInput,
      IdempotencyKeyReused,
    ] as const,
});

export const RevokeApiClientResult = createUnionType({
  name: "RevokeApiClientResult",
  description: "The client that was shut out, or why it was not.",
  types: () =>
    [RevokeApiClientSuccess, ApiClientNotFound, IllegalApiClientState, InvalidInput, IdempotencyKeyReused] as const,
});
