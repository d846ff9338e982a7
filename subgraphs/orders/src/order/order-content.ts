import {
  HS6_FAULT,
  IOSS_FAULT,
  IOSS_NUMBER,
  isHs6,
  MAX_PARCELS,
  oneParcel,
  parcelsFault,
  severalParcels,
  text,
  tidyCode,
  tidyCustomsCode,
} from "@baiyun/kit";
import { z } from "zod";
import { type ConsigneeContent, consignee } from "../address/consignee";
import { taxNumber, taxNumberFault } from "../address/consignee-tax-number";
import { orderedOn } from "./ordered-on";

/** A code, tidied before its shape is judged. */
const code = (shape: RegExp, message: string, tidied: (typed: string) => string = tidyCode) =>
  z.string().transform(tidied).pipe(z.string().regex(shape, message));

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

const SIX_DIGITS = /^[0-9]{6}$/;

const inParcel = z.object({
  number: z
    .number()
    .refine((number) => number >= 1 && number <= MAX_PARCELS, `Parcels are numbered 1 to ${MAX_PARCELS}.`),
  quantity: z.number().refine((pieces) => pieces >= 1, "A quantity is at least 1."),
});

const lineContent = z.object({
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
  hs6: customsCode(SIX_DIGITS, "An HS6 code is 6 digits.").refine(
    (hs6) => !SIX_DIGITS.test(hs6) || isHs6(hs6),
    HS6_FAULT,
  ),
  hsVersion: z.enum(HsVersion),
  originCountry: z.string(),
  material: text(100).nullish(),
  battery: z.enum(Battery),
  /** Null where nobody said. */
  inParcels: z.array(inParcel).nullish(),
});

/** Where it is said of a line in which parcels it is, that is said of all its pieces. */
const line = lineContent.superRefine(({ quantity, inParcels }, { addIssue }) => {
  if (!inParcels) return;
  const numbers = inParcels.map(({ number }) => number);
  for (const [index, number] of numbers.entries()) {
    if (numbers.indexOf(number) === index) continue;
    addIssue({ code: "custom", path: ["inParcels", index, "number"], message: "This parcel is named twice." });
  }
  const stated = inParcels.reduce((sum, one) => sum + one.quantity, 0);
  if (stated === quantity) return;
  const message = `The line has ${quantity} pieces; ${stated} are said to be in parcels.`;
  addIssue({ code: "custom", path: ["inParcels"], message });
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
  orderedOn: orderedOn.nullish(),
  incoterm: z.enum(Incoterm),
  serviceCode: code(/^[A-Z0-9][A-Z0-9_-]{0,39}$/, "A service code is 1 to 40 capitals and digits."),
  iossNumber: customsCode(IOSS_NUMBER, IOSS_FAULT).nullish(),
  consigneeTaxNumber: taxNumber.nullish(),
  parcel: oneParcel.nullish(),
  parcels: severalParcels.nullish(),
  currency: z.string(),
  lines,
});

interface Packing {
  parcel?: ParcelContent | null | undefined;
  parcels?: ParcelContent[] | null | undefined;
}

export interface Issues {
  addIssue(issue: { code: "custom"; path: PropertyKey[]; message: string }): void;
}

/** Exactly one of the two is stated. */
export function checkPacking({ parcel, parcels }: Packing, { addIssue }: Issues): void {
  const message = parcelsFault(parcel, parcels);
  if (message) addIssue({ code: "custom", path: ["parcels"], message });
}

/** What a consignee is known by has the form of its country. */
export function checkTaxNumber(country: string, number: string | null | undefined, { addIssue }: Issues): void {
  const message = number == null ? null : taxNumberFault(country, number);
  if (message) addIssue({ code: "custom", path: ["consigneeTaxNumber"], message });
}

/** Lines are in parcels that there are. */
export function checkNumbers(lines: readonly LineContent[], parcels: number, { addIssue }: Issues): void {
  for (const [index, { inParcels }] of lines.entries()) {
    for (const [place, { number }] of (inParcels ?? []).entries()) {
      if (number <= parcels) continue;
      const message = parcels === 1 ? "There is one parcel, number 1." : `There are ${parcels} parcels.`;
      addIssue({ code: "custom", path: ["lines", index, "inParcels", place, "number"], message });
    }
  }
}

/** As an order keeps them: the first, which is all that most have, and those after it. */
export function packed({ parcel, parcels }: Packing): { parcel: ParcelContent; moreParcels: ParcelContent[] } {
  const [first, ...moreParcels] = parcels ?? [parcel!];
  return { parcel: first!, moreParcels };
}

/** What names an order among the customer's own. */
export const orderIdentity = z.object({
  channel: code(/^[a-z0-9][a-z0-9-]{0,39}$/, "A channel is 1 to 40 small letters, digits and hyphens."),
  externalRef: text(80, tidyCode),
});

export type OrderContent = z.infer<typeof orderContent>;
export type { ConsigneeContent };
export type ParcelContent = z.infer<typeof oneParcel>;
export type LineContent = z.infer<typeof lineContent>;
export type InParcel = z.infer<typeof inParcel>;
