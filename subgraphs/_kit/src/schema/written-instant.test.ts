import { Random } from "../serve/execution/testing/random";
import { writtenInstant } from "./written-instant";

it.each([
  ["2026-02-03T04:05:06.007Z"],
  ["2026-02-03T00:00:00.000Z"],
  ["2026-02-03T23:59:59.999Z"],
  ["1969-12-31T23:59:59.999Z"],
  ["0000-01-01T00:00:00.010Z"],
  ["-000001-12-31T23:59:59.100Z"],
  ["+275760-09-13T00:00:00.000Z"],
  ["-271821-04-20T00:00:00.000Z"],
])("%s is written as it is", (text) => {
  expect(writtenInstant(new Date(text))).toBe(text);
});

it("every instant is written as toISOString writes it", () => {
  const random = new Random("instants");
  const instants = Array.from({ length: 10_000 }, () => {
    const reach = random.pick([1e3, 1e9, 1e12, 1.7e12, 8.64e15]);
    return new Date(Math.round((random.next() * 2 - 1) * reach));
  });
  expect(instants.map(writtenInstant)).toEqual(instants.map((instant) => instant.toISOString()));
});

it("an invalid date is none", () => {
  expect(() => writtenInstant(new Date("x"))).toThrow(RangeError);
});
