import type { DomainTable } from "../who";

/** A customer's admin lets systems in; a client tends its own endpoints. */
export const openPlatform: DomainTable = {
  queries: [
    ["anyone", "webhookEventTypes"],
    ["customer_admin, support, admin", "apiClient apiClients"],
    [
      "customer_admin, support, admin, webhooks:manage",
      "webhookEndpoint webhookEndpoints webhookDelivery webhookDeliveries",
    ],
    ["customer_admin, support, admin", "channelConnections inboundWebhooks"],
  ],
  mutations: [
    [
      "customer_admin",
      "createApiClient changeApiClient revokeApiClient issueCredential rotateCredential revokeCredential",
    ],
    [
      "customer_admin, webhooks:manage",
      "createWebhookEndpoint changeWebhookEndpoint enableWebhookEndpoint disableWebhookEndpoint rotateWebhookSecret",
    ],
    ["customer_admin, webhooks:manage", "sendTestWebhook replayWebhook replayWebhooks"],
    ["customer_admin, support, admin", "replayInboundWebhook"],
    ["customer_admin", "connectChannel disconnectChannel"],
  ],
  subscriptions: [],
  fields: [
    ["customer_admin, support, admin", "ApiClient.changes WebhookEndpoint.changes ChannelConnection.changes"],
    [
      "customer_admin, support, admin",
      "ApiClient.credentials ApiClient.webhookEndpoints Customer.apiClients WebhookEndpoint.apiClient",
    ],
    ["customer_admin", "InboundWebhook.body"],
  ],
};
