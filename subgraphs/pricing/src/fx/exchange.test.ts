import { Exchange } from "./exchange";

const rates = [
  { id: "cny", base: "USD", quote: "CNY", rate: "7.10" },
  { id: "eur", base: "USD", quote: "EUR", rate: "0.86" },
  { id: "jpy", base: "USD", quote: "JPY", rate: "155" },
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
