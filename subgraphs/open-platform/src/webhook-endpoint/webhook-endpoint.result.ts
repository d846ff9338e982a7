import { IdempotencyKeyReused, InvalidInput, UserError } from "@baiyun/kit";
import { createUnionType, Field, Int, ObjectType } from "type-graphql";
import { ApiClientNotFound, IllegalApiClientState, TooManyOfThem } from "../api-client/api-client.result";
import { EndpointStatus } from "./webhook-endpoint.entity";
import { WebhookEndpointType } from "./webhook-endpoint.type";

@ObjectType({ description: "The endpoint as it is now." })
export class ChangeWebhookEndpointSuccess {
  @Field(() => WebhookEndpointType, { description: "The endpoint." })
  endpoint: WebhookEndpointType;

  constructor(endpoint: WebhookEndpointType) {
    this.endpoint = endpoint;
  }
}

@ObjectType({ description: "The endpoint is told again." })
export class EnableWebhookEndpointSuccess extends ChangeWebhookEndpointSuccess {}

@ObjectType({ description: "The endpoint is told no more." })
export class DisableWebhookEndpointSuccess extends ChangeWebhookEndpointSuccess {}

@ObjectType({ description: "The new endpoint with its signing secret." })
export class CreateWebhookEndpointSuccess extends ChangeWebhookEndpointSuccess {
  @Field(() => String, {
    nullable: true,
    description: "What its webhooks are signed with: shown this once, and null when the same key is answered again.",
  })
  secret: string | null;

  constructor(endpoint: WebhookEndpointType, secret: string | null) {
    super(endpoint);
    this.secret = secret;
  }
}

@ObjectType({ description: "The endpoint with its new signing secret." })
export class RotateWebhookSecretSuccess extends CreateWebhookEndpointSuccess {}

@ObjectType({ implements: UserError, description: "No endpoint of the viewer's has this id." })
export class WebhookEndpointNotFound extends UserError {
  override message = "There is no such webhook endpoint.";
}

@ObjectType({ implements: UserError, description: "The endpoint's status, or its client's, does not allow this." })
export class IllegalWebhookEndpointState extends UserError {
  @Field(() => EndpointStatus, { description: "The endpoint's status now." })
  current: EndpointStatus;

  constructor(current: EndpointStatus) {
    super();
    this.message = `A webhook endpoint that is ${current} does not allow this.`;
    this.current = current;
  }
}

@ObjectType({ implements: UserError, description: "Somebody changed the endpoint since it was read." })
export class WebhookEndpointChanged extends UserError {
  override message = "The webhook endpoint has changed in the meantime: read it again.";

  @Field(() => Int, { description: "The endpoint's `version` now." })
  currentVersion: number;

  constructor(currentVersion: number) {
    super();
    this.currentVersion = currentVersion;
  }
}

const refusals = [WebhookEndpointNotFound, IllegalWebhookEndpointState, InvalidInput, IdempotencyKeyReused] as const;

export const CreateWebhookEndpointResult = createUnionType({
  name: "CreateWebhookEndpointResult",
  description: "The new endpoint, or why there is none.",
  types: () =>
    [
      CreateWebhookEndpointSuccess,
      ApiClientNotFound,
      IllegalApiClientState,
      TooManyOfThem,
      InvalidInput,
      IdempotencyKeyReused,
    ] as const,
});

export const ChangeWebhookEndpointResult = createUnionType({
  name: "ChangeWebhookEndpointResult",
  description: "The endpoint as it is now, or why it stays as it was.",
  types: () => [ChangeWebhookEndpointSuccess, WebhookEndpointChanged, ...refusals] as const,
});

export const EnableWebhookEndpointResult = createUnionType({
  name: "EnableWebhookEndpointResult",
  description: "The endpoint that is told again, or why it is not.",
  types: () => [EnableWebhookEndpointSuccess, ...refusals] as const,
});

export const DisableWebhookEndpointResult = createUnionType({
  name: "DisableWebhookEndpointResult",
  description: "The endpoint that is told no more, or why it still is.",
  types: () => [DisableWebhookEndpointSuccess, ...refusals] as const,
});

export const RotateWebhookSecretResult = createUnionType({
  name: "RotateWebhookSecretResult",
  description: "The endpoint with its new secret, or why it has none.",
  types: () => [RotateWebhookSecretSuccess, ...refusals] as const,
});
