import { comparablePostalCode } from "./postal-code";

it.each([
  ["04103", "DE", "04103"],
  [" sw1a 1aa", "GB", "SW1A1AA"],
  ["1234-567", "PT", "1234567"],
  ["90210-1234", "US", "90210"],
  ["90210", "US", "90210"],
  ["L-8211", "LU", "8211"],
  ["8211", "LU", "8211"],
  ["l 8211", "LU", "8211"],
  ["LU-8211", "LU", "8211"],
  ["D-04103", "DE", "04103"],
  ["DE 04103", "DE", "04103"],
  ["SE-114 55", "SE", "11455"],
  ["FIN-00100", "FI", "00100"],
  ["LV-1010", "LV", "1010"],
  ["１００-０００１", "JP", "1000001"],
  ["〒100-0001", "JP", "1000001"],
  ["\u00a004103\u3000", "DE", "04103"],
  ["٠٤١٠٣", "DE", "04103"],
  ["L8 2TB", "GB", "L82TB"],
  ["L8211", "DE", "L8211"],
  ["MSD 1234", "MT", "MSD1234"],
  ["K1A 0B1", "CA", "K1A0B1"],
  ["—", "DE", ""],
])("spells %j of %s as %j", (code, country, comparable) => {
  expect(comparablePostalCode(code, country)).toBe(comparable);
});
