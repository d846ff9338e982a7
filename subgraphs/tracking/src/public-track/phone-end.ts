/** So many digits are as hard to guess as the longest postal codes of digits. */
const DIGITS = 6;

/** The end of a telephone number, however it was typed; empty where too little was. */
export function phoneEnd(phone: string): string {
  const digits = phone
    .normalize("NFKC")
    .replaceAll(/[\u0660-\u0669\u06f0-\u06f9]/g, (digit) => String(digit.charCodeAt(0) & 0xf))
    .replaceAll(/\D/g, "");
  return digits.length < DIGITS ? "" : digits.slice(-DIGITS);
}
