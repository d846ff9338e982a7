import { Face, type FaceName, faceFor } from "@baiyun/kit/print";
import bidiFactory from "bidi-js";

/** What is drawn at once: letters of one typeface and direction, in the order they are read. */
export interface Piece {
  face: FaceName;
  text: string;
  /** At a size of 1. */
  width: number;
}

/** One printed line: its pieces from left to right. */
export interface Visual {
  pieces: Piece[];
  width: number;
  rightToLeft: boolean;
}

interface Run extends Omit<Piece, "width"> {
  level: number;
}

const bidi = bidiFactory();
const RIGHT_TO_LEFT = /[\p{Script=Arabic}\p{Script=Hebrew}]/u;
const MARK = /^\p{M}$/u;

/** @throws for a character that no typeface prints: entry refuses those, so one of them is a fault of ours */
function typefaceOf(character: string, before: FaceName | undefined, country: string, strong: boolean): FaceName {
  if (before && character === " ") return before;
  if (before && MARK.test(character) && Face.covers(before, character)) return before;
  const face = faceFor(character, country);
  if (!face) throw new Error(`A label cannot show U+${character.codePointAt(0)!.toString(16)}`);
  return strong && face === "european" ? "bold" : face;
}

/** A line of text as it is seen (Unicode's bidirectional algorithm), in the typefaces of its letters. */
export function visualOf(text: string, country: string, strong: boolean): Visual {
  const mixed = RIGHT_TO_LEFT.test(text);
  const { levels, paragraphs } = mixed ? bidi.getEmbeddingLevels(text) : { levels: null, paragraphs: [] };
  const runs: Run[] = [];
  let at = 0;
  for (const character of text) {
    const level = levels?.[at] ?? 0;
    at += character.length;
    const last = runs.at(-1);
    const face = typefaceOf(character, last?.face, country, strong);
    const mirrored = level % 2 === 1 ? bidi.getMirroredCharacter(character) : null;
    const shown = mirrored && Face.covers(face, mirrored) ? mirrored : character;
    // Words of a run from the right are pieces of their own, since whoever draws one goes from left to right.
    const joins =
      last && last.face === face && last.level === level && (level % 2 === 0 || isSpace(last) === (character === " "));
    if (joins) last.text += shown;
    else runs.push({ face, text: shown, level });
  }
  const pieces = inOrderOfSight(runs).map(({ face, text }) => ({ face, text, width: Face.named(face).widthOf(text) }));
  return {
    pieces,
    width: pieces.reduce((sum, { width }) => sum + width, 0),
    rightToLeft: (paragraphs[0]?.level ?? 0) % 2 === 1,
  };
}

const isSpace = ({ text }: Run): boolean => text.trim() === "";

/** Rule L2: from the highest level down, whatever stands at it or above is turned round. */
function inOrderOfSight(runs: Run[]): Run[] {
  const highest = Math.max(0, ...runs.map(({ level }) => level));
  let seen = runs;
  for (let level = highest; level >= 1; level--) {
    const turned: Run[] = [];
    for (let at = 0; at < seen.length; ) {
      let end = at;
      while (end < seen.length && seen[end]!.level >= level) end++;
      if (end === at) turned.push(seen[at++]!);
      else {
        turned.push(...seen.slice(at, end).reverse());
        at = end;
      }
    }
    seen = turned;
  }
  return seen;
}
