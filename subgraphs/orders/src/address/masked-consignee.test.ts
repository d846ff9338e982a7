import { maskedConsignee } from "./masked-consignee";

const WHOLE = {
  name: "Erika Maria Mustermann",
  line1: "Heidestraße 17",
  line2: "c/o Schmidt",
  city: "Köln",
  region: "NRW",
  postalCode: "51147",
  country: "DE",
  phone: "+4922112345",
  email: "erika@example.org",
};

it("shows initials, the beginning of the postal code and the end of the phone, and no street", () => {
  expect(maskedConsignee(WHOLE)).toEqual({
    name: "E••• M••• M•••",
    street: "•••",
    city: "Köln",
    region: "NRW",
    postalCode: "51•••",
    country: "DE",
    phone: "•••45",
    email: "e•••@•••",
  });
});

it.each([
  ["", ""],
  ["IM1", "•••"],
  ["1234", "12•••"],
  ["SW1A 1AA", "SW•••"],
])("of the postal code %j no more than %j is shown", (postalCode, shown) => {
  expect(maskedConsignee({ ...WHOLE, postalCode }).postalCode).toBe(shown);
});

it("says nothing of what is not there, and a letter of any script is one", () => {
  const { name, phone, email, region } = maskedConsignee({
    name: "𠮷田 太郎",
    line1: "1",
    city: "Tokyo",
    postalCode: "100-0001",
    country: "JP",
  });
  expect({ name, phone, email, region }).toEqual({ name: "𠮷••• 太•••", phone: null, email: null, region: null });
});
