import { readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { create, type Font, type GlyphRun } from "fontkit";
import { LRUCache } from "lru-cache";

/** Where a typeface of Noto is found, and the letters it is used for: those whose shaping is proven by a picture. */
interface Typeface {
  from: string;
  file: string;
  scripts: RegExp;
}

const EUROPEAN = /^[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}\p{Script=Common}\p{Script=Inherited}]$/u;
const HAN =
  /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Bopomofo}\p{Script=Hangul}\p{Script=Common}\uff01-\uff5e]$/u;

const TYPEFACES = {
  european: { from: "@embedpdf/fonts-latin", file: "NotoSans-Regular.ttf", scripts: EUROPEAN },
  bold: { from: "@embedpdf/fonts-latin", file: "NotoSans-Bold.ttf", scripts: EUROPEAN },
  arabic: {
    from: "@embedpdf/fonts-arabic",
    file: "NotoNaskhArabic-Regular.ttf",
    scripts: /^[\p{Script_Extensions=Arabic}\p{Script=Common}]$/u,
  },
  hebrew: { from: "@embedpdf/fonts-hebrew", file: "NotoSansHebrew-Regular.ttf", scripts: /^\p{Script=Hebrew}$/u },
  chinese: { from: "@embedpdf/fonts-sc", file: "NotoSansHans-Regular.otf", scripts: HAN },
  japanese: { from: "@embedpdf/fonts-jp", file: "NotoSansJP-Regular.otf", scripts: HAN },
  korean: { from: "@embedpdf/fonts-kr", file: "NotoSansKR-Regular.otf", scripts: HAN },
} as const satisfies Record<string, Typeface>;

export type FaceName = keyof typeof TYPEFACES;

/** Of a typeface: units, places and countries recur from one document to the next. */
const SHAPED_WORDS = 500;

/** One typeface, parsed once a process and only when a text needs it: the Han ones are 5 to 8 MB each. */
export class Face {
  private static readonly opened = new Map<FaceName, Face>();
  private readonly advances = new Map<number, number>();

  private constructor(
    readonly name: FaceName,
    readonly font: Font,
  ) {}

  static named(name: FaceName): Face {
    const known = Face.opened.get(name);
    if (known) return known;
    const { from, file } = TYPEFACES[name];
    const path = join(dirname(require.resolve(from)), "..", "fonts", file);
    const face = new Face(name, shapingOnce(knowingLetters(create(readFileSync(path)) as Font)));
    Face.opened.set(name, face);
    return face;
  }

  /** Whether it has the character, which its scripts are asked first: that opens no font. */
  static covers(name: FaceName, character: string): boolean {
    return TYPEFACES[name].scripts.test(character) && Face.named(name).has(character.codePointAt(0)!);
  }

  /** How wide a text is at a size of 1; letters that join are shaped, all others added up. */
  widthOf(text: string): number {
    if (this.name === "arabic") return this.font.layout(text).advanceWidth / this.font.unitsPerEm;
    let width = 0;
    for (const character of text) width += this.advanceOf(character.codePointAt(0)!);
    return width / this.font.unitsPerEm;
  }

  private has(codePoint: number): boolean {
    return this.font.hasGlyphForCodePoint(codePoint);
  }

  private advanceOf(codePoint: number): number {
    let advance = this.advances.get(codePoint);
    if (advance === undefined) {
      advance = this.font.glyphForCodePoint(codePoint).advanceWidth;
      this.advances.set(codePoint, advance);
    }
    return advance;
  }
}

/**
 * A font keeps each glyph as it was first asked for: as a part of another one, as the o of an accented one, it is of no letter, and what
 * is written with it later would be drawn, but be no text that can be searched, copied or read out.
 */
function knowingLetters(font: Font): Font {
  const { _glyphs: kept } = font as Font & { _glyphs: Record<number, unknown> };
  const read = font.getGlyph.bind(font);
  font.getGlyph = (id, codePoints = []) => {
    const glyph = read(id, codePoints);
    if (codePoints.length === 0 || glyph.codePoints.length > 0) return glyph;
    delete kept[id];
    return read(id, codePoints);
  };
  return font;
}

/** A glyph as fontkit reads it from the file, each time that it becomes part of a document. */
interface ReadGlyph {
  _decode?: () => unknown;
}

/** The typeface, which keeps the words that it shaped last, and how each letter is drawn: half of what a label costs. */
function shapingOnce(font: Font): Font {
  const shaped = new LRUCache<string, GlyphRun>({ max: SHAPED_WORDS });
  const layout: Font["layout"] = (text, ...how) => {
    if (how.some((one) => one !== undefined)) return font.layout(text, ...how);
    const run = shaped.get(text) ?? font.layout(text);
    shaped.set(text, run);
    // Whoever draws it scales its positions where they stand.
    const positions = run.positions.map((position) => ({ ...position }));
    return Object.assign(Object.create(Object.getPrototypeOf(run)), run, { positions });
  };
  const getGlyph: Font["getGlyph"] = (...which) => {
    const glyph = font.getGlyph(...which) as ReturnType<Font["getGlyph"]> & ReadGlyph;
    if (glyph._decode && !Object.hasOwn(glyph, "_decode")) {
      const read = glyph._decode.bind(glyph);
      let known: { of: unknown } | undefined;
      glyph._decode = () => {
        known ??= { of: read() };
        return known.of;
      };
    }
    return glyph;
  };
  return Object.assign(Object.create(font), { layout, getGlyph });
}
