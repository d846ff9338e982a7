import BigJs from "big.js";

/** Enough digits that a rate divided by a rate is exact far below a minor unit. */
export const Decimal = BigJs();
Decimal.DP = 40;

type Decimal = InstanceType<typeof Decimal>;

/** Half a minor unit is rounded up, of what is below nothing down. */
export const halfUp = (value: Decimal): bigint => BigInt(value.round(0, 1).toFixed(0));
