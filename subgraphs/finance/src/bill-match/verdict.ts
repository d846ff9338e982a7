import { BillVerdict } from "./bill-match.entity";

/** How far a billed weight may be from what is expected: carriers round up, and scales differ. */
export interface WeightTolerance {
  grams: number;
  percent: number;
}

/** What is known of a line, beside what it says. */
export interface LineFacts {
  billedWeightG: number;
  amountMinor: bigint;
  shipmentId: string | null;
  expectedWeightG: number | null;
  duplicateOfId: string | null;
}

interface Judged {
  verdict: BillVerdict;
  differenceG: number | null;
  differenceMinor: bigint | null;
}

/**
 * A line that was billed before, or for a parcel that is not ours, is wrong as a whole. By weight as much of the amount is
 * different as of the weight is: what a carrier charges by the gram is not known here.
 */
export function judge(line: LineFacts, { grams, percent }: WeightTolerance): Judged {
  const { billedWeightG, amountMinor, expectedWeightG } = line;
  const whole = { differenceG: null, differenceMinor: amountMinor };
  if (line.duplicateOfId !== null) return { verdict: BillVerdict.DUPLICATE, ...whole };
  if (line.shipmentId === null) return { verdict: BillVerdict.UNKNOWN_PARCEL, ...whole };
  if (expectedWeightG === null) return { verdict: BillVerdict.UNMEASURED, differenceG: null, differenceMinor: null };
  const differenceG = billedWeightG - expectedWeightG;
  const differenceMinor = partOf(amountMinor, differenceG, billedWeightG);
  const allowedG = Math.max(grams, (expectedWeightG * percent) / 100);
  if (Math.abs(differenceG) <= allowedG) return { verdict: BillVerdict.MATCHED, differenceG, differenceMinor };
  return { verdict: differenceG > 0 ? BillVerdict.OVER : BillVerdict.UNDER, differenceG, differenceMinor };
}

/** Half a minor unit is rounded away from nothing. */
function partOf(minor: bigint, part: number, of: number): bigint {
  const doubled = 2n * minor * BigInt(Math.abs(part));
  const rounded = (doubled + BigInt(of)) / (2n * BigInt(of));
  return part < 0 ? -rounded : rounded;
}
