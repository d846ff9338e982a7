import {
  ACCESS_REVOKED,
  busSeal,
  byId,
  defineDomain,
  FieldChange,
  handle,
  ofTenant,
  pruneByAge,
  type Surroundings,
  subgraphConfig,
} from "@baiyun/kit";
import { z } from "zod";
import { ApiClient } from "./api-client/api-client.entity";
import { apiClientRevoked } from "./api-client/api-client.events";
import { ApiClientResolver } from "./api-client/api-client.resolver";
import { ApiClientService } from "./api-client/api-client.service";
import { ChannelConnection } from "./channel-connection/channel-connection.entity";
import { ChannelConnectionResolver } from "./channel-connection/channel-connection.resolver";
import { ChannelConnectionService } from "./channel-connection/channel-connection.service";
import { onChannelOrderRefused } from "./consumers/on-channel-order-refused";
import { onCustomerRegistered } from "./consumers/on-customer-registered";
import { onCustomerStatusChanged } from "./consumers/on-customer-status-changed";
import { onDeclarationChanged } from "./consumers/on-declaration-changed";
import { onFinanceChanged } from "./consumers/on-finance-changed";
import { onNotificationHandedOver } from "./consumers/on-notification-handed-over";
import { onOrderChanged } from "./consumers/on-order-changed";
import { onQuoteChanged } from "./consumers/on-quote-changed";
import { onReturnReceived } from "./consumers/on-return-received";
import { onShipmentChanged } from "./consumers/on-shipment-changed";
import { onSupplyChanged } from "./consumers/on-supply-changed";
import { onTrackingEventRecorded } from "./consumers/on-tracking-event-recorded";
import { untold } from "./consumers/untold";
import { Credential } from "./credential/credential.entity";
import { CredentialResolver } from "./credential/credential.resolver";
import { CredentialService } from "./credential/credential.service";
import { CustomerResolver } from "./customer/customer.resolver";
import { CustomerAccount } from "./customer/customer-account.entity";
import { CustomerAccountService } from "./customer/customer-account.service";
import { seedDemo } from "./demo";
import { histories } from "./histories";
import { CHANNEL_ORDER_RECEIVED } from "./inbound-webhook/channel-order.events";
import { InboundWebhook } from "./inbound-webhook/inbound-webhook.entity";
import { InboundWebhookResolver } from "./inbound-webhook/inbound-webhook.resolver";
import { CHANNELS_PATH, channelRoute } from "./inbound-webhook/inbound-webhook.route";
import { InboundWebhookService } from "./inbound-webhook/inbound-webhook.service";
import { ConnectChannels } from "./migrations/connect-channels.migration";
import { CountCalls } from "./migrations/count-calls.migration";
import { CreateApiClients } from "./migrations/create-api-clients.migration";
import { CreateWebhooks } from "./migrations/create-webhooks.migration";
import { KeepChanges } from "./migrations/keep-changes.migration";
import { Outbound } from "./outbound/outbound";
import { ClientTokens } from "./token/client-tokens";
import { signingKey } from "./token/signing-key";
import { tokenRoutes } from "./token/token.route";
import { TokenService } from "./token/token.service";
import { TokenLimits } from "./token/token-limits";
import { ReplayService } from "./webhook-delivery/replay.service";
import { WebhookAttempt } from "./webhook-delivery/webhook-attempt.entity";
import { WebhookDelivery } from "./webhook-delivery/webhook-delivery.entity";
import { WebhookAttemptResolver, WebhookDeliveryResolver } from "./webhook-delivery/webhook-delivery.resolver";
import { WebhookDeliveryService } from "./webhook-delivery/webhook-delivery.service";
import { attemptWebhook } from "./webhook-delivery/webhook-jobs";
import { WebhookPublisher } from "./webhook-delivery/webhook-publisher.service";
import { WebhookSender } from "./webhook-delivery/webhook-sender";
import { SecretSeal } from "./webhook-endpoint/sealed-secret";
import { WebhookEndpoint } from "./webhook-endpoint/webhook-endpoint.entity";
import { webhookEndpointDisabled } from "./webhook-endpoint/webhook-endpoint.events";
import { WebhookEndpointResolver } from "./webhook-endpoint/webhook-endpoint.resolver";
import { WebhookEndpointService } from "./webhook-endpoint/webhook-endpoint.service";
import { WebhookEventTypeResolver } from "./webhook-event/webhook-event-type.resolver";

const openPlatformConfig = subgraphConfig.extend({
  /** The key that signs clients' access tokens: a private JWK, as JSON. */
  CLIENT_SIGNING_KEY: signingKey,
  /** Without it the hashes of credentials say nothing. */
  CREDENTIAL_PEPPER: z.string().min(32),
  /** Encrypts what webhooks are signed with. */
  WEBHOOK_SEAL_KEY: z.string().min(32),
  /** Seals on the bus what a shop states of customs' numbers; orders share it. */
  BUS_SEAL_KEY: busSeal,
  CLIENT_TOKEN_ISSUER: z.string().default("https://clients.baiyun.example"),
  TOKEN_AUDIENCE: z.string().default("baiyun"),
  /** Lets endpoints be on this machine, without TLS too: for development and tests. */
  WEBHOOK_ALLOW_LOOPBACK: z.stringbool().default(false),
  /** How long one call to an endpoint may take. */
  WEBHOOK_TIMEOUT_MS: z.coerce.number().int().min(100).max(20_000).default(15_000),
});

function services({ database, config, clock, redis, logger }: Surroundings<z.infer<typeof openPlatformConfig>>) {
  const allowsLoopback = config.WEBHOOK_ALLOW_LOOPBACK;
  const seal = new SecretSeal(config.WEBHOOK_SEAL_KEY);
  const endpoints = new WebhookEndpointService(database, clock, seal, allowsLoopback);
  const outbound = new Outbound({ allowsLoopback, timeoutMs: config.WEBHOOK_TIMEOUT_MS });
  const sender = new WebhookSender(logger);
  const deliveries = new WebhookDeliveryService(database, clock, { endpoints, outbound, sender });
  const publisher = new WebhookPublisher(clock, deliveries);
  const credentials = new CredentialService(database, clock, config.CREDENTIAL_PEPPER);
  const accounts = new CustomerAccountService();
  const { CLIENT_SIGNING_KEY: key, CLIENT_TOKEN_ISSUER: issuer, TOKEN_AUDIENCE: audience } = config;
  const tokens = new ClientTokens(key, issuer, audience, clock);
  const limits = new TokenLimits(redis, clock);
  const channels = new ChannelConnectionService(database, clock, seal);
  return {
    accounts,
    credentials,
    tokens,
    endpoints,
    sender,
    deliveries,
    publisher,
    channels,
    inbound: new InboundWebhookService(database, clock, seal, channels, config.BUS_SEAL_KEY),
    apiClients: new ApiClientService(database, clock, credentials, endpoints),
    tokenDesk: new TokenService(database, clock, { credentials, accounts, tokens, limits }),
    replays: new ReplayService(database, clock, { endpoints, deliveries, publisher }),
  };
}

const DAY_MS = 86_400_000;

export const domain = defineDomain({
  name: "open-platform",
  summary: "Partners' systems: how they get in, what they may do, and how they are told of what happens.",
  config: openPlatformConfig,
  secrets: {
    CLIENT_SIGNING_KEY: "ed25519-private-jwk",
    CREDENTIAL_PEPPER: "random",
    WEBHOOK_SEAL_KEY: "random",
    BUS_SEAL_KEY: "random",
  },
  entities: [
    FieldChange,
    CustomerAccount,
    ApiClient,
    Credential,
    WebhookEndpoint,
    WebhookDelivery,
    WebhookAttempt,
    ChannelConnection,
    InboundWebhook,
  ],
  migrations: [CreateApiClients, CreateWebhooks, CountCalls, ConnectChannels, KeepChanges],
  services,
  resolvers: [
    ApiClientResolver,
    CredentialResolver,
    CustomerResolver,
    WebhookEndpointResolver,
    WebhookDeliveryResolver,
    WebhookAttemptResolver,
    WebhookEventTypeResolver,
    ChannelConnectionResolver,
    InboundWebhookResolver,
    ...histories,
  ],
  references: { ApiClient: byId(ApiClient), Customer: ofTenant },
  events: [apiClientRevoked, webhookEndpointDisabled, CHANNEL_ORDER_RECEIVED, ACCESS_REVOKED],
  gathers: "of all",
  passOver: ({ endpoints }) => untold(endpoints),
  consumers: ({ accounts, apiClients, channels, publisher, inbound }) => [
    onCustomerRegistered(accounts),
    onCustomerStatusChanged(accounts, apiClients, channels, publisher),
    ...onOrderChanged(publisher),
    onReturnReceived(publisher),
    ...onQuoteChanged(publisher),
    ...onSupplyChanged(publisher),
    ...onShipmentChanged(publisher),
    ...onDeclarationChanged(publisher),
    onTrackingEventRecorded(publisher),
    ...onFinanceChanged(publisher),
    onNotificationHandedOver(publisher),
    onChannelOrderRefused(inbound),
  ],
  jobs: ({ deliveries }) => [handle(attemptWebhook, (tx, { deliveryId }) => deliveries.attempt(tx, deliveryId))],
  routes: (app, { tokenDesk, tokens, inbound }) => {
    tokenRoutes(app, tokenDesk, tokens);
    channelRoute(app, inbound);
  },
  published: { paths: ["/oauth", CHANNELS_PATH], port: 4009 },
  resources: ({ sender }) => [sender],
  retentions: () => [
    { name: "webhook deliveries", keepForMs: 30 * DAY_MS, prune: pruneByAge("webhook_delivery", "created_at") },
    { name: "what shops pushed", keepForMs: 30 * DAY_MS, prune: pruneByAge("inbound_webhook", "received_at") },
  ],
  demo: ({ apiClients }, { database }) => seedDemo(database, apiClients),
});
