import {
  HS6_FAULT,
  IOSS_FAULT,
  IOSS_NUMBER,
  isHs6,
  sideMm,
  text,
  tidyCode,
  tidyCustomsCode,
  weightG,
} from "@baiyun/kit";
import { z } from "zod";
import { type ConsigneeContent, consignee } from "../address/consignee";

/** A code, tidied before its shape is judged. */
const code = (shape: RegExp, message: string, tidied: (typed: string) => string = tidyCode) =>
  z
    .string()
    .transform(tidied)
    .pipe(z.string().regex(shape, { error: message, abort: true }));

const customsCode = (shape: RegExp, message: string) => code(shape, message, tidyCustomsCode);

/** Who pays import duty and tax: the recipient (DAP) or the sender (DDP). */
export enum Incoterm {
  DAP = "DAP",
  DDP = "DDP",
}

/** Packing instruction of a line's lithium-ion batteries: alone (PI965), packed with (PI966) or in (PI967) equipment. */
export enum Battery {
  NONE = "NONE",
  PI965 = "PI965",
  PI966 = "PI966",
  PI967 = "PI967",
}

/** Edition of the Harmonized System that a code is taken from. */
export enum HsVersion {
  HS2022 = "HS2022",
  HS2028 = "HS2028",
}

export const MAX_LINES = 100;
const MAX_QUANTITY = 10_000;
const MAX_UNIT_VALUE_MINOR = 1_000_000_000_000n;

const parcel = z.object({ weightG, lengthMm: sideMm, widthMm: sideMm, heightMm: sideMm });

const line = z.object({
  sku: text(64),
  description: text(200),
  quantity: z.number().refine((pieces) => pieces >= 1 && pieces <= MAX_QUANTITY, `A quantity is 1 to ${MAX_QUANTITY}.`),
  unitValue: z.object({
    amountMinor: z
      .bigint()
      .refine(
        (minor) => minor > 0n && minor <= MAX_UNIT_VALUE_MINOR,
        `A unit value is 1 to ${MAX_UNIT_VALUE_MINOR} minor units.`,
      ),
    currency: z.string(),
  }),
  hs6: customsCode(/^[0-9]{6}$/, "An HS6 code is 6 digits.").refine(isHs6, HS6_FAULT),
  hsVersion: z.enum(HsVersion),
  originCountry: z.string(),
  material: text(100).nullish(),
  battery: z.enum(Battery),
});

const lines = z
  .array(line)
  .min(1, "An order has at least one line.")
  .max(MAX_LINES, `An order has at most ${MAX_LINES} lines.`)
  .superRefine((all, { addIssue }) => {
    for (const [index, { unitValue }] of all.entries()) {
      // Customs takes one invoice currency per consignment.
      if (unitValue.currency === all[0]!.unitValue.currency) continue;
      const path = [index, "unitValue", "currency"];
      addIssue({ code: "custom", path, message: "All lines are valued in one currency." });
    }
  });

/** What a customer may change until the order is funded. */
export const orderContent = z.object({
  consignee,
  incoterm: z.enum(Incoterm),
  serviceCode: code(/^[A-Z0-9][A-Z0-9_-]{0,39}$/, "A service code is 1 to 40 capitals and digits."),
  iossNumber: customsCode(IOSS_NUMBER, IOSS_FAULT).nullish(),
  parcel,
  currency: z.string(),
  lines,
});

/** What names an order among the customer's own. */
export const orderIdentity = z.object({
  channel: code(/^[a-z0-9][a-z0-9-]{0,39}$/, "A channel is 1 to 40 small letters, digits and hyphens."),
  externalRef: text(80, tidyCode),
});

export type OrderContent = z.infer<typeof orderContent>;
export type { ConsigneeContent };
export type ParcelContent = z.infer<typeof parcel>;
export type LineContent = z.infer<typeof line>;
