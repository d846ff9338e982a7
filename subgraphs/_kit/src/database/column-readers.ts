import pg from "pg";

/**
 * Reads a column of a row from the bytes that PostgreSQL sent for it, in text form.
 * @param before what this column held in the row before, so that a text that comes again is not made again
 */
export type ReadColumn = (bytes: Buffer, from: number, to: number, before: unknown) => unknown;

type Parse = (text: string) => unknown;

const [BOOL, INT2, INT4, INT8, TEXT, JSON_TEXT, VARCHAR, TIMESTAMPTZ, NUMERIC, UUID, JSONB] = [
  16, 21, 23, 20, 25, 114, 1043, 1184, 1700, 2950, 3802,
];
const [TEXTS, UUIDS] = [1009, 2951];
const DATE = 1082;
// A day is no instant: it stays its text, such as 2026-11-01, wherever the machine's clock hangs.
pg.types.setTypeParser(DATE, (day) => day);

const text: ReadColumn = (bytes, from, to, before) =>
  isSame(bytes, from, to, before) ? before : bytes.toString("utf8", from, to);
const plain: ReadColumn = (bytes, from, to, before) =>
  isSame(bytes, from, to, before) ? before : bytes.toString("latin1", from, to);
const json: ReadColumn = (bytes, from, to) => JSON.parse(bytes.toString("utf8", from, to));
const through =
  (parse: Parse): ReadColumn =>
  (bytes, from, to) =>
    parse(bytes.toString("utf8", from, to));

const readers = new Map<number, ReadColumn>([
  [BOOL, (bytes, from) => bytes[from] === T],
  [INT2, integer],
  [INT4, integer],
  [INT8, plain],
  [NUMERIC, plain],
  [UUID, plain],
  [TEXT, text],
  [VARCHAR, text],
  [JSON_TEXT, json],
  [JSONB, json],
  [TIMESTAMPTZ, instant],
  [UUIDS, through(list(UUIDS))],
  [TEXTS, through(list(TEXTS))],
]);

/** How a column of this type is read: the same values as pg's, most of them sooner. */
export function columnReaderOf(type: number): ReadColumn {
  const known = readers.get(type) ?? through(pg.types.getTypeParser(type, "text") as Parse);
  readers.set(type, known);
  return known;
}

const [T, DASH, DOT, PLUS, SPACE, ZERO] = [0x74, 0x2d, 0x2e, 0x2b, 0x20, 0x30];

/** Looking is cheaper than making a text, as long as it is short; of more than ASCII it says no. */
const LONGEST_COMPARED = 40;

function isSame(bytes: Buffer, from: number, to: number, before: unknown): boolean {
  const length = to - from;
  if (typeof before !== "string" || before.length !== length || length > LONGEST_COMPARED) return false;
  // From the end: ids that were made one after the other begin alike.
  for (let at = length - 1; at >= 0; at -= 1) {
    const byte = bytes[from + at]!;
    if (byte > 0x7f || byte !== before.charCodeAt(at)) return false;
  }
  return true;
}

function integer(bytes: Buffer, from: number, to: number): number {
  const isNegative = bytes[from] === DASH;
  let value = 0;
  for (let at = isNegative ? from + 1 : from; at < to; at += 1) value = value * 10 + bytes[at]! - ZERO;
  return isNegative ? -value : value;
}

const anyInstant = through(pg.types.getTypeParser(TIMESTAMPTZ, "text") as Parse);

/** `2026-11-26 14:25:27.123456+00`, which is how a session in UTC writes an instant; any other form is pg's to read. */
function instant(bytes: Buffer, from: number, to: number, before: unknown): unknown {
  const zone = to - 3;
  const isUsual =
    zone - from >= 19 &&
    // Years of fewer digits are others to JavaScript.
    bytes[from] !== ZERO &&
    bytes[from + 4] === DASH &&
    bytes[from + 10] === SPACE &&
    (zone - from === 19 || bytes[from + 19] === DOT) &&
    bytes[zone] === PLUS &&
    bytes[zone + 1] === ZERO &&
    bytes[zone + 2] === ZERO;
  if (!isUsual) return anyInstant(bytes, from, to, before);
  let milliseconds = 0;
  for (let at = from + 20, worth = 100; at < zone && worth >= 1; at += 1, worth /= 10) {
    milliseconds += (bytes[at]! - ZERO) * worth;
  }
  const minutes = pair(bytes, from + 11) * 60 + pair(bytes, from + 14);
  return new Date(midnight(bytes, from) + (minutes * 60 + pair(bytes, from + 17)) * 1_000 + milliseconds);
}

/** The day that was read last, as a number of its digits, and when it began: one row's instants are mostly of one day. */
const last = { day: 0, midnight: 0 };

function midnight(bytes: Buffer, from: number): number {
  const year = pair(bytes, from) * 100 + pair(bytes, from + 2);
  const [month, date] = [pair(bytes, from + 5), pair(bytes, from + 8)];
  const day = (year * 100 + month) * 100 + date;
  if (day !== last.day) Object.assign(last, { day, midnight: Date.UTC(year, month - 1, date) });
  return last.midnight;
}

const pair = (bytes: Buffer, at: number): number => (bytes[at]! - ZERO) * 10 + bytes[at + 1]! - ZERO;

/** `{a,b}`; a list with anything to unwrap in it is pg's to read. */
function list(type: number): Parse {
  const any = pg.types.getTypeParser(type, "text") as Parse;
  return (text) => {
    if (text === "{}") return [];
    return /["\\]|NULL|^[^{]|^.\{/i.test(text) ? any(text) : text.slice(1, -1).split(",");
  };
}
