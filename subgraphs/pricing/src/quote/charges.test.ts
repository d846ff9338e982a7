import { matchArea } from "@baiyun/kit";
import type { Tariff } from "../rate-card/tariff";
import { WeightBasis } from "../service/billable-weight";
import { DangerousGoodsPolicy } from "../service/dangerous-goods";
import { ChargeKind, type Consignment, PercentBase, type SurchargeTerms } from "../surcharge/surcharge-terms";
import { chargesFor } from "./charges";

const surcharge = (terms: Partial<SurchargeTerms> & { kind: ChargeKind }): SurchargeTerms => ({
  serviceCode: null,
  zoneCode: null,
  areas: null,
  longestSideOverMm: null,
  appliesFrom: null,
  appliesUntil: null,
  sellMinor: null,
  costMinor: null,
  percent: null,
  costPercent: null,
  percentOf: null,
  ...terms,
});
const fixed = (kind: ChargeKind, terms: Partial<SurchargeTerms> = {}): SurchargeTerms =>
  surcharge({ kind, sellMinor: 500n, costMinor: 300n, ...terms });

const tariff = (surcharges: SurchargeTerms[]): Tariff => ({
  currency: "CNY",
  terms: {
    serviceCode: "EXPRESS",
    zoneCode: "GB",
    weightRule: { basis: WeightBasis.ACTUAL, divisor: null, minimumG: 1, stepG: 1 },
    weightLimitG: 30_000,
    dgPolicy: DangerousGoodsPolicy.NO_BATTERIES,
  },
  brackets: [
    { upToG: 30_000, sellPerKgMinor: "6000", costPerKgMinor: "4200" },
    { upToG: 2_000, sellPerKgMinor: "7200", costPerKgMinor: "5040" },
  ],
  surcharges,
});
const consignment: Consignment = {
  parcel: { weightG: 640, lengthMm: 380, widthMm: 260, heightMm: 120 },
  country: "GB",
  postalCode: "IV27 4XX",
  battery: false,
  signature: false,
  pricedAt: new Date("2026-11-22T10:00:00Z"),
};
const sell = (surcharges: SurchargeTerms[], billableG = 1976, given: Partial<Consignment> = {}) =>
  chargesFor("sell", tariff(surcharges), { ...consignment, ...given }, { actualG: 640, volumetricG: null, billableG });
const amounts = (...args: Parameters<typeof sell>) => sell(...args).map(({ kind, amountMinor }) => [kind, amountMinor]);

it.each([
  [1976, 14227n],
  [2000, 14400n],
  [2001, 12006n],
  [30_000, 180_000n],
])("freight of %d g is %d", (grams, amount) => {
  expect(amounts([], grams)).toEqual([["FREIGHT", amount]]);
});

it("names what each line is reckoned from", () => {
  const fuel = surcharge({ kind: ChargeKind.FUEL, percent: "18.5", costPercent: "16", percentOf: PercentBase.FREIGHT });
  expect(sell([fuel, fixed(ChargeKind.REGISTRATION)])).toEqual([
    { kind: "FREIGHT", basis: "1976 g at 72.00 CNY per kg", amountMinor: 14227n },
    { kind: "REGISTRATION", basis: "5.00 CNY per parcel", amountMinor: 500n },
    { kind: "FUEL", basis: "18.5% of freight, 142.27 CNY", amountMinor: 2632n },
  ]);
});

it("a percentage of freight and fixed surcharges takes both", () => {
  const percentOf = PercentBase.FREIGHT_AND_FIXED_SURCHARGES;
  const fuel = surcharge({ kind: ChargeKind.FUEL, percent: "10", costPercent: "10", percentOf });
  expect(amounts([fixed(ChargeKind.REGISTRATION), fuel])).toEqual([
    ["FREIGHT", 14227n],
    ["REGISTRATION", 500n],
    ["FUEL", 1473n],
  ]);
});

it("cost is reckoned like the price, from its own amounts", () => {
  const fuel = surcharge({ kind: ChargeKind.FUEL, percent: "18.5", costPercent: "16", percentOf: PercentBase.FREIGHT });
  const weight = { actualG: 640, volumetricG: null, billableG: 1976 };
  const lines = chargesFor("cost", tariff([fixed(ChargeKind.PEAK), fuel]), consignment, weight);
  expect(lines.map(({ amountMinor }) => amountMinor)).toEqual([9959n, 300n, 1593n]);
});

describe("a surcharge applies only where its conditions hold", () => {
  const highlands = [{ country: "GB", postalPrefix: "IV" }];
  const peak = {
    appliesFrom: new Date("2026-11-22T10:00:00Z"),
    appliesUntil: new Date("2026-11-22T10:00:01Z"),
  };
  it.each<[string, SurchargeTerms, Partial<Consignment>, boolean]>([
    ["its service", fixed(ChargeKind.REGISTRATION, { serviceCode: "EXPRESS" }), {}, true],
    ["another service", fixed(ChargeKind.REGISTRATION, { serviceCode: "YUN-STD" }), {}, false],
    ["its zone", fixed(ChargeKind.REGISTRATION, { zoneCode: "GB" }), {}, true],
    ["another zone", fixed(ChargeKind.REGISTRATION, { zoneCode: "US" }), {}, false],
    ["a remote postcode", fixed(ChargeKind.REMOTE, { areas: highlands }), { postalCode: "iv 27-4xx" }, true],
    ["a near postcode", fixed(ChargeKind.REMOTE, { areas: highlands }), { postalCode: "E1 6AN" }, false],
    ["no postcode", fixed(ChargeKind.REMOTE, { areas: highlands }), { postalCode: "" }, false],
    ["batteries", fixed(ChargeKind.BATTERY), { battery: true }, true],
    ["no batteries", fixed(ChargeKind.BATTERY), {}, false],
    ["a signature", fixed(ChargeKind.SIGNATURE), { signature: true }, true],
    ["no signature", fixed(ChargeKind.SIGNATURE), {}, false],
    ["a side of the limit", fixed(ChargeKind.OVERSIZE, { longestSideOverMm: 380 }), {}, false],
    ["a side over the limit", fixed(ChargeKind.OVERSIZE, { longestSideOverMm: 379 }), {}, true],
    ["the first instant of the season", fixed(ChargeKind.PEAK, peak), {}, true],
    ["the end of the season", fixed(ChargeKind.PEAK, peak), { pricedAt: peak.appliesUntil }, false],
    ["before the season", fixed(ChargeKind.PEAK, peak), { pricedAt: new Date("2026-11-22T09:59:59Z") }, false],
  ])("%s", (_case, terms, given, applies) => {
    expect(amounts([terms], 1000, given)).toEqual([["FREIGHT", 7200n], ...(applies ? [[terms.kind, 500n]] : [])]);
  });
});

it.each([
  ["GB", "IV27", 2],
  ["GB", "E1", 0],
  ["FR", "20000", null],
])("%s %s matches %j characters", (country, postalCode, length) => {
  const areas = [
    { country: "GB", postalPrefix: null },
    { country: "GB", postalPrefix: "IV" },
  ];
  expect(matchArea(areas, { country, postalCode })).toBe(length);
});
