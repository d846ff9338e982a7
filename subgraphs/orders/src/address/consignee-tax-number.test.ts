import { maskedTaxNumber, taxNumberFault } from "./consignee-tax-number";

const CPF_OR_CNPJ =
  "In Brazil it is a CPF of 11 digits or a CNPJ of 14 characters, the last two of them its check digits.";
const EORI = "Here it is an EORI number: a country's two letters, and what follows there.";

it.each([
  ["BR", "52998224725", null],
  ["BR", "52998224726", CPF_OR_CNPJ],
  ["BR", "11111111111", CPF_OR_CNPJ],
  ["BR", "11222333000181", null],
  ["BR", "11222333000182", CPF_OR_CNPJ],
  ["BR", "12ABC34501DE35", null],
  ["BR", "", CPF_OR_CNPJ],
  ["CH", "CHE123456788", null],
  ["CH", "CHE123456789", "In Switzerland it is a UID: CHE, eight digits and a check digit."],
  ["DE", "DE1234567", null],
  ["DE", "1234567", EORI],
  ["GB", "GB123456789000", null],
  ["GB", "GB12345678900", EORI],
  ["MX", "XAXX010101000", null],
  ["MX", "XAX", "This is 4 to 20 letters and digits."],
  ["KR", "P123456789012345678901", "This is 4 to 20 letters and digits."],
])("in %s a consignee may be known by %j: %s is against it", (country, number, fault) => {
  expect(taxNumberFault(country, number)).toBe(fault);
});

it.each([
  ["52998224725", "•••25"],
  ["P12345", "•••"],
])("of %s no more than %s is shown", (number, shown) => {
  expect(maskedTaxNumber(number)).toBe(shown);
});
