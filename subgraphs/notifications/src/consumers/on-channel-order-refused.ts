import { consumer } from "@baiyun/kit";
import { z } from "zod";
import type { NotifyService } from "../notification/notify.service";

/** As many as one message is read with. */
const MOST_FAULTS = 20;

/** A shop that pushed an order was answered before it was judged: its people have to hear that none arises. */
export const onChannelOrderRefused = (notify: NotifyService) =>
  consumer({
    from: "orders",
    type: "channel_order.refused.v1",
    payload: z.object({
      inboundWebhookId: z.guid(),
      channel: z.string().optional(),
      externalRef: z.string().optional(),
      faults: z.array(z.object({ field: z.string(), message: z.string() })),
    }),
    handle: async (tx, event) => {
      const { inboundWebhookId, channel, externalRef: order = inboundWebhookId, faults } = event.payload;
      if (channel === undefined) return;
      const told = faults.slice(0, MOST_FAULTS).map(({ field, message }) => `${field}: ${message}`);
      await notify.notify(tx, event, { key: "shop_order.refused", facts: { order, channel, reason: told.join(" ") } });
    },
  });
