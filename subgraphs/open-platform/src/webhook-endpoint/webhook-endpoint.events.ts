import { defineEvent } from "@baiyun/kit";
import { z } from "zod";
import { DisabledCause } from "./webhook-endpoint.entity";

export const webhookEndpointDisabled = defineEvent({
  type: "webhook_endpoint.disabled.v1",
  description: "A partner's endpoint is told no more: somebody should look at it.",
  payload: z.object({
    endpointId: z.guid(),
    clientId: z.guid(),
    tenantId: z.guid(),
    cause: z.enum(DisabledCause),
    host: z.string().optional().describe("Of its address, which may hold more than others are to know."),
  }),
});
