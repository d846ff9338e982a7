import { isSignedBy } from "./signature";

const BODY = '{"event":"TRACKING_UPDATED","data":{"number":"RR123456789CN","carrier":3011,"tag":null}}';
const SIGN = "45acb4a6f4a194a6ac1f0f712182c4e314b1ae9399941ea086987408f3166994";

it("accepts the vector of 17TRACK's documentation", () => {
  expect(isSignedBy("123456ABCDEF", Buffer.from(BODY), SIGN)).toBe(true);
});

it.each([
  ["another key", "123456ABCDEG", BODY, SIGN],
  ["the same JSON in other bytes", "123456ABCDEF", BODY.replace(":3011", ": 3011"), SIGN],
  ["a signature cut short", "123456ABCDEF", BODY, SIGN.slice(2)],
  ["one too long", "123456ABCDEF", BODY, `${SIGN}00`],
  ["one that is not hex", "123456ABCDEF", BODY, "z".repeat(64)],
  ["none", "123456ABCDEF", BODY, undefined],
])("refuses %s", (_, key, body, sign) => {
  expect(isSignedBy(key, Buffer.from(body), sign)).toBe(false);
});
