import { PUBLISHED_PUSH } from "../../testing/published-messages";
import { isSignedBy } from "./signature";

const { body: BODY, sign: SIGN } = PUBLISHED_PUSH;

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
