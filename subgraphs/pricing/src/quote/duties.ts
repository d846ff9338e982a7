import type { Exchange } from "../fx/exchange";
import type { AnyQuoteDocument } from "./document";

/** What an import costs at the border (duty, tax and fees), in the currency of its quote. */
export interface Duties {
  /** Null where some of it is not known. */
  totalMinor: bigint | null;
  /** The sum of what is known. */
  knownMinor: bigint;
}

/** Of a priced document. Nothing is known of goods that were not stated, nor of what no rate leads from. */
export function dutiesOf({ landedCost, currency }: AnyQuoteDocument, exchange: Exchange): Duties {
  if (!landedCost || !exchange.knows(landedCost.currency, currency)) return { totalMinor: null, knownMinor: 0n };
  const inQuoteCurrency = (minor: string) => exchange.convert(BigInt(minor), landedCost.currency, currency);
  const { totalMinor, complete } = landedCost;
  return {
    totalMinor: complete && totalMinor !== null ? inQuoteCurrency(totalMinor) : null,
    // The first calculation states as its total what it knows.
    knownMinor: inQuoteCurrency("knownMinor" in landedCost ? landedCost.knownMinor : landedCost.totalMinor),
  };
}
