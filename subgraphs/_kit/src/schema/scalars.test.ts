import { BigIntString, CountryCode, Currency } from "./scalars";

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
