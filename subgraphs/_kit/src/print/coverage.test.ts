import { faceFor, unprintable } from "./coverage";
import { Face } from "./face";

it.each([
  ["European letters", "Straße Łódź Đường Ευάγγελος Щърбев ½ № „“ – …", []],
  ["Arabic and Hebrew", "شارع الشيخ زايد ١٢، گچپژ (ב) דוד", []],
  ["Han, kana and hangul", "張伟東京都丸の内ダイワ・ビル〒ﾔﾏﾀﾞ　１２３（株）홍길동", []],
  ["rare Han", "\u9fa5\u3400\u{20000}", ["\u{20000}"]],
  ["other scripts", "ก अ ა Ա", ["ก", "अ", "ა", "Ա"]],
  ["pictures, and what stands for something lost", "😀\ufffd\ue000😀", ["😀", "\ufffd", "\ue000"]],
])("%s", (_case, text, missing) => {
  expect(unprintable(text)).toEqual(missing);
});

it("Han characters are drawn as the country draws them", () => {
  expect(["JP", "KR", "CN", "HK", ""].map((country) => faceFor("直", country))).toEqual([
    "japanese",
    "korean",
    "chinese",
    "chinese",
    "chinese",
  ]);
  expect(faceFor("伟", "JP")).toBe("chinese");
  expect(faceFor("홍", "CN")).toBe("korean");
});

it("a typeface that is said to have a character has it", () => {
  for (const character of [..."Aß½ЩΩشדの丸홍直"]) {
    const { font } = Face.named(faceFor(character)!);
    expect(font.layout(character).glyphs.map(({ id }) => id)).not.toContain(0);
  }
});

it("is parsed once", () => {
  expect(Face.named("chinese")).toBe(Face.named("chinese"));
});
