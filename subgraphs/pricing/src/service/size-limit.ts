import type { Parcel } from "./billable-weight";

/** How large a parcel may be. */
export interface SizeLimit {
  longestMm: number;
  /** The three sides together; null when that is not limited. */
  sidesMm: number | null;
  /** The longest side and the girth around it together; null when that is not limited. */
  lengthAndGirthMm: number | null;
}

export function fits({ lengthMm, widthMm, heightMm }: Parcel, limit: SizeLimit): boolean {
  const [longest, middle, shortest] = [lengthMm, widthMm, heightMm].sort((a, b) => b - a) as [number, number, number];
  if (longest > limit.longestMm) return false;
  if (limit.sidesMm !== null && longest + middle + shortest > limit.sidesMm) return false;
  return limit.lengthAndGirthMm === null || longest + 2 * (middle + shortest) <= limit.lengthAndGirthMm;
}

export function sizeText({ longestMm, sidesMm, lengthAndGirthMm }: SizeLimit): string {
  const parts = [
    `up to ${longestMm} mm long`,
    sidesMm === null ? null : `up to ${sidesMm} mm of all three sides together`,
    lengthAndGirthMm === null ? null : `up to ${lengthAndGirthMm} mm of length and girth together`,
  ];
  return parts.filter((part) => part !== null).join(", ");
}
