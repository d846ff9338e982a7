import { type Restriction, RestrictionVerdict, strictestOf } from "./restriction";

const { INFO, PERMIT, PROHIBITED } = RestrictionVerdict;
const of = (hsPrefix: string, verdict: RestrictionVerdict): Restriction => ({
  hsPrefix,
  country: "DE",
  verdict,
  note: "",
});

it.each<[string, Restriction[], Restriction | null]>([
  ["610910", [], null],
  ["610910", [of("6110", PROHIBITED)], null],
  ["610910", [of("61", INFO), of("6109", INFO)], of("6109", INFO)],
  ["6109100010", [of("61", PROHIBITED), of("610910", PERMIT)], of("61", PROHIBITED)],
  ["610910", [of("6109", PERMIT), of("61", INFO)], of("6109", PERMIT)],
])("of %s the strictest applies", (hsCode, known, expected) => {
  expect(strictestOf(known, hsCode)).toEqual(expected);
});
