import type { LandedCostDocument } from "../regulation/landed-cost-document";
import type { LandedCostDocument1 } from "../regulation/landed-cost-document-1";
import type { BillableWeight } from "../service/billable-weight";
import type { ChargeKind } from "../surcharge/surcharge-terms";
import type { Clearance, RuleChange } from "../territory/clearance";
import type { Territory } from "../territory/territory";
import { canonicalText } from "./canonical-text";
import type { QuoteInputs } from "./quote.input";

export interface DocumentLine {
  kind: ChargeKind;
  basis: string;
  tariffMinor: string;
  amountMinor: string;
  /** The number of the parcel that it is for; left out of what travels in one. */
  parcel?: number;
}

interface PricedDocument {
  pricedAt: string;
  pins: { rateCardVersionId: string; rateLaneId: string; fxRateIds: string[]; ruleIds: string[] };
  inputs: QuoteInputs;
  zoneCode: string;
  /** Of all parcels together. */
  weight: BillableWeight;
  /** Of each, in the order of their numbers; left out of what travels in one. */
  parcelWeights?: BillableWeight[];
  tariffCurrency: string;
  currency: string;
  lines: DocumentLine[];
  sellTotalMinor: string;
}

/** Quotes made before tax was reckoned on transport and rules by the day of clearance. */
export interface QuoteDocument1 extends PricedDocument {
  calculation: "baiyun.pricing/1";
  landedCost: LandedCostDocument1 | null;
}

/** A whole quote as plain JSON; its canonical text is what a replay must give again, byte for byte. */
export interface QuoteDocument extends PricedDocument {
  calculation: "baiyun.pricing/2";
  destination: PinnedDestination;
  landedCost: LandedCostDocument | null;
}

/** Where and when it clears: kept as it was known, since an end that a rule gets later would change which were in force. */
export interface PinnedDestination {
  /** Null when nothing was known of the country. */
  territory: Territory | null;
  /** Whether the country has other territories, which only a postcode tells apart, and none was stated. */
  mainlandAssumed: boolean;
  clearance: Clearance;
  ruleChanges: RuleChange[];
}

export type AnyQuoteDocument = QuoteDocument | QuoteDocument1;

/** What the parcel costs us. A document of its own, because the other one is the customer's to read. */
export interface CostDocument {
  currency: string;
  lines: DocumentLine[];
  costTotalMinor: string;
}

export interface Calculation<D extends AnyQuoteDocument = QuoteDocument> {
  document: D;
  cost: CostDocument;
  sellTotalMinor: bigint;
  costTotalMinor: bigint;
}

export const textOf = ({
  document,
  cost,
}: Calculation<AnyQuoteDocument>): { document: string; costDocument: string } => ({
  document: canonicalText(document),
  costDocument: canonicalText(cost),
});
