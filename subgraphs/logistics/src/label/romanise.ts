import { BULGARIAN, GREEK, ICAO, UKRAINIAN } from "./romanisation-tables";

/** Letters that have a Latin form by a standard here. */
const ROMANISABLE = /[\p{Script=Greek}\p{Script=Cyrillic}]/u;

/** Whether any letter of a text has a Latin form by a standard. */
export const isRomanisable = (text: string): boolean => ROMANISABLE.test(text);

/**
 * A text in Latin letters by the standard of its country, as the Universal Postal Union asks for beside the country's own
 * letters: Greek by ELOT 743 (ISO 843), Cyrillic of Bulgaria by its Transliteration Act of 2009, of Ukraine by resolution 55 of
 * 2010 of its cabinet, of any other country by ICAO Doc 9303. Other letters stay as they are.
 */
export function romanised(text: string, country: string): string {
  const composed = text.normalize("NFC");
  return composed.replace(/(?:[\p{Script=Greek}\p{Script=Cyrillic}'’]|\p{M})+/gu, (found, at: number) => {
    if (!isRomanisable(found)) return found;
    const isGreek = GREEK_LETTER.test(found);
    // Marks that are no part of a letter say nothing of its sound, and would be counted as letters.
    const word = isGreek ? found.replace(/\p{M}/gu, "") : found;
    const lower = word.toLowerCase();
    const latin = isGreek ? greek(lower) : cyrillic(lower, country);
    return inCaseOf(word, latin, isLetter(composed[at + found.length]) || isLetter(composed[at - 1]));
  });
}

const GREEK_LETTER = /\p{Script=Greek}/u;
const isLetter = (character: string | undefined): boolean => character !== undefined && /\p{L}/u.test(character);

interface Part {
  /** How many letters of the word it stands for. */
  letters: number;
  latin: string;
}

const VOICED = /^[αεηιουωβγδζλμνρ]/;

/** Pairs first: αυ, ευ, ηυ are v before a voiced sound and f elsewhere; an accent or diaeresis tells that two vowels are apart. */
function greek(word: string): Part[] {
  const bare = word
    .normalize("NFD")
    .replace(/[\u0300-\u0307\u0309-\u036f]/g, "")
    .normalize("NFC");
  const parts: Part[] = [];
  for (let at = 0; at < word.length; ) {
    const [pair, next] = [bare.slice(at, at + 2), bare[at + 2] ?? ""];
    const accentOnFirst = word[at] !== bare[at];
    let latin: string | undefined;
    if (/^[αεη]υ$/.test(pair) && !accentOnFirst) latin = GREEK[pair[0]!]! + (VOICED.test(next) ? "v" : "f");
    else if (pair === "ου" && !accentOnFirst) latin = "ou";
    else if (pair === "μπ") latin = at === 0 || at + 2 === word.length ? "b" : "mp";
    else latin = { γγ: "ng", γξ: "nx", γχ: "nch" }[pair];
    parts.push(latin === undefined ? { letters: 1, latin: GREEK[bare[at]!] ?? bare[at]! } : { letters: 2, latin });
    at += parts.at(-1)!.letters;
  }
  return parts;
}

function cyrillic(word: string, country: string): Part[] {
  const { letters, initial, endings, pairs } = { BG: BULGARIAN, UA: UKRAINIAN }[country] ?? ICAO;
  const parts: Part[] = [];
  for (let at = 0; at < word.length; ) {
    const pair = word.slice(at, at + 2);
    const known = (at + 2 === word.length ? endings[pair] : undefined) ?? pairs[pair];
    const letter = word[at]!;
    const latin = known ?? (at === 0 ? initial[letter] : undefined) ?? letters[letter] ?? letter;
    parts.push({ letters: known === undefined ? 1 : 2, latin });
    at += parts.at(-1)!.letters;
  }
  return parts;
}

/** ΨΑΡΡΑ is PSARRA and Ψαρρά is Psarra: capitals where the word goes on in them. */
function inCaseOf(word: string, parts: readonly Part[], goesOn: boolean): string {
  const isCapital = (letter: string | undefined) => letter !== undefined && letter !== letter.toLowerCase();
  const allCapitals = (word.length > 1 || goesOn) && word === word.toUpperCase();
  let at = 0;
  return parts
    .map(({ letters, latin }) => {
      const capital = isCapital(word[at]);
      at += letters;
      if (!capital) return latin;
      return allCapitals ? latin.toUpperCase() : latin.slice(0, 1).toUpperCase() + latin.slice(1);
    })
    .join("");
}
