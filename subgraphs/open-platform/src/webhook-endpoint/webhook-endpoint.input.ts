import {
  type Condition,
  ConnectionArgs,
  equals,
  isId,
  oneOf,
  type SortInput,
  sortingOf,
  type Viewer,
} from "@baiyun/kit";
import { ArgsType, Field, ID, InputType, Int } from "type-graphql";
import { z } from "zod";
import { EndpointStatus } from "./webhook-endpoint.entity";

/** Of one client. */
export const MOST_ENDPOINTS = 10;

const KEY = "The same key with the same input gives the first answer again, but no secret a second time.";
const URL_RULE = "Where events are posted: https, in the sandbox http too. Redirects are not followed.";
const TYPES = "Which events: 1 to 20 names of `webhookEventTypes` that the client has the scope for.";

@InputType({ description: "The endpoint to tell from now on." })
export class CreateWebhookEndpointInput {
  @Field(() => String, { description: KEY })
  idempotencyKey!: string;

  @Field(() => ID, { description: "Whose endpoint it is." })
  apiClientId!: string;

  @Field(() => String, { description: URL_RULE })
  url!: string;

  @Field(() => [String], { description: TYPES })
  eventTypes!: string[];
}

@InputType({ description: "Where an endpoint is from now on, and what it is told of." })
export class ChangeWebhookEndpointInput {
  @Field(() => String, { description: KEY })
  idempotencyKey!: string;

  @Field(() => ID, { description: "Which endpoint." })
  endpointId!: string;

  @Field(() => Int, { description: "Its `version` as it was read." })
  expectedVersion!: number;

  @Field(() => String, { description: URL_RULE })
  url!: string;

  @Field(() => [String], { description: TYPES })
  eventTypes!: string[];
}

@InputType({ description: "The endpoint to tell again." })
export class EnableWebhookEndpointInput {
  @Field(() => String, { description: KEY })
  idempotencyKey!: string;

  @Field(() => ID, { description: "Which endpoint." })
  endpointId!: string;
}

@InputType({ description: "The endpoint to tell no more." })
export class DisableWebhookEndpointInput extends EnableWebhookEndpointInput {}

@InputType({ description: "The endpoint whose signing secret to replace." })
export class RotateWebhookSecretInput extends EnableWebhookEndpointInput {
  @Field(() => Int, {
    defaultValue: 24,
    description: "How many hours both secrets sign, 0 to 168: a receiver may take either signature.",
  })
  overlapHours!: number;
}

const endpointId = z.string();
const eventTypes = z
  .array(z.string())
  .min(1, "An endpoint is told of something.")
  .max(20, "These are too many.")
  .transform((given) => [...new Set(given)].sort());

export const createWebhookEndpointRules = z.object({ apiClientId: z.string(), url: z.string(), eventTypes });
export const changeWebhookEndpointRules = z.object({
  endpointId,
  expectedVersion: z.number(),
  url: z.string(),
  eventTypes,
});
export const endpointRules = z.object({ endpointId });
export const rotateWebhookSecretRules = z.object({
  endpointId,
  overlapHours: z.number().int().min(0, "At least 0 hours.").max(168, "At most 168 hours."),
});

/** Ids are as old as what they name. */
export const endpointSorting = sortingOf("WebhookEndpoint", {
  CREATED_AT: { property: "id", description: "When it was made." },
});

@InputType({ description: "Which endpoints to list; all conditions hold at once." })
export class WebhookEndpointFilter {
  @Field(() => ID, { nullable: true, description: "Of this client." })
  apiClientId?: string | null;

  @Field(() => [EndpointStatus], { nullable: true, description: "In any of these states." })
  status?: EndpointStatus[] | null;
}

@ArgsType()
export class WebhookEndpointsArgs extends ConnectionArgs {
  @Field(() => WebhookEndpointFilter, { nullable: true, description: "All of them without it." })
  filter?: WebhookEndpointFilter | null;

  @Field(() => endpointSorting.Input, { nullable: true, description: "Newest first without it." })
  orderBy?: SortInput | null;
}

/** A client sees its own, whatever else its tenant has. */
export const ofViewersClient = ({ clientId }: Viewer): Condition | null => ofClient(clientId);

/** No row is of a client whose id is none. */
export const ofClient = (id: string | null | undefined): Condition | null =>
  id == null || isId(id) ? equals("clientId", id?.toLowerCase()) : oneOf("clientId", []);

export const conditionsOf = (
  filter: WebhookEndpointFilter | null | undefined,
  viewer: Viewer,
): (Condition | null)[] => [ofViewersClient(viewer), ofClient(filter?.apiClientId), oneOf("status", filter?.status)];
