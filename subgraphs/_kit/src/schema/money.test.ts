import { Money, minorUnitDigits } from "./money";

it.each([
  [1290n, "EUR", "12.90"],
  [5n, "EUR", "0.05"],
  [-5n, "EUR", "-0.05"],
  [0n, "USD", "0.00"],
  [1290n, "JPY", "1290"],
  [-1290n, "JPY", "-1290"],
  [1290n, "KWD", "1.290"],
  [9_007_199_254_740_993n, "CNY", "90071992547409.93"],
])("%s %s is %s", (amountMinor, currency, decimal) => {
  expect(new Money(amountMinor, currency).decimal).toBe(decimal);
});

it("knows no currency outside ISO 4217", () => {
  expect(() => minorUnitDigits("EUX")).toThrow(new RangeError("Unknown currency EUX"));
});
