import { accepted, InvalidInput } from "@baiyun/kit";
import { consignee } from "./consignee";

const mustermann = {
  name: "Erika Mustermann",
  line1: "Heidestraße 17",
  city: "Köln",
  postalCode: "51147",
  country: "DE",
};
const read = (change: object) => {
  const checked = accepted(consignee, { ...mustermann, ...change });
  return checked instanceof InvalidInput ? checked.faults : checked;
};

it("what is typed as it is read is kept once", () => {
  expect(read({})).toEqual({ ...mustermann });
});

it("reads what people type, and keeps it", () => {
  const typed = {
    name: " Erika\u00a0\u200bMustermann",
    line1: "Heidestra\u00dfe\t17 ",
    line2: " ",
    postalCode: "D-51147",
    phone: "(0221) 12.34.56",
    email: " erika@example.org",
  };
  expect(read(typed)).toEqual({
    ...mustermann,
    line2: null,
    phone: "+49221123456",
    email: "erika@example.org",
    typed,
  });
});

it.each([
  ["composed and decomposed letters", { name: "Zoe\u0308" }, { name: "Zo\u00eb" }],
  ["marks of direction", { name: "\u200fمحمد\u200e" }, { name: "محمد" }],
  ["full-width spaces", { name: "山田\u3000太郎" }, { name: "山田 太郎" }],
  ["joiners that join nothing", { name: "Er\u200dika\u200c" }, { name: "Erika" }],
])("reads %s as one spelling", (_case, typed, expected) => {
  expect(read(typed)).toMatchObject({ ...expected, typed });
});

it.each(["HK", "AE", "QA", "MO", "IE"])("%s needs no postal code", (country) => {
  expect(read({ country, postalCode: undefined })).toMatchObject({ country, postalCode: "" });
  expect(read({ country, postalCode: null })).toMatchObject({ country, postalCode: "" });
});

it.each([
  ["山田太郎", "丸の内1-1"],
  ["张伟", "建国路88号"],
  ["محمد بن راشد", "شارع الشيخ زايد ١"],
  ["Ευάγγελος Παπαδόπουλος", "Ερμού 1"],
  ["Георги Иванов", "бул. „Витоша“ № 1"],
  ["홍길동", "테헤란로 1"],
  ["דוד כהן", "רחוב הרצל 1"],
  ["Nguyễn Thị Đường", "Žižkova ⅓"],
])("a label can show %s, %s", (name, line1) => {
  expect(read({ name, line1 })).toEqual({ ...mustermann, name, line1 });
});

it.each([
  ["name", "Erika 😀", "A label cannot show 😀 (U+1F600): write it in other letters."],
  ["line1", "ถนนสุขุมวิท", expect.stringMatching(/^A label cannot show ถ \(U\+0E16\), /)],
  ["city", "\ue000", "A label cannot show \ue000 (U+E000): write it in other letters."],
  ["line2", "राम", expect.stringContaining("U+0930")],
  ["region", "a\ufffdb", expect.stringContaining("U+FFFD")],
  ["line1", "x".repeat(101), "This is 1 to 100 printable characters."],
  ["name", "x".repeat(1_000_000), "This is 1 to 100 printable characters."],
  ["postalCode", "", "DE needs a postal code."],
  ["postalCode", "5114", "This is not a postal code of DE."],
  ["postalCode", "5".repeat(1_000_000), "This is not a postal code of DE."],
  ["phone", "call me", "This is not a telephone number. One of another country begins with a plus sign and its code."],
])("names %s of %s", (field, typed, message) => {
  expect(read({ [field]: typed })).toEqual([{ field, message }]);
});

it("names every fault at once", () => {
  const faults = read({ name: "😀", city: " ", postalCode: "1", phone: "-" }) as { field: string }[];
  expect(faults.map(({ field }) => field)).toEqual(["name", "city", "postalCode", "phone"]);
});
