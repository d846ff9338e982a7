import type { Exchange } from "../fx/exchange";
import type { Clearance, RuleChange } from "../territory/clearance";
import type { Territory } from "../territory/territory";
import type { Goods, LandedCostKind, Rule } from "./rule";

/** Why an amount is not known, or what else is to be known of the amounts. */
export enum RemarkCode {
  NO_RULE = "NO_RULE",
  TERRITORY_NOT_COVERED = "TERRITORY_NOT_COVERED",
  TARIFF_NOT_KNOWN = "TARIFF_NOT_KNOWN",
  GOODS_NOT_CLASSIFIED = "GOODS_NOT_CLASSIFIED",
  MAINLAND_ASSUMED = "MAINLAND_ASSUMED",
  RULES_CHANGE_IN_TRANSIT = "RULES_CHANGE_IN_TRANSIT",
  FORMER_CALCULATION = "FORMER_CALCULATION",
}

export interface Remark {
  code: RemarkCode;
  /** The kinds of which an amount is not known for this reason. */
  unknown: LandedCostKind[];
  message: string;
}

export interface LandedCostLine {
  kind: LandedCostKind;
  rule: Rule;
  basis: string;
  /** Null when it is not known; a remark says why. */
  amountMinor: bigint | null;
}

/** What is assessed, and where and when. The rules are those of the territory on the day of clearance. */
export interface Import {
  goods: readonly Goods[];
  /** What is paid to bring it there. */
  transport: { amountMinor: bigint; currency: string };
  rules: readonly Rule[];
  destination: {
    territory: Territory | null;
    mainlandAssumed: boolean;
    clearance: Clearance;
    ruleChanges: readonly RuleChange[];
  };
  iossRegistered: boolean;
  exchange: Exchange;
}

/** Everything in `currency`, the customs currency of the destination. A sum that leaves something out is null, never smaller. */
export interface LandedCost {
  currency: string;
  territory: Territory | null;
  clearance: Clearance;
  goodsMinor: bigint;
  transportMinor: bigint;
  lines: LandedCostLine[];
  dutyMinor: bigint | null;
  vatMinor: bigint | null;
  feesMinor: bigint | null;
  totalMinor: bigint | null;
  /** The sum of what is known. */
  knownMinor: bigint;
  complete: boolean;
  remarks: Remark[];
  /** The duty's share of each of the goods, in their order; null when the duty is not known. */
  dutyByGoods: (bigint | null)[];
}
