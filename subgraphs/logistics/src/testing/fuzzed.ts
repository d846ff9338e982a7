import * as fc from "fast-check";

const ODD = [
  ...["", " ", "\0", "\u{1F4E6}", "\uD800", "x".repeat(5_000), "9999-12-31", "-0", "'+:?", "constructor"],
  ...[null, true, -1, 1e21, 0, 0.5, 2 ** 31, 2 ** 53, [], {}, [null, {}], { a: [] }],
];

/** What decides how a sample is changed, draw by draw. */
const draws = fc.array(fc.noBias(fc.nat(9_999)), { minLength: 40, maxLength: 40 });

function drawing(drawn: readonly number[]): () => number {
  let next = 0;
  // Whole numbers of even chances: of a float's bits most make next to nothing.
  return () => drawn[next++ % drawn.length]! / 10_000;
}

/** Some of its leaves and branches are replaced by what nobody would send, doubled or left out. */
function changed(value: unknown, draw: () => number): unknown {
  if (draw() < 0.06) return ODD[Math.floor(draw() * ODD.length)];
  if (Array.isArray(value)) {
    const items = value.map((item) => changed(item, draw));
    return draw() < 0.1 ? [null, ...items, ...items] : items;
  }
  if (typeof value !== "object" || value === null) return value;
  const left = Object.entries(value).filter(() => draw() >= 0.03);
  return Object.fromEntries(left.map(([name, inner]) => [name, changed(inner, draw)]));
}

/** A few of its characters are cut, doubled or replaced. */
function spoilt(text: string, draw: () => number): string {
  let spoiled = text;
  for (let left = Math.floor(draw() * 5); left > 0; left -= 1) {
    const at = Math.floor(draw() * spoiled.length);
    const length = Math.floor(draw() * 12);
    const odd = ["", "'", "+", ":", "?", "\n", "ä", "\0", spoiled.slice(at, at + length)];
    const put = odd[Math.floor(draw() * odd.length)]!;
    spoiled = spoiled.slice(0, at) + put + spoiled.slice(at + (draw() < 0.5 ? length : 0));
  }
  return spoiled;
}

/** JSON that is almost a sample. */
export const almost = (sample: object): fc.Arbitrary<unknown> => draws.map((drawn) => changed(sample, drawing(drawn)));

/** Bytes that are almost a text, or any at all. */
export const almostText = (sample: string): fc.Arbitrary<Buffer> =>
  fc.oneof(
    { weight: 7, arbitrary: draws.map((drawn) => Buffer.from(spoilt(sample, drawing(drawn)), "latin1")) },
    { weight: 1, arbitrary: fc.uint8Array({ maxLength: 400 }).map((bytes) => Buffer.from(bytes)) },
    { weight: 1, arbitrary: fc.json().map((text) => Buffer.from(text)) },
  );
