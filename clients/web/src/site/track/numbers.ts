/** At once; each is a question of its own to the server. */
export const MOST_NUMBERS = 10;
/** Characters that a whole number has at least; shorter pieces on one line are one number with spaces in it. */
const WHOLE = 8;

/**
 * The numbers in a pasted text, in its order, once each. Lines, commas and semicolons part them, and so do spaces where every piece
 * could be a number by itself; else spaces are part of how one is written. Full width, lower case and hyphens as they may come.
 */
export function numbersIn(text: string): string[] {
  const pieces = text
    .normalize("NFKC")
    .toUpperCase()
    .split(/[\n\r,;、]+/);
  const numbers = pieces.flatMap((piece) => {
    const words = piece.trim().split(/\s+/).filter(Boolean);
    return words.every((word) => word.length >= WHOLE) ? words : [words.join("")];
  });
  return [...new Set(numbers.map((number) => number.replace(/[^A-Z0-9-]/g, "")).filter(Boolean))];
}

/** What a link to this page says: after `#`, which browsers tell no server and no other page. */
export interface Lookup {
  numbers: string[];
  /** The recipient's postal code, or telephone number where there is none. */
  proof: string;
}

export function lookupOf(hash: string): Lookup {
  const parameters = new URLSearchParams(hash.replace(/^#/, ""));
  return { numbers: numbersIn(parameters.get("n") ?? "").slice(0, MOST_NUMBERS), proof: parameters.get("p") ?? "" };
}

export const hashOf = ({ numbers, proof }: Lookup): string =>
  new URLSearchParams({ n: numbers.join(","), p: proof }).toString();
