import type { Exchange } from "../fx/exchange";
import type { AnyQuoteDocument } from "./document";

/** What an import costs at the border (duty, tax and fees), in the currency of its quote. */
export interface Duties {
  /** Null where some of it is not known. */
  totalMinor: bigint | null;
  /** The sum of what is known. */
  knownMinor: bigint;
  /** Of what is known, duty and fees; null where the duty is not known. */
  dutyMinor: bigint | null;
  /** Of what is known, tax; null where it is not known. */
  taxMinor: bigint | null;
}

export const NOTHING_KNOWN: Duties = { totalMinor: null, knownMinor: 0n, dutyMinor: null, taxMinor: null };

/** Of a priced document. Nothing is known of goods that were not stated, nor of what no rate leads from. */
export function dutiesOf({ landedCost, currency }: AnyQuoteDocument, exchange: Exchange): Duties {
  if (!landedCost || !exchange.knows(landedCost.currency, currency)) return NOTHING_KNOWN;
  const inQuoteCurrency = (minor: string) => exchange.convert(BigInt(minor), landedCost.currency, currency);
  const { totalMinor, complete } = landedCost;
  // The first calculation states as its total what it knows.
  const knownMinor = inQuoteCurrency("knownMinor" in landedCost ? landedCost.knownMinor : landedCost.totalMinor);
  const taxMinor = landedCost.vatMinor === null ? null : inQuoteCurrency(landedCost.vatMinor);
  return {
    totalMinor: complete && totalMinor !== null ? inQuoteCurrency(totalMinor) : null,
    knownMinor,
    // The rest, so that the parts are together what is known, however each is rounded.
    dutyMinor: landedCost.dutyMinor === null ? null : knownMinor - (taxMinor ?? 0n),
    taxMinor,
  };
}
