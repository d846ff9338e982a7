import { CONSIGNEES } from "../testing/consignees";
import { addressBlock, countryName } from "./address-block";

const lines = (consignee: Parameters<typeof addressBlock>[0]) => addressBlock(consignee).map(({ text }) => text);

it.each<[keyof typeof CONSIGNEES, string[]]>([
  [
    "JP",
    [
      "〒100-0005",
      "東京都",
      "千代田区丸の内1-9-1 グラントウキョウノースタワー",
      "ダイワ・ビル 3階",
      "山田 太郎",
      "JAPAN",
      "Tel +81312345678",
    ],
  ],
  ["CN", ["100022", "北京市朝阳区", "建国路88号SOHO现代城A座1208室", "张伟", "CHINA", "Tel +8613800138000"]],
  [
    "AE",
    [
      "محمد بن راشد المنصوري",
      "شقة 1204، برج الخليج (B)، شارع الشيخ زايد 17",
      "دبي",
      "UNITED ARAB EMIRATES",
      "Tel +971501234567",
    ],
  ],
  ["GR", ["Ευάγγελος Παπαδόπουλος", "Λεωφόρος Βασιλίσσης Σοφίας 12", "106 74 Αθήνα", "GREECE", "Tel +302101234567"]],
  ["BG", ["Георги Щърбев", "бул. „Витоша“ № 18, вх. Б, ап. 7", "1000 София", "BULGARIA", "Tel +35921234567"]],
  ["US", ["John Q. Public", "350 5th Ave", "Suite 3304", "New York, NY 10118", "UNITED STATES", "Tel +15551234567"]],
  ["GB", ["Siân O’Brien", "Flat 4, 221b Baker Street", "London", "Greater London", "NW1 6XE", "UNITED KINGDOM"]],
  ["KR", ["서울특별시 강남구", "테헤란로 152 강남파이낸스센터", "홍길동", "06236", "SOUTH KOREA"]],
  ["HK", ["香港島", "中環", "皇后大道中1號", "陳大文", "HONG KONG SAR CHINA"]],
])("%s: by its own format, the country in words", (country, expected) => {
  expect(lines(CONSIGNEES[country])).toEqual(expected);
});

const person = { name: "Ada", line1: "1 Main St", city: "Town", postalCode: "1000" };

it.each([
  [
    "JP in Latin letters",
    { ...person, country: "JP", region: "Tokyo", city: "Chiyoda" },
    ["Ada", "1 Main St", "Chiyoda, Tokyo", "1000", "JAPAN"],
  ],
  [
    "CN in Latin letters",
    { ...person, country: "CN", region: "Beijing" },
    ["Ada", "1 Main St", "Town", "Beijing, 1000", "CHINA"],
  ],
  [
    "a place that the format has no line for",
    { ...person, country: "AE", region: "Sharjah", postalCode: "" },
    ["Ada", "1 Main St", "Town", "Sharjah", "UNITED ARAB EMIRATES"],
  ],
  [
    "a region that the format has no line for",
    { ...person, country: "DE", region: "Bayern" },
    ["Ada", "1 Main St", "1000 Town", "Bayern", "GERMANY"],
  ],
  [
    "a code that the country does not have",
    { ...person, country: "HK" },
    ["Ada", "1 Main St", "Town", "1000", "HONG KONG SAR CHINA"],
  ],
  [
    "a city that the format says itself",
    { ...person, country: "SG", city: "Singapore", postalCode: "018956" },
    ["Ada", "1 Main St", "SINGAPORE 018956", "SINGAPORE"],
  ],
  ["MO", { ...person, country: "MO", city: "Macau", postalCode: "" }, ["Ada", "1 Main St", "Macau", "MACAO SAR CHINA"]],
  [
    "IE without a code",
    { ...person, country: "IE", region: "Co. Cork", postalCode: "" },
    ["Ada", "1 Main St", "Town", "Co. Cork", "IRELAND"],
  ],
  [
    "a country of no format",
    { ...person, country: "AQ", region: "Ross" },
    ["Ada", "1 Main St", "Town", "Ross", "1000", "ANTARCTICA"],
  ],
])("%s", (_case, consignee, expected) => {
  expect(lines(consignee)).toEqual(expected);
});

it("nothing of an address is left out, in any country", () => {
  const countries = Array.from({ length: 26 * 26 }, (_, n) =>
    String.fromCharCode(65 + Math.floor(n / 26), 65 + (n % 26)),
  );
  const whole = {
    name: "NAME",
    line1: "LINEA",
    line2: "LINEB",
    city: "CITY",
    region: "REGION",
    postalCode: "CODE",
    phone: "PHONE",
  };
  const local = { ...whole, line1: "住所甲", city: "市" };
  for (const consignee of [whole, local]) {
    const missing = countries.filter((country) => {
      const all = lines({ ...consignee, country }).join("\n");
      return !Object.values(consignee).every((part) => all.includes(part));
    });
    expect(missing).toEqual([]);
  }
  expect(countries.filter((country) => countryName(country) === "")).toEqual([]);
});
