import { minorUnitDigits } from "@baiyun/kit";
import { Decimal, halfUp } from "../money/rounding";

export interface Conversion {
  from: string;
  to: string;
  amountMinor: bigint;
  /** Units of `to` for one unit of `from`. */
  rate: string;
}

/**
 * What comes of it in the other currency, rounded half up once, and what that is worth in the first one: whole minor units of
 * one are no whole minor units of the other, and the remainder is somebody's gain.
 */
export function convert({ from, to, amountMinor, rate }: Conversion): { boughtMinor: bigint; worthMinor: bigint } {
  const shift = minorUnitDigits(to) - minorUnitDigits(from);
  const boughtMinor = halfUp(new Decimal(amountMinor.toString()).times(rate).times(`1e${shift}`));
  const worthMinor = halfUp(new Decimal(boughtMinor.toString()).times(`1e${-shift}`).div(rate));
  return { boughtMinor, worthMinor };
}
