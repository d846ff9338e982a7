import { staff, viewer } from "@baiyun/kit/testing";
import { type Logistics, openLogistics } from "../testing/logistics";

let logistics: Logistics;
beforeAll(async () => {
  logistics = await openLogistics();
  const restrict = (hsPrefix: string, verdict: string, note: string) =>
    logistics.running.act(
      "addGoodsRestriction",
      "",
      { hsPrefix, country: "SE", verdict, note, validFrom: "2026-01-01T00:00:00Z" },
      staff("broker"),
    );
  await restrict("9304", "PROHIBITED", "Weapons act");
  await restrict("3004", "PERMIT", "Medicines agency");
  await restrict("8517", "INFO", "Radio equipment");
});
afterAll(() => logistics.close());

const CHECK = /* GraphQL */ `
  query ($input: CheckGoodsInput!) { checkGoods(input: $input) { __typename
    ... on InvalidInput { faults { field } }
    ... on CheckedGoods { verdict lines { position verdict findings { rule verdict source verified } } } } }
`;
interface Answer {
  __typename: string;
  verdict: string;
  lines: { verdict: string; findings: { rule: string; verdict: string; source: string; verified: boolean }[] }[];
  faults: { field: string }[];
}
const check = async (lines: object[], more: object = {}, claims: object = viewer("customer_member")) => {
  const input = { serviceCode: "YUN-BATT", country: "SE", at: "2026-11-27T00:00:00Z", lines, ...more };
  const { data, errors } = await logistics.running.run<{ checkGoods: Answer }>(CHECK, { input }, claims);
  return errors ? { refused: errors.map(({ extensions }) => extensions?.code) } : data.checkGoods;
};
const phone = (more: object = {}) => ({ hsCode: "8517.13", battery: "PI966", ...more });
const SMALL = { cellMwh: 2_700, batteryMwh: 2_700 };
const USUAL = { cellMwh: 15_000, batteryMwh: 15_000 };

it.each<[string, object, object, string, string[]]>([
  ["a shirt", { hsCode: "610910" }, {}, "ALLOWED", []],
  ["a code that the edition lacks", { hsCode: "610999" }, {}, "REFUSED", ["HS_CODE"]],
  ["an edition of later", { hsCode: "610910", hsVersion: "HS2028" }, {}, "REFUSED", ["HS_EDITION"]],
  ["that edition then", { hsCode: "610910", hsVersion: "HS2028" }, { at: "2028-01-01T00:00:00Z" }, "ALLOWED", []],
  ["what is prohibited there", { hsCode: "930400" }, {}, "REFUSED", ["RESTRICTION"]],
  ["the same elsewhere", { hsCode: "930400" }, { country: "NO" }, "ALLOWED", []],
  ["what needs a permit", { hsCode: "300490" }, {}, "NEEDS_DOCUMENT", ["RESTRICTION"]],
  ["with it", { hsCode: "300490", permit: "P-1" }, {}, "ALLOWED", []],
  ["a phone of unknown charge", phone(USUAL), {}, "NEEDS_DOCUMENT", ["CHARGE"]],
  ["as much as may be", phone({ ...USUAL, chargePercent: 30 }), {}, "ALLOWED", []],
  ["more than may be", phone({ ...USUAL, chargePercent: 31 }), {}, "REFUSED", ["CHARGE"]],
  [
    "more, before that was a rule",
    phone({ ...USUAL, chargePercent: 31 }),
    { at: "2025-12-31T23:59:59Z" },
    "ALLOWED",
    [],
  ],
  ["small cells", phone({ ...SMALL, chargePercent: 90 }), {}, "ALLOWED", []],
  [
    "cells beyond Section II",
    phone({ cellMwh: 20_001, batteryMwh: 20_001, chargePercent: 9 }),
    {},
    "NEEDS_DOCUMENT",
    ["SIZE"],
  ],
  [
    "a battery beyond it",
    phone({ battery: "PI967", cellMwh: 20_000, batteryMwh: 100_001 }),
    {},
    "NEEDS_DOCUMENT",
    ["SIZE"],
  ],
  ["within it", phone({ battery: "PI967", cellMwh: 20_000, batteryMwh: 100_000 }), {}, "ALLOWED", []],
  ["by a service without batteries", phone({ battery: "PI967" }), { serviceCode: "YUN-STD" }, "REFUSED", ["CARRIAGE"]],
  ["by one that nobody knows", phone({ battery: "PI967" }), { serviceCode: "X" }, "REFUSED", ["CARRIAGE"]],
  ["batteries by themselves", phone({ battery: "PI965" }), {}, "REFUSED", ["CARRIAGE"]],
])("%s", async (_case, line, more, verdict, against) => {
  const answer = (await check([line], more)) as Answer;
  expect([answer.verdict, answer.lines[0]!.verdict]).toEqual([verdict, verdict]);
  const worst = answer.lines[0]!.findings.filter((finding) => finding.verdict !== "ALLOWED");
  expect(worst.map(({ rule }) => rule)).toEqual(against);
  expect(answer.lines[0]!.findings.every(({ source }) => source.length > 0)).toBe(true);
});

it("answers each line, the worst for all, and every rule with its source; what is not known is not verified", async () => {
  const answer = (await check([{ hsCode: "610910" }, phone({ chargePercent: 30 })])) as Answer;
  expect(answer.lines.map(({ verdict }) => verdict)).toEqual(["ALLOWED", "ALLOWED"]);
  const { findings } = answer.lines[1]!;
  expect(findings.map(({ rule, verified }) => [rule, verified])).toEqual([
    ...[
      ["HS_EDITION", true],
      ["HS_CODE", true],
      ["RESTRICTION", false],
      ["CARRIAGE", false],
      ["CHARGE", true],
      ["SIZE", false],
    ],
  ]);
  expect(findings[2]!.source).toBe("Radio equipment");
  const mixed = (await check([{ hsCode: "300490" }, { hsCode: "930400" }, { hsCode: "610910" }])) as Answer;
  expect([mixed.verdict, mixed.lines.map(({ verdict }) => verdict)]).toEqual([
    ...["REFUSED", ["NEEDS_DOCUMENT", "REFUSED", "ALLOWED"]],
  ]);
  const wrong = (await check([{ hsCode: "61", chargePercent: 101 }])) as Answer;
  expect(wrong.faults.map(({ field }) => field)).toEqual(["lines.0.hsCode", "lines.0.chargePercent"]);
  expect(await check([{ hsCode: "610910" }], {}, viewer("supplier"))).toEqual({ refused: ["FORBIDDEN"] });
  expect(((await check([{ hsCode: "610910" }], {}, staff("ops"))) as Answer).verdict).toBe("ALLOWED");
});
