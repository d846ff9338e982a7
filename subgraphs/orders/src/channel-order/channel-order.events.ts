import { defineEvent, type NewEvent } from "@baiyun/kit";
import { z } from "zod";

export const CHANNEL_ORDER_REFUSED = defineEvent({
  type: "channel_order.refused.v1",
  description:
    "What a shop pushed is no order that could be drafted: it is put right there, or here, and pushed again.",
  payload: z.object({
    inboundWebhookId: z.guid(),
    customerId: z.guid(),
    faults: z.array(z.object({ field: z.string(), message: z.string() })).min(1),
  }),
});

export const channelOrderRefused = (
  inboundWebhookId: string,
  customerId: string,
  faults: readonly { field: string; message: string }[],
): NewEvent =>
  CHANNEL_ORDER_REFUSED.event({
    aggregateId: inboundWebhookId,
    tenantId: customerId,
    payload: { inboundWebhookId, customerId, faults: faults.map(({ field, message }) => ({ field, message })) },
  });
