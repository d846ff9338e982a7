import { Exchange } from "../fx/exchange";
import { FX, fxRates } from "../migrations/seed/price-list";
import { regulatoryRules } from "../migrations/seed/regulatory-rules";
import { landedCost1 } from "./landed-cost-1";
import type { Goods, Rule } from "./rule";

const exchange = () =>
  new Exchange(
    Object.entries(fxRates).map(([quote, rate]) => ({
      id: quote,
      base: FX.base,
      quote,
      rate,
      effectiveFrom: FX.effectiveFrom,
      source: FX.source,
    })),
  );

/** The seeded rules of a country on a day. What was said of them later is nothing to this calculation. */
function rulesOf(country: string, day: string): Rule[] {
  return regulatoryRules
    .filter(({ countries, validFrom, validTo }) => {
      return countries.includes(country) && validFrom <= day && (validTo === undefined || day < validTo);
    })
    .map((rule) => ({
      id: rule.code,
      code: rule.code,
      kind: rule.kind,
      currency: rule.currency,
      amountMinor: rule.amountMinor === undefined ? null : BigInt(rule.amountMinor),
      percent: rule.percent ?? null,
      thresholdMinor: rule.thresholdMinor === undefined ? null : BigInt(rule.thresholdMinor),
      origins: rule.origins ?? null,
      countries: rule.countries,
      taxesTransport: true,
      ceilingMinor: 1n,
      ceilingCurrency: rule.currency,
      ceilingIncluded: false,
      conditionsVerified: false,
      validFrom: rule.validFrom,
      validTo: rule.validTo ?? null,
      verified: rule.verified,
      source: rule.source,
    }));
}

const goods = (hs6: string | null, quantity: number, amountMinor: bigint, currency = "EUR"): Goods => ({
  quantity,
  unitValue: { amountMinor, currency },
  hs6,
  originCountry: "CN",
});
const shirt = goods("610910", 1, 1000n);
const watch = goods("910211", 1, 2000n);

function assess(country: string, day: string, items: Goods[], ioss = false) {
  const { lines, goodsMinor, ...totals } = landedCost1(items, rulesOf(country, day), ioss, exchange())!;
  return { ...totals, lines: lines.map(({ kind, rule, amountMinor }) => [kind, rule.code, amountMinor]) };
}

describe("European Union", () => {
  it("5 T-shirts owe €3, with VAT on goods and duty", () => {
    expect(assess("DE", "2026-11-22", [goods("610910", 5, 1000n)])).toEqual({
      currency: "EUR",
      lines: [
        ["DUTY", "EU-H7-FLAT-DUTY", 300n],
        ["VAT", "DE-VAT", 950n],
        ["VAT", "DE-VAT", 57n],
      ],
      dutyMinor: 300n,
      vatMinor: 1007n,
      feesMinor: 0n,
      totalMinor: 1307n,
      complete: true,
      dutyByGoods: [300n],
    });
  });

  it("a T-shirt and a watch owe €6", () => {
    expect(assess("DE", "2026-11-22", [shirt, watch])).toMatchObject({ dutyMinor: 600n, dutyByGoods: [300n, 300n] });
  });

  it("two lines of one tariff class share €3 by value, to the cent", () => {
    const lines = [goods("610910", 1, 1000n), goods("610910", 2, 1000n), watch];
    expect(assess("DE", "2026-11-22", lines)).toMatchObject({ dutyMinor: 600n, dutyByGoods: [100n, 200n, 300n] });
  });

  it("under IOSS only the duty and its VAT are due at clearance", () => {
    expect(assess("DE", "2026-11-22", [shirt], true)).toMatchObject({
      lines: [
        ["DUTY", "EU-H7-FLAT-DUTY", 300n],
        ["VAT", "EU-IOSS", 0n],
        ["VAT", "DE-VAT", 57n],
      ],
      totalMinor: 357n,
    });
  });

  it.each([
    [
      "2026-06-30",
      [
        ["DUTY", "EU-DUTY-RELIEF-150", 0n],
        ["VAT", "DE-VAT", 190n],
      ],
    ],
    [
      "2026-07-01",
      [
        ["DUTY", "EU-H7-FLAT-DUTY", 300n],
        ["VAT", "DE-VAT", 190n],
        ["VAT", "DE-VAT", 57n],
      ],
    ],
    [
      "2028-06-30",
      [
        ["DUTY", "EU-H7-FLAT-DUTY", 300n],
        ["VAT", "DE-VAT", 190n],
        ["VAT", "DE-VAT", 57n],
      ],
    ],
    [
      "2028-07-01",
      [
        ["DUTY", "EU-TARIFF", null],
        ["VAT", "DE-VAT", 190n],
      ],
    ],
  ])("on %s", (day, lines) => {
    expect(assess("DE", day, [goods("610910", 1, 1000n)]).lines).toEqual(lines);
  });

  it.each([
    [15_000n, 300n, true],
    [15_001n, 0n, false],
  ])("the flat duty reaches to €150: %d", (value, dutyMinor, complete) => {
    expect(assess("DE", "2026-11-22", [goods("610910", 1, value)])).toMatchObject({ dutyMinor, complete });
  });

  it("goods without an HS code count as a class each, and leave the total open", () => {
    expect(assess("DE", "2026-11-22", [goods(null, 1, 500n), goods(null, 1, 500n)])).toMatchObject({
      dutyMinor: 600n,
      complete: false,
    });
  });

  it.each([
    ["RO", "2025-12-31", 0n],
    ["RO", "2026-01-01", 491n],
    ["FR", "2026-02-28", 0n],
    ["FR", "2026-03-01", 400n],
    ["IT", "2026-09-30", 0n],
    ["IT", "2026-10-01", 200n],
  ])("fees of %s on %s", (country, day, feesMinor) => {
    expect(assess(country, day, [shirt, watch]).feesMinor).toBe(feesMinor);
  });

  it("values another currency at the rate, rounded per line", () => {
    expect(assess("DE", "2026-11-22", [goods("610910", 3, 333n, "USD")])).toMatchObject({
      lines: [
        ["DUTY", "EU-H7-FLAT-DUTY", 300n],
        ["VAT", "DE-VAT", 163n],
        ["VAT", "DE-VAT", 57n],
      ],
    });
  });
});

describe("elsewhere", () => {
  it.each([
    [
      "GB",
      [goods("610910", 1, 13_500n, "GBP")],
      [
        ["DUTY", "GB-DUTY-RELIEF-135", 0n],
        ["VAT", "GB-VAT", 2700n],
      ],
      true,
    ],
    [
      "GB",
      [goods("610910", 1, 13_501n, "GBP")],
      [
        ["DUTY", "GB-TARIFF", null],
        ["VAT", "GB-VAT", 2700n],
      ],
      false,
    ],
    ["US", [goods("610910", 1, 100n, "USD")], [["DUTY", "US-TARIFF", null]], false],
    [
      "CA",
      [goods("610910", 1, 2000n, "CAD")],
      [
        ["DUTY", "CA-DUTY-RELIEF-20", 0n],
        ["VAT", "CA-TAX-RELIEF-20", 0n],
      ],
      true,
    ],
    [
      "CA",
      [goods("610910", 1, 2001n, "CAD")],
      [
        ["DUTY", "CA-TARIFF", null],
        ["VAT", "CA-VAT", 100n],
      ],
      false,
    ],
    [
      "JP",
      [goods("610910", 1, 10_000n, "JPY")],
      [
        ["DUTY", "JP-DUTY-RELIEF-10000", 0n],
        ["VAT", "JP-TAX-RELIEF-10000", 0n],
      ],
      true,
    ],
    [
      "AU",
      [goods("610910", 1, 100_000n, "AUD")],
      [
        ["DUTY", "AU-DUTY-RELIEF-1000", 0n],
        ["VAT", "AU-VAT", 10_000n],
      ],
      true,
    ],
  ])("%s %#", (country, items, lines, complete) => {
    expect(assess(country, "2026-11-22", items)).toMatchObject({ lines, complete });
  });

  it("the American surcharge held for 150 days", () => {
    const duty = (day: string) => assess("US", day, [goods("610910", 2, 1005n, "USD")]).dutyMinor;
    expect(["2026-02-23", "2026-02-24", "2026-07-23", "2026-07-24"].map(duty)).toEqual([0n, 201n, 201n, 0n]);
  });

  it("a country without rules has no landed cost", () => {
    expect(landedCost1([shirt], rulesOf("BR", "2026-11-22"), false, exchange())).toBeNull();
  });
});
