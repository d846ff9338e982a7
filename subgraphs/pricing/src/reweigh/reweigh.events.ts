import { defineEvent, type NewEvent } from "@baiyun/kit";
import { z } from "zod";
import { priceShape } from "../quote/quote.events";

/** How a parcel on the scales stands to what was quoted for it. */
export enum ReweighVerdict {
  AS_QUOTED = "AS_QUOTED",
  ABOVE_QUOTE = "ABOVE_QUOTE",
  OVER_SERVICE_LIMIT = "OVER_SERVICE_LIMIT",
}

export const QUOTE_REWEIGHED = defineEvent({
  type: "quote.reweighed.v1",
  description:
    "A parcel, or the last of several, was measured, and how all of them stand to what their accepted quote charges for.",
  payload: z.object({
    quoteId: z.guid(),
    orderId: z.guid(),
    shipmentId: z.guid(),
    measurementId: z.guid(),
    verdict: z.enum(ReweighVerdict),
    quotedBillableG: z.number().int(),
    measuredBillableG: z.number().int(),
    parcelsBillableG: z
      .array(z.number().int())
      .optional()
      .describe("Of several parcels what is billable of each, in the order of their numbers."),
    limitG: z.number().int().describe("What the service takes at most, of each parcel."),
    measuredAt: z.iso.datetime(),
    price: z
      .object(priceShape)
      .nullable()
      .describe(
        "What it costs by the terms of its quote: as quoted within what scales differ, else by its measures; null where the service has no price.",
      ),
  }),
});
export type Reweighed = z.infer<typeof QUOTE_REWEIGHED.payload>;

export const quoteReweighed = (tenantId: string, payload: Reweighed): NewEvent =>
  QUOTE_REWEIGHED.event({ aggregateId: payload.quoteId, tenantId, payload });
