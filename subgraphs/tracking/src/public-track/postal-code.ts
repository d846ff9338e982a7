/** A postal code in one spelling; empty when nothing is left of it. */
export function comparablePostalCode(code: string, country: string): string {
  const plain = code.toUpperCase().replaceAll(/[^\p{L}\p{N}]/gu, "");
  // Few people know the last four digits of their ZIP+4.
  return country === "US" ? plain.slice(0, 5) : plain;
}
