import { Decimal } from "../money/rounding";
import type { Rate } from "./exchange";

/** A rate that is further from the one it follows than one person may state. */
export interface RateJump {
  base: string;
  quote: string;
  from: string;
  to: string;
  /** Rounded to two decimals, without a sign. */
  percent: string;
}

/** What is kept of rates that are proposed. */
export interface RatesContent {
  source: string;
  /** ISO 8601. */
  effectiveFrom: string;
  rates: { base: string; quote: string; rate: string }[];
  jumps: RateJump[];
}

type Stated = Pick<Rate, "base" | "quote" | "rate">;

/**
 * Which of the stated rates differ by more than a limit from what is known of their pair, whichever way round it is known.
 *
 * @param known of several instants, such as now and a day ago: small steps that follow each other add up.
 */
export function jumpsOf(
  stated: readonly Stated[],
  known: readonly (readonly Stated[])[],
  limitPercent: number,
): RateJump[] {
  return stated.flatMap(({ base, quote, rate }) => {
    const formers = known.flatMap((rates) => rates.flatMap((former) => asPair(former, base, quote)));
    const jumps = formers
      .map((former) => ({ former, change: new Decimal(rate).minus(former).abs().times("100").div(former) }))
      .filter(({ change }) => change.gt(`${limitPercent}`))
      .sort((a, b) => b.change.cmp(a.change));
    const [largest] = jumps;
    if (!largest) return [];
    const from = largest.former.round(12, 1).toString();
    return [{ base, quote, from, to: rate, percent: largest.change.round(2, 1).toFixed(2) }];
  });
}

function asPair(known: Stated, base: string, quote: string): Decimal[] {
  if (known.base === base && known.quote === quote) return [new Decimal(known.rate)];
  if (known.base === quote && known.quote === base) return [new Decimal("1").div(known.rate)];
  return [];
}
