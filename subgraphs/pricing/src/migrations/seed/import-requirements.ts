import { RequirementKind } from "../../requirement/import-requirement.entity";

export interface RequirementSeed {
  code: string;
  kind: RequirementKind;
  territories: string[];
  wanted: string;
  why: string;
  condition?: string;
  threshold?: [number, string];
  validFrom: string;
  verified: boolean;
  source: string;
}

const EU = [
  ...["AT", "BE", "BG", "CY", "CZ", "DE", "DK", "EE", "ES", "FI", "FR", "GR", "HR", "HU", "IE", "IT", "LT", "LU", "LV"],
  ...["MT", "NL", "PL", "PT", "RO", "SE", "SI", "SK"],
];
const BUSINESS = "When the consignee is a business that imports in its own name.";
const UNVERIFIED = { validFrom: "2024-01-01", verified: false };

/** Of these only what the flat duty and IOSS need is confirmed; the rest is to be. */
export const importRequirements: readonly RequirementSeed[] = [
  {
    ...{ code: "EU-HS-CODE", kind: RequirementKind.HS_CODE, territories: [...EU, "XI"] },
    wanted: "Six digits of the Harmonized System for each of the goods.",
    why: "The flat duty is per distinct tariff class, and the declaration names each.",
    ...{ validFrom: "2026-07-01", verified: true },
    source: "Regulation (EU) 2026/382; Delegated Regulation (EU) 2026/1022",
  },
  {
    ...{ code: "EU-IOSS-NUMBER", kind: RequirementKind.IOSS_NUMBER, territories: [...EU, "XI"] },
    wanted: "IM and 10 digits: one number for the whole parcel.",
    why: "Without it the tax on the goods is asked for again at the border.",
    condition: "When the seller collected the tax at the sale.",
    threshold: [150_00, "EUR"],
    ...{ validFrom: "2021-07-01", verified: true },
    source: "Directive 2006/112/EC, import one-stop shop",
  },
  {
    ...{ code: "EU-EORI", kind: RequirementKind.EORI_NUMBER, territories: EU, condition: BUSINESS, ...UNVERIFIED },
    wanted: "The consignee's EORI number: the member state's two letters and up to 15 letters or digits.",
    why: "Customs knows importers in their own name by it.",
    source: "Regulation (EU) 952/2013, Art. 9; to be confirmed",
  },
  {
    ...{ code: "GB-EORI", kind: RequirementKind.EORI_NUMBER, territories: ["GB"], condition: BUSINESS, ...UNVERIFIED },
    wanted: "The consignee's EORI number: GB and 12 digits.",
    why: "Customs knows importers in their own name by it.",
    source: "United Kingdom: EORI of businesses that import; to be confirmed",
  },
  {
    ...{ code: "CH-UID", kind: RequirementKind.UID_NUMBER, territories: ["CH"], ...UNVERIFIED },
    wanted: "A UID of Switzerland: CHE, eight digits and a check digit.",
    why: "The tax is booked to who is registered.",
    condition: "When the consignee is a business, or the seller is registered for Swiss VAT.",
    source: "Switzerland: company identification number; to be confirmed",
  },
  {
    ...{ code: "NO-VOEC", kind: RequirementKind.VOEC_NUMBER, territories: ["NO"], ...UNVERIFIED },
    wanted: "The seller's VOEC number: seven digits.",
    why: "Without it the tax on the goods is asked for again at the border.",
    condition: "When the seller collected the tax at the sale. The limit is of each of the goods.",
    threshold: [3_000_00, "NOK"],
    source: "Norway: VAT on e-commerce (VOEC); to be confirmed",
  },
  {
    ...{ code: "BR-CPF-CNPJ", kind: RequirementKind.CONSIGNEE_TAX_ID, territories: ["BR"], ...UNVERIFIED },
    wanted: "The consignee's CPF (11 digits) or, of a business, CNPJ (14 characters), each with two check digits.",
    why: "No parcel is cleared without it.",
    source: "Brazil: tax number of who imports by post or courier; to be confirmed",
  },
  {
    ...{ code: "AU-GST", kind: RequirementKind.GST_NUMBER, territories: ["AU"], ...UNVERIFIED },
    wanted: "The seller's ABN (11 digits) or ARN (12 digits).",
    why: "Without it the tax on the goods may be asked for again at the border.",
    condition: "When the seller collected GST at the sale.",
    threshold: [1_000_00, "AUD"],
    source: "Australia: GST on low value imported goods; to be confirmed",
  },
  {
    ...{ code: "US-TARIFF-CODE", kind: RequirementKind.TARIFF_CODE, territories: ["US"] },
    wanted: "Ten digits of the tariff schedule of the United States, and the country of origin, for each of the goods.",
    why: "No value is free of duty any more: each parcel is declared.",
    ...{ validFrom: "2025-08-29", verified: false },
    source: "United States: no de minimis for any origin since 2025-08-29; what the entry names is to be confirmed",
  },
  {
    ...{ code: "CA-HS-CODE", kind: RequirementKind.HS_CODE, territories: ["CA"], ...UNVERIFIED },
    wanted: "Six digits of the Harmonized System for each of the goods.",
    why: "Above the relief duty is by the tariff.",
    source: "Canada: low value shipments; to be confirmed",
  },
  {
    ...{ code: "JP-HS-CODE", kind: RequirementKind.HS_CODE, territories: ["JP"], ...UNVERIFIED },
    wanted: "Six digits of the Harmonized System for each of the goods.",
    why: "Some goods are not within the exemption.",
    source: "Japan: excepted goods of the exemption; to be confirmed",
  },
];
