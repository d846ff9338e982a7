import {
  CreateWebhookEndpointDocument,
  type CreateWebhookEndpointMutationVariables,
  type DeliveryPartsFragment as Delivery,
  DisableWebhookEndpointDocument,
  EnableWebhookEndpointDocument,
  type EndpointPartsFragment as Endpoint,
  ReplayWebhooksDocument,
  type ReplayWebhooksMutationVariables,
  RotateWebhookSecretDocument,
  type RotateWebhookSecretMutationVariables,
  SendTestWebhookDocument,
  type SendTestWebhookMutationVariables,
  WebhookDeliveriesDocument,
  type WebhookDeliveriesQueryVariables,
  WebhookEndpointsDocument,
} from "../gql/graphql.ts";
import type { ActInput, CallOptions, GraphClient } from "../graph.ts";
import { pages } from "../pages.ts";
import type { WebhookEventType } from "../webhooks/events.ts";

/** An endpoint, and what its webhooks are signed with: shown this once. */
export interface EndpointWithSecret {
  endpoint: Endpoint;
  /** Null where the same idempotency key is answered again. */
  secret: string | null;
}

type CreateInput = Omit<ActInput<CreateWebhookEndpointMutationVariables>, "eventTypes" | "apiClientId"> & {
  eventTypes: readonly WebhookEventType[];
  /** Whose endpoint it is: this client's own without it. */
  apiClientId?: string;
};

/** Where you are told of events. Needs `webhooks:manage`; how to verify what arrives is in `@baiyun/sdk/webhooks`. */
export class Endpoints {
  constructor(private readonly graph: GraphClient) {}

  async create(input: CreateInput, options?: CallOptions): Promise<EndpointWithSecret> {
    const apiClientId = input.apiClientId ?? (await this.graph.clientId());
    const asked = { ...input, apiClientId, eventTypes: [...input.eventTypes] };
    return this.graph.act(CreateWebhookEndpointDocument, asked, options);
  }

  /** Another secret; for `overlapHours`, 24 unless said, the one before signs too. */
  rotateSecret(
    endpointId: string,
    input: Partial<ActInput<RotateWebhookSecretMutationVariables>> = {},
  ): Promise<EndpointWithSecret> {
    return this.graph.act(RotateWebhookSecretDocument, { ...input, endpointId });
  }

  /** Sends an event that did not happen, once. */
  async test(endpointId: string, input: Partial<ActInput<SendTestWebhookMutationVariables>> = {}): Promise<Delivery> {
    return (await this.graph.act(SendTestWebhookDocument, { ...input, endpointId })).delivery;
  }

  async disable(endpointId: string): Promise<Endpoint> {
    return (await this.graph.act(DisableWebhookEndpointDocument, { endpointId })).endpoint;
  }

  /** What it missed is for `replay`. */
  async enable(endpointId: string): Promise<Endpoint> {
    return (await this.graph.act(EnableWebhookEndpointDocument, { endpointId })).endpoint;
  }

  /** Sends again what was given up since an instant, each with the `webhook-id` it had. Answers how many: ask again until it is 0. */
  async replay(input: ActInput<ReplayWebhooksMutationVariables>): Promise<number | null> {
    return (await this.graph.act(ReplayWebhooksDocument, input)).replayed;
  }

  list(options?: CallOptions): AsyncGenerator<Endpoint, void> {
    return pages(
      async (after) => (await this.graph.ask(WebhookEndpointsDocument, { first: 50, after }, options)).webhookEndpoints,
    );
  }

  /** What was sent in the last 30 days, with each attempt; newest first. */
  deliveries(
    filter?: WebhookDeliveriesQueryVariables["filter"],
    options?: CallOptions,
  ): AsyncGenerator<Delivery, void> {
    return pages(
      async (after) =>
        (await this.graph.ask(WebhookDeliveriesDocument, { first: 50, after, ...(filter && { filter }) }, options))
          .webhookDeliveries,
    );
  }
}
