const WEIGHTS = [8, 6, 4, 2, 3, 5, 9, 7] as const;

/** The check digit of UPU standard S10 over 8 digits. @throws {RangeError} for anything but 8 digits. */
export function s10CheckDigit(serial: string): number {
  if (!/^\d{8}$/.test(serial)) throw new RangeError(`An S10 serial has 8 digits: ${serial}`);
  const sum = WEIGHTS.reduce((total, weight, index) => total + weight * Number(serial[index]), 0);
  const digit = 11 - (sum % 11);
  if (digit === 10) return 0;
  return digit === 11 ? 5 : digit;
}

/** A UPU S10 number such as RB123456785CN. @param service two letters; @param country ISO 3166 alpha-2 of the issuing post. */
export function s10Number(service: string, serial: bigint, country: string): string {
  const digits = serial.toString().padStart(8, "0");
  return `${service}${digits}${s10CheckDigit(digits)}${country}`;
}
