/** What some write before their country's codes of digits, beside its ISO code: the sign on its cars. */
const SIGNS: Readonly<Record<string, string>> = {
  AT: "A",
  BE: "B",
  DE: "D",
  EE: "EST",
  ES: "E",
  FI: "FIN",
  FR: "F",
  HU: "H",
  IT: "I",
  LI: "FL",
  LU: "L",
  MC: "MC",
  NO: "N",
  PT: "P",
  SE: "S",
  SI: "SLO",
  VA: "V",
};

/** A postal code in one spelling, however it was typed; empty when nothing is left of it. */
export function comparablePostalCode(code: string, country: string): string {
  const plain = code
    .normalize("NFKC")
    .replaceAll(/[\u0660-\u0669\u06f0-\u06f9]/g, (digit) => String(digit.charCodeAt(0) & 0xf))
    .toUpperCase()
    .replaceAll(/[^\p{L}\p{N}]/gu, "");
  const bare = withoutSign(withoutSign(plain, country), SIGNS[country] ?? country);
  // Few people know the last four digits of their ZIP+4.
  return country === "US" ? bare.slice(0, 5) : bare;
}

const withoutSign = (code: string, sign: string): string =>
  sign !== "" && code.startsWith(sign) && /^\d/.test(code.slice(sign.length)) ? code.slice(sign.length) : code;
