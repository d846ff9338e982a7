import { newId } from "@baiyun/kit";
import { Battery } from "../goods/shipment-goods.entity";
import { regimeRules } from "../migrations/seed/customs-rules";
import { notCarried } from "./carriage";
import { type CarriageRule, DeclarationDirection, type RegimeRule } from "./customs-rule.entity";
import { regimeFor } from "./regime";

const SEEDED = regimeRules.map(
  (rule) =>
    ({
      currency: null,
      ...rule,
      id: newId(),
      aboveMinor: rule.aboveMinor?.toString() ?? null,
      upToMinor: rule.upToMinor?.toString() ?? null,
      validFrom: new Date(rule.validFrom),
      validTo: rule.validTo ? new Date(rule.validTo) : null,
    }) as RegimeRule,
);

const verdict = (country: string, postalCode: string, amountMinor: bigint | null, currency = "EUR") =>
  regimeFor(SEEDED, {
    direction: DeclarationDirection.IMPORT,
    place: { country, postalCode },
    worth: amountMinor === null ? null : { amountMinor, currency },
  });

it.each([
  ["DE", "50667", 150_00n, "EUR", { regime: "H7", codeDigits: 6 }],
  ["DE", "50667", 150_01n, "EUR", { regime: "H1", codeDigits: 10 }],
  ["DE", "50667", 150_00n, "USD", { unknown: "OTHER_CURRENCY" }],
  ["DE", "27498", 150_00n, "EUR", { unknown: "TERRITORY_APART" }],
  ["ES", "38001", 20_00n, "EUR", { unknown: "TERRITORY_APART" }],
  ["US", "10001", 2_500_00n, "USD", { regime: "TYPE11", codeDigits: 10 }],
  ["US", "10001", 2_500_01n, "USD", { unknown: "NO_RULE" }],
  ["US", "00901", 20_00n, "USD", { unknown: "TERRITORY_APART" }],
  ["US", "09012", 20_00n, "USD", { unknown: "TERRITORY_APART" }],
  ["GB", "SW1A 1AA", 20_00n, "GBP", { unknown: "NO_RULE" }],
  ["DE", "50667", null, "EUR", { unknown: "NO_GOODS" }],
])("to %s %s, worth %s %s: %j", (country, postalCode, amountMinor, currency, expected) => {
  expect(verdict(country, postalCode, amountMinor, currency)).toEqual(expected);
});

it("names none where two rules of one worth differ", () => {
  const twice = [...SEEDED, { ...SEEDED.find(({ regime }) => regime === "H7")! }];
  const place = { country: "DE", postalCode: "50667" };
  const asked = { direction: DeclarationDirection.IMPORT, place, worth: { amountMinor: 1n, currency: "EUR" } };
  expect(regimeFor(twice, asked)).toEqual({ unknown: "RULES_DIFFER" });
});

describe("batteries", () => {
  const rule = (carries: Battery[], onPassengerAircraft: boolean) =>
    [{ serviceCode: "SERVICE", carries, onPassengerAircraft }] as CarriageRule[];
  const { NONE, PI965, PI966, PI967 } = Battery;

  it.each<[string, CarriageRule[], Battery[], Battery[]]>([
    ["by themselves on a passenger aircraft", rule([PI965, PI966], true), [PI965, PI966], [PI965]],
    ["with equipment by a service that carries none", rule([], true), [PI966, PI966], [PI966]],
    ["in equipment by a service that carries those with it alone", rule([PI966], false), [NONE, PI967], [PI967]],
    ["by a service of which nothing is known", [], [PI967, PI965], [PI965, PI967]],
    ["with and in equipment by a service for them", rule([PI966, PI967], true), [PI966, PI967, NONE], []],
    ["by themselves on freighters alone", rule([PI965], false), [PI965], []],
    ["none, by any service", [], [NONE], []],
  ])("%s", (_case, rules, packings, refused) => {
    expect(notCarried(rules, "SERVICE", packings)).toEqual(refused);
  });
});
