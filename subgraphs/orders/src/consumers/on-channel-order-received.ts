import { consumer } from "@baiyun/kit";
import { z } from "zod";
import type { ChannelOrder, ChannelOrderService } from "../channel-order/channel-order.service";

/** What is in it is judged as any other input is, so that its faults are told by field. */
const order = z.looseObject({
  externalRef: z.string(),
  lines: z.array(z.looseObject({ unitValue: z.object({ amountMinor: z.coerce.bigint(), currency: z.string() }) })),
});

export const onChannelOrderReceived = (channelOrders: ChannelOrderService) =>
  consumer({
    from: "open-platform",
    type: "channel_order.received.v1",
    payload: z.object({
      inboundWebhookId: z.guid(),
      connectionId: z.guid(),
      customerId: z.guid(),
      channel: z.string(),
      order,
    }),
    handle: (tx, { payload }) => channelOrders.draft(tx, payload as unknown as ChannelOrder),
  });
