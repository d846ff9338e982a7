import { IANAZone } from "luxon";
import { firstInstantShowing, nextCutOff, nextPickup, type StatedDay } from "./cut-off";

const day = (weekday: number, cutOff: string | null, more: Partial<StatedDay> = {}): StatedDay => ({
  ...{ serviceCode: "YUN-STD", weekday, cutOff, pickupFrom: null, pickupTo: null, validFrom: "2026-01-01" },
  ...more,
});
const everyDay = (cutOff: string, more: Partial<StatedDay> = {}) =>
  [1, 2, 3, 4, 5, 6, 7].map((weekday) => day(weekday, cutOff, more));
const next = (stated: readonly StatedDay[], zone: string, at: string, holidays: readonly string[] = []) => {
  const found = nextCutOff(stated, new Set(holidays), { zone, serviceCode: "YUN-STD", at: new Date(at) });
  return found && `${found.day} ${found.at.toISOString()}`;
};

it.each([
  ["within the day", "2026-11-27T08:59:59.999Z", "2026-11-27 2026-11-27T09:00:00.000Z"],
  ["at the cut-off it is too late", "2026-11-27T09:00:00Z", "2026-11-28 2026-11-28T09:00:00.000Z"],
  ["by the warehouse's date, not that of UTC", "2026-11-27T16:30:00Z", "2026-11-28 2026-11-28T09:00:00.000Z"],
])("in Shenzhen, %s", (_case, at, expected) => {
  expect(next(everyDay("17:00"), "Asia/Shanghai", at)).toBe(expected);
});

it("passes over holidays, days on which nothing leaves, and days that nothing is said of", () => {
  const stated = [day(1, "17:00"), day(2, null), day(4, "12:00", { pickupFrom: "14:00", pickupTo: "16:00" })];
  // Friday 2026-11-27; Monday is a holiday, on Tuesday nothing leaves, of Wednesday nothing is known.
  const found = nextCutOff(stated, new Set(["2026-11-30"]), {
    ...{ zone: "Asia/Shanghai", serviceCode: "YUN-STD", at: new Date("2026-11-27T10:00:00Z") },
  });
  expect(found).toEqual({
    ...{ at: new Date("2026-12-03T04:00:00Z"), day: "2026-12-03", pickupFrom: "14:00", pickupTo: "16:00" },
  });
});

it("a statement holds from its day on, and the one that began last holds", () => {
  const stated = [
    ...everyDay("17:00"),
    day(6, "10:00", { validFrom: "2026-11-28" }),
    day(7, null, { validFrom: "2026-11-29" }),
  ];
  expect(next(stated, "Asia/Shanghai", "2026-11-27T09:30:00Z")).toBe("2026-11-28 2026-11-28T02:00:00.000Z");
  expect(next(stated, "Asia/Shanghai", "2026-11-28T02:00:00Z")).toBe("2026-11-30 2026-11-30T09:00:00.000Z");
});

it("nothing is known where nothing is stated, or nothing leaves for 60 days", () => {
  expect(next([], "Asia/Shanghai", "2026-11-27T00:00:00Z")).toBeNull();
  expect(next(everyDay("17:00", { serviceCode: "EXPRESS" }), "Asia/Shanghai", "2026-11-27T00:00:00Z")).toBeNull();
  expect(next(everyDay("17:00", { validFrom: "2027-06-01" }), "Asia/Shanghai", "2026-11-27T00:00:00Z")).toBeNull();
});

it.each([
  ["the last of winter", "2026-03-28", "17:00", "2026-03-28T16:00:00.000Z"],
  ["the first of summer", "2026-03-29", "17:00", "2026-03-29T15:00:00.000Z"],
  ["skipped: when they are skipped", "2026-03-29", "02:30", "2026-03-29T01:00:00.000Z"],
  ["shown twice: the first", "2026-10-25", "02:30", "2026-10-25T00:30:00.000Z"],
  ["after the second hour", "2026-10-25", "03:00", "2026-10-25T02:00:00.000Z"],
])("in Frankfurt's clocks, %s", (_case, date, time, expected) => {
  expect(firstInstantShowing(date, time, IANAZone.create("Europe/Berlin")).toISOString()).toBe(expected);
  expect(next(everyDay(time), "Europe/Berlin", new Date(Date.parse(expected) - 1).toISOString())).toBe(
    `${date} ${expected}`,
  );
});

it("where clocks skip midnight, or half an hour, no day is lost", () => {
  // In Beirut 2026-03-29 begins at 01:00; on Lord Howe clocks skip 02:00 to 02:30 on 2026-10-04.
  expect(next(everyDay("00:30"), "Asia/Beirut", "2026-03-28T12:00:00Z")).toBe("2026-03-29 2026-03-28T22:00:00.000Z");
  expect(next(everyDay("02:15"), "Australia/Lord_Howe", "2026-10-03T14:00:00Z")).toBe(
    "2026-10-04 2026-10-03T15:30:00.000Z",
  );
});

it.each([
  ["before it, all of it", "2026-11-27T08:00:00Z", "2026-11-27T10:00:00.000Z", "2026-11-27T12:00:00.000Z"],
  ["within it, what is left", "2026-11-27T11:00:00Z", "2026-11-27T11:00:00.000Z", "2026-11-27T12:00:00.000Z"],
  ["at its end, the next day's", "2026-11-27T12:00:00Z", "2026-11-29T10:00:00.000Z", "2026-11-29T12:00:00.000Z"],
])("of a pickup there is, %s", (_case, at, from, to) => {
  const stated = everyDay("17:00", { pickupFrom: "18:00", pickupTo: "20:00" });
  const when = { zone: "Asia/Shanghai", serviceCode: "YUN-STD", at: new Date(at) };
  expect(nextPickup(stated, new Set(["2026-11-28"]), when)).toEqual({ from: new Date(from), to: new Date(to) });
});

it("nobody knows when a carrier comes where that is not stated", () => {
  const when = { zone: "Asia/Shanghai", serviceCode: "YUN-STD", at: new Date("2026-11-27T08:00:00Z") };
  expect(nextPickup(everyDay("17:00"), new Set(), when)).toBeNull();
});
