import type { Area } from "@baiyun/kit";
import { RuleKind } from "../../regulation/rule";
import type { RuleSeed } from "./regulatory-rules";

export interface TerritorySeed {
  code: string;
  name: string;
  areas: Area[];
  currency: string;
  timeZone: string;
  customs: string | null;
  tax: string | null;
}

const part = (country: string, ...prefixes: string[]): Area[] =>
  prefixes.map((postalPrefix) => ({ country, postalPrefix }));

/** A country's mainland: what no other territory's postcodes claim. */
const mainland = (code: string, name: string, currency: string, timeZone: string, tax = code): TerritorySeed => ({
  code,
  name,
  areas: [{ country: code, postalPrefix: null }],
  currency,
  timeZone,
  customs: code,
  tax,
});

/** Within the country's customs territory and outside its VAT area; whose tax is not known here. */
const untaxed = (code: string, name: string, areas: Area[], timeZone: string, currency = "EUR"): TerritorySeed => ({
  code,
  name,
  areas,
  currency,
  timeZone,
  customs: areas[0]!.country,
  tax: null,
});

/** Outside both: nothing of it is known here. */
const outside = (code: string, name: string, areas: Area[], timeZone: string, currency = "EUR"): TerritorySeed => ({
  code,
  name,
  areas,
  currency,
  timeZone,
  customs: null,
  tax: null,
});

const MEMBER_STATES: readonly [string, string, string][] = [
  ["AT", "Austria", "Europe/Vienna"],
  ["BE", "Belgium", "Europe/Brussels"],
  ["BG", "Bulgaria", "Europe/Sofia"],
  ["CY", "Cyprus", "Asia/Nicosia"],
  ["CZ", "Czechia", "Europe/Prague"],
  ["DE", "Germany", "Europe/Berlin"],
  ["DK", "Denmark", "Europe/Copenhagen"],
  ["EE", "Estonia", "Europe/Tallinn"],
  ["ES", "Spain", "Europe/Madrid"],
  ["FI", "Finland", "Europe/Helsinki"],
  ["FR", "France", "Europe/Paris"],
  ["GR", "Greece", "Europe/Athens"],
  ["HR", "Croatia", "Europe/Zagreb"],
  ["HU", "Hungary", "Europe/Budapest"],
  ["IE", "Ireland", "Europe/Dublin"],
  ["IT", "Italy", "Europe/Rome"],
  ["LT", "Lithuania", "Europe/Vilnius"],
  ["LU", "Luxembourg", "Europe/Luxembourg"],
  ["LV", "Latvia", "Europe/Riga"],
  ["MT", "Malta", "Europe/Malta"],
  ["NL", "the Netherlands", "Europe/Amsterdam"],
  ["PL", "Poland", "Europe/Warsaw"],
  ["PT", "Portugal", "Europe/Lisbon"],
  ["RO", "Romania", "Europe/Bucharest"],
  ["SE", "Sweden", "Europe/Stockholm"],
  ["SI", "Slovenia", "Europe/Ljubljana"],
  ["SK", "Slovakia", "Europe/Bratislava"],
];

/** Directive 2006/112/EC, Art. 6; Regulation (EU) 952/2013, Art. 4. */
const EUROPEAN_PARTS: readonly TerritorySeed[] = [
  outside("DE-HELGOLAND", "Heligoland", part("DE", "27498"), "Europe/Berlin"),
  outside("DE-BUESINGEN", "Büsingen am Hochrhein", part("DE", "78266"), "Europe/Busingen"),
  untaxed("IC", "the Canary Islands", part("ES", "35", "38"), "Atlantic/Canary"),
  outside("ES-CE", "Ceuta", part("ES", "51"), "Africa/Ceuta"),
  outside("ES-ML", "Melilla", part("ES", "52"), "Africa/Ceuta"),
  untaxed("AX", "Åland", part("FI", "22"), "Europe/Mariehamn"),
  untaxed("GP", "Guadeloupe", part("FR", "971"), "America/Guadeloupe"),
  untaxed("MQ", "Martinique", part("FR", "972"), "America/Martinique"),
  untaxed("GF", "French Guiana", part("FR", "973"), "America/Cayenne"),
  untaxed("RE", "Réunion", part("FR", "974"), "Indian/Reunion"),
  untaxed("YT", "Mayotte", part("FR", "976"), "Indian/Mayotte"),
  untaxed("MF", "Saint Martin", part("FR", "97150", "978"), "America/Marigot"),
  outside("PM", "Saint Pierre and Miquelon", part("FR", "975"), "America/Miquelon"),
  outside("BL", "Saint Barthélemy", part("FR", "97133", "977"), "America/St_Barthelemy"),
  outside("WF", "Wallis and Futuna", part("FR", "986"), "Pacific/Wallis", "XPF"),
  outside("PF", "French Polynesia", part("FR", "987"), "Pacific/Tahiti", "XPF"),
  outside("NC", "New Caledonia", part("FR", "988"), "Pacific/Noumea", "XPF"),
  outside("TF", "the French Southern Territories", part("FR", "984"), "Indian/Kerguelen"),
  untaxed("GR-69", "Mount Athos", part("GR", "63086", "63087"), "Europe/Athens"),
  untaxed("IT-CAMPIONE", "Campione d'Italia", part("IT", "22060", "22061"), "Europe/Rome"),
  outside("IT-LIVIGNO", "Livigno", part("IT", "23041"), "Europe/Rome"),
  outside("SM", "San Marino", part("IT", "4789"), "Europe/San_Marino"),
  outside("VA", "Vatican City", part("IT", "00120"), "Europe/Vatican"),
  {
    ...{ code: "PT-20", name: "the Azores", areas: part("PT", "95", "96", "97", "98", "99") },
    ...{ currency: "EUR", timeZone: "Atlantic/Azores", customs: "PT", tax: "PT-20" },
  },
  {
    ...{ code: "PT-30", name: "Madeira", areas: part("PT", "90", "91", "92", "93", "94") },
    ...{ currency: "EUR", timeZone: "Atlantic/Madeira", customs: "PT", tax: "PT-30" },
  },
];

export const territories: readonly TerritorySeed[] = [
  ...MEMBER_STATES.map(([code, name, timeZone]) => mainland(code, name, "EUR", timeZone)),
  ...EUROPEAN_PARTS,
  mainland("GB", "Great Britain", "GBP", "Europe/London"),
  outside("JE", "Jersey", part("GB", "JE"), "Europe/Jersey", "GBP"),
  outside("GG", "Guernsey", part("GB", "GY"), "Europe/Guernsey", "GBP"),
  {
    ...{ code: "XI", name: "Northern Ireland", areas: part("GB", "BT") },
    ...{ currency: "GBP", timeZone: "Europe/Belfast", customs: "XI", tax: "XI" },
  },
  // Of a country of several time zones it is the one where most of its mail clears.
  mainland("US", "the United States", "USD", "America/New_York", "US-FEDERAL"),
  outside("PR", "Puerto Rico", part("US", "006", "007", "009"), "America/Puerto_Rico", "USD"),
  outside("VI", "the US Virgin Islands", part("US", "008"), "America/St_Thomas", "USD"),
  outside("US-PACIFIC", "the US Pacific territories", part("US", "969", "96799"), "Pacific/Guam", "USD"),
  outside(
    "US-MILITARY",
    "US military addresses",
    part("US", ...["09", "340", "962", "963", "964", "965", "966"]),
    "UTC",
    "USD",
  ),
  mainland("CA", "Canada", "CAD", "America/Toronto"),
  mainland("JP", "Japan", "JPY", "Asia/Tokyo"),
  mainland("AU", "Australia", "AUD", "Australia/Sydney"),
];

/** A price for the mainland is none for them; they have lanes when somebody prices them. */
export const US_ELSEWHERE = {
  code: "US-ELSEWHERE",
  name: "US territories and military addresses",
  areas: territories
    .filter(({ code }) => ["PR", "VI", "US-PACIFIC", "US-MILITARY"].includes(code))
    .flatMap(({ areas }) => areas),
};

const unverified = { verified: false, validFrom: "2026-01-01" };
const EU_RULES = "as in the European Union, which goods to Northern Ireland are taken to follow";

/** Of territories whose rules are not their country's. */
export const territorialRules: readonly RuleSeed[] = [
  {
    ...{
      ...unverified,
      code: "US-NO-IMPORT-TAX",
      kind: RuleKind.IMPORT_TAX_RELIEF,
      countries: ["US-FEDERAL"],
      currency: "USD",
    },
    source: "United States: no federal value-added tax; use tax of the states is not asked for at the border",
  },
  {
    ...{ ...unverified, code: "XI-DUTY-RELIEF-150", kind: RuleKind.DUTY_RELIEF, countries: ["XI"], currency: "EUR" },
    ...{ thresholdMinor: 150_00, validTo: "2026-07-01", source: `Northern Ireland: relief up to EUR 150, ${EU_RULES}` },
  },
  {
    ...{
      ...unverified,
      code: "XI-H7-FLAT-DUTY",
      kind: RuleKind.FLAT_DUTY_PER_TARIFF_CLASS,
      countries: ["XI"],
      currency: "EUR",
    },
    ...{ amountMinor: 3_00, thresholdMinor: 150_00, validFrom: "2026-07-01", validTo: "2028-07-01" },
    source: `Northern Ireland: EUR 3 per distinct HS6, ${EU_RULES}`,
  },
  {
    ...{ ...unverified, code: "XI-TARIFF", kind: RuleKind.TARIFF_DUTY, countries: ["XI"], currency: "EUR" },
    source: `Northern Ireland: Common Customs Tariff, ${EU_RULES}`,
  },
  {
    ...{ ...unverified, code: "XI-IOSS", kind: RuleKind.TAX_COLLECTED_AT_SALE, countries: ["XI"], currency: "EUR" },
    ...{ thresholdMinor: 150_00, source: `Northern Ireland: import one-stop shop, ${EU_RULES}` },
  },
  {
    ...{ ...unverified, code: "XI-VAT", kind: RuleKind.IMPORT_TAX, countries: ["XI"], currency: "GBP", percent: "20" },
    source: "Northern Ireland: standard rate of VAT of the United Kingdom",
  },
  ...(["PT-20", "PT-30"] as const).flatMap((code): RuleSeed[] => [
    {
      ...{ ...unverified, code: `${code}-VAT`, kind: RuleKind.IMPORT_TAX, countries: [code], currency: "EUR" },
      percent: { "PT-20": "16", "PT-30": "22" }[code],
      source: "Portugal: standard rate of VAT of the autonomous region; goods of a reduced rate are not told apart",
    },
    {
      ...{
        ...unverified,
        code: `${code}-IOSS`,
        kind: RuleKind.TAX_COLLECTED_AT_SALE,
        countries: [code],
        currency: "EUR",
      },
      ...{ thresholdMinor: 150_00, source: "Directive 2006/112/EC, import one-stop shop" },
    },
  ]),
];
