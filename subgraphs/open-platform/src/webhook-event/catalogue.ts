import type { PartnerScope } from "@baiyun/kit";
import { z } from "zod";

/** One kind of event that partners are told of, in our public words: ids, references and states, no person and no cost. */
export interface CatalogueEntry<S extends z.ZodType<object> = z.ZodType<object>> {
  name: string;
  description: string;
  /** The scope without which a client is not told; null where it needs none. */
  scope: PartnerScope | null;
  data: S;
  /** What a test event of this kind holds. */
  sample: z.infer<S>;
}

const entry = <S extends z.ZodType<object>>(one: CatalogueEntry<S>): CatalogueEntry<S> => one;

const SAMPLE_ID = "00000000-0000-7000-8000-000000000001";
const id = (what: string) => z.string().describe(what);
const ORDER_ID = id("The order's id in the graph.");
const SHIPMENT_ID = id("The shipment's id in the graph.");

export const WEBHOOK_TEST = entry({
  name: "webhook.test",
  description: "Nothing happened: somebody asked for a test. It is sent whatever else an endpoint is told of.",
  scope: null,
  data: z.object({ id: id("The endpoint's id in the graph.") }),
  sample: { id: SAMPLE_ID },
});

export const ORDER_UPDATED = entry({
  name: "order.updated",
  description: "An order was submitted, edited, accepted, held, released or cancelled: read it for how it stands.",
  scope: "orders:read",
  data: z.object({
    id: ORDER_ID,
    change: z
      .enum(["SUBMITTED", "EDITED", "ACCEPTED", "HELD", "RELEASED", "CANCELLED"])
      .describe("What happened to it. More of them may come."),
  }),
  sample: { id: SAMPLE_ID, change: "SUBMITTED" },
});

export const QUOTE_OFFERED = entry({
  name: "quote.offered",
  description: "An order has a price, until it expires.",
  scope: "quotes:write",
  data: z.object({
    id: id("The quote's id in the graph."),
    orderId: ORDER_ID.nullable(),
    expiresAt: z.iso.datetime().describe("When the offer ends."),
  }),
  sample: { id: SAMPLE_ID, orderId: SAMPLE_ID, expiresAt: "2026-11-30T00:00:00.000Z" },
});

export const SHIPMENT_UPDATED = entry({
  name: "shipment.updated",
  description: "A shipment was labelled, moved to another status, was cancelled, or needs somebody to look at it.",
  scope: "shipments:read",
  data: z.object({
    id: SHIPMENT_ID,
    orderId: ORDER_ID,
    change: z
      .enum(["LABELLED", "STATUS_CHANGED", "EXCEPTION_RAISED", "CANCELLED"])
      .describe("What happened to it. More of them may come."),
    status: z.string().nullable().describe("The new status, of STATUS_CHANGED alone."),
    trackingNumber: z.string().nullable().describe("Of LABELLED alone."),
    exception: z.string().nullable().describe("What is the matter, of EXCEPTION_RAISED alone."),
  }),
  sample: {
    id: SAMPLE_ID,
    orderId: SAMPLE_ID,
    change: "STATUS_CHANGED",
    status: "DEPARTED",
    trackingNumber: null,
    exception: null,
  },
});

export const TRACKING_UPDATED = entry({
  name: "tracking.updated",
  description: "A carrier's scan of a parcel reached us.",
  scope: "tracking:read",
  data: z.object({
    id: SHIPMENT_ID,
    trackingNumber: z.string().describe("The parcel's number."),
    status: z.string().describe("What the scan says of the parcel."),
    subStatus: z.string().describe("What it says beyond that."),
    occurredAt: z.string().nullable().describe("When it was scanned; null where that cannot be read."),
  }),
  sample: {
    id: SAMPLE_ID,
    trackingNumber: "YT0000000000000000",
    status: "IN_TRANSIT",
    subStatus: "DEPARTED",
    occurredAt: "2026-11-23T08:00:00.000Z",
  },
});

export const INVOICE_ISSUED = entry({
  name: "invoice.issued",
  description: "An invoice is there to be read and paid.",
  scope: "wallet:read",
  data: z.object({ id: id("The invoice's id in the graph."), number: z.string().describe("Its number.") }),
  sample: { id: SAMPLE_ID, number: "INV-0000001" },
});

export const INVOICE_PAID = entry({
  name: "invoice.paid",
  description: "An invoice is paid in full.",
  scope: "wallet:read",
  data: z.object({ id: id("The invoice's id in the graph."), number: z.string().describe("Its number.") }),
  sample: { id: SAMPLE_ID, number: "INV-0000001" },
});

export const WALLET_CHANGED = entry({
  name: "wallet.changed",
  description: "A wallet's balance, holds or limit changed: read it for how it stands.",
  scope: "wallet:read",
  data: z.object({
    id: id("The wallet's id in the graph."),
    currency: z.string().describe("ISO 4217 code."),
    cause: z.string().describe("Why, such as TOP_UP or HOLD. More of them may come."),
  }),
  sample: { id: SAMPLE_ID, currency: "EUR", cause: "TOP_UP" },
});

export const CATALOGUE: readonly CatalogueEntry[] = [
  ORDER_UPDATED,
  QUOTE_OFFERED,
  SHIPMENT_UPDATED,
  TRACKING_UPDATED,
  INVOICE_ISSUED,
  INVOICE_PAID,
  WALLET_CHANGED,
  WEBHOOK_TEST,
];

export const entryOf = (name: string): CatalogueEntry | null => CATALOGUE.find((one) => one.name === name) ?? null;

/** How every webhook's body is written: thin, so that what it tells is read where access to it is checked. */
export const bodyOf = (name: string, timestamp: Date, data: object): string =>
  JSON.stringify({ type: name, timestamp: timestamp.toISOString(), data });

/** The JSON schema of an event's whole body. */
export function schemaOf({ name, data }: CatalogueEntry): string {
  const body = z.object({ type: z.literal(name), timestamp: z.iso.datetime(), data });
  return JSON.stringify(z.toJSONSchema(body));
}
