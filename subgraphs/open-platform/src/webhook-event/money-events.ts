import { z } from "zod";
import { changeOf, entry, id, ORDER_ID, SAMPLE_ID, SHIPMENT_ID } from "./catalogue-entry";

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

export const CLAIM_UPDATED = entry({
  name: "claim.updated",
  description:
    "A claim for a parcel's loss or damage was opened, decided or paid, or its payout taken back: read it for the amount.",
  scope: "wallet:read",
  data: z.object({
    id: id("The claim's id in the graph."),
    orderId: ORDER_ID,
    shipmentId: SHIPMENT_ID.nullable().describe("Null where it is of no one shipment."),
    change: changeOf(["OPENED", "APPROVED", "REJECTED", "PAID", "PAYOUT_REVERSED"]),
  }),
  sample: { id: SAMPLE_ID, orderId: SAMPLE_ID, shipmentId: SAMPLE_ID, change: "OPENED" },
});

export const HOLD_DENIED = entry({
  name: "hold.denied",
  description: "The customer's funds do not cover an order; it waits for them.",
  scope: "wallet:read",
  data: z.object({ orderId: ORDER_ID, reason: z.string().describe("Why, such as INSUFFICIENT_FUNDS.") }),
  sample: { orderId: SAMPLE_ID, reason: "INSUFFICIENT_FUNDS" },
});
