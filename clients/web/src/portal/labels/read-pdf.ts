import { entryOf, type Token, tokensAt, UnreadablePdf } from "./pdf-tokens";

export interface PdfObject {
  number: number;
  tokens: Token[];
  /** Its bytes as they are in the file, compressed or not; null where it has none. */
  stream: Uint8Array | null;
}

export interface PdfFile {
  objects: Map<number, PdfObject>;
  /** The node above all pages. */
  pages: PdfObject;
  pageCount: number;
}

const STREAM_START = /stream(\r\n|\n)/y;
const OBJECT_START = /\s*(\d+)\s+\d+\s+obj\b/y;
const SECTION = /\s*(\d+) +(\d+)\s+/y;
const ENTRY = /(\d{10}) \d{5} ([nf])\s*/y;

/**
 * Reads a PDF whose table of objects is plain text, as ours is.
 *
 * @throws {UnreadablePdf} for one that is broken, encrypted, or keeps its objects compressed
 */
export function readPdf(bytes: Uint8Array): PdfFile {
  const text = latin1(bytes);
  if (!text.startsWith("%PDF-")) throw new UnreadablePdf("This is no PDF.");
  const { offsets, root } = tableOf(text);
  const objects = new Map<number, PdfObject>();
  for (const [number, offset] of offsets) objects.set(number, objectAt(bytes, text, number, offset, offsets));
  const pages = referred(objects, entryOf(referred(objects, root).tokens, "/Pages"));
  const pageCount = Number(entryOf(pages.tokens, "/Count"));
  if (!(pageCount > 0)) throw new UnreadablePdf("It has no page.");
  return { objects, pages, pageCount };
}

/** Where each object is; of one that was written anew, where it is now. */
function tableOf(text: string): { offsets: Map<number, number>; root: Token | undefined } {
  const offsets = new Map<number, number>();
  const seen = new Set<number>();
  let root: Token | undefined;
  const last = [...text.slice(-2_048).matchAll(/startxref\s+(\d+)\s+%%EOF/g)].at(-1);
  let at = Number(last?.[1] ?? Number.NaN);
  while (!Number.isNaN(at)) {
    if (seen.has(at) || !text.startsWith("xref", at)) throw new UnreadablePdf("Its table cannot be read.");
    seen.add(at);
    const { tokens } = tokensAt(text, readSections(text, at + "xref".length, offsets) + "trailer".length);
    if (entryOf(tokens, "/Encrypt") || entryOf(tokens, "/XRefStm")) throw new UnreadablePdf("It is closed.");
    root ??= entryOf(tokens, "/Root");
    const before = entryOf(tokens, "/Prev");
    at = before === undefined ? Number.NaN : Number(before);
  }
  return { offsets, root };
}

/** @returns where the trailer begins */
function readSections(text: string, from: number, offsets: Map<number, number>): number {
  let at = from;
  for (;;) {
    SECTION.lastIndex = at;
    const section = SECTION.exec(text);
    if (!section) break;
    at = SECTION.lastIndex;
    for (let index = 0; index < Number(section[2]); index += 1) {
      ENTRY.lastIndex = at;
      const entry = ENTRY.exec(text);
      if (!entry) throw new UnreadablePdf("Its table cannot be read.");
      at = ENTRY.lastIndex;
      const number = Number(section[1]) + index;
      if (entry[2] === "n" && !offsets.has(number)) offsets.set(number, Number(entry[1]));
    }
  }
  const trailer = text.indexOf("trailer", at);
  if (trailer < 0 || text.slice(at, trailer).trim()) throw new UnreadablePdf("Its table cannot be read.");
  return trailer;
}

function objectAt(
  bytes: Uint8Array,
  text: string,
  number: number,
  offset: number,
  offsets: ReadonlyMap<number, number>,
): PdfObject {
  const { tokens, end } = tokensAt(text, startOf(text, number, offset));
  if (!text.startsWith("stream", end)) return { number, tokens, stream: null };
  STREAM_START.lastIndex = end;
  if (!STREAM_START.test(text)) throw new UnreadablePdf("A stream cannot be read.");
  const start = STREAM_START.lastIndex;
  const length = lengthOf(text, entryOf(tokens, "/Length"), offsets);
  if (!/^\s*endstream/.test(text.slice(start + length, start + length + 12))) {
    throw new UnreadablePdf("A stream is not as long as it says.");
  }
  return { number, tokens, stream: bytes.subarray(start, start + length) };
}

function startOf(text: string, number: number, offset: number): number {
  OBJECT_START.lastIndex = offset;
  if (Number(OBJECT_START.exec(text)?.[1]) !== number) throw new UnreadablePdf("An object is not where it should be.");
  return OBJECT_START.lastIndex;
}

function lengthOf(text: string, said: Token | undefined, offsets: ReadonlyMap<number, number>): number {
  if (typeof said === "string") return Number(said);
  const offset = said && offsets.get(said.ref);
  if (offset === undefined) throw new UnreadablePdf("A stream does not say how long it is.");
  return Number(tokensAt(text, startOf(text, said!.ref, offset)).tokens[0]);
}

function referred(objects: ReadonlyMap<number, PdfObject>, token: Token | undefined): PdfObject {
  const found = typeof token === "object" ? objects.get(token.ref) : undefined;
  if (!found) throw new UnreadablePdf("An object is missing.");
  return found;
}

/** A character a byte, so that places in the text are places in the file. */
function latin1(bytes: Uint8Array): string {
  const parts: string[] = [];
  for (let at = 0; at < bytes.length; at += 8_192) parts.push(String.fromCharCode(...bytes.subarray(at, at + 8_192)));
  return parts.join("");
}
