import { type BusSeal, consumer } from "@baiyun/kit";
import { z } from "zod";
import type { ChannelOrder, ChannelOrderService } from "../channel-order/channel-order.service";

const EVENT = "channel_order.received.v1";

/** What is in it is judged as any other input is, so that its faults are told by field. */
const order = z.looseObject({
  externalRef: z.string(),
  iossSealed: z.string().nullish(),
  consigneeTaxSealed: z.string().nullish(),
  lines: z.array(z.looseObject({ unitValue: z.object({ amountMinor: z.coerce.bigint(), currency: z.string() }) })),
});

/**
 * Its numbers come sealed. What was told before they did, and stands on the bus or among the dead letters still, names them in clear as
 * `iossNumber` and `consigneeTaxNumber`, and is read as it is.
 */
export const onChannelOrderReceived = (channelOrders: ChannelOrderService, bus: BusSeal) =>
  consumer({
    from: "open-platform",
    type: EVENT,
    payload: z.object({
      inboundWebhookId: z.guid(),
      connectionId: z.guid(),
      customerId: z.guid(),
      channel: z.string(),
      order,
    }),
    handle: (tx, { aggregateId, tenantId, payload }) => {
      const { iossSealed, consigneeTaxSealed, ...stated } = payload.order;
      const opened = (field: string, sealed: string) =>
        bus.open({ event: EVENT, field, aggregateId, tenantId }, sealed);
      const order = {
        ...stated,
        ...(iossSealed && { iossNumber: opened("iossSealed", iossSealed) }),
        ...(consigneeTaxSealed && { consigneeTaxNumber: opened("consigneeTaxSealed", consigneeTaxSealed) }),
      };
      return channelOrders.draft(tx, { ...payload, order } as unknown as ChannelOrder);
    },
  });
