import { z } from "zod";
import { InvalidInput } from "../schema/user-error";
import { accepted, text, tidy, tidyCode } from "./rules";

it.each([
  ["X ", "X"],
  ["\t X\u00a0\u3000Y \u2003", "X Y"],
  ["e\u0301", "\u00e9"],
  ["\ufeffX\u200b\u2060Y\u00ad", "XY"],
  ["\u202eX\u202c\u2066\u2069\u061c", "X"],
  ["X\u200d", "X"],
  ["\u200cX\u200cY", "XY"],
  ["می\u200cروم", "می\u200cروم"],
  ["क्\u200dष", "क्\u200dष"],
  ["👩\u200d🔧", "👩\u200d🔧"],
  ["a\nb\n", "a\nb"],
  ["ＡＢ１", "ＡＢ１"],
  ["", ""],
])("%j is tidied to %j", (typed, expected) => {
  expect(tidy(typed)).toBe(expected);
  expect(tidy(expected)).toBe(expected);
});

it("of a code, other forms of a letter or digit are that letter or digit", () => {
  expect([" ＡＢ１ ", "①", "ﾔﾏﾀﾞ", "X²"].map(tidyCode)).toEqual(["AB1", "1", "ヤマダ", "X2"]);
});

const rules = z.object({ a: text(4), b: text(4).nullish(), c: text(4, tidyCode) });
const faults = (input: object) => {
  const checked = accepted(rules, { a: "a", c: "c", ...input });
  return checked instanceof InvalidInput ? checked.faults.map(({ field }) => field) : checked;
};

it("text is tidied first, then judged", () => {
  expect(faults({ a: "  abcd  ", b: "\u200bb", c: "ＡＢ" })).toEqual({ a: "abcd", b: "b", c: "AB" });
  expect(faults({ b: null })).toEqual({ a: "a", b: null, c: "c" });
});

it.each([["abcde"], [" "], ["\u200b"], ["a\u0000"], ["a\nb"], ["a\ud800"], [" ".repeat(17)], ["a".repeat(1_000_000)]])(
  "names the field of %j, and every other",
  (typed) => {
    expect(faults({ a: typed, c: "" })).toEqual(["a", "c"]);
  },
);

it("a text far too long is not even read: a million letters that each become eighteen", () => {
  expect(faults({ c: "\ufdfa".repeat(1_000_000) })).toEqual(["c"]);
});
