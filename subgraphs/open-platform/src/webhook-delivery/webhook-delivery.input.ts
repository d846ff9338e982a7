import {
  type Condition,
  ConnectionArgs,
  DateTime,
  equals,
  isId,
  madeAfter,
  madeBefore,
  oneOf,
  type SortInput,
  sortingOf,
  type Viewer,
} from "@baiyun/kit";
import { ArgsType, Field, ID, InputType } from "type-graphql";
import { z } from "zod";
import { ofViewersClient } from "../webhook-endpoint/webhook-endpoint.input";
import { WEBHOOK_TEST } from "../webhook-event/catalogue";
import { DeliveryStatus } from "./webhook-delivery.entity";

const KEY = "The same key with the same input gives the first answer again.";

@InputType({ description: "The test to send." })
export class SendTestWebhookInput {
  @Field(() => String, { description: KEY })
  idempotencyKey!: string;

  @Field(() => ID, { description: "To which endpoint." })
  endpointId!: string;

  @Field(() => String, {
    defaultValue: WEBHOOK_TEST.name,
    description:
      "Which kind of event, made up. A live endpoint takes `webhook.test` alone, so that nothing looks real.",
  })
  eventType!: string;
}

@InputType({ description: "The delivery to make again." })
export class ReplayWebhookInput {
  @Field(() => String, { description: KEY })
  idempotencyKey!: string;

  @Field(() => ID, { description: "Which delivery." })
  deliveryId!: string;
}

@InputType({ description: "The deliveries to make again." })
export class ReplayWebhooksInput {
  @Field(() => String, { description: KEY })
  idempotencyKey!: string;

  @Field(() => ID, { description: "To which endpoint." })
  endpointId!: string;

  @Field(() => DateTime, { description: "Of events that we learnt of at this instant or later." })
  since!: Date;

  @Field(() => Boolean, { defaultValue: false, description: "Also those that arrived; else what was given up alone." })
  includeDelivered!: boolean;
}

export const sendTestWebhookRules = z.object({ endpointId: z.string(), eventType: z.string() });
export const replayWebhookRules = z.object({ deliveryId: z.string() });
export const replayWebhooksRules = z.object({ endpointId: z.string(), since: z.date(), includeDelivered: z.boolean() });

/** Ids are as old as what they name. */
export const deliverySorting = sortingOf("WebhookDelivery", {
  CREATED_AT: { property: "id", description: "When we learnt of the event." },
});

@InputType({ description: "Which deliveries to list; all conditions hold at once." })
export class WebhookDeliveryFilter {
  @Field(() => ID, { nullable: true, description: "To this endpoint." })
  endpointId?: string | null;

  @Field(() => [DeliveryStatus], { nullable: true, description: "In any of these states." })
  status?: DeliveryStatus[] | null;

  @Field(() => [String], { nullable: true, description: "Of any of these kinds of events." })
  eventType?: string[] | null;

  @Field(() => DateTime, { nullable: true, description: "Of events that we learnt of later than this." })
  createdAfter?: Date | null;

  @Field(() => DateTime, { nullable: true, description: "Of events that we learnt of earlier than this." })
  createdBefore?: Date | null;
}

@ArgsType()
export class WebhookDeliveriesArgs extends ConnectionArgs {
  @Field(() => WebhookDeliveryFilter, { nullable: true, description: "All of them without it." })
  filter?: WebhookDeliveryFilter | null;

  @Field(() => deliverySorting.Input, { nullable: true, description: "Newest first without it." })
  orderBy?: SortInput | null;
}

export const conditionsOf = (
  filter: WebhookDeliveryFilter | null | undefined,
  viewer: Viewer,
): (Condition | null)[] => [
  ofViewersClient(viewer),
  ofEndpoint(filter?.endpointId),
  oneOf("status", filter?.status),
  oneOf("eventType", filter?.eventType),
  ...madeAfter("createdAt", filter?.createdAfter),
  ...madeBefore("createdAt", filter?.createdBefore),
];

/** No row is of an endpoint whose id is none. */
const ofEndpoint = (id: string | null | undefined): Condition | null =>
  id == null || isId(id) ? equals("endpointId", id?.toLowerCase()) : oneOf("endpointId", []);
