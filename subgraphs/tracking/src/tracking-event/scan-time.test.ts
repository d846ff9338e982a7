import { readTime, TimeBasis } from "./scan-time";

const NOWHERE = { placeCountry: null, carrierCountry: null };
const read = (iso: string, placeCountry: string | null = null) =>
  readTime({ utc: null, iso, raw: null }, { ...NOWHERE, placeCountry });

it.each([
  ["2026-06-29T21:05:00+08:00", "2026-06-29T13:05:00.000Z", "+08:00"],
  ["2026-06-29T21:05:00+0800", "2026-06-29T13:05:00.000Z", "+08:00"],
  ["2026-06-29T21:05:00.123+08", "2026-06-29T13:05:00.000Z", "+08:00"],
  ["2026-06-29 21:05:00 +8", "2026-06-29T13:05:00.000Z", "+08:00"],
  ["2026-06-29 21:05 GMT+08:00", "2026-06-29T13:05:00.000Z", "+08:00"],
  ["2026/6/29 21:05:00 UTC+0800", "2026-06-29T13:05:00.000Z", "+08:00"],
  ["２０２６-06-29 21:05:00＋08:00", "2026-06-29T13:05:00.000Z", "+08:00"],
  ["2026-06-29 21:05:00 Asia/Shanghai", "2026-06-29T13:05:00.000Z", null],
  ["2026-06-29T21:05:00-03:30", "2026-06-30T00:35:00.000Z", "-03:30"],
  ["2026-06-29T21:05:00z", "2026-06-29T21:05:00.000Z", "Z"],
])("reads %s with what it says", (text, occurredAt, utcOffset) => {
  expect(read(text)).toMatchObject({ occurredAt, utcOffset, timeBasis: TimeBasis.OFFSET_GIVEN });
});

it.each([
  ["2026-06-29T21:05:00", "CN", "2026-06-29T13:05:00.000Z", "+08:00"],
  ["2026-06-29T21:05:00", "HK", "2026-06-29T13:05:00.000Z", "+08:00"],
  ["2026-06-29T21:05:00", "DE", "2026-06-29T19:05:00.000Z", "+02:00"],
  ["2026-01-29T21:05:00", "DE", "2026-01-29T20:05:00.000Z", "+01:00"],
  ["2026-06-29 21:05", "AE", "2026-06-29T17:05:00.000Z", "+04:00"],
  ["2026-06-29", "JP", "2026-06-28T15:00:00.000Z", "+09:00"],
])("reads %s in %s by the clocks there", (text, country, occurredAt, utcOffset) => {
  expect(read(text, country)).toMatchObject({ occurredAt, utcOffset, timeBasis: TimeBasis.PLACE_ZONE });
});

it.each([
  ["in a place that nobody knows", "2026-06-29T21:05:00", null],
  ["in a country that there is not", "2026-06-29T21:05:00", "XX"],
  ["where clocks differ", "2026-06-29T21:05:00", "US"],
  ["in the hour that clocks showed twice", "2026-10-25T02:30:00", "DE"],
  ["in the hour that clocks did not show", "2026-03-29T02:30:00", "DE"],
  ["day or month first", "03/04/2026 10:00", "CN"],
  ["on a day that there is not", "2026-02-30T10:00:00", "CN"],
  ["at an hour that there is not", "2026-02-28T25:00:00", "CN"],
  ["with an offset that there is not", "2026-06-29T21:05:00+25:00", "CN"],
  ["with letters that mean several zones", "2026-06-29T21:05:00 CST", "CN"],
  ["of no carrier's time", "0001-01-01T00:00:00Z", "CN"],
  ["in words", "yesterday", "CN"],
  ["in nothing", "", "CN"],
])("does not guess what is written %s", (_, text, country) => {
  expect(read(text, country)).toMatchObject({ occurredAt: null, utcOffset: null, timeBasis: TimeBasis.UNKNOWN });
});

it("trusts the time in UTC before the others, and shows the clock on the wall beside it", () => {
  const written = { utc: "2026-06-29T13:05:00Z", iso: "2026-06-29T21:05:00", raw: "29.06. 21:05" };
  expect(readTime(written, NOWHERE)).toEqual({
    occurredAt: "2026-06-29T13:05:00.000Z",
    localTime: "2026-06-29T21:05:00",
    utcOffset: null,
    timeBasis: TimeBasis.OFFSET_GIVEN,
  });
});
