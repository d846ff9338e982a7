import { type BusSeal, defineEvent, type NewEvent } from "@baiyun/kit";
import { z } from "zod";
import type { ChannelConnection } from "../channel-connection/channel-connection.entity";

const text = z.string();
const consignee = z.object({
  name: text,
  line1: text,
  line2: text.nullish(),
  city: text,
  region: text.nullish(),
  postalCode: text.nullish(),
  country: text,
  phone: text.nullish(),
  email: text.nullish(),
});
const line = z.object({
  sku: text,
  description: text,
  quantity: z.number().int(),
  unitValue: z.object({ amountMinor: z.string().regex(/^\d{1,18}$/), currency: text }),
  hs6: text,
  hsVersion: text.default("HS2022"),
  originCountry: text.default("CN"),
  material: text.nullish(),
  battery: text.default("NONE"),
});

/** An order as a shop of kind GENERIC posts it: what `createOrder` takes. Whether it may be ordered is for orders to judge. */
export const channelOrder = z.object({
  externalRef: text,
  orderedOn: text.nullish(),
  consignee,
  incoterm: text,
  serviceCode: text,
  iossNumber: text.nullish(),
  consigneeTaxNumber: text.nullish(),
  parcel: z.object({
    weightG: z.number().int(),
    lengthMm: z.number().int(),
    widthMm: z.number().int(),
    heightMm: z.number().int(),
  }),
  currency: text,
  lines: z.array(line).min(1).max(100),
});
export type ChannelOrder = z.infer<typeof channelOrder>;

const sealed = (what: string) =>
  z.string().optional().describe(`${what}, as typed, for who shares the key of the bus; left out where none is named.`);

export const CHANNEL_ORDER_RECEIVED = defineEvent({
  type: "channel_order.received.v1",
  description:
    "A shop of a customer's pushed an order, or it was replayed: orders make a draft of it, once for each name in its channel.",
  payload: z.object({
    inboundWebhookId: z.guid(),
    connectionId: z.guid(),
    customerId: z.guid(),
    channel: z.string().describe("The order's channel, in which its `externalRef` names it."),
    order: channelOrder.omit({ iossNumber: true, consigneeTaxNumber: true }).extend({
      iossSealed: sealed("By which number tax was taken at the sale"),
      consigneeTaxSealed: sealed("What customs know the consignee by"),
    }),
  }),
});

export function channelOrderReceived(
  bus: BusSeal,
  inboundWebhookId: string,
  { id: connectionId, tenantId, channel }: Pick<ChannelConnection, "id" | "tenantId" | "channel">,
  { iossNumber, consigneeTaxNumber, ...rest }: ChannelOrder,
): NewEvent {
  const sealed = (field: string, number: string | null | undefined) => {
    const told = { event: CHANNEL_ORDER_RECEIVED.type, field, aggregateId: inboundWebhookId, tenantId };
    return number == null ? {} : { [field]: bus.seal(told, number) };
  };
  const order = {
    ...rest,
    ...sealed("iossSealed", iossNumber),
    ...sealed("consigneeTaxSealed", consigneeTaxNumber),
  };
  return CHANNEL_ORDER_RECEIVED.event({
    aggregateId: inboundWebhookId,
    tenantId,
    payload: { inboundWebhookId, connectionId, customerId: tenantId, channel, order },
  });
}
