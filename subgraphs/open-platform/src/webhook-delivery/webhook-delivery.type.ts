import { connectionType, DateTime } from "@baiyun/kit";
import { Field, ID, Int, ObjectType, registerEnumType } from "type-graphql";
import { ClientMode } from "../api-client/api-client.entity";
import { AttemptOutcome } from "./webhook-attempt.entity";
import { DeadCause, DeliveryStatus } from "./webhook-delivery.entity";

registerEnumType(DeliveryStatus, {
  name: "WebhookDeliveryStatus",
  description: "How far a delivery has come.",
  valuesConfig: {
    PENDING: { description: "Its first attempt is to be made, or is under way." },
    RETRYING: { description: "An attempt failed; `nextAttemptAt` says when the next is due." },
    DELIVERED: { description: "The endpoint answered with a status of 2xx." },
    DEAD: { description: "It was given up; it can be replayed." },
  },
});
registerEnumType(DeadCause, {
  name: "WebhookDeadCause",
  description: "Why a delivery was given up.",
  valuesConfig: {
    GIVEN_UP: { description: "Ten attempts over three days failed; of a test event, one." },
    ENDPOINT_GONE: { description: "The endpoint answered 410." },
    ENDPOINT_DISABLED: { description: "The endpoint is disabled." },
  },
});
registerEnumType(AttemptOutcome, {
  name: "WebhookAttemptOutcome",
  description: "What came of an attempt.",
  valuesConfig: {
    DELIVERED: { description: "A status of 2xx." },
    REFUSED: { description: "A status of 4xx or 5xx." },
    REDIRECTED: { description: "A status of 3xx: redirects are not followed." },
    TIMED_OUT: { description: "No answer within 15 seconds." },
    CONNECTION_FAILED: { description: "There was no connection, or it broke." },
    ADDRESS_REFUSED: { description: "The name stands for an address that is not of the public network." },
    ABANDONED: { description: "We stopped before the answer came: the endpoint may have it." },
  },
});

@ObjectType("WebhookHeader", { description: "One header of a request." })
export class WebhookHeaderType {
  @Field(() => String, { description: "Its name, in lower case." })
  name!: string;

  @Field(() => String, { description: "Its value." })
  value!: string;
}

@ObjectType("WebhookAttempt", { description: "One attempt to deliver, and what came of it." })
export class WebhookAttemptType {
  @Field(() => ID, { description: "Its id." })
  id!: string;

  @Field(() => Int, { description: "1 for the first; replays count on." })
  number!: number;

  @Field(() => String, { description: "Where it was posted." })
  url!: string;

  @Field(() => AttemptOutcome, { description: "What came of it." })
  outcome!: AttemptOutcome;

  @Field(() => Int, { nullable: true, description: "The answer's status; null without an answer." })
  status!: number | null;

  @Field(() => String, {
    nullable: true,
    description: "How the answer began: its first 4,096 bytes. Null without one.",
  })
  answer!: string | null;

  @Field(() => String, { nullable: true, description: "What went wrong where there was no answer." })
  fault!: string | null;

  @Field(() => Int, {
    nullable: true,
    description: "Milliseconds from the look-up of the name to the end; null when not known.",
  })
  durationMs!: number | null;

  @Field(() => DateTime, { description: "When it began." })
  startedAt!: Date;
}

@ObjectType("WebhookDelivery", { description: "One event on its way to one endpoint." })
export class WebhookDeliveryType {
  @Field(() => ID, { description: "Its id." })
  id!: string;

  @Field(() => String, {
    description: "The `webhook-id` that the endpoint is shown: the event's, in every attempt and replay.",
  })
  messageId!: string;

  @Field(() => String, { description: "Which kind of event: a name of `webhookEventTypes`." })
  eventType!: string;

  @Field(() => ClientMode, { description: "The endpoint's mode." })
  mode!: ClientMode;

  @Field(() => String, { description: "The body, exactly as it is posted." })
  body!: string;

  @Field(() => Boolean, { description: "Whether somebody asked for it and nothing happened." })
  isTest!: boolean;

  @Field(() => DeliveryStatus, { description: "How far it has come." })
  status!: DeliveryStatus;

  @Field(() => DeadCause, { nullable: true, description: "Why it was given up; null unless it was." })
  deadCause!: DeadCause | null;

  @Field(() => DateTime, {
    nullable: true,
    description: "When the next attempt is due; null when none waits for its time.",
  })
  nextAttemptAt!: Date | null;

  @Field(() => DateTime, { nullable: true, description: "When it arrived; null until then." })
  deliveredAt!: Date | null;

  @Field(() => DateTime, { description: "When we learnt of the event." })
  createdAt!: Date;
}

export const WebhookDeliveryConnection = connectionType("WebhookDelivery", WebhookDeliveryType);
