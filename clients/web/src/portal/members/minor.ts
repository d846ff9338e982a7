import { digitsOf } from "../../shared/minor-units";

/**
 * An amount as it was typed, in the currency's minor unit: null for an empty field, undefined for what is no such amount. Its digits are
 * never a number, which would round them.
 */
export function minorOf(text: string, currency: string): string | null | undefined {
  const plain = text.normalize("NFKC").replaceAll(/[\s,]/g, "");
  if (plain === "") return null;
  const digits = digitsOf(currency);
  const [, whole = "", fraction = ""] = /^(\d{1,12})(?:\.(\d+))?$/.exec(plain) ?? [];
  if (whole === "" || fraction.length > digits) return undefined;
  return BigInt(whole + fraction.padEnd(digits, "0")).toString();
}
