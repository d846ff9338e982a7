import { minorOf } from "./minor";

it.each([
  ["12.5", "EUR", "1250"],
  ["1,200", "EUR", "120000"],
  ["１２", "USD", "1200"],
  ["500", "JPY", "500"],
  ["1.234", "KWD", "1234"],
  ["0", "EUR", "0"],
  ["", "EUR", null],
  ["1.5", "JPY", undefined],
  ["1.234", "EUR", undefined],
  ["-1", "EUR", undefined],
  ["much", "EUR", undefined],
])("%j of %s is %j", (text, currency, minor) => {
  expect(minorOf(text, currency)).toBe(minor);
});
