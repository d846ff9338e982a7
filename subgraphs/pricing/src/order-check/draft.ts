import { z } from "zod";
import type { Stated } from "../requirement/lacking";
import { BatteryPacking } from "../service/dangerous-goods";

const parcel = z.object({ weightG: z.number(), lengthMm: z.number(), widthMm: z.number(), heightMm: z.number() });

const draft = z.object({
  customerId: z.guid(),
  serviceCode: z.string(),
  currency: z.string(),
  incoterm: z.string(),
  iossRegistered: z.boolean(),
  /** Left out by the version before. */
  consigneeTaxNumber: z.boolean().optional(),
  destination: z.object({ country: z.string(), postalCode: z.string() }),
  parcel: parcel.optional(),
  parcels: z.array(parcel).optional(),
  lines: z.array(
    z.object({
      orderLineId: z.guid(),
      description: z.string(),
      quantity: z.number(),
      unitValue: z.object({ amountMinor: z.string(), currency: z.string() }),
      hs6: z.string(),
      originCountry: z.string(),
      battery: z.enum(BatteryPacking),
      parcels: z.array(z.number()).optional(),
    }),
  ),
});

/** What orders say of a draft, as a quote states it and as destinations want it; and whose it is. */
export function statedBy(text: string): { customerId: string; inputs: object; stated: Stated | null } {
  const { customerId, incoterm, lines, consigneeTaxNumber, ...priced } = draft.parse(JSON.parse(text));
  return {
    customerId,
    inputs: { ...priced, goods: lines, dutiesPrepaid: incoterm === "DDP", signature: false },
    stated: consigneeTaxNumber === undefined ? null : { consigneeTaxNumber },
  };
}
