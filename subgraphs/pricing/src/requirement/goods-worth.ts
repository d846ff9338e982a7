import type { Exchange } from "../fx/exchange";
import { moneyText } from "../money/money-text";

/** So many of one thing, as a quote's inputs state it. */
export interface Valued {
  quantity: number;
  unitValue: { amountMinor: string; currency: string };
}

export interface Limit {
  amountMinor: bigint;
  currency: string;
  /** Of one thing; else of all goods together. */
  ofEach: boolean;
}

/** How goods stand to a limit; `unknown` says why that cannot be told. */
export type Worth = "within" | "above" | { unknown: string };

/**
 * In the limit's own currency, rounded half-up to its minor unit; what is worth exactly the limit is within. Where the limit is of each, one
 * thing within it is enough.
 */
export function worthOf(goods: readonly Valued[], { amountMinor, currency, ofEach }: Limit, exchange: Exchange): Worth {
  const limit = moneyText(amountMinor, currency);
  if (goods.length === 0) return { unknown: `Its limit is ${limit}, and what the goods are worth is not stated.` };
  const foreign = goods.find(({ unitValue }) => !exchange.knows(unitValue.currency, currency));
  if (foreign) {
    return { unknown: `Its limit is ${limit}, and there is no exchange rate from ${foreign.unitValue.currency} now.` };
  }
  const worths = goods.map(({ quantity, unitValue }) =>
    exchange.convert(BigInt(unitValue.amountMinor) * BigInt(ofEach ? 1 : quantity), unitValue.currency, currency),
  );
  const isWithin = ofEach
    ? worths.some((each) => each <= amountMinor)
    : worths.reduce((sum, each) => sum + each, 0n) <= amountMinor;
  return isWithin ? "within" : "above";
}
