import { localTime } from "./local-time";
import { isMawb, mawb } from "./mawb";

it.each([
  ["16012345675", true],
  ["02000000011", true],
  ["16012345676", false],
  ["16012345674", false],
  ["1601234567", false],
  ["160123456755", false],
])("%s is an air waybill number: %s", (digits, expected) => {
  expect(isMawb(digits)).toBe(expected);
});

it.each(["160-12345675", "160 1234 5675", "16012345675", "１６０-12345675"])(
  "%s is kept as airlines write it",
  (typed) => {
    expect(mawb.parse(typed)).toBe("160-12345675");
  },
);

it.each([
  ["2026-11-24T09:30:00+08:00", { at: new Date("2026-11-24T01:30:00Z"), offset: "+08:00" }],
  ["2026-11-24T09:30Z", { at: new Date("2026-11-24T09:30:00Z"), offset: "+00:00" }],
  ["2026-11-24T09:30:00", null],
  ["2026-02-30T09:30:00+08:00", null],
  ["24.11.2026 09:30", null],
])("%s is the time %p", (given, expected) => {
  const read = localTime.safeParse(given);
  expect(read.success ? read.data : null).toEqual(expected);
});
