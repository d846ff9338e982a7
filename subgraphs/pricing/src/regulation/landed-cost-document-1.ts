import type { LandedCost1 } from "./landed-cost-1";
import type { LandedCostKind } from "./rule";

/** A landed cost of `baiyun.pricing/1` as plain JSON. Amounts are minor units written as text. */
export interface LandedCostDocument1 {
  currency: string;
  paidBy: "SENDER" | "CONSIGNEE";
  complete: boolean;
  goodsMinor: string;
  lines: {
    kind: LandedCostKind;
    ruleId: string;
    ruleCode: string;
    source: string;
    verified: boolean;
    basis: string;
    amountMinor: string | null;
  }[];
  dutyMinor: string;
  vatMinor: string;
  feesMinor: string;
  totalMinor: string;
  dutyByGoods: (string | null)[];
}

export function landedCostDocument1(landed: LandedCost1, dutiesPrepaid: boolean): LandedCostDocument1 {
  return {
    currency: landed.currency,
    paidBy: dutiesPrepaid ? "SENDER" : "CONSIGNEE",
    complete: landed.complete,
    goodsMinor: landed.goodsMinor.toString(),
    lines: landed.lines.map(({ kind, rule, basis, amountMinor }) => ({
      kind,
      ruleId: rule.id,
      ruleCode: rule.code,
      source: rule.source,
      verified: rule.verified,
      basis,
      amountMinor: amountMinor?.toString() ?? null,
    })),
    dutyMinor: landed.dutyMinor.toString(),
    vatMinor: landed.vatMinor.toString(),
    feesMinor: landed.feesMinor.toString(),
    totalMinor: landed.totalMinor.toString(),
    dutyByGoods: landed.dutyByGoods.map((duty) => duty?.toString() ?? null),
  };
}
