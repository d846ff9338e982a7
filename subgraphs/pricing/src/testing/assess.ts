import { Viewer } from "@baiyun/kit";
import { Exchange } from "../fx/exchange";
import { bookInForce, readBook } from "../quote/price-book";
import { landedCost } from "../regulation/landed-cost";
import { type Goods, rulesOfTerritory } from "../regulation/rule";
import { rulesOn } from "../territory/clearance";
import type { Pricing } from "./pricing";

export const goods = (hs6: string | null, quantity: number, amountMinor: bigint, currency = "EUR"): Goods => ({
  quantity,
  unitValue: { amountMinor, currency },
  hs6,
  originCountry: "CN",
});
export const shirt = goods("610910", 1, 1000n);
export const watch = goods("910211", 1, 2000n);
const DAY = "2026-11-22";

export interface Circumstances {
  day?: string;
  /** In the currency of the first of the goods. */
  transport?: bigint;
  ioss?: boolean;
}

/** What the rules that are kept say of a parcel to an address such as `ES 35001`. */
export async function assess(
  pricing: Pricing,
  address: string,
  items: Goods[],
  { day = DAY, transport = 0n, ioss = false }: Circumstances = {},
) {
  const [country, ...postalCode] = address.split(" ");
  const at = new Date(`${day}T12:00:00Z`);
  const destination = { country: country!, postalCode: postalCode.join(" ") };
  const request = {
    tenantId: null,
    destination,
    serviceCode: null,
    at,
    shipsAt: at,
    rateMaxAgeMs: Number.POSITIVE_INFINITY,
  };
  const { text, values } = bookInForce(request);
  const [{ book }] = await pricing.database.transaction(Viewer.system, (tx) => tx.query(text, values));
  const { territory, mainlandAssumed, rules, rates } = readBook(book, request);
  const { lines, remarks, ...landed } = landedCost({
    goods: items,
    transport: { amountMinor: transport, currency: items[0]!.unitValue.currency },
    rules: territory ? rulesOn(day, rulesOfTerritory(territory, rules)) : [],
    destination: {
      territory,
      mainlandAssumed,
      clearance: { shipsOn: day, earliest: day, latest: day, timeZone: "UTC" },
      ruleChanges: [],
    },
    iossRegistered: ioss,
    exchange: new Exchange(rates),
  });
  return {
    ...landed,
    territory: territory?.code ?? null,
    lines: lines.map(({ kind, rule, amountMinor }) => [kind, rule.code, amountMinor]),
    bases: lines.map(({ basis }) => basis),
    verified: lines.map(({ rule }) => rule.verified && rule.conditionsVerified),
    remarks: remarks.map(({ code, unknown }) => [code, ...unknown]),
    messages: remarks.map(({ message }) => message),
  };
}

export const NOTHING_KNOWN = {
  dutyMinor: null,
  vatMinor: null,
  feesMinor: null,
  totalMinor: null,
  knownMinor: 0n,
  lines: [],
};
