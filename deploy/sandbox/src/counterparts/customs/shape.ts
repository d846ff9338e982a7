import type { Segment } from "./edifact";

/** Data element 0085: what is missing, and what stands where it must not. */
const [MISSING, MISPLACED, TOO_OFTEN] = ["13", "15", "35"];

/** One line of the segment table: how often a segment may stand there, and how often it must. */
type Slot = readonly [tag: string, least: number, most: number];

const HEAD: readonly Slot[] = [
  ["UNH", 1, 1],
  ["BGM", 1, 1],
  ["LOC", 1, 99],
  ["DTM", 0, 15],
  ["GIS", 1, 10],
  ["RFF", 0, 99],
  ["NAD", 0, 99],
];
/** Of each article, as often as there are any. */
const ARTICLE: readonly Slot[] = [
  ["CST", 1, 1],
  ["FTX", 1, 9],
  ["LOC", 1, 9],
  ["MEA", 1, 9],
  ["NAD", 0, 9],
  ["MOA", 1, 9],
];
const END: readonly Slot[] = [
  ["UNS", 1, 1],
  ["UNT", 1, 1],
];

/**
 * What is wrong with the shape of a CUSDEC of D.96B, as far as this office takes it; null where nothing is. Its table is the office's own: it
 * stands here apart from what its counterpart writes by.
 */
export function errorOfShape(segments: readonly Segment[]): string | null {
  const tags = segments.map(([tag]) => tag?.[0] ?? "").filter((tag) => tag !== "UNA" && tag !== "UNB" && tag !== "UNZ");
  const table = [...HEAD, ...tags.filter((tag) => tag === "CST").flatMap(() => ARTICLE), ...END];
  let at = 0;
  for (const [tag, least, most] of table) {
    let count = 0;
    while (tags[at] === tag) {
      count += 1;
      at += 1;
    }
    if (count > most) return TOO_OFTEN!;
    if (count < least) return tags.slice(at).includes(tag) ? MISPLACED! : MISSING!;
  }
  return at < tags.length ? MISPLACED! : null;
}
