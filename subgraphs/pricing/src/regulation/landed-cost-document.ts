import type { Clearance } from "../territory/clearance";
import type { LandedCost, RemarkCode } from "./import";
import type { LandedCostDocument1 } from "./landed-cost-document-1";
import type { LandedCostKind } from "./rule";

/** A landed cost as plain JSON, for a quote to keep. Amounts are minor units written as text; null where they are not known. */
export interface LandedCostDocument {
  currency: string;
  paidBy: "SENDER" | "CONSIGNEE";
  /** Whose rules; null when nothing is known of the country. */
  territory: string | null;
  clearance: Clearance;
  complete: boolean;
  goodsMinor: string;
  transportMinor: string;
  lines: {
    kind: LandedCostKind;
    ruleId: string;
    ruleCode: string;
    source: string;
    verified: boolean;
    basis: string;
    amountMinor: string | null;
  }[];
  dutyMinor: string | null;
  vatMinor: string | null;
  feesMinor: string | null;
  totalMinor: string | null;
  /** The sum of what is known. */
  knownMinor: string;
  remarks: { code: RemarkCode; unknown: LandedCostKind[]; message: string }[];
  dutyByGoods: (string | null)[];
}

/** Without what it is made up of: what the database keeps beside the document, of either calculation. */
export type LandedCostSummary = Omit<LandedCostDocument, "lines" | "dutyByGoods">;
export type LandedCostSummary1 = Omit<LandedCostDocument1, "lines" | "dutyByGoods">;

export function landedCostDocument(landed: LandedCost, dutiesPrepaid: boolean): LandedCostDocument {
  return {
    currency: landed.currency,
    paidBy: dutiesPrepaid ? "SENDER" : "CONSIGNEE",
    territory: landed.territory?.code ?? null,
    clearance: landed.clearance,
    complete: landed.complete,
    goodsMinor: landed.goodsMinor.toString(),
    transportMinor: landed.transportMinor.toString(),
    lines: landed.lines.map(({ kind, rule, basis, amountMinor }) => ({
      kind,
      ruleId: rule.id,
      ruleCode: rule.code,
      source: rule.source,
      verified: rule.verified && rule.conditionsVerified,
      basis,
      amountMinor: text(amountMinor),
    })),
    dutyMinor: text(landed.dutyMinor),
    vatMinor: text(landed.vatMinor),
    feesMinor: text(landed.feesMinor),
    totalMinor: text(landed.totalMinor),
    knownMinor: landed.knownMinor.toString(),
    remarks: landed.remarks,
    dutyByGoods: landed.dutyByGoods.map(text),
  };
}

const text = (minor: bigint | null): string | null => minor?.toString() ?? null;
