import { currentRates, Exchange } from "./exchange";

const rates = [
  { id: "cny", base: "USD", quote: "CNY", rate: "7.10", effectiveFrom: "2026-01-02T00:00:00+00:00", source: "test" },
  { id: "eur", base: "USD", quote: "EUR", rate: "0.86", effectiveFrom: "2026-01-03T00:00:00+00:00", source: "test" },
  { id: "jpy", base: "USD", quote: "JPY", rate: "155", effectiveFrom: "2026-01-04T00:00:00+00:00", source: "test" },
];

it.each([
  [10_000n, "USD", "CNY", 71_000n, ["cny"]],
  [71_000n, "CNY", "USD", 10_000n, ["cny"]],
  [10_000n, "CNY", "EUR", 1_211n, ["cny", "eur"]],
  [100n, "USD", "JPY", 155n, ["jpy"]],
  [155n, "JPY", "EUR", 86n, ["eur", "jpy"]],
  [1n, "JPY", "EUR", 1n, ["eur", "jpy"]],
  [500n, "EUR", "EUR", 500n, []],
])("%d %s in %s is %d", (amount, from, to, expected, used) => {
  const exchange = new Exchange(rates);
  expect(exchange.convert(amount, from, to)).toBe(expected);
  expect(exchange.usedRateIds).toEqual(used);
});

it("refuses a currency it has no rate for", () => {
  const exchange = new Exchange(rates);
  expect(exchange.knows("CNY", "GBP")).toBe(false);
  expect(() => exchange.convert(1n, "CNY", "GBP")).toThrow("no exchange rate from CNY to GBP");
});

it("tells of when the oldest rate of a path is", () => {
  const exchange = new Exchange(rates);
  const pairs = [
    ["EUR", "CNY"],
    ["USD", "JPY"],
    ["CNY", "CNY"],
    ["CNY", "GBP"],
  ] as const;
  expect(pairs.map(([from, to]) => exchange.oldestOn(from, to))).toEqual(["2026-01-02", "2026-01-04", null, null]);
});

it("a rate is current up to its age limit, to the millisecond", () => {
  const current = (at: string) => currentRates(rates, new Date(at), 86_400_000).map(({ id }) => id);
  expect(current("2026-01-04T00:00:00.000Z")).toEqual(["eur", "jpy"]);
  expect(current("2026-01-04T00:00:00.001Z")).toEqual(["jpy"]);
  expect(current("2026-01-05T00:00:00.001Z")).toEqual([]);
});
