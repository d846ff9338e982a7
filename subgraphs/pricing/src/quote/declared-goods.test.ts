import { randomUUID } from "node:crypto";
import { customer, invalid, PARCEL, type Pricing, quote, rows, shirts, startPricing } from "../testing/pricing";

let pricing: Pricing;
beforeAll(async () => {
  pricing = await startPricing();
});
afterAll(() => pricing.close());

const CUBE = (side: number, weightG: number) => ({ weightG, lengthMm: side, widthMm: side, heightMm: side });
const goods = (hs6: string | null, own: Record<string, unknown> = {}) => ({
  ...{ quantity: 1, unitValue: { amountMinor: "1000", currency: "EUR" }, hs6 },
  ...own,
});
const to = (country: string, postalCode: string) => ({ destination: { country, postalCode } });

const ARE = (code: string) =>
  `${code} is of lithium batteries: they are packed alone (PI965) or with equipment (PI966).`;
const HAVE = (code: string) =>
  `${code} is of equipment with a lithium battery: it is packed with it (PI966) or contained in it (PI967).`;

describe("what is described wrongly is refused, and nothing stored", () => {
  it.each<[string, Record<string, unknown>, string, string]>([
    ["lithium batteries as none", { goods: [goods("850760")] }, "goods.0.battery", ARE("850760")],
    ["lithium cells as none", { goods: [shirts(), goods("850650")] }, "goods.1.battery", ARE("850650")],
    [
      "batteries within themselves",
      { goods: [goods("850760", { battery: "PI967" })] },
      "goods.0.battery",
      ARE("850760"),
    ],
    ["a telephone without one", { goods: [goods("851713")] }, "goods.0.battery", HAVE("851713")],
    ["a computer as a battery", { goods: [goods("847130", { battery: "PI965" })] }, "goods.0.battery", HAVE("847130")],
    ...["000000", "770100", "980100", "990000", "610012", "000101"].map(
      (code): [string, Record<string, unknown>, string, string] => [
        `HS ${code}`,
        { goods: [goods(code)] },
        "goods.0.hs6",
        "The Harmonized System has no such code.",
      ],
    ),
    [
      "IOSS to the United States",
      { ...to("US", "10001"), iossRegistered: true },
      "iossRegistered",
      "IOSS is not for parcels to the United States.",
    ],
    [
      "IOSS to Great Britain",
      { ...to("GB", "EC1A 1BB"), iossRegistered: true },
      "iossRegistered",
      "IOSS is not for parcels to Great Britain.",
    ],
    [
      "IOSS to the Canary Islands",
      { ...to("ES", "35001"), iossRegistered: true },
      "iossRegistered",
      "IOSS is not for parcels to the Canary Islands.",
    ],
    [
      "IOSS above its value",
      {
        goods: [goods("610910", { quantity: 15, unitValue: { amountMinor: "1001", currency: "EUR" } })],
        iossRegistered: true,
      },
      "iossRegistered",
      "IOSS is for goods of up to 150.00 EUR; these are worth 150.15 EUR.",
    ],
    [
      "10,000 T-shirts in a gram",
      { goods: [shirts(10_000)], parcel: { ...PARCEL, weightG: 12 } },
      "parcel.weightG",
      "10000 pieces of these goods weigh 50000 g at least, not 12 g.",
    ],
    [
      "100 T-shirts in 499 g",
      { goods: [shirts(100)], parcel: { ...PARCEL, weightG: 499 } },
      "parcel.weightG",
      "100 pieces of these goods weigh 500 g at least, not 499 g.",
    ],
    [
      "10,001 beads in a kilogram",
      { goods: [goods("701810", { quantity: 10_001 })], parcel: { ...PARCEL, weightG: 1_000 } },
      "parcel.weightG",
      "10001 pieces of these goods weigh 1001 g at least, not 1000 g.",
    ],
    [
      "a parcel lighter than the air in it",
      { serviceCode: "POST-REG", goods: [], parcel: CUBE(300, 26) },
      "parcel.weightG",
      "A parcel of this size weighs 27 g at least, not 26 g.",
    ],
    ["a side of 20 m", { parcel: { ...PARCEL, lengthMm: 20_000 } }, "parcel.lengthMm", "A side measures 1 to 3000 mm."],
  ])("%s", async (_case, own, field, message) => {
    const tenant = customer();
    expect(await quote(pricing, own, tenant)).toEqual(invalid(field, message));
    expect(await rows(pricing.database, "SELECT 1 FROM quote WHERE tenant_id = $1", tenant.tid)).toEqual([]);
  });

  it("every fault at once", async () => {
    const own = { goods: [goods("850760")], parcel: CUBE(1_000, 1), iossRegistered: true, ...to("US", "10001") };
    expect((await quote(pricing, own)).faults).toEqual([
      { field: "goods.0.battery", message: ARE("850760") },
      { field: "parcel.weightG", message: "A parcel of this size weighs 1000 g at least, not 1 g." },
      { field: "iossRegistered", message: "IOSS is not for parcels to the United States." },
    ]);
  });
});

describe("what is described rightly is priced", () => {
  it.each<[string, Record<string, unknown>]>([
    ["a telephone with its battery", { serviceCode: "YUN-BATT", goods: [goods("851713", { battery: "PI967" })] }],
    ["batteries with equipment", { serviceCode: "YUN-BATT", goods: [goods("850760", { battery: "PI966" })] }],
    ["IOSS at its very value", { goods: [goods("610910", { quantity: 15 })], iossRegistered: true }],
    ["IOSS to Northern Ireland", { ...to("GB", "BT1 1AA"), iossRegistered: true }],
    ["100 T-shirts in 500 g", { goods: [shirts(100)], parcel: { ...PARCEL, weightG: 500 } }],
    [
      "10,000 beads in a kilogram",
      { goods: [goods("701810", { quantity: 10_000 })], parcel: { ...PARCEL, weightG: 1_000 } },
    ],
    ["goods of the last chapter", { goods: [goods("970690")] }],
  ])("%s", async (_case, own) => {
    expect((await quote(pricing, own)).__typename).toBe("QuoteOffered");
  });
});

describe("a service takes parcels up to a size", () => {
  const SELECTION = "... on OverSizeLimit { limit { longestMm sidesMm lengthAndGirthMm } }";
  const asked = (serviceCode: string, parcel: object) =>
    pricing.act(
      "quote",
      SELECTION,
      {
        idempotencyKey: randomUUID(),
        serviceCode,
        currency: "CNY",
        destination: { country: "DE", postalCode: "10115" },
        parcel,
      },
      customer(),
    );

  it("a cube of 2 m is no registered letter, whatever it weighs", async () => {
    expect(await asked("POST-REG", CUBE(1_200, 1_999))).toEqual({
      __typename: "OverSizeLimit",
      message: "POST-REG takes parcels up to 600 mm long, up to 900 mm of all three sides together.",
      limit: { longestMm: 600, sidesMm: 900, lengthAndGirthMm: null },
    });
  });

  it.each([
    ["POST-REG", { weightG: 500, lengthMm: 600, widthMm: 200, heightMm: 100 }, true],
    ["POST-REG", { weightG: 500, lengthMm: 100, widthMm: 601, heightMm: 100 }, false],
    ["POST-REG", { weightG: 500, lengthMm: 301, widthMm: 300, heightMm: 300 }, false],
    ["YUN-STD", { weightG: 5_000, lengthMm: 1_200, widthMm: 100, heightMm: 100 }, true],
    ["YUN-STD", { weightG: 5_000, lengthMm: 100, widthMm: 100, heightMm: 1_201 }, false],
    ["EXPRESS", { weightG: 5_000, lengthMm: 1_500, widthMm: 500, heightMm: 100 }, true],
    ["EXPRESS", { weightG: 5_000, lengthMm: 1_500, widthMm: 651, heightMm: 100 }, false],
  ])("%s %j: %s", async (serviceCode, parcel, taken) => {
    expect((await asked(serviceCode, parcel)).__typename).toBe(taken ? "QuoteOffered" : "OverSizeLimit");
  });

  it("comparing them says so", async () => {
    const input = {
      destination: { country: "DE" },
      parcel: { weightG: 1_900, lengthMm: 700, widthMm: 100, heightMm: 100 },
      currency: "CNY",
    };
    const { data } = await pricing.run(
      "query ($input: CompareServicesInput!) { compareServices(input: $input) { ... on UnavailableService { service { code sizeLimit { longestMm } } reason } } }",
      { input },
    );
    expect(data.compareServices).toEqual([
      {},
      { service: { code: "POST-REG", sizeLimit: { longestMm: 600 } }, reason: "SIZE" },
      {},
      {},
    ]);
  });
});
