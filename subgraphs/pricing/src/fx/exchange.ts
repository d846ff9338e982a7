import { minorUnitDigits } from "@baiyun/kit";
import { Decimal, halfUp } from "../money/rounding";

/** One unit of `base` buys `rate` units of `quote`. */
export interface Rate {
  id: string;
  base: string;
  quote: string;
  rate: string;
  /** The instant of which it is. */
  effectiveFrom: string;
  source: string;
}

/** Those that may still be reckoned with: a rate is not true for ever, only because nobody stated a newer one. */
export const currentRates = (rates: readonly Rate[], at: Date, maxAgeMs: number): Rate[] =>
  rates.filter(({ effectiveFrom }) => at.getTime() - Date.parse(effectiveFrom) <= maxAgeMs);

/** Two currencies without a rate of their own are exchanged through this one. */
const PIVOT = "USD";

interface Path {
  ids: string[];
  times: Decimal;
  over: Decimal;
}

/** Converts by a fixed set of rates and remembers which of them it used. */
export class Exchange {
  private readonly used = new Set<string>();

  constructor(private readonly rates: readonly Rate[]) {}

  knows(from: string, to: string): boolean {
    return this.path(from, to) !== null;
  }

  /** When the oldest of the rates that lead there was true; null when none does, or none is needed. */
  oldestOn(from: string, to: string): string | null {
    const ids = this.path(from, to)?.ids ?? [];
    const instants = this.rates
      .filter(({ id }) => ids.includes(id))
      .map(({ effectiveFrom }) => Date.parse(effectiveFrom));
    return instants.length === 0 ? null : new Date(Math.min(...instants)).toISOString().slice(0, 10);
  }

  /** Rounded half-up, once, to the minor unit of `to`. @throws {RangeError} when no rate leads there. */
  convert(amountMinor: bigint, from: string, to: string): bigint {
    if (from === to) return amountMinor;
    const path = this.path(from, to);
    if (!path) throw new RangeError(`no exchange rate from ${from} to ${to}`);
    for (const id of path.ids) this.used.add(id);
    const shift = `1e${minorUnitDigits(to) - minorUnitDigits(from)}`;
    return halfUp(new Decimal(amountMinor.toString()).times(path.times).times(shift).div(path.over));
  }

  /** Ids of the rates used so far, sorted. */
  get usedRateIds(): string[] {
    return [...this.used].sort();
  }

  private path(from: string, to: string): Path | null {
    const one = new Decimal("1");
    if (from === to) return { ids: [], times: one, over: one };
    for (const { id, base, quote, rate } of this.rates) {
      if (base === from && quote === to) return { ids: [id], times: new Decimal(rate), over: one };
    }
    for (const { id, base, quote, rate } of this.rates) {
      if (base === to && quote === from) return { ids: [id], times: one, over: new Decimal(rate) };
    }
    if (from === PIVOT || to === PIVOT) return null;
    const [first, second] = [this.path(from, PIVOT), this.path(PIVOT, to)];
    if (!first || !second) return null;
    return {
      ids: [...first.ids, ...second.ids],
      times: first.times.times(second.times),
      over: first.over.times(second.over),
    };
  }
}
