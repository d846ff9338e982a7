export enum WeightBasis {
  ACTUAL = "ACTUAL",
  GREATER_OF_ACTUAL_AND_VOLUMETRIC = "GREATER_OF_ACTUAL_AND_VOLUMETRIC",
  VOLUMETRIC_FROM_TWICE_ACTUAL = "VOLUMETRIC_FROM_TWICE_ACTUAL",
}

export interface WeightRule {
  basis: WeightBasis;
  /** Cubic centimetres that count as a kilogram: 5000, 6000, 8000 or 9000. Null when only the scale counts. */
  divisor: number | null;
  minimumG: number;
  stepG: number;
}

/** Grams and millimetres, whole and positive. */
export interface Parcel {
  weightG: number;
  lengthMm: number;
  widthMm: number;
  heightMm: number;
}

export interface BillableWeight {
  actualG: number;
  /** Rounded up to the gram; null when the service never measures volume. */
  volumetricG: number | null;
  billableG: number;
}

/** The weight a service charges for: its basis, then its minimum, rounded up to its step. */
export function billableWeight(parcel: Parcel, rule: WeightRule): BillableWeight {
  const actual = BigInt(parcel.weightG);
  if (rule.divisor === null) return billed(parcel.weightG, null, ceilTo(actual, 1n, rule));

  // Cubic millimetres over the divisor are grams, so nothing is rounded before the step is.
  const volume = BigInt(parcel.lengthMm) * BigInt(parcel.widthMm) * BigInt(parcel.heightMm);
  const divisor = BigInt(rule.divisor);
  const factor = rule.basis === WeightBasis.VOLUMETRIC_FROM_TWICE_ACTUAL ? 2n : 1n;
  const byVolume = rule.basis !== WeightBasis.ACTUAL && volume >= factor * actual * divisor;
  const grams = byVolume ? ceilTo(volume, divisor, rule) : ceilTo(actual, 1n, rule);
  return billed(parcel.weightG, Number(ceil(volume, divisor)), grams);
}

function billed(actualG: number, volumetricG: number | null, billableG: number): BillableWeight {
  return { actualG, volumetricG, billableG };
}

function ceilTo(numerator: bigint, denominator: bigint, { minimumG, stepG }: WeightRule): number {
  const step = BigInt(stepG);
  const minimum = BigInt(minimumG);
  const belowMinimum = numerator < minimum * denominator;
  return Number((belowMinimum ? ceil(minimum, step) : ceil(numerator, denominator * step)) * step);
}

const ceil = (numerator: bigint, denominator: bigint): bigint => (numerator + denominator - 1n) / denominator;
