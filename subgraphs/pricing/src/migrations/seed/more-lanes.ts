import type { Area } from "@baiyun/kit";
import { RuleKind } from "../../regulation/rule";
import type { RuleSeed } from "./regulatory-rules";
import type { TerritorySeed } from "./territories";

const whole = (country: string): Area[] => [{ country, postalPrefix: null }];
const part = (country: string, ...prefixes: string[]): Area[] =>
  prefixes.map((postalPrefix) => ({ country, postalPrefix }));

export const moreZones: readonly { code: string; name: string; areas: Area[] }[] = [
  { code: "CH", name: "Switzerland", areas: whole("CH") },
  { code: "NO", name: "Norway", areas: whole("NO") },
  { code: "BR", name: "Brazil", areas: whole("BR") },
];

/** Made up, of no carrier's price list: fen per kilogram, up to 2 kg and above, as in `price-list.ts`. */
export const morePrices: Readonly<Record<string, Readonly<Record<string, [number, number]>>>> = {
  "YUN-STD": { CH: [90_00, 84_00], NO: [96_00, 90_00], BR: [110_00, 104_00] },
  "YUN-BATT": {
    CH: [98_00, 92_00],
    NO: [104_00, 98_00],
    CA: [88_00, 82_00],
    AU: [72_00, 68_00],
    JP: [46_00, 42_00],
  },
  "POST-REG": { CH: [94_00, 94_00], NO: [98_00, 98_00], BR: [112_00, 112_00] },
  EXPRESS: { CH: [172_00, 152_00], NO: [178_00, 158_00], BR: [210_00, 188_00] },
};

/** Units of each currency for one US dollar: made up, of no market. */
export const moreFxRates: Readonly<Record<string, string>> = { CHF: "0.8", NOK: "10.1", BRL: "5.4" };

/** Parts that are addressed in a country and are not known to follow its rules. */
const outside = (code: string, name: string, areas: Area[], currency: string, timeZone: string): TerritorySeed => ({
  ...{ code, name, areas, currency, timeZone },
  ...{ customs: null, tax: null },
});
const mainland = (code: string, name: string, currency: string, timeZone: string): TerritorySeed => ({
  ...{ code, name, areas: whole(code), currency, timeZone },
  ...{ customs: code, tax: code },
});

export const moreTerritories: readonly TerritorySeed[] = [
  mainland("CH", "Switzerland", "CHF", "Europe/Zurich"),
  outside("CH-SAMNAUN", "Samnaun", part("CH", "7562", "7563"), "CHF", "Europe/Zurich"),
  outside("CH-8238", "Büsingen am Hochrhein", part("CH", "8238"), "CHF", "Europe/Busingen"),
  mainland("NO", "Norway", "NOK", "Europe/Oslo"),
  outside("SJ", "Svalbard and Jan Mayen", [...part("NO", "917", "8099"), ...whole("SJ")], "NOK", "Arctic/Longyearbyen"),
  // Which state's tax, and reckoned from what, is not told by what is asked for here: of tax and fees nothing is known.
  { ...mainland("BR", "Brazil", "BRL", "America/Sao_Paulo"), tax: null },
];

const tariff = (country: string, currency: string, source: string): RuleSeed => ({
  ...{ code: `${country}-TARIFF`, kind: RuleKind.TARIFF_DUTY, countries: [country], currency },
  ...{ validFrom: "2024-01-01", verified: false, source },
});
const tax = (country: string, currency: string, percent: string, source: string): RuleSeed => ({
  ...{ code: `${country}-VAT`, kind: RuleKind.IMPORT_TAX, countries: [country], currency, percent },
  ...{ validFrom: "2024-01-01", verified: false, source },
});

/**
 * None of them is confirmed. Where a rule cannot be told by what is asked for here, there is none, so that the amount is not
 * known: Swiss duty depends on the chapter, the Brazilian state tax on the state and on itself, what a Norwegian seller of
 * the VOEC scheme collected on the seller.
 */
export const moreRules: readonly RuleSeed[] = [
  tariff(
    "CH",
    "CHF",
    "Switzerland: customs tariff; that of industrial goods is taken to be none since 2024, which is not confirmed",
  ),
  tax(
    "CH",
    "CHF",
    "8.1",
    "Switzerland: standard rate of VAT; that a tax of up to CHF 5 is not asked for is not told apart",
  ),
  tariff("NO", "NOK", "Norway: customs tariff"),
  tax(
    "NO",
    "NOK",
    "25",
    "Norway: standard rate of VAT, from NOK 0; what a seller of the VOEC scheme collected is not told apart",
  ),
  tariff("BR", "BRL", "Brazil: import duty of the simplified or the common regime"),
];

/** Whose tax is on transport too, as far as is assumed. */
export const TAXES_TRANSPORT: readonly string[] = ["CH-VAT", "NO-VAT"];
