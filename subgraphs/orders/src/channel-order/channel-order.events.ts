import { defineEvent, type NewEvent } from "@baiyun/kit";
import { z } from "zod";
import { orderIdentity } from "../order/order-content";

export const CHANNEL_ORDER_REFUSED = defineEvent({
  type: "channel_order.refused.v1",
  description:
    "What a shop pushed is no order that could be drafted: it is put right there, or here, and pushed again.",
  payload: z.object({
    inboundWebhookId: z.guid(),
    customerId: z.guid(),
    channel: z.string().optional().describe("The channel that it came in by; left out by who did not say."),
    externalRef: z
      .string()
      .optional()
      .describe("What the order is called there; left out where that can be no order's name."),
    faults: z.array(z.object({ field: z.string(), message: z.string() })).min(1),
  }),
});

export function channelOrderRefused(
  pushed: Record<"inboundWebhookId" | "customerId" | "channel" | "externalRef", string>,
  faults: readonly { field: string; message: string }[],
): NewEvent {
  const { inboundWebhookId, customerId, channel, externalRef } = pushed;
  const name = orderIdentity.shape.externalRef.safeParse(externalRef);
  return CHANNEL_ORDER_REFUSED.event({
    aggregateId: inboundWebhookId,
    tenantId: customerId,
    payload: {
      ...{ inboundWebhookId, customerId, channel },
      ...(name.success && { externalRef: name.data }),
      faults: faults.map(({ field, message }) => ({ field, message })),
    },
  });
}
