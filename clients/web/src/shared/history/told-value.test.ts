import { decimalOf, digitsOf } from "../minor-units";
import { toldValue } from "./told-value";

it.each([
  ["1250 EUR", { is: "amount", decimal: "12.50", currency: "EUR" }],
  ["1250 JPY", { is: "amount", decimal: "1250", currency: "JPY" }],
  ["1250 KWD", { is: "amount", decimal: "1.250", currency: "KWD" }],
  ["5 EUR", { is: "amount", decimal: "0.05", currency: "EUR" }],
  ["-5 EUR", { is: "amount", decimal: "-0.05", currency: "EUR" }],
  ["9007199254740993 CNY", { is: "amount", decimal: "90071992547409.93", currency: "CNY" }],
  ["2026-12-01T00:00:00+00:00", { is: "instant", iso: "2026-12-01T00:00:00+00:00" }],
  ["2026-11-27T09:00:00.123+00:00", { is: "instant", iso: "2026-11-27T09:00:00.123+00:00" }],
  ["2026-12-01", { is: "date", iso: "2026-12-01" }],
  ["true", { is: "answer", yes: true }],
  ["false", { is: "answer", yes: false }],
])("%s is told as what it is", (text, told) => {
  expect(toldValue("validFrom", text)).toEqual(told);
});

it.each(["1250 EUR", "2026-12-01", "1234-56-78", "9999-99-99T99:99:99Z", "true", "10 The mould broke"])(
  "%s stays as it is where somebody wrote it",
  (text) => {
    for (const field of ["sku", "name", "description", "statusReason", "url", "unheardOf"]) {
      expect(toldValue(field, text)).toEqual({ is: "text", text });
    }
  },
);

it("an amount of any size keeps all of its digits", () => {
  expect(decimalOf(123456789012345678901234567890n, digitsOf("EUR"))).toBe("1234567890123456789012345678.90");
});
