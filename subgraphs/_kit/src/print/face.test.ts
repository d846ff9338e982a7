import { Face } from "./face";

/** Letters that no other test draws. */
const [LIPS, TEETH] = [0x2ac, 0x2ad];

it("a glyph that was first a part of another one is of its letter when that is written", () => {
  const { font } = Face.named("european");
  const idOf = (font as unknown as { _cmapProcessor: { lookup(codePoint: number): number } })._cmapProcessor;
  for (const letter of [LIPS, TEETH]) expect(font.getGlyph(idOf.lookup(letter)).codePoints).toEqual([]);
  expect(font.layout("\u02ac").glyphs.map(({ codePoints }) => codePoints)).toEqual([[LIPS]]);
  expect(font.glyphForCodePoint(TEETH).codePoints).toEqual([TEETH]);
});

it("and stays so when it is a part of another one again", () => {
  const { font } = Face.named("bold");
  const { id } = font.glyphForCodePoint(LIPS);
  expect(font.getGlyph(id).codePoints).toEqual([LIPS]);
});
