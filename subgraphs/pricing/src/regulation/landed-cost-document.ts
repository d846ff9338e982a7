import type { LandedCost, LandedCostKind } from "./landed-cost";

/** A landed cost as plain JSON, for a quote to keep. Amounts are minor units written as text. */
export interface LandedCostDocument {
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

/** Without what it is made up of. */
export type LandedCostSummary = Omit<LandedCostDocument, "lines" | "dutyByGoods">;

export function landedCostDocument(landed: LandedCost, dutiesPrepaid: boolean): LandedCostDocument {
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
