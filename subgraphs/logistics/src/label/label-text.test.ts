import { labelText } from "./label-text";

it.each([
  ["Jürgen Groß, Straße 5", "Jürgen Groß, Straße 5"],
  ["Łukasz Żółć", "Lukasz Zólc"],
  ["Đorđe Ćirić", "Dorde Ciric"],
  ["Œuvre de Çelik, İstanbul ışık", "OEuvre de Çelik, Istanbul isik"],
  ["Иван Щербаков", "Ivan Shcherbakov"],
  ["Єва Їжакевич", "Ieva Izhakevich"],
  ["Γιώργος Παπαδόπουλος", "Giorgos Papadopoulos"],
  ["Nguyễn Thị Đường", "Nguyen Thi Duong"],
  ["张伟", "??"],
  ["O’Brien – flat “3”", 'O\'Brien - flat "3"'],
  ["line\r\nbreak\tand\u0000 control\u200b", "line break and control"],
  ["a\u00adb 😀", "ab ?"],
  ["e\u0301", "é"],
  ["", ""],
])("%p is printed as %p", (text, printed) => {
  expect(labelText(text)).toBe(printed);
});

it("whatever the text, the fonts can print it", () => {
  const everything = Array.from({ length: 0x3000 }, (_, point) => String.fromCodePoint(point)).join("x");
  expect(labelText(everything)).toMatch(/^[\x20-\x7e\xa1-\xff]+$/);
});
