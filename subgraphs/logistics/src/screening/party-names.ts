import anyAscii from "any-ascii";
import { distance } from "fastest-levenshtein";

/** From this score on, in percent, a person has to decide. It is kept with each match. */
export const THRESHOLD = 85;

/** Words that say nothing of who somebody is. */
const NOISE = new Set(
  "mr mrs ms dr the and of co ltd limited llc inc corp corporation company gmbh ag sa sas srl bv ooo".split(" "),
);

/** Each Han character is a syllable of its own; other letters stay in their words. */
const inLatin = (text: string): string =>
  anyAscii(text.normalize("NFKC").replace(/\p{Script=Han}/gu, (character) => ` ${anyAscii(character)} `));

/** The words of a name or an address in Latin letters and digits, without accents and case. */
export function wordsOf(text: string): string[] {
  const words = inLatin(text)
    .toLowerCase()
    .replace(/['’`]/g, "")
    .split(/[^a-z0-9]+/)
    .filter(Boolean);
  const telling = words.filter((word) => !NOISE.has(word));
  return telling.length > 0 ? telling : words;
}

/** As it is looked up: words in their order. */
export const plainName = (text: string): string => wordsOf(text).join(" ");

/** How a word sounds, roughly: spellings of one name in Latin letters mostly differ in vowels and in letters that sound alike. */
export function soundOf(word: string): string {
  const alike = word
    .replace(/x/g, "ks")
    .replace(/ph/g, "f")
    .replace(/[cq]/g, "k")
    .replace(/z/g, "s")
    .replace(/w/g, "v");
  const [first, rest] = [alike[0]!, alike.slice(1)];
  const begins = /[aeiouyj]/.test(first) ? "a" : first;
  return (begins + rest.replace(/[aeiouyj]/g, "")).replace(/(.)\1+/g, "$1");
}

/** Two texts that match share one of these nearly always: names differ in a word's end more than in its beginning. */
export function keysOf(names: readonly string[], address: string | null): string[] {
  const ofNames = names.flatMap((name) => wordsOf(name).map((word) => soundOf(word).slice(0, 3)));
  const ofAddress = wordsOf(address ?? "")
    .filter((word) => word.length >= 4 && !/\d/.test(word))
    .map((word) => `@${soundOf(word).slice(0, 4)}`);
  return [...new Set([...ofNames, ...ofAddress])];
}

const [SHORT, LEAST_LIKE, SOUNDS_ALIKE] = [4, 0.75, 0.95];

/** 0 to 1: how alike two words are. Numbers are the same or they are not. */
function likeness(a: string, b: string): number {
  if (a === b) return 1;
  if (/\d/.test(a + b)) return 0;
  const [soundsA, soundsB] = [soundOf(a), soundOf(b)];
  if (soundsA === soundsB && soundsA.length >= 3) return SOUNDS_ALIKE;
  if (Math.min(a.length, b.length) < SHORT) return 0;
  const like = 1 - distance(a, b) / Math.max(a.length, b.length);
  return like >= LEAST_LIKE ? like : 0;
}

const lettersOf = (words: readonly string[]): number => words.join("").length;

/** Letters of the listed words that are found in the given ones, in any order, each given word once. */
function found(listed: readonly string[], given: readonly string[]): number {
  const left = [...given];
  let letters = 0;
  for (const word of listed.toSorted((a, b) => b.length - a.length)) {
    const likenesses = left.map((one) => likeness(word, one));
    const best = Math.max(0, ...likenesses);
    if (best === 0) continue;
    left.splice(likenesses.indexOf(best), 1);
    letters += best * word.length;
  }
  return letters;
}

/**
 * How much of a listed name a given one holds, in percent. Words may come in any order and others between them; what is left over
 * on either side counts less than what is missing. A listed name of one word has to be nearly the whole of the given one.
 */
export function nameScore(listedName: string, givenName: string): number {
  const [listed, given] = [wordsOf(listedName), wordsOf(givenName)];
  if (listed.length === 0 || given.length === 0) return 0;
  const letters = found(listed, given);
  const [held, both] = [letters / lettersOf(listed), (2 * letters) / (lettersOf(listed) + lettersOf(given))];
  const byWords = listed.length === 1 ? both : 0.7 * held + 0.3 * both;
  return Math.round(100 * Math.max(byWords, likeness(listed.join(""), given.join(""))));
}

/** Fewer words, such as a town alone, name no place. */
const LEAST_WORDS = 3;

/** How much of a listed address a given one holds, in percent. Another house in the same street is another address. */
export function addressScore(listedAddress: string, givenAddress: string): number {
  const [listed, given] = [wordsOf(listedAddress), wordsOf(givenAddress)];
  const isElsewhere = listed.some((word) => /\d/.test(word) && !given.includes(word));
  if (listed.length < LEAST_WORDS || isElsewhere) return 0;
  return Math.round((100 * found(listed, given)) / lettersOf(listed));
}
