import { defineEvent } from "@baiyun/kit";
import { z } from "zod";

export const apiClientRevoked = defineEvent({
  type: "api_client.revoked.v1",
  description: "A partner's API client is shut out for good; its tokens and its webhooks end with it.",
  payload: z.object({ clientId: z.guid(), tenantId: z.guid() }),
});
