/** How many digits a currency has after its point, as ISO 4217 says. */
export const digitsOf = (currency: string): number =>
  new Intl.NumberFormat("en", { style: "currency", currency }).resolvedOptions().maximumFractionDigits ?? 2;

/** From minor units, with as many digits as the currency has; never by way of a floating-point number. */
export function decimalOf(minor: bigint, digits: number): string {
  const [sign, amount] = minor < 0n ? ["-", -minor] : ["", minor];
  const text = amount.toString().padStart(digits + 1, "0");
  return digits === 0 ? sign + text : `${sign}${text.slice(0, -digits)}.${text.slice(-digits)}`;
}
