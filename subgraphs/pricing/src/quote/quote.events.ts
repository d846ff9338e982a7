import { defineEvent, type NewEvent, type UserError } from "@baiyun/kit";
import { z } from "zod";
import type { Duties } from "./duties";
import type { Quote } from "./quote.entity";

const ids = { quoteId: z.guid(), orderId: z.guid() };
const money = z.object({ amountMinor: z.string().regex(/^\d{1,18}$/), currency: z.string() });

/** What is told of a price, wherever one is told. */
export const priceShape = {
  sellTotal: money,
  dutyTotal: money
    .nullable()
    .describe("Duty, tax and fees at the border, whoever pays them; null where some of it is not known."),
  dutyKnown: money.describe("As much of them as is known."),
  duty: money.nullable().optional().describe("Of that, duty and fees; null where the duty is not known."),
  tax: money.nullable().optional().describe("Of that, tax; null where it is not known."),
};
const attempt = z.number().int().optional().describe("The order's own count of its submissions, as it told it.");

export const QUOTE_OFFERED = defineEvent({
  type: "quote.offered.v1",
  description: "An order has a price.",
  payload: z.object({
    ...ids,
    ...priceShape,
    expiresAt: z.iso.datetime(),
    attempt,
  }),
});

export const QUOTE_REJECTED = defineEvent({
  type: "quote.rejected.v1",
  description: "An order has no price, and why.",
  payload: z.object({
    orderId: z.guid(),
    code: z.string().describe("The refusal's type in the graph."),
    message: z.string().describe("One sentence for a person, in English."),
    differing: z
      .array(z.string())
      .optional()
      .describe("In what the order differs from the quote that it names, by the fields of QuoteInput."),
    attempt,
  }),
});

export const QUOTE_ACCEPTED = defineEvent({
  type: "quote.accepted.v1",
  description: "The customer took the offer for an order.",
  payload: z.object(ids),
});

export const QUOTE_EXPIRED = defineEvent({
  type: "quote.expired.v1",
  description: "Nobody took an offer in time. It is told once, a minute or two after its end.",
  payload: z.object({
    quoteId: z.guid(),
    orderId: z.guid().nullable().describe("Null where it was for a parcel of no order."),
    expiresAt: z.iso.datetime().describe("When it ended."),
  }),
});

/** A price as events tell it. */
export function priceIn(currency: string, sellTotalMinor: bigint, duties: Duties) {
  const { totalMinor, knownMinor, dutyMinor, taxMinor } = duties;
  const told = (minor: bigint) => ({ amountMinor: minor.toString(), currency });
  return {
    sellTotal: told(sellTotalMinor),
    dutyTotal: totalMinor === null ? null : told(totalMinor),
    dutyKnown: told(knownMinor),
    duty: dutyMinor === null ? null : told(dutyMinor),
    tax: taxMinor === null ? null : told(taxMinor),
  };
}

export const quoteOffered = (
  { quote, duties }: { quote: Quote; duties: Duties },
  orderId: string,
  attempt: number | undefined,
): NewEvent =>
  QUOTE_OFFERED.event({
    aggregateId: quote.id,
    tenantId: quote.tenantId,
    payload: {
      quoteId: quote.id,
      orderId,
      ...priceIn(quote.currency, quote.sellTotalMinor, duties),
      expiresAt: quote.expiresAt.toISOString(),
      attempt,
    },
  });

export const quoteRejected = (
  { orderId, tenantId }: { orderId: string; tenantId: string },
  refusal: UserError,
  attempt: number | undefined,
): NewEvent =>
  QUOTE_REJECTED.event({
    aggregateId: orderId,
    tenantId,
    payload: {
      ...{ orderId, code: refusal.constructor.name, message: refusal.message, attempt },
      ...("differing" in refusal && { differing: refusal.differing as string[] }),
    },
  });

export const quoteAccepted = ({ id, tenantId }: Quote, orderId: string): NewEvent =>
  QUOTE_ACCEPTED.event({ aggregateId: id, tenantId, payload: { quoteId: id, orderId } });

export const quoteExpired = ({ id, tenantId, orderId, expiresAt }: Ended): NewEvent =>
  QUOTE_EXPIRED.event({
    aggregateId: id,
    tenantId,
    payload: { quoteId: id, orderId, expiresAt: expiresAt.toISOString() },
  });

/** What is told of an offer's end. */
export type Ended = Pick<Quote, "id" | "tenantId" | "orderId" | "expiresAt">;
