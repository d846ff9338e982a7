import BigJs from "big.js";

/** Enough digits that a rate divided by a rate is exact far below a minor unit. */
export const Decimal = BigJs();
Decimal.DP = 40;

export type Decimal = InstanceType<typeof Decimal>;

export function halfUp(value: Decimal): bigint {
  return BigInt(value.round(0, 1).toFixed(0));
}

/** `percent` ("18.5" is 18.5%) of an amount in minor units, rounded half-up to the minor unit. */
export function percentOf(amountMinor: bigint, percent: string): bigint {
  return halfUp(new Decimal(amountMinor.toString()).times(percent).div("100"));
}

/** Splits `total` by weight so that the parts sum to it: the units left over go to the largest remainders, first first. */
export function allocate(total: bigint, weights: readonly bigint[]): bigint[] {
  const sum = weights.reduce((a, b) => a + b, 0n);
  const shares = sum === 0n ? weights.map(() => 1n) : weights;
  const whole = sum === 0n ? BigInt(weights.length) : sum;
  const parts = shares.map((share) => (total * share) / whole);
  const rest = Number(total - parts.reduce((a, b) => a + b, 0n));
  const byRemainder = shares
    .map((share, index) => ({ index, remainder: (total * share) % whole }))
    .sort((a, b) => (a.remainder === b.remainder ? a.index - b.index : a.remainder > b.remainder ? -1 : 1));
  for (const { index } of byRemainder.slice(0, rest)) parts[index] = parts[index]! + 1n;
  return parts;
}
