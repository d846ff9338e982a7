import { IdempotencyKeyReused, InvalidInput, UserError } from "@baiyun/kit";
import { createUnionType, Field, Int, ObjectType } from "type-graphql";
import { IllegalWebhookEndpointState, WebhookEndpointNotFound } from "../webhook-endpoint/webhook-endpoint.result";
import { DeliveryStatus } from "./webhook-delivery.entity";
import { WebhookDeliveryType } from "./webhook-delivery.type";

@ObjectType({ description: "The delivery, which is on its way again." })
export class ReplayWebhookSuccess {
  @Field(() => WebhookDeliveryType, { description: "The delivery." })
  delivery: WebhookDeliveryType;

  constructor(delivery: WebhookDeliveryType) {
    this.delivery = delivery;
  }
}

@ObjectType({ description: "The test, which is on its way: its attempt says what came of it." })
export class SendTestWebhookSuccess extends ReplayWebhookSuccess {}

@ObjectType({ description: "The deliveries are on their way again." })
export class ReplayWebhooksSuccess {
  @Field(() => Int, {
    nullable: true,
    description:
      "How many there are, 1,000 at most: ask again, by another key, until there is none. Null when the same key is answered again.",
  })
  replayed: number | null;

  constructor(replayed: number | null) {
    this.replayed = replayed;
  }
}

@ObjectType({ implements: UserError, description: "No delivery of the viewer's has this id." })
export class WebhookDeliveryNotFound extends UserError {
  override message = "There is no such webhook delivery.";
}

@ObjectType({ implements: UserError, description: "The delivery is under way by itself." })
export class IllegalWebhookDeliveryState extends UserError {
  @Field(() => DeliveryStatus, { description: "The delivery's status now." })
  current: DeliveryStatus;

  constructor(current: DeliveryStatus) {
    super();
    this.message = `A webhook delivery that is ${current} does not allow this.`;
    this.current = current;
  }
}

export const SendTestWebhookResult = createUnionType({
  name: "SendTestWebhookResult",
  description: "The test that was sent, or why none was.",
  types: () =>
    [
      SendTestWebhookSuccess,
      WebhookEndpointNotFound,
      IllegalWebhookEndpointState,
      InvalidInput,
      IdempotencyKeyReused,
    ] as const,
});

export const ReplayWebhookResult = createUnionType({
  name: "ReplayWebhookResult",
  description: "The delivery that is made again, or why it is not.",
  types: () =>
    [
      ReplayWebhookSuccess,
      WebhookDeliveryNotFound,
      IllegalWebhookDeliveryState,
      IllegalWebhookEndpointState,
      InvalidInput,
      IdempotencyKeyReused,
    ] as const,
});

export const ReplayWebhooksResult = createUnionType({
  name: "ReplayWebhooksResult",
  description: "How many deliveries are made again, or why none is.",
  types: () =>
    [
      ReplayWebhooksSuccess,
      WebhookEndpointNotFound,
      IllegalWebhookEndpointState,
      InvalidInput,
      IdempotencyKeyReused,
    ] as const,
});
