import type { Area } from "@baiyun/kit";

interface RegimeSeed {
  direction: "EXPORT" | "IMPORT";
  territory: string;
  areas: Area[];
  regime: string | null;
  currency?: string;
  aboveMinor?: number;
  upToMinor?: number;
  codeDigits: number;
  validFrom: string;
  validTo?: string;
  verified: boolean;
  source: string;
}

const countries = (...codes: string[]): Area[] => codes.map((country) => ({ country, postalPrefix: null }));
const part = (country: string, ...prefixes: string[]): Area[] =>
  prefixes.map((postalPrefix) => ({ country, postalPrefix }));

const MEMBER_STATES = countries(
  ...["AT", "BE", "BG", "CY", "CZ", "DE", "DK", "EE", "ES", "FI", "FR", "GR", "HR", "HU"],
  ...["IE", "IT", "LT", "LU", "LV", "MT", "NL", "PL", "PT", "RO", "SE", "SI", "SK"],
);

/** Within a member state's addresses, and outside the customs or the VAT area of the Union. */
const APART_FROM_THE_UNION = [
  ...part("DE", "27498", "78266"),
  ...part("ES", "35", "38", "51", "52"),
  ...part("FI", "22"),
  ...part("FR", "971", "972", "973", "974", "975", "976", "977", "978", "984", "986", "987", "988"),
  ...part("GR", "63086", "63087"),
  ...part("IT", "22060", "22061", "23041", "4789", "00120"),
];

/** Territories and military addresses, which are not the mainland's. */
const APART_FROM_THE_STATES = part(
  "US",
  ...["006", "007", "008", "009", "96799", "969", "09", "340", "962", "963", "964", "965", "966"],
);

const always = { validFrom: "2021-07-01", verified: true };

export const regimeRules: readonly RegimeSeed[] = [
  {
    ...{ direction: "EXPORT", territory: "CN", areas: countries("CN"), regime: "CN_9610", codeDigits: 6 },
    ...{ ...always, source: "China Customs supervision code 9610: parcels sold across the border to consumers" },
  },
  {
    ...{ direction: "IMPORT", territory: "EU", areas: MEMBER_STATES, regime: "H7", codeDigits: 6 },
    ...{ currency: "EUR", upToMinor: 150_00, ...always, validTo: "2028-07-01" },
    source:
      "Regulation (EU) 2015/2446 Art. 143a: H7 up to EUR 150 intrinsic value; what follows on 2028-07-01 is not known",
  },
  {
    ...{ direction: "IMPORT", territory: "EU", areas: MEMBER_STATES, regime: "H1", codeDigits: 10 },
    ...{ currency: "EUR", aboveMinor: 150_00, ...always },
    source: "Regulation (EU) 2015/2446: the standard declaration, above EUR 150",
  },
  {
    ...{ direction: "IMPORT", territory: "EU-APART", areas: APART_FROM_THE_UNION, regime: null, codeDigits: 6 },
    ...{ ...always, source: "Directive 2006/112 Art. 6, Regulation (EU) 952/2013 Art. 4: other rules, not known here" },
  },
  {
    ...{ direction: "IMPORT", territory: "US", areas: countries("US"), regime: "TYPE11", codeDigits: 10 },
    ...{ currency: "USD", upToMinor: 2_500_00, ...always, validFrom: "2025-08-29" },
    source: "19 CFR 143.21: informal entry up to USD 2,500; no de minimis since 2025-08-29",
  },
  {
    ...{ direction: "IMPORT", territory: "US-APART", areas: APART_FROM_THE_STATES, regime: null, codeDigits: 10 },
    ...{ ...always, source: "US territories and military addresses: other rules, not known here" },
  },
];

export const hsEditions = [
  { version: "HS2022", validFrom: "2022-01-01", validTo: "2028-01-01" },
  { version: "HS2028", validFrom: "2028-01-01" },
];

export const batteryRules = [
  {
    ...{ packing: "PI966", maxChargePercent: 30, aboveCellMwh: 2_700, validFrom: "2026-01-01", verified: true },
    source: "IATA Dangerous Goods Regulations, 67th edition: PI966 at no more than 30% of charge, cells above 2.7 Wh",
  },
];

/** As they are sold. Parcels go in the holds of passenger aircraft, too. */
export const carriageRules = [
  { serviceCode: "YUN-STD", carries: [] },
  { serviceCode: "YUN-BATT", carries: ["PI966", "PI967"] },
  { serviceCode: "POST-REG", carries: [] },
  { serviceCode: "EXPRESS", carries: [] },
].map((rule) => ({
  ...rule,
  onPassengerAircraft: true,
  validFrom: "2021-01-01",
  verified: false,
  source: "Our catalogue's policy of dangerous goods; the carriers' own terms are not confirmed",
}));
