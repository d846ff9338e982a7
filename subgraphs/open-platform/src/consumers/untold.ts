import type { PassOver } from "@baiyun/kit";
import type { WebhookEndpointService } from "../webhook-endpoint/webhook-endpoint.service";

/** What is not only told to endpoints, but acted on here. */
const ACTED_ON = /^(customer|channel_order)\./;

/** What is told to endpoints of a tenant that has none, as most have. */
export const untold =
  (endpoints: WebhookEndpointService): PassOver =>
  async (events) => {
    const told = events.filter(({ type }) => !ACTED_ON.test(type));
    const having = await endpoints.tenantsAmong([...new Set(told.map(({ tenantId }) => tenantId))]);
    return new Set(told.filter(({ tenantId }) => !having.has(tenantId.toLowerCase())).map(({ id }) => id));
  };
