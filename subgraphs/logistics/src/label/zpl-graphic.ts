import type { Dots } from "./glyph-dots";

/** A picture as a ^GF field in ZPL's own compression: a count before a digit, `,` for the rest of a row in white, `:` for the row above again. */
export function graphicField({ bits, rowBytes, height }: Dots): string {
  const rows: string[] = [];
  let above = "";
  for (let row = 0; row < height; row++) {
    const digits = Buffer.from(bits.subarray(row * rowBytes, (row + 1) * rowBytes))
      .toString("hex")
      .toUpperCase();
    rows.push(digits === above ? ":" : compressed(digits));
    above = digits;
  }
  const total = rowBytes * height;
  return `^GFA,${total},${total},${rowBytes},${rows.join("")}`;
}

function compressed(digits: string): string {
  const inked = digits.replace(/0+$/, "");
  const counted = inked.replace(/(.)\1{2,}/g, (run, digit: string) => countOf(run.length) + digit);
  return inked.length < digits.length ? `${counted},` : counted;
}

/** g to z are 20 to 400, G to Y are 1 to 19. */
function countOf(length: number): string {
  const most = "z".repeat(Math.floor(length / 400));
  const rest = length % 400;
  const twenties = rest >= 20 ? String.fromCharCode(0x66 + Math.floor(rest / 20)) : "";
  const ones = rest % 20 > 0 ? String.fromCharCode(0x46 + (rest % 20)) : "";
  return most + twenties + ones;
}
