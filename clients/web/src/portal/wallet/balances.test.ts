import { balances, daysOf } from "./balances";

const line = (bookedAt: string, decimal: string) => ({ bookedAt, balance: { decimal } });
const DAYS = daysOf({ from: "2026-11-01T00:00:00.000Z", to: "2026-11-05T09:30:00.000Z" });
const LINES = [
  line("2026-11-02T08:00:00Z", "120.00"),
  line("2026-11-02T23:59:59.999Z", "95.50"),
  line("2026-11-04T00:00:00Z", "-3.25"),
];

it("has each day of the span once, the running one with it", () => {
  expect(DAYS).toEqual(["2026-11-01", "2026-11-02", "2026-11-03", "2026-11-04", "2026-11-05"]);
  expect(daysOf({ from: "2026-02-01T00:00:00Z", to: "2026-03-01T00:00:00Z" })).toHaveLength(28);
});

it("ends a day with its last movement, and one without any as the one before", () => {
  expect(balances(DAYS, "100.00", LINES, true)).toEqual(["100.00", "95.50", "95.50", "-3.25", "-3.25"]);
  expect(balances(DAYS, "0.00", [], true)).toEqual(["0.00", "0.00", "0.00", "0.00", "0.00"]);
});

it("knows nothing of days that were not read, nor of the day that reading stopped in", () => {
  expect(balances(DAYS, "100.00", LINES.slice(0, 1), false)).toEqual(["100.00", null, null, null, null]);
  expect(balances(DAYS, "100.00", [], false)).toEqual([null, null, null, null, null]);
});
