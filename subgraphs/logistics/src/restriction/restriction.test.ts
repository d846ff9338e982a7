import type { BatteryRule, BatterySizeRule, CarriageRule, HsEdition } from "../customs-rule/customs-rule.entity";
import { Battery, HsVersion } from "../goods/shipment-goods.entity";
import type { GoodsRules } from "../goods-check/goods-check";
import { goodsFindings } from "../order-check/goods-verdict";
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

describe("the goods of a draft", () => {
  const rules: Omit<GoodsRules, "restrictions"> = {
    sizes: [{ packing: Battery.PI966, upToCellMwh: 20_000, upToBatteryMwh: 100_000 } as BatterySizeRule],
    editions: [{ version: HsVersion.HS2022 } as HsEdition],
    batteries: [{ packing: Battery.PI966, maxChargePercent: 30, aboveCellMwh: 2_700 } as BatteryRule],
    carriage: [{ serviceCode: "DG", carries: [Battery.PI966], onPassengerAircraft: true } as CarriageRule],
  };
  const line = (hs6: string, battery = Battery.NONE, hsVersion = HsVersion.HS2022) => ({ hs6, hsVersion, battery });
  const judged = (lines: ReturnType<typeof line>[], restrictions: Restriction[], serviceCode = "DG") =>
    goodsFindings(
      { customerId: "", serviceCode, destination: { country: "DE" }, lines },
      { ...rules, restrictions },
    ).map((finding) => [finding.line, finding.verdict, finding.code]);

  it("are judged line by line, each with a verdict", () => {
    const lines = [
      line("610910"),
      line("610999"),
      line("930200"),
      line("851830", Battery.PI966),
      line("850760", Battery.PI965),
      line("610910", Battery.NONE, HsVersion.HS2028),
    ];
    expect(judged(lines, [of("93", PROHIBITED), of("8507", PERMIT)])).toEqual([
      [1, "OK", "CLASSIFIED"],
      [2, "BLOCKING", "HS_UNLISTED"],
      [3, "BLOCKING", "GOODS_PROHIBITED"],
      [4, "WARNING", "CHARGE_LIMITED"],
      [5, "WARNING", "PERMIT_NEEDED"],
      [5, "BLOCKING", "BATTERY_NOT_CARRIED"],
      [6, "BLOCKING", "HS_EDITION_NOT_IN_FORCE"],
      [6, "UNKNOWN", "HS_NOT_CHECKED"],
    ]);
    expect(judged([line("851830", Battery.PI966)], [of("93", INFO)], "YUN-STD")).toEqual([
      [1, "BLOCKING", "BATTERY_NOT_CARRIED"],
      [1, "WARNING", "CHARGE_LIMITED"],
    ]);
    expect(judged([line("930200")], [of("9302", INFO)])).toEqual([[1, "WARNING", "GOODS_REMARK"]]);
  });

  it("are not known to be allowed where nobody keeps a list", () => {
    expect(judged([line("610910")], [])).toEqual([
      [null, "UNKNOWN", "NO_RESTRICTIONS_KNOWN"],
      [1, "OK", "CLASSIFIED"],
    ]);
  });
});
