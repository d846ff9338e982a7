const WEIGHTS = [8, 6, 4, 2, 3, 5, 9, 7] as const;

/** The check digit of UPU standard S10 over 8 digits. */
function s10CheckDigit(serial: string): number {
  const sum = WEIGHTS.reduce((total, weight, index) => total + weight * Number(serial[index]), 0);
  const digit = 11 - (sum % 11);
  if (digit === 10) return 0;
  return digit === 11 ? 5 : digit;
}

/** A number of UPU standard S10, such as RB123456785CN. */
export function s10Number(service: string, serial: number, country: string): string {
  const digits = String(serial % 100_000_000).padStart(8, "0");
  return `${service}${digits}${s10CheckDigit(digits)}${country}`;
}

/** How a counterpart numbers its parcels. */
export interface Numbering {
  /** The number of its nth parcel; n is below 90 million. */
  of(serial: number): string;
  /** The number that stands for a stage without any parcel. @param index below 100 */
  magic(index: number): string;
}

const MAGIC_SERIAL = 99_999_900;

/** Beside the ranges that the system itself draws from. */
export const YUN_EXPRESS_NUMBERS: Numbering = {
  of: (serial) => `YT${String(2_800_000_000_000_000 + serial)}`,
  magic: (index) => `YT99999999999999${String(index).padStart(2, "0")}`,
};

export const FOUR_PX_NUMBERS: Numbering = {
  of: (serial) => `4PX${String(3_000_000_000_000 + serial)}CN`,
  magic: (index) => `4PX99999999999${String(index).padStart(2, "0")}CN`,
};

export const YANWEN_NUMBERS: Numbering = {
  of: (serial) => s10Number("UY", serial, "CN"),
  magic: (index) => s10Number("UY", MAGIC_SERIAL + index, "CN"),
};
