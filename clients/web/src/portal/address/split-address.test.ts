import { askedFields, regionName } from "./asked-fields";
import { splitAddress } from "./split-address";

it.each([
  [
    "Erika Muster\nMusterstrasse 12\nHinterhaus\n04109 Leipzig\nGermany\n+49 341 1234567",
    "",
    {
      ...{ name: "Erika Muster", line1: "Musterstrasse 12", line2: "Hinterhaus", postalCode: "04109", city: "Leipzig" },
      ...{ country: "DE", phone: "+49 341 1234567" },
    },
  ],
  [
    "John Doe, 1 Main St Apt 4, Springfield, IL 62704, USA",
    "",
    {
      ...{ name: "John Doe", line1: "1 Main St Apt 4", city: "Springfield", region: "IL", postalCode: "62704" },
      country: "US",
    },
  ],
  [
    "Jane Roe\r\n742 Evergreen Terrace\r\nPortland OR 97205-1234\r\njane@shop.example",
    "US",
    {
      ...{ name: "Jane Roe", line1: "742 Evergreen Terrace", city: "Portland", region: "OR", postalCode: "97205-1234" },
      ...{ country: "US", email: "jane@shop.example" },
    },
  ],
  [
    "Ann Smith\n10 Downing Street\nLondon\nSW1A 2AA\nUnited Kingdom",
    "",
    { name: "Ann Smith", line1: "10 Downing Street", city: "London", postalCode: "SW1A 2AA", country: "GB" },
  ],
  [
    "Name: Ola Nordmann\nAddress: Storgata 5\nD-51147 Köln\nTel: 0221 998877",
    "DE",
    {
      ...{ name: "Ola Nordmann", line1: "Storgata 5", city: "Köln", postalCode: "51147" },
      ...{ country: "DE", phone: "0221 998877" },
    },
  ],
  // Without a country nobody knows what is a code.
  ["Max\nHauptstr. 1\n04109 Leipzig", "", { name: "Max", line1: "Hauptstr. 1", city: "04109 Leipzig" }],
])("%j of %j", (pasted, hint, found) => {
  expect(splitAddress(pasted, hint)).toEqual(found);
});

it.each([
  [
    "收件人：王小明 手机：13800138000 地址：广东省深圳市南山区科技园路１号Ａ栋 邮编：518057",
    {
      ...{ name: "王小明", region: "广东省", city: "深圳市", line1: "南山区科技园路1号A栋", postalCode: "518057" },
      ...{ phone: "13800138000", country: "CN" },
    },
  ],
  [
    "上海市浦东新区世纪大道100号\n李雷，13912345678",
    {
      ...{ name: "李雷", region: "上海市", city: "上海市", line1: "浦东新区世纪大道100号" },
      ...{ phone: "13912345678", country: "CN" },
    },
  ],
])("as it is written in China: %s", (pasted, found) => {
  expect(splitAddress(pasted)).toEqual(found);
});

it("what is asked for is what is written there", () => {
  expect(["DE", "US", "HK", "AE", "GB", ""].map(askedFields)).toEqual([
    { region: false, postalCode: true, isCodeFirst: true },
    { region: true, postalCode: true, isCodeFirst: false },
    { region: true, postalCode: false, isCodeFirst: false },
    { region: true, postalCode: false, isCodeFirst: false },
    { region: false, postalCode: true, isCodeFirst: false },
    { region: true, postalCode: true, isCodeFirst: true },
  ]);
  expect(["US", "CA", "JP", "AE", "DE"].map(regionName)).toEqual([
    ...["STATE", "PROVINCE", "PREFECTURE", "EMIRATE", "REGION"],
  ]);
});
