import { consumer } from "@baiyun/kit";
import { z } from "zod";
import type { InboundWebhookService } from "../inbound-webhook/inbound-webhook.service";

export const onChannelOrderRefused = (inbound: InboundWebhookService) =>
  consumer({
    from: "orders",
    type: "channel_order.refused.v1",
    payload: z.object({
      inboundWebhookId: z.guid(),
      faults: z.array(z.object({ field: z.string(), message: z.string() })),
    }),
    handle: (tx, { payload: { inboundWebhookId, faults } }) => inbound.refusedBehind(tx, inboundWebhookId, faults),
  });
