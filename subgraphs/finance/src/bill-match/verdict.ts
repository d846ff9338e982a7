import { BillVerdict } from "./bill-match.entity";

/** How far what is billed may be from what is expected: carriers round up, and scales differ. */
export interface BillTolerance {
  grams: number;
  percent: number;
  pricePercent: number;
}

/** What is known of a line, beside what it says. */
export interface LineFacts {
  billedWeightG: number;
  amountMinor: bigint;
  currency: string;
  shipmentId: string | null;
  expectedWeightG: number | null;
  duplicateOfId: string | null;
  /** At what the carrier of all its shipment was chosen; null where nobody knew. */
  bookedMinor: bigint | null;
  bookedCurrency: string | null;
  /** What all of the shipment was said to weigh when that was told, and what our scales found of it. */
  bookedWeightG: number | null;
  shippedWeightG: number | null;
  /** What was billed for the shipment before, and is not disputed away. */
  earlierMinor: bigint;
  /** Whether its parcel was billed before. */
  isFurther: boolean;
}

interface Judged {
  verdict: BillVerdict;
  differenceG: number | null;
  differenceMinor: bigint | null;
}

/**
 * A line that was billed before, or for a parcel that is not ours, is wrong as a whole. By weight as much of the amount is
 * different as of the weight is. A weight that is right may still be billed too dear: then the difference is what is more than
 * was booked.
 */
export function judge(line: LineFacts, tolerance: BillTolerance): Judged {
  const { amountMinor } = line;
  const whole = { differenceG: null, differenceMinor: amountMinor };
  if (line.duplicateOfId !== null) return { verdict: BillVerdict.DUPLICATE, ...whole };
  if (line.shipmentId === null) return { verdict: BillVerdict.UNKNOWN_PARCEL, ...whole };
  const byWeight = judgeWeight(line, tolerance);
  if (byWeight.verdict !== BillVerdict.MATCHED && byWeight.verdict !== BillVerdict.UNMEASURED) return byWeight;
  const { differenceG } = byWeight;
  const excessMinor = moreThanBooked(line, tolerance);
  if (excessMinor !== null && excessMinor > 0n) {
    return { verdict: BillVerdict.PRICE_OVER, differenceG, differenceMinor: least(excessMinor, amountMinor) };
  }
  if (excessMinor === null && line.isFurther) return { verdict: BillVerdict.FURTHER_CHARGE, ...whole };
  return byWeight;
}

function judgeWeight(line: LineFacts, { grams, percent }: BillTolerance): Judged {
  const { billedWeightG, amountMinor, expectedWeightG } = line;
  if (expectedWeightG === null) return { verdict: BillVerdict.UNMEASURED, differenceG: null, differenceMinor: null };
  const differenceG = billedWeightG - expectedWeightG;
  const differenceMinor = partOf(amountMinor, differenceG, billedWeightG);
  const allowedG = Math.max(grams, (expectedWeightG * percent) / 100);
  if (Math.abs(differenceG) <= allowedG) return { verdict: BillVerdict.MATCHED, differenceG, differenceMinor };
  return { verdict: differenceG > 0 ? BillVerdict.OVER : BillVerdict.UNDER, differenceG, differenceMinor };
}

/**
 * How much more than was booked comes together with this line; nothing while it is within the tolerance, null where what was
 * booked is not known in the bill's currency. What weighs more than was said may cost more in proportion.
 */
function moreThanBooked(line: LineFacts, { pricePercent }: BillTolerance): bigint | null {
  const { bookedMinor, bookedCurrency, bookedWeightG, shippedWeightG, currency } = line;
  if (bookedMinor === null || bookedWeightG === null || bookedCurrency !== currency) return null;
  const isHeavier = shippedWeightG !== null && shippedWeightG > bookedWeightG;
  const rightMinor = isHeavier ? partOf(bookedMinor, shippedWeightG, bookedWeightG) : bookedMinor;
  const excessMinor = line.earlierMinor + line.amountMinor - rightMinor;
  return Number(excessMinor) > (Number(rightMinor) * pricePercent) / 100 ? excessMinor : 0n;
}

const least = (one: bigint, other: bigint): bigint => (one < other ? one : other);

/** Half a minor unit is rounded away from nothing. */
function partOf(minor: bigint, part: number, of: number): bigint {
  const doubled = 2n * minor * BigInt(Math.abs(part));
  const rounded = (doubled + BigInt(of)) / (2n * BigInt(of));
  return part < 0 ? -rounded : rounded;
}
