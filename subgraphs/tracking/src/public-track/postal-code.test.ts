import { comparablePostalCode } from "./postal-code";

it.each([
  ["04103", "DE", "04103"],
  [" sw1a 1aa", "GB", "SW1A1AA"],
  ["1234-567", "PT", "1234567"],
  ["90210-1234", "US", "90210"],
  ["90210", "US", "90210"],
  ["—", "DE", ""],
])("spells %j of %s as %j", (code, country, comparable) => {
  expect(comparablePostalCode(code, country)).toBe(comparable);
});
