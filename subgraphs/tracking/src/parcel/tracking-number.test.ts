import { trackingNumberOf } from "./tracking-number";

it.each([
  ["yt 2616 9123 4567 8901", "YT2616912345678901"],
  ["RB123456785CN", "RB123456785CN"],
  ["1Z-999-AA1", "1Z-999-AA1"],
  ["", null],
  ["ABC", null],
  ["A}B{C", null],
  ["*", null],
  ["A".repeat(51), null],
])("reads %j as %j", (text, number) => {
  expect(trackingNumberOf(text)).toBe(number);
});
