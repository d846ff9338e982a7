import { Face, type FaceName } from "./face";

/** Which typefaces are looked into, in turn. Han characters are drawn otherwise in each of the countries that share them. */
const ORDERS: Readonly<Record<string, readonly FaceName[]>> = {
  JP: ["european", "japanese", "chinese", "korean", "arabic", "hebrew"],
  KR: ["european", "korean", "chinese", "japanese", "arabic", "hebrew"],
};
const ELSEWHERE: readonly FaceName[] = ["european", "arabic", "hebrew", "chinese", "korean", "japanese"];

/** Fonts have a picture of it, yet what it stands for is lost. */
const LOST = "\ufffd";

/** Answers so far, by order: as many as there are characters at most. */
const known = new Map<readonly FaceName[], Map<string, FaceName | null>>();

/** The typeface that prints a character in a country; null when none does. */
export function faceFor(character: string, country = ""): FaceName | null {
  const order = ORDERS[country] ?? ELSEWHERE;
  const faces = known.get(order) ?? new Map<string, FaceName | null>();
  known.set(order, faces);
  let face = faces.get(character);
  if (face === undefined) {
    face = character === LOST ? null : (order.find((name) => Face.covers(name, character)) ?? null);
    faces.set(character, face);
  }
  return face;
}

/** The characters of a tidied text that no typeface of ours prints, each once. */
export const unprintable = (text: string): string[] => [
  ...new Set([...text].filter((character) => faceFor(character) === null)),
];
