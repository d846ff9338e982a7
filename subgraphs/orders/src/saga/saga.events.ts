import { defineEvent, type Money, type NewEvent } from "@baiyun/kit";
import { z } from "zod";
import { FeeReason } from "../fee/fee-reason";
import type { Order } from "../order/order.entity";
import { consigneeShape, shipTo } from "../order/order.events";
import type { OrderLine } from "../order-line/order-line.entity";

const ids = { orderId: z.guid(), customerId: z.guid() };
const money = z.object({ amountMinor: z.string().regex(/^\d{1,18}$/), currency: z.string() });

/** Why an amount is asked for. */
export enum FundingReason {
  QUOTE = "QUOTE",
  REWEIGH = "REWEIGH",
  SEIZED = "SEIZED",
}

export const ORDER_SAGA_MOVED = defineEvent({
  type: "order.saga_moved.v1",
  description: "Something was done for an order, which itself stands as it did: its saga says what.",
  payload: z.object(ids),
  isForOnlookers: true,
});

export const orderSagaMoved = ({ id, tenantId }: Order): NewEvent =>
  ORDER_SAGA_MOVED.event({ aggregateId: id, tenantId, payload: { orderId: id, customerId: tenantId } });

export const ORDER_FUNDING_REQUESTED = defineEvent({
  type: "order.funding_requested.v1",
  description: "What an order will cost its customer: finance makes the order's hold stand at that amount.",
  payload: z.object({
    ...ids,
    reference: z.string(),
    quoteId: z.guid(),
    attempt: z.number().int().describe("Rises with each asking; an answer repeats it."),
    amount: money,
    duty: money
      .nullable()
      .optional()
      .describe("Of the amount, duty and fees at the border; null where not known apart."),
    tax: money.nullable().optional().describe("Of the amount, import tax; null where not known apart."),
    placedBy: z
      .string()
      .nullable()
      .optional()
      .describe("The id of the person who submitted the order; null for nobody."),
    reason: z.enum(FundingReason),
  }),
});

export const ORDER_FUNDING_DUE = defineEvent({
  type: "order.funding_due.v1",
  description: "An order is delivered: finance captures its hold.",
  payload: z.object(ids),
});

export const ORDER_FUNDING_RELEASED = defineEvent({
  type: "order.funding_released.v1",
  description: "Nothing more is owed for an order than the fee, if there is one.",
  payload: z.object({ ...ids, fee: money.nullable(), feeReason: z.enum(FeeReason).nullable() }),
});

export const ORDER_ALLOCATION_REQUESTED = defineEvent({
  type: "order.allocation_requested.v1",
  description: "An order is funded: suppliers reserve what its customer sources from them.",
  payload: z.object({
    ...ids,
    reference: z.string(),
    attempt: z.number().int().describe("Rises with each asking; an answer repeats it."),
    lines: z.array(z.object({ orderLineId: z.guid(), sku: z.string(), quantity: z.number().int() })),
    shipTo: consigneeShape,
  }),
});

export const ORDER_ALLOCATION_RELEASED = defineEvent({
  type: "order.allocation_released.v1",
  description: "An order needs its goods no longer: suppliers give the stock back.",
  payload: z.object({ orderId: z.guid() }),
});

const about = ({ id, tenantId }: Order) => ({ aggregateId: id, tenantId });
const idsOf = ({ id, tenantId }: Order) => ({ orderId: id, customerId: tenantId });
const told = ({ amountMinor, currency }: Money) => ({ amountMinor: amountMinor.toString(), currency });

interface Funding {
  attempt: number;
  amount: Money;
  duty: Money | null;
  tax: Money | null;
  placedBy: string | null;
  reason: FundingReason;
}

export const fundingRequested = (order: Order, { attempt, amount, duty, tax, placedBy, reason }: Funding): NewEvent =>
  ORDER_FUNDING_REQUESTED.event({
    ...about(order),
    payload: {
      ...idsOf(order),
      reference: order.reference,
      quoteId: order.quoteId!,
      attempt,
      amount: told(amount),
      duty: duty && told(duty),
      tax: tax && told(tax),
      placedBy,
      reason,
    },
  });

export const fundingDue = (order: Order): NewEvent =>
  ORDER_FUNDING_DUE.event({ ...about(order), payload: idsOf(order) });

/** A fee that is not known is none. */
export const fundingReleased = (order: Order, fee: Money | null, feeReason: FeeReason | null): NewEvent =>
  ORDER_FUNDING_RELEASED.event({
    ...about(order),
    payload: { ...idsOf(order), fee: fee && told(fee), feeReason: fee && feeReason },
  });

export const allocationRequested = (order: Order, lines: readonly OrderLine[], attempt: number): NewEvent =>
  ORDER_ALLOCATION_REQUESTED.event({
    ...about(order),
    payload: {
      ...idsOf(order),
      reference: order.reference,
      attempt,
      lines: lines.map(({ id: orderLineId, sku, quantity }) => ({ orderLineId, sku, quantity })),
      shipTo: shipTo(order),
    },
  });

export const allocationReleased = (order: Order): NewEvent =>
  ORDER_ALLOCATION_RELEASED.event({ ...about(order), payload: { orderId: order.id } });
