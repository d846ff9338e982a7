import type { Units } from "../sources/subgraph-answer";
import { FallBack } from "../steps/fall-back";

const QUOTE = 34;
const BACKSLASH = 92;
const PLUS = 43;
const MINUS = 45;
const POINT = 46;
const ZERO = 48;
const NINE = 57;
const LETTER_E = 101;
const LETTER_U = 117;
const ESCAPES = new Set([...'"\\/bfnrt'].map((letter) => letter.charCodeAt(0)));

/** An Int of more digits may be too large, which only its value can tell. */
const SAFE_DIGITS = 9;
/** A number of more characters may not be what a double holds. */
const SAFE_NUMBER = 16;

const UNEXPECTED = new FallBack("text", "The text is not just what was asked for.");

export function unexpectedText(): never {
  throw UNEXPECTED;
}

/** Each of these takes the place where a value begins, and gives the place after it. */

export function stringEnd(units: Units, start: number): number {
  if (units[start] !== QUOTE) unexpectedText();
  let at = plainTextEnd(units, start + 1);
  while (units[at] === BACKSLASH) at = plainTextEnd(units, escapeEnd(units, at));
  return at + 1;
}

/** A string that is written in one way only, so that equal texts are equal values. */
export function plainStringEnd(units: Units, start: number): number {
  if (units[start] !== QUOTE) unexpectedText();
  const at = plainTextEnd(units, start + 1);
  if (units[at] === BACKSLASH) unexpectedText();
  return at + 1;
}

/** Within a string, up to its end or an escape. */
function plainTextEnd(units: Units, start: number): number {
  let at = start;
  for (;;) {
    const unit = units[at]!;
    if (unit === QUOTE || unit === BACKSLASH) return at;
    if (unit >= 32) at++;
    else unexpectedText();
  }
}

function escapeEnd(units: Units, start: number): number {
  const letter = units[start + 1]!;
  if (ESCAPES.has(letter)) return start + 2;
  if (letter !== LETTER_U) unexpectedText();
  for (let at = start + 2; at < start + 6; at++) if (!isHexadecimal(units[at]!)) unexpectedText();
  return start + 6;
}

function isHexadecimal(unit: number): boolean {
  const letter = unit | 32;
  return isDigit(unit) || (letter >= 97 && letter <= 102);
}

function isDigit(unit: number): boolean {
  return unit >= ZERO && unit <= NINE;
}

function digitsEnd(units: Units, start: number): number {
  let at = start;
  while (isDigit(units[at]!)) at++;
  return at;
}

export function intEnd(units: Units, start: number): number {
  const first = units[start] === MINUS ? start + 1 : start;
  const end = digitsEnd(units, first);
  const isZero = units[first] === ZERO;
  if (end === first || end - first > SAFE_DIGITS || (isZero && (end > first + 1 || first > start))) unexpectedText();
  return end;
}

/** A number without an exponent. */
export function numberEnd(units: Units, start: number): number {
  const first = units[start] === MINUS ? start + 1 : start;
  let end = digitsEnd(units, first);
  if (end === first || (units[first] === ZERO && end > first + 1)) unexpectedText();
  if (units[end] === POINT) end = someDigitsEnd(units, end + 1);
  else if (units[first] === ZERO && first > start) unexpectedText();
  if (end - start > SAFE_NUMBER || (units[end]! | 32) === LETTER_E) unexpectedText();
  return end;
}

export function booleanEnd(units: Units, start: number): number {
  return units[start] === 116 ? wordEnd(units, start, TRUE) : wordEnd(units, start, FALSE);
}

export function nullEnd(units: Units, start: number): number {
  return wordEnd(units, start, NULL);
}

const [TRUE, FALSE, NULL] = ["true", "false", "null"].map((word) =>
  [...word].map((letter) => letter.charCodeAt(0)),
) as [number[], number[], number[]];

function wordEnd(units: Units, start: number, word: readonly number[]): number {
  for (let index = 0; index < word.length; index++) if (units[start + index] !== word[index]) unexpectedText();
  return start + word.length;
}

/** A number of a custom scalar: whatever it means, it is passed on as it is. */
function numberTextEnd(units: Units, start: number): number {
  const first = units[start] === MINUS ? start + 1 : start;
  let end = digitsEnd(units, first);
  if (end === first || (units[first] === ZERO && end > first + 1)) unexpectedText();
  if (units[end] === POINT) end = someDigitsEnd(units, end + 1);
  if ((units[end]! | 32) !== LETTER_E) return end;
  return someDigitsEnd(units, units[end + 1] === MINUS || units[end + 1] === PLUS ? end + 2 : end + 1);
}

function someDigitsEnd(units: Units, start: number): number {
  const end = digitsEnd(units, start);
  if (end === start) unexpectedText();
  return end;
}

/** A string, number or boolean: what a custom scalar most often is. */
export function scalarEnd(units: Units, start: number): number {
  const first = units[start]!;
  if (first === QUOTE) return stringEnd(units, start);
  return first === MINUS || isDigit(first) ? numberTextEnd(units, start) : booleanEnd(units, start);
}

export function plainScalarEnd(units: Units, start: number): number {
  return units[start] === QUOTE ? plainStringEnd(units, start) : scalarEnd(units, start);
}

export function spaceEnd(units: Units, start: number): number {
  let at = start;
  while (units[at] === 32 || units[at] === 10 || units[at] === 13 || units[at] === 9) at++;
  return at;
}
