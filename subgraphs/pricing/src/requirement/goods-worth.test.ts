import { Exchange } from "../fx/exchange";
import { worthOf } from "./goods-worth";

const rate = (base: string, quote: string, of: string) => ({
  ...{ id: `${base}-${quote}`, base, quote, rate: of },
  ...{ effectiveFrom: "2026-10-01T00:00:00.000Z", source: "Made up for a test" },
});
const exchange = new Exchange([rate("USD", "NOK", "10"), rate("USD", "EUR", "0.8"), rate("USD", "AUD", "1.5")]);
const goods = (quantity: number, amountMinor: string, currency: string) => ({
  quantity,
  unitValue: { amountMinor, currency },
});
const VOEC = { amountMinor: 3_000_00n, currency: "NOK", ofEach: true };
const GST = { amountMinor: 1_000_00n, currency: "AUD", ofEach: false };

it.each([
  ["exactly the limit", "NOK", "300000", "within"],
  ["a minor unit above", "NOK", "300001", "above"],
  ["a minor unit below", "NOK", "299999", "within"],
  // 12.5 NOK are a euro.
  ["the limit in another currency", "EUR", "24000", "within"],
  ["one above in another currency, which is 0.125 NOK", "EUR", "24001", "above"],
])("one thing worth %s", (_what, currency, amountMinor, worth) => {
  expect(worthOf([goods(1, amountMinor, currency)], VOEC, exchange)).toBe(worth);
});

it("a limit of each is of one thing, another of all together", () => {
  expect(worthOf([goods(2, "200000", "NOK")], VOEC, exchange)).toBe("within");
  expect(worthOf([goods(1, "300001", "NOK"), goods(1, "300000", "NOK")], VOEC, exchange)).toBe("within");
  expect(worthOf([goods(4, "300001", "NOK")], VOEC, exchange)).toBe("above");
  expect(worthOf([goods(2, "50000", "AUD")], GST, exchange)).toBe("within");
  expect(worthOf([goods(2, "50000", "AUD"), goods(1, "1", "AUD")], GST, exchange)).toBe("above");
  // USD 333.33 are 499.995 AUD, rounded once for all of a line: 999.99.
  expect(worthOf([goods(2, "33333", "USD"), goods(1, "1", "AUD")], GST, exchange)).toBe("within");
  expect(worthOf([goods(2, "33333", "USD"), goods(2, "1", "AUD")], GST, exchange)).toBe("above");
});

it("what cannot be told is said to be unknown, and why", () => {
  const unknown = "Its limit is 3000.00 NOK, and there is no exchange rate from KWD now.";
  expect(worthOf([goods(1, "1", "NOK"), goods(1, "1", "KWD")], VOEC, exchange)).toEqual({ unknown });
  expect(worthOf([goods(1, "24000", "EUR")], VOEC, new Exchange([]))).toEqual({
    unknown: "Its limit is 3000.00 NOK, and there is no exchange rate from EUR now.",
  });
  expect(worthOf([goods(1, "300000", "NOK")], VOEC, new Exchange([]))).toBe("within");
  expect(worthOf([], VOEC, exchange)).toEqual({
    unknown: "Its limit is 3000.00 NOK, and what the goods are worth is not stated.",
  });
});
