import { changeHistories } from "@baiyun/kit";
import { SEES_CLIENTS } from "./access";
import { ApiClientType } from "./api-client/api-client.type";
import { ChannelConnectionType } from "./channel-connection/channel-connection.type";
import { UserType } from "./user/user.type";
import { WebhookEndpointType } from "./webhook-endpoint/webhook-endpoint.type";

const KEEPERS = { access: SEES_CLIENTS, for: "For the customer's admin, support and admin." };

export const histories = changeHistories(UserType, [
  { type: ApiClientType, kind: "ApiClient", ...KEEPERS },
  { type: WebhookEndpointType, kind: "WebhookEndpoint", ...KEEPERS },
  { type: ChannelConnectionType, kind: "ChannelConnection", ...KEEPERS },
]);
