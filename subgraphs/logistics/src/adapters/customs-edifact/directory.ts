import { CustomsUnread } from "../../customs/customs-port";
import { type Message, type Segment, Unreadable } from "./segment-reader";

/** One line of a segment table: how often it may stand there, and whether it must. A group begins with its first slot. */
export type Slot =
  | { tag: string; most: number; must?: true }
  | { group: readonly [{ tag: string; most: 1; must: true }, ...Slot[]]; most: number; must?: true };

const must = (tag: string) => ({ tag, most: 1, must: true }) as const;
const may = (tag: string, most: number) => ({ tag, most }) as const;

/**
 * CUSRES of the directory D.96B, as far as an answer about a whole declaration goes. GIS is allowed after the references, too, where
 * the offices that we know the messages of write it; the directory has it before them alone.
 */
export const CUSRES: readonly Slot[] = [
  must("UNH"),
  must("BGM"),
  may("DTM", 9),
  may("FTX", 9),
  may("TDT", 9),
  may("LOC", 99),
  may("GIS", 10),
  may("EQD", 999),
  {
    group: [must("NAD"), { group: [must("CTA"), may("COM", 9)], most: 9 }],
    most: 9,
  },
  { group: [must("RFF"), may("DTM", 9), may("LOC", 9)], most: 999 },
  may("GIS", 10),
  { group: [must("ERP"), may("RFF", 9), may("ERC", 99), may("FTX", 99)], most: 99 },
  { group: [must("TAX"), may("MOA", 9), may("GIS", 9)], most: 99 },
  must("UNT"),
];

/**
 * CUSDEC of the directory D.96B, as far as what we declare goes: what we write is held against it. The directory parts header and articles by
 * a UNS+D that the messages we know of leave out, and has more groups than parcels need.
 */
export const CUSDEC: readonly Slot[] = [
  must("UNH"),
  must("BGM"),
  { tag: "LOC", most: 99, must: true },
  may("DTM", 15),
  { tag: "GIS", most: 10, must: true },
  { group: [must("RFF"), may("DTM", 9)], most: 99 },
  { group: [must("NAD"), { group: [must("CTA"), may("COM", 9)], most: 9 }], most: 99 },
  {
    group: [
      must("CST"),
      { tag: "FTX", most: 9, must: true },
      { tag: "LOC", most: 9, must: true },
      { tag: "MEA", most: 9, must: true },
      may("NAD", 9),
      { group: [must("MOA"), may("GIS", 9)], most: 9, must: true },
    ],
    most: 9_999,
  },
  must("UNS"),
  must("UNT"),
];

/** CONTRL of syntax version 3, as far as the receipt of a whole interchange goes. */
export const CONTRL: readonly Slot[] = [
  must("UNH"),
  must("UCI"),
  { group: [must("UCM"), { group: [must("UCS"), may("UCD", 99)], most: 999 }], most: 9_999 },
  must("UNT"),
];

const SHAPES: Readonly<Record<string, readonly Slot[]>> = { CUSDEC, CUSRES, CONTRL };

/** Holds a message against its segment table. @throws {Unreadable} for the first segment that does not fit. */
export function checkShape({ type, segments }: Message): void {
  const table = SHAPES[type];
  if (!table)
    throw new Unreadable(
      CustomsUnread.MESSAGE_TYPE,
      `${type || "What came"} is none that we know.`,
      segments[0]!.position,
    );
  const rest = { segments, at: 0 };
  for (const slot of table) take(slot, rest, tagsOf(table));
  const left = segments[rest.at];
  if (left) throw misplaced(left, tagsOf(table));
}

interface Rest {
  segments: readonly Segment[];
  at: number;
}

function take(slot: Slot, rest: Rest, known: ReadonlySet<string>): void {
  const tag = "tag" in slot ? slot.tag : slot.group[0].tag;
  let taken = 0;
  while (taken < slot.most && rest.segments[rest.at]?.tag === tag) {
    taken += 1;
    if ("tag" in slot) rest.at += 1;
    else for (const inner of slot.group) take(inner, rest, known);
  }
  if (!slot.must || taken > 0) return;
  const found = rest.segments[rest.at];
  if (found && !known.has(found.tag)) throw misplaced(found, known);
  const isLater = rest.segments.slice(rest.at).some((each) => each.tag === tag);
  if (isLater) throw misplaced(found!, known);
  throw new Unreadable(CustomsUnread.MISSING_PART, `${tag} is missing.`, found?.position ?? null);
}

function misplaced({ tag, position }: Segment, known: ReadonlySet<string>): Unreadable {
  return known.has(tag)
    ? new Unreadable(CustomsUnread.WRONG_ORDER, `${tag} stands where it must not, or once too often.`, position)
    : new Unreadable(CustomsUnread.UNKNOWN_PART, `Such a message has no ${tag}.`, position);
}

const tagsOf = (table: readonly Slot[]): ReadonlySet<string> =>
  new Set(table.flatMap((slot) => ("tag" in slot ? [slot.tag] : [...tagsOf(slot.group)])));
