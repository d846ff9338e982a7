/** What is to be thought of goods before they are sent; the later, the worse. */
export enum GoodsVerdict {
  ALLOWED = "ALLOWED",
  NEEDS_DOCUMENT = "NEEDS_DOCUMENT",
  REFUSED = "REFUSED",
}

/** Which kind of rule says so. */
export enum GoodsRule {
  HS_CODE = "HS_CODE",
  HS_EDITION = "HS_EDITION",
  RESTRICTION = "RESTRICTION",
  CARRIAGE = "CARRIAGE",
  CHARGE = "CHARGE",
  SIZE = "SIZE",
}

/** What one rule says of one article. */
export interface Finding {
  rule: GoodsRule;
  verdict: GoodsVerdict;
  message: string;
  /** Where we have it from. */
  source: string;
  /** Whether a public source confirms it, and it could be checked. */
  verified: boolean;
}

const BY_STRICTNESS = [GoodsVerdict.ALLOWED, GoodsVerdict.NEEDS_DOCUMENT, GoodsVerdict.REFUSED];

/** The worst of all that is found. */
export const verdictOf = (findings: readonly Finding[]): GoodsVerdict =>
  BY_STRICTNESS[Math.max(0, ...findings.map(({ verdict }) => BY_STRICTNESS.indexOf(verdict)))]!;
