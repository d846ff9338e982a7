import { byId, defineDomain, subgraphConfig } from "@baiyun/kit";
import { ApiClient } from "./api-client/api-client.entity";
import { apiClientCreated } from "./api-client/api-client.events";
import { ApiClientResolver } from "./api-client/api-client.resolver";
import { ApiClientService } from "./api-client/api-client.service";
import { onCustomerStatusChanged } from "./consumers/on-customer-status-changed";
import { CreateApiClients } from "./migrations/create-api-clients.migration";

export const domain = defineDomain({
  name: "open-platform",
  summary: "what this domain is for",
  config: subgraphConfig,
  entities: [ApiClient],
  migrations: [CreateApiClients],
  services: ({ database, clock }) => ({
    apiClients: new ApiClientService(database, clock),
  }),
  resolvers: [ApiClientResolver],
  references: { ApiClient: byId(ApiClient) },
  events: [apiClientCreated],
  consumers: ({ apiClients }) => [onCustomerStatusChanged(apiClients)],
});
