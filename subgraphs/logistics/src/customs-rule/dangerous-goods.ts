import { Battery } from "../goods/shipment-goods.entity";
import { notCarried } from "./carriage";
import type { BatteryRule, BatterySizeRule, CarriageRule } from "./customs-rule.entity";
import { type Finding, GoodsRule, GoodsVerdict } from "./goods-finding";

/** What is known of one article's batteries; null where nobody has said. */
export interface PackedBattery {
  battery: Battery;
  /** How far they are charged. */
  chargePercent: number | null;
  /** What the largest cell holds, in milliwatt-hours. */
  cellMwh: number | null;
  /** What the largest battery holds, likewise. */
  batteryMwh: number | null;
}

/** In force at the instant that is asked about. */
export interface BatteryRules {
  carriage: readonly CarriageRule[];
  batteries: readonly BatteryRule[];
  sizes: readonly BatterySizeRule[];
}

const { ALLOWED, NEEDS_DOCUMENT, REFUSED } = GoodsVerdict;

/**
 * What the rules of flying say of an article's batteries: whether the service carries them at all, how far they may be charged,
 * and from what size on they are declared as dangerous goods. Nothing is said of what has none.
 */
export function batteryFindings(rules: BatteryRules, serviceCode: string, packed: PackedBattery): Finding[] {
  const { battery } = packed;
  if (battery === Battery.NONE) return [];
  const found = [carriageOf(rules, serviceCode, battery), chargeOf(rules, packed), sizeOf(rules, packed)];
  return found.filter((finding) => finding !== null);
}

function carriageOf({ carriage }: BatteryRules, serviceCode: string, battery: Battery): Finding {
  const rule = carriage.find((one) => one.serviceCode === serviceCode);
  const isRefused = notCarried(carriage, serviceCode, [battery]).length > 0;
  return {
    rule: GoodsRule.CARRIAGE,
    verdict: isRefused ? REFUSED : ALLOWED,
    message: `${serviceCode} ${isRefused ? "does not carry" : "carries"} batteries of ${battery}.`,
    source: rule?.source ?? "No rule of ours says what this service carries, so it carries none.",
    verified: rule?.verified ?? false,
  };
}

function chargeOf({ batteries }: BatteryRules, { battery, chargePercent, cellMwh }: PackedBattery): Finding | null {
  const rule = batteries.find(({ packing }) => packing === battery);
  if (!rule) return null;
  const { maxChargePercent, aboveCellMwh, source, verified } = rule;
  const said = (verdict: GoodsVerdict, message: string) => ({
    rule: GoodsRule.CHARGE,
    verdict,
    message,
    source,
    verified,
  });
  if (cellMwh !== null && cellMwh <= aboveCellMwh) return said(ALLOWED, "Cells as small as these may be charged.");
  if (chargePercent === null) {
    return said(NEEDS_DOCUMENT, `It flies at no more than ${maxChargePercent}% of charge: say how far it is charged.`);
  }
  return chargePercent <= maxChargePercent
    ? said(ALLOWED, `Charged to ${chargePercent}%, of ${maxChargePercent}% that it may be.`)
    : said(REFUSED, `It flies at no more than ${maxChargePercent}% of charge, and is charged to ${chargePercent}%.`);
}

function sizeOf({ sizes }: BatteryRules, { battery, cellMwh, batteryMwh }: PackedBattery): Finding | null {
  const rule = sizes.find(({ packing }) => packing === battery);
  if (!rule) return null;
  const { upToCellMwh, upToBatteryMwh, source, verified } = rule;
  const limits = `cells to ${upToCellMwh / 1_000} Wh and batteries to ${upToBatteryMwh / 1_000} Wh`;
  const said = (verdict: GoodsVerdict, message: string) => ({
    rule: GoodsRule.SIZE,
    verdict,
    message,
    source,
    verified,
  });
  if ((cellMwh ?? 0) > upToCellMwh || (batteryMwh ?? 0) > upToBatteryMwh) {
    return said(NEEDS_DOCUMENT, `Beyond ${limits} a declaration of dangerous goods goes with it.`);
  }
  if (cellMwh === null || batteryMwh === null) {
    return {
      ...said(ALLOWED, `Not checked, since its size is not stated: ${limits} need no declaration.`),
      verified: false,
    };
  }
  return said(ALLOWED, `Within ${limits}.`);
}
