import { existsSync, readFileSync } from "node:fs";
import { resolve } from "node:path";
import { getTracking, s10 } from "ts-tracking-number";
import { s10CheckDigit, s10Number } from "./s10";

const published = resolve(__dirname, "../../../../../shared/data/tracking-numbers/s10.json");

it.each([
  ["47312482", 9],
  ["12345678", 5],
  ["00000000", 5],
  ["12345614", 0],
])("the check digit of %s is %i", (serial, digit) => {
  expect(s10CheckDigit(serial)).toBe(digit);
});

it.each(["1234567", "123456789", "1234567A", ""])("%p is no serial", (serial) => {
  expect(() => s10CheckDigit(serial)).toThrow(RangeError);
});

it("pads the serial and refuses one that is too long", () => {
  expect(s10Number("RB", 12345678n, "CN")).toBe("RB123456785CN");
  expect(s10Number("EA", 0n, "CN")).toBe("EA000000005CN");
  expect(() => s10Number("RB", 100000000n, "CN")).toThrow(RangeError);
});

it("an independent checker accepts our numbers and no other check digit", () => {
  for (let serial = 10000001n; serial < 10000101n; serial += 1n) {
    const number = s10Number("RB", serial, "CN");
    expect(getTracking(number, [s10])?.trackingNumber).toBe(number);
    const wrong = `${number.slice(0, 10)}${(Number(number[10]) + 1) % 10}CN`;
    expect(getTracking(wrong, [s10])).toBeUndefined();
  }
});

(existsSync(published) ? it : it.skip)("agrees with the published numbers", () => {
  const { tracking_numbers } = JSON.parse(readFileSync(published, "utf8")) as {
    tracking_numbers: { test_numbers: { valid: string[]; invalid: string[] } }[];
  };
  const { valid, invalid } = tracking_numbers[0]!.test_numbers;
  const remade = (number: string) => s10Number(number.slice(0, 2), BigInt(number.slice(2, 10)), number.slice(-2));
  expect(valid.map(remade)).toEqual(valid);
  // The other invalid one breaks on its country, which no check digit covers.
  expect(invalid.filter((number) => remade(number) !== number)).toEqual(["RB123456786US"]);
});
