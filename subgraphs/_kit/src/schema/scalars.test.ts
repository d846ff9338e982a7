import { BigIntString, CountryCode, Currency, DateTime } from "./scalars";

it.each([
  [new Date("2026-02-03T04:05:06.007Z"), "2026-02-03T04:05:06.007Z"],
  ["2026-02-03T04:05:06.007Z", "2026-02-03T04:05:06.007Z"],
  ["2026-02-03T04:05:06Z", "2026-02-03T04:05:06.000Z"],
  ["2026-02-03T04:05:06.007+02:00", "2026-02-03T02:05:06.007Z"],
  [1_770_091_506_007, "2026-02-03T04:05:06.007Z"],
])("%s is written as %s", (value, written) => {
  expect(DateTime.serialize(value)).toBe(written);
});

it.each([[new Date("x")], ["2026-02-30T04:05:06.007Z"], ["2026-13-01T04:05:06.007Z"], ["2026-02-03"], [true]])(
  "%s is no DateTime",
  (value) => {
    expect(() => DateTime.serialize(value)).toThrow();
  },
);

it("codes written in small letters mean the same", () => {
  expect([CountryCode.parseValue("de"), Currency.parseValue("eur")]).toEqual(["DE", "EUR"]);
});

it.each([["xx1"], [""], [7]])("%j is no country", (value) => {
  expect(() => CountryCode.parseValue(value)).toThrow();
});

it("a BigInt keeps every digit", () => {
  expect(BigIntString.serialize(9_007_199_254_740_993n)).toBe("9007199254740993");
  expect(BigIntString.parseValue("9007199254740993")).toBe(9_007_199_254_740_993n);
});

it.each([["1.5"], ["1e3"], [1.5], [2 ** 60], [null], ["9".repeat(39)]])("%j is no BigInt", (value) => {
  expect(() => BigIntString.parseValue(value)).toThrow(TypeError);
});
