import { RuleKind } from "../../regulation/rule";

export interface RuleSeed {
  code: string;
  kind: RuleKind;
  countries: string[];
  currency: string;
  amountMinor?: number;
  percent?: string;
  thresholdMinor?: number;
  origins?: string[];
  validFrom: string;
  validTo?: string;
  verified: boolean;
  source: string;
}

/** National standard rates of VAT, percent. */
const EU_VAT: Record<string, string> = {
  AT: "20",
  BE: "21",
  BG: "20",
  CY: "19",
  CZ: "21",
  DE: "19",
  DK: "25",
  EE: "24",
  ES: "21",
  FI: "25.5",
  FR: "20",
  GR: "24",
  HR: "25",
  HU: "27",
  IE: "23",
  IT: "22",
  LT: "21",
  LU: "17",
  LV: "21",
  MT: "18",
  NL: "21",
  PL: "23",
  PT: "23",
  RO: "21",
  SE: "25",
  SI: "22",
  SK: "23",
};
const EU = Object.keys(EU_VAT);

const { DUTY_RELIEF, FLAT_DUTY_PER_TARIFF_CLASS, IMPORT_TAX, IMPORT_TAX_RELIEF, TARIFF_DUTY, TAX_COLLECTED_AT_SALE } =
  RuleKind;

const european: RuleSeed[] = [
  {
    code: "EU-DUTY-RELIEF-150",
    kind: DUTY_RELIEF,
    countries: EU,
    currency: "EUR",
    thresholdMinor: 150_00,
    validFrom: "2021-07-01",
    validTo: "2026-07-01",
    verified: true,
    source: "Regulation (EU) 2026/382: relief ended 2026-07-01",
  },
  {
    code: "EU-H7-FLAT-DUTY",
    kind: FLAT_DUTY_PER_TARIFF_CLASS,
    countries: EU,
    currency: "EUR",
    amountMinor: 3_00,
    thresholdMinor: 150_00,
    validFrom: "2026-07-01",
    validTo: "2028-07-01",
    verified: true,
    source:
      "Regulation (EU) 2026/382; Delegated Regulation (EU) 2026/1022: EUR 3 per distinct HS6 of an H7 declaration",
  },
  {
    code: "EU-TARIFF",
    kind: TARIFF_DUTY,
    countries: EU,
    currency: "EUR",
    validFrom: "2021-07-01",
    verified: true,
    source: "Common Customs Tariff, above the low-value rules",
  },
  {
    code: "EU-IOSS",
    kind: TAX_COLLECTED_AT_SALE,
    countries: EU,
    currency: "EUR",
    thresholdMinor: 150_00,
    validFrom: "2021-07-01",
    verified: true,
    source: "Directive 2006/112/EC, import one-stop shop; duty and the VAT on it stay due at clearance",
  },
  ...Object.entries(EU_VAT).map(
    ([country, percent]): RuleSeed => ({
      code: `${country}-VAT`,
      kind: IMPORT_TAX,
      countries: [country],
      currency: "EUR",
      percent,
      validFrom: "2026-01-01",
      verified: false,
      source: "Directive 2006/112/EC, national standard rate; goods of a reduced rate are not told apart",
    }),
  ),
  {
    code: "RO-PARCEL-FEE",
    kind: RuleKind.FEE_PER_PARCEL,
    countries: ["RO"],
    currency: "RON",
    amountMinor: 25_00,
    validFrom: "2026-01-01",
    verified: true,
    source: "Romania: RON 25 per parcel from 2026-01-01",
  },
  {
    code: "FR-LINE-FEE",
    kind: RuleKind.FEE_PER_TARIFF_CLASS,
    countries: ["FR"],
    currency: "EUR",
    amountMinor: 2_00,
    validFrom: "2026-03-01",
    verified: true,
    source: "France: EUR 2 per declared line from 2026-03-01",
  },
  {
    code: "IT-PARCEL-FEE",
    kind: RuleKind.FEE_PER_PARCEL,
    countries: ["IT"],
    currency: "EUR",
    amountMinor: 2_00,
    validFrom: "2026-10-01",
    verified: true,
    source: "Italy: EUR 2 per parcel from 2026-10-01",
  },
];

const overseas: RuleSeed[] = [
  {
    code: "GB-DUTY-RELIEF-135",
    kind: DUTY_RELIEF,
    countries: ["GB"],
    currency: "GBP",
    thresholdMinor: 135_00,
    validFrom: "2021-01-01",
    validTo: "2029-04-01",
    verified: true,
    source: "United Kingdom: relief up to GBP 135, to end by March 2029 at the latest",
  },
  tariff("GB", "GBP", true, "UK Global Tariff, above the relief"),
  tax("GB", "GBP", "20", true, "United Kingdom: standard rate of VAT, due from GBP 0"),
  tariff(
    "US",
    "USD",
    true,
    "United States: no de minimis for any origin since 2025-08-29; the tariff schedule decides",
  ),
  {
    code: "US-SECTION-122",
    kind: RuleKind.ADDITIONAL_DUTY,
    countries: ["US"],
    currency: "USD",
    percent: "10",
    validFrom: "2026-02-24",
    validTo: "2026-07-24",
    verified: false,
    source: "United States: section 122 surcharge for 150 days from 2026-02-24; what followed is not confirmed",
  },
  {
    code: "CA-DUTY-RELIEF-20",
    kind: DUTY_RELIEF,
    countries: ["CA"],
    currency: "CAD",
    thresholdMinor: 20_00,
    validFrom: "2020-07-01",
    verified: true,
    source: "Canada: CAD 20 for goods from China",
  },
  {
    code: "CA-TAX-RELIEF-20",
    kind: IMPORT_TAX_RELIEF,
    countries: ["CA"],
    currency: "CAD",
    thresholdMinor: 20_00,
    validFrom: "2020-07-01",
    verified: true,
    source: "Canada: CAD 20 for goods from China",
  },
  tariff("CA", "CAD", false, "Canadian Customs Tariff, above the relief"),
  tax("CA", "CAD", "5", false, "Canada: federal GST; provincial tax is not included"),
  {
    code: "JP-DUTY-RELIEF-10000",
    kind: DUTY_RELIEF,
    countries: ["JP"],
    currency: "JPY",
    thresholdMinor: 10_000,
    validFrom: "2020-01-01",
    verified: false,
    source: "Japan: duty exemption up to JPY 10,000; excepted goods are not told apart",
  },
  {
    code: "JP-TAX-RELIEF-10000",
    kind: IMPORT_TAX_RELIEF,
    countries: ["JP"],
    currency: "JPY",
    thresholdMinor: 10_000,
    validFrom: "2020-01-01",
    validTo: "2028-04-01",
    verified: true,
    source: "Japan: consumption-tax exemption up to JPY 10,000, ends 2028-04-01",
  },
  tariff("JP", "JPY", false, "Japanese customs tariff, above the exemption"),
  tax("JP", "JPY", "10", false, "Japan: consumption tax, standard rate"),
  {
    code: "AU-DUTY-RELIEF-1000",
    kind: DUTY_RELIEF,
    countries: ["AU"],
    currency: "AUD",
    thresholdMinor: 1_000_00,
    validFrom: "2020-01-01",
    verified: false,
    source: "Australia: no duty up to AUD 1,000",
  },
  tariff("AU", "AUD", false, "Australian customs tariff, above AUD 1,000"),
  tax("AU", "AUD", "10", false, "Australia: GST from AUD 0"),
];

function tariff(country: string, currency: string, verified: boolean, source: string): RuleSeed {
  const code = `${country}-TARIFF`;
  return { code, kind: TARIFF_DUTY, countries: [country], currency, validFrom: "2020-01-01", verified, source };
}

function tax(country: string, currency: string, percent: string, verified: boolean, source: string): RuleSeed {
  const code = `${country}-VAT`;
  return { code, kind: IMPORT_TAX, countries: [country], currency, percent, validFrom: "2020-01-01", verified, source };
}

export const regulatoryRules: readonly RuleSeed[] = [...european, ...overseas];
