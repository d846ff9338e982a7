/** A piece of a PDF object as it is written, or the number of the object that it refers to. */
export type Token = string | { ref: number };

const SPACE = /[\t\n\f\r ]*/y;
const REFERENCE = /(\d+)[\t\n\f\r ]+\d+[\t\n\f\r ]+R(?![^\t\n\f\r ()<>[\]{}/%])/y;
const WORD = /\/?[^\t\n\f\r ()<>[\]{}/%]*/y;

/** A file that is not of the plain kind that can be joined. */
export class UnreadablePdf extends Error {}

/**
 * Reads the pieces of one object, up to its `stream` or `endobj`, or of a trailer's dictionary.
 *
 * @param text the file, a character a byte
 * @returns the pieces, and where what ended them begins
 */
export function tokensAt(text: string, from: number): { tokens: Token[]; end: number } {
  const tokens: Token[] = [];
  let at = skipped(text, from);
  while (at < text.length) {
    const reference = matched(REFERENCE, text, at);
    const token = reference?.[0] ?? pieceAt(text, at);
    if (token === "endobj" || token === "stream" || token === "startxref") return { tokens, end: at };
    if (!token.startsWith("%")) tokens.push(reference ? { ref: Number(reference[1]) } : token);
    at = skipped(text, at + token.length);
  }
  throw new UnreadablePdf("An object has no end.");
}

/** What follows a key of a dictionary, the outermost one of these pieces; undefined where it has no such key. */
export function entryOf(tokens: readonly Token[], key: string): Token | undefined {
  let depth = 0;
  for (const [index, token] of tokens.entries()) {
    if (token === "<<" || token === "[") depth += 1;
    if (token === ">>" || token === "]") depth -= 1;
    if (depth === 1 && token === key) return tokens[index + 1];
  }
  return undefined;
}

export const written = (tokens: readonly Token[], numberOf: (ref: number) => number): string =>
  tokens.map((token) => (typeof token === "string" ? token : `${numberOf(token.ref)} 0 R`)).join(" ");

function pieceAt(text: string, at: number): string {
  const two = text.slice(at, at + 2);
  if (two === "<<" || two === ">>") return two;
  const one = text[at]!;
  if (one === "(") return text.slice(at, closed(text, at));
  if (one === "<") return text.slice(at, ended(text, ">", at));
  if (one === "%") return matched(/%[^\r\n]*/y, text, at)![0];
  if ("[]{}".includes(one)) return one;
  const word = matched(WORD, text, at)![0];
  if (!word) throw new UnreadablePdf("A piece cannot be read.");
  return word;
}

/** After the bracket that closes a text, in which brackets may stand. */
function closed(text: string, from: number): number {
  let depth = 0;
  for (let at = from; at < text.length; at += 1) {
    if (text[at] === "\\") at += 1;
    else if (text[at] === "(") depth += 1;
    else if (text[at] === ")") {
      depth -= 1;
      if (depth === 0) return at + 1;
    }
  }
  throw new UnreadablePdf("A text has no end.");
}

function ended(text: string, by: string, from: number): number {
  const at = text.indexOf(by, from);
  if (at < 0) throw new UnreadablePdf("A text has no end.");
  return at + by.length;
}

function matched(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(text);
}

const skipped = (text: string, at: number): number => at + matched(SPACE, text, at)![0].length;
