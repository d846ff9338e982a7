import pg from "pg";

type Parse = (text: string) => unknown;

const TIMESTAMPTZ = 1184;
const UUIDS = 2951;
const TEXTS = 1009;

const parsers = new Map<number, Parse>([
  [TIMESTAMPTZ, instant],
  [UUIDS, list(UUIDS)],
  [TEXTS, list(TEXTS)],
]);

/** Reads a column of this type from PostgreSQL's text. The same values as pg's, some of them sooner. */
export function parserOf(type: number): Parse {
  const known = parsers.get(type) ?? pg.types.getTypeParser(type, "text");
  parsers.set(type, known);
  return known;
}

const slow = pg.types.getTypeParser(TIMESTAMPTZ, "text") as Parse;

/** `2026-11-26 14:25:27.123456+00`, which is how a session in UTC writes an instant; any other form is pg's to read. */
function instant(text: string): unknown {
  const end = text.length - 3;
  if (end < 19 || text.charCodeAt(4) !== DASH || text.charCodeAt(10) !== SPACE || !text.endsWith("+00")) {
    return slow(text);
  }
  let milliseconds = 0;
  for (let at = 20, worth = 100; at < end && worth >= 1; at += 1, worth /= 10) milliseconds += digit(text, at) * worth;
  return new Date(
    Date.UTC(
      pair(text, 0) * 100 + pair(text, 2),
      pair(text, 5) - 1,
      pair(text, 8),
      pair(text, 11),
      pair(text, 14),
      pair(text, 17),
      milliseconds,
    ),
  );
}

const [DASH, SPACE, ZERO] = [45, 32, 48];
const digit = (text: string, at: number): number => text.charCodeAt(at) - ZERO;
const pair = (text: string, at: number): number => digit(text, at) * 10 + digit(text, at + 1);

/** `{a,b}`; a list with anything to unwrap in it is pg's to read. */
function list(type: number): Parse {
  const any = pg.types.getTypeParser(type, "text") as Parse;
  return (text) => {
    if (text === "{}") return [];
    return /["\\]|NULL|^[^{]|^.\{/i.test(text) ? any(text) : text.slice(1, -1).split(",");
  };
}
