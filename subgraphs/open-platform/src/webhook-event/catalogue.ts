import { z } from "zod";
import { type CatalogueEntry, entry, id, SAMPLE_ID } from "./catalogue-entry";
import { CLAIM_UPDATED, HOLD_DENIED, INVOICE_ISSUED, INVOICE_PAID, WALLET_CHANGED } from "./money-events";
import {
  CUSTOMER_UPDATED,
  NOTIFICATION_SENT,
  ORDER_UPDATED,
  PURCHASE_ORDER_UPDATED,
  QUOTE_ACCEPTED,
  QUOTE_EXPIRED,
  QUOTE_OFFERED,
  QUOTE_REJECTED,
  RETURN_RECEIVED,
  STOCK_UNAVAILABLE,
} from "./order-events";
import { DECLARATION_UPDATED, EXCEPTION_UPDATED, SHIPMENT_UPDATED, TRACKING_UPDATED } from "./shipment-events";

const SAMPLE_TIME = new Date("2026-11-27T08:00:00.000Z");

export const WEBHOOK_TEST = entry({
  name: "webhook.test",
  description: "Nothing happened: somebody asked for a test. It is sent whatever else an endpoint is told of.",
  scope: null,
  data: z.object({ id: id("The endpoint's id in the graph.") }),
  sample: { id: SAMPLE_ID },
});

export const CATALOGUE: readonly CatalogueEntry[] = [
  ORDER_UPDATED,
  QUOTE_OFFERED,
  QUOTE_REJECTED,
  QUOTE_ACCEPTED,
  QUOTE_EXPIRED,
  STOCK_UNAVAILABLE,
  PURCHASE_ORDER_UPDATED,
  RETURN_RECEIVED,
  SHIPMENT_UPDATED,
  TRACKING_UPDATED,
  EXCEPTION_UPDATED,
  DECLARATION_UPDATED,
  HOLD_DENIED,
  WALLET_CHANGED,
  INVOICE_ISSUED,
  INVOICE_PAID,
  CLAIM_UPDATED,
  CUSTOMER_UPDATED,
  NOTIFICATION_SENT,
  WEBHOOK_TEST,
];

export const entryOf = (name: string): CatalogueEntry | null => CATALOGUE.find((one) => one.name === name) ?? null;

/** How every webhook's body is written: thin, so that what it tells is read where access to it is checked. */
export const bodyOf = (name: string, timestamp: Date, data: object): string =>
  JSON.stringify({ type: name, timestamp: timestamp.toISOString(), data });

/** The whole body of a test event of this kind, as it could be posted. */
export const exampleOf = ({ name, sample }: CatalogueEntry): string => bodyOf(name, SAMPLE_TIME, sample);

/** The JSON schema of an event's whole body. */
export function schemaOf({ name, data }: CatalogueEntry): string {
  const body = z.object({ type: z.literal(name), timestamp: z.iso.datetime(), data });
  return JSON.stringify(z.toJSONSchema(body));
}
