/** What is wanted of one line of an order. */
export interface Wanted {
  orderLineId: string;
  sku: string;
  quantity: number;
}

/** One alternative for a SKU, and what it has where. */
export interface Alternative<T> {
  source: T;
  stocks: readonly { id: string; available: number }[];
}

export interface Taking<T> extends Wanted {
  source: T;
  stockId: string;
}

export interface Missing {
  orderLineId: string;
  sku: string;
  wanted: number;
  available: number;
}

export type Plan<T> = { takings: Taking<T>[] } | { missing: Missing[] };

/**
 * Where each line's goods are taken from: the first alternative that has all of it, so that it comes in one piece; where none
 * has, from one after the other. All lines or none: what is missing is told of every line.
 */
export function plan<T>(
  wanted: readonly Wanted[],
  alternativesOf: (sku: string) => readonly Alternative<T>[],
): Plan<T> {
  const taken = new Map<string, number>();
  const left = (stock: { id: string; available: number }) => stock.available - (taken.get(stock.id) ?? 0);
  const has = ({ stocks }: Alternative<T>) => stocks.reduce((sum, stock) => sum + left(stock), 0);
  const takings: Taking<T>[] = [];
  const missing: Missing[] = [];
  for (const { orderLineId, sku, quantity } of wanted) {
    const alternatives = alternativesOf(sku);
    const available = alternatives.reduce((sum, alternative) => sum + has(alternative), 0);
    if (available < quantity) {
      missing.push({ orderLineId, sku, wanted: quantity, available });
      continue;
    }
    const whole = alternatives.find((alternative) => has(alternative) >= quantity);
    let rest = quantity;
    for (const { source, stocks } of whole ? [whole] : alternatives) {
      const one = stocks.find((stock) => left(stock) >= rest);
      for (const stock of one ? [one] : stocks) {
        const pieces = Math.min(rest, left(stock));
        if (pieces === 0) continue;
        takings.push({ orderLineId, sku, quantity: pieces, source, stockId: stock.id });
        taken.set(stock.id, (taken.get(stock.id) ?? 0) + pieces);
        rest -= pieces;
      }
    }
  }
  return missing.length > 0 ? { missing } : { takings };
}
