import { staff } from "@baiyun/kit/testing";
import { customer, offered, type Pricing, quote, rows, startPricing, TODAY } from "../testing/pricing";
import { importNumber } from "./import-numbers";
import { RequirementKind } from "./import-requirement.entity";

let pricing: Pricing;
beforeAll(async () => {
  pricing = await startPricing();
});
afterAll(() => pricing.close());

const { CONSIGNEE_TAX_ID, UID_NUMBER, GST_NUMBER, EORI_NUMBER, VOEC_NUMBER, IOSS_NUMBER, HS_CODE } = RequirementKind;

it.each([
  [CONSIGNEE_TAX_ID, "529.982.247-25", "52998224725"],
  [CONSIGNEE_TAX_ID, "529.982.247-26", null],
  [CONSIGNEE_TAX_ID, "529.982.247-52", null],
  [CONSIGNEE_TAX_ID, "111.111.111-11", null],
  [CONSIGNEE_TAX_ID, "11.222.333/0001-81", "11222333000181"],
  [CONSIGNEE_TAX_ID, "11.222.333/0001-82", null],
  [CONSIGNEE_TAX_ID, "12.abc.345/01de-35", "12ABC34501DE35"],
  [CONSIGNEE_TAX_ID, "12.ABC.345/01DE-53", null],
  [CONSIGNEE_TAX_ID, "00000000000000", null],
  [UID_NUMBER, "CHE-123.456.788 MWST", "CHE123456788MWST"],
  [UID_NUMBER, "CHE-123.456.789", null],
  [GST_NUMBER, "51 824 753 556", "51824753556"],
  [GST_NUMBER, "51 824 753 557", null],
  [GST_NUMBER, "3000 1234 5678", "300012345678"],
  [EORI_NUMBER, "GB 123456789000", "GB123456789000"],
  [EORI_NUMBER, "GB 12345678900", null],
  [EORI_NUMBER, "GB 123456789000 000", "GB123456789000000"],
  [EORI_NUMBER, "GB 123456789000 00", null],
  [EORI_NUMBER, "XI 123456789000", "XI123456789000"],
  [EORI_NUMBER, "XI 12345678900", null],
  [EORI_NUMBER, "DE1234567", "DE1234567"],
  [EORI_NUMBER, "DE1234567890123456", null],
  [EORI_NUMBER, "FR 123 456 789 01234", "FR12345678901234"],
  [EORI_NUMBER, "FR 123 456 789 0123", null],
  [EORI_NUMBER, "US1234567", null],
  [VOEC_NUMBER, "2024588", "2024588"],
  [VOEC_NUMBER, "202458", null],
  [IOSS_NUMBER, "im 276 000 0742", "IM2760000742"],
  [IOSS_NUMBER, "im 276 000 074", null],
  [HS_CODE, "6109.10", "610910"],
  [HS_CODE, "7709.10", null],
  [HS_CODE, "6109", null],
])("%s %s is filed as %s", (kind, typed, filed) => {
  expect(importNumber(kind, typed)).toBe(filed);
});

const WANTED = "{ code kind wanted why condition threshold { decimal currency } validFrom verified source }";
const wanted = async (country: string, own: object = {}, claims: object = customer()) => {
  const { data } = await pricing.run<{ importRequirements: { code: string }[] | null }>(
    `query ($country: CountryCode!, $postalCode: String, $at: DateTime) {
      importRequirements(country: $country, postalCode: $postalCode, at: $at) ${WANTED} }`,
    { country, ...own },
    claims,
  );
  return data.importRequirements;
};
const codes = async (...of: Parameters<typeof wanted>) => (await wanted(...of))?.map(({ code }) => code) ?? null;

it("each destination says what it wants, why, and from when; of others nothing is known", async () => {
  expect(await wanted("NO")).toEqual([
    {
      ...{ code: "NO-VOEC", kind: "VOEC_NUMBER", wanted: "The seller's VOEC number: seven digits." },
      why: "Without it the tax on the goods is asked for again at the border.",
      condition: "When the seller collected the tax at the sale. The limit is of each of the goods.",
      ...{ threshold: { decimal: "3000.00", currency: "NOK" }, validFrom: "2024-01-01T00:00:00.000Z", verified: false },
      source: "Norway: VAT on e-commerce (VOEC); to be confirmed",
    },
  ]);
  const known = await Promise.all(["BR", "CH", "GB", "US", "CA", "AU", "JP"].map((country) => codes(country)));
  expect(known).toEqual([
    ...[["BR-CPF-CNPJ"], ["CH-UID"], ["GB-EORI"], ["US-TARIFF-CODE"], ["CA-HS-CODE"], ["AU-GST"], ["JP-HS-CODE"]],
  ]);
  expect(await codes("GB", { postalCode: "BT1 1AA", at: TODAY })).toEqual(["EU-HS-CODE", "EU-IOSS-NUMBER"]);
  expect(await codes("NO", { postalCode: "9171" })).toBeNull();
  expect(await codes("AR")).toBeNull();
  // The day is the destination's own: in Berlin July has begun.
  expect(await codes("DE", { at: "2026-06-30T21:59:59Z" })).toEqual(["EU-EORI", "EU-IOSS-NUMBER"]);
  expect(await codes("DE", { at: "2026-06-30T22:00:00Z" })).toEqual(["EU-EORI", "EU-HS-CODE", "EU-IOSS-NUMBER"]);
  await expect(wanted("DE", {}, {})).resolves.toBeNull();
});

it("a quote says what its order will be asked for, on the day of clearance", async () => {
  const SHOWN = `sellTotal { decimal } requirements { code } landedCost { complete dutyTotal { decimal } vatTotal { decimal }
    fees { decimal } remarks { code } }`;
  const to = async (country: string, own: object = {}) =>
    offered(await quote(pricing, { destination: { country, postalCode: "" }, ...own }, customer(), SHOWN));
  expect(await to("BR")).toEqual({
    ...{ sellTotal: { decimal: "233.36" }, requirements: [{ code: "BR-CPF-CNPJ" }] },
    landedCost: {
      ...{ complete: false, dutyTotal: null, vatTotal: null, fees: null },
      remarks: [{ code: "TARIFF_NOT_KNOWN" }, { code: "TERRITORY_NOT_COVERED" }],
    },
  });
  const [swiss, norwegian] = [await to("CH", { currency: "CHF" }), await to("NO", { currency: "NOK" })];
  expect([swiss.requirements, norwegian.requirements]).toEqual([[{ code: "CH-UID" }], [{ code: "NO-VOEC" }]]);
  expect([swiss.sellTotal, norwegian.sellTotal]).toEqual([{ decimal: "21.84" }, { decimal: "292.61" }]);
  const battery = [
    { quantity: 1, unitValue: { amountMinor: "1000", currency: "EUR" }, hs6: "851830", battery: "PI967" },
  ];
  for (const country of ["CA", "AU", "JP", "CH", "NO"]) {
    const own = { destination: { country, postalCode: "" }, serviceCode: "YUN-BATT", goods: battery };
    expect((await quote(pricing, own)).__typename).toBe("QuoteOffered");
  }
});

it("a number is checked for who may quote, and what is required never changes but for its end", async () => {
  const CHECK = `{ checkImportNumber(kind: CONSIGNEE_TAX_ID, number: "529.982.247-25") { isValid number } }`;
  expect((await pricing.run(CHECK, {}, staff("ops"))).data).toEqual({
    checkImportNumber: { isValid: true, number: "52998224725" },
  });
  expect((await pricing.run(CHECK)).errors![0]!.extensions!.code).toBe("UNAUTHENTICATED");
  await expect(rows(pricing.database, "UPDATE import_requirement SET wanted = 'nothing'")).rejects.toThrow("immutable");
  await expect(
    rows(
      pricing.database,
      `INSERT INTO import_requirement SELECT gen_random_uuid(), code, kind, territories, wanted, why, condition, threshold_minor,
         currency, valid_from, valid_to, verified, source, true FROM import_requirement WHERE code = 'NO-VOEC' LIMIT 1`,
    ),
  ).rejects.toThrow("requirement_windows_never_overlap");
});
