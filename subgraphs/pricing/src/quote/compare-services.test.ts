import { randomUUID } from "node:crypto";
import { customer, PARCEL, type Pricing, rows, shirts, startPricing, TODAY } from "../testing/pricing";
import { draft, ownCard, publishVersion } from "../testing/rate-cards";

let pricing: Pricing;
beforeAll(async () => {
  pricing = await startPricing();
});
afterEach(() => {
  pricing.clock.set(TODAY);
});
afterAll(() => pricing.close());

const COMPARE = `query ($input: CompareServicesInput!) { compareServices(input: $input) { __typename
  ... on AvailableService { service { code transitDays { min max } } billableWeightG sellTotal { decimal } landedCost { total { decimal } } }
  ... on UnavailableService { service { code } reason message } } }`;
const compare = (own: Record<string, unknown> = {}, claims: object = {}) => {
  const input = { destination: { country: "DE" }, parcel: PARCEL, currency: "CNY", goods: [shirts()], ...own };
  return pricing.run<{ compareServices: Record<string, unknown>[] }>(COMPARE, { input }, claims);
};
const available = (
  code: string,
  min: number,
  max: number,
  billableWeightG: number,
  decimal: string,
  landed: string,
) => ({
  __typename: "AvailableService",
  service: { code, transitDays: { min, max } },
  billableWeightG,
  sellTotal: { decimal },
  landedCost: { total: { decimal: landed } },
});
const unavailable = (code: string, reason: string, message: string) => ({
  __typename: "UnavailableService",
  service: { code },
  reason,
  message,
});

it("anyone learns the price of every service, and nothing is kept", async () => {
  const before = await rows(pricing.database, "SELECT count(*) FROM quote");
  expect((await compare()).data.compareServices).toEqual([
    available("EXPRESS", 3, 6, 2500, "414.75", "22.62"),
    available("POST-REG", 12, 25, 640, "69.54", "14.67"),
    available("YUN-BATT", 8, 14, 1482, "135.08", "16.18"),
    available("YUN-STD", 7, 12, 1976, "158.27", "16.71"),
  ]);
  expect(await rows(pricing.database, "SELECT count(*) FROM quote")).toEqual(before);
});

it("or why a service does not take the parcel", async () => {
  const power = { quantity: 1, unitValue: { amountMinor: "1000", currency: "EUR" }, hs6: "850760", battery: "PI965" };
  expect((await compare({ goods: [power] })).data.compareServices).toEqual(
    ["EXPRESS", "POST-REG", "YUN-BATT", "YUN-STD"].map((code) =>
      unavailable(code, "DANGEROUS_GOODS", `${code} does not take goods packed under PI965.`),
    ),
  );
  const heavy = { weightG: 25_000, lengthMm: 100, widthMm: 100, heightMm: 100 };
  const toAlaska = await compare({ parcel: heavy, destination: { country: "US", postalCode: "99501" }, goods: [] });
  expect(toAlaska.data.compareServices).toEqual([
    { ...available("EXPRESS", 3, 6, 25_000, "5066.25", ""), landedCost: null },
    unavailable("POST-REG", "WEIGHT", "POST-REG takes up to 2000 g; this parcel counts as 25000 g."),
    unavailable("YUN-BATT", "DESTINATION", "YUN-BATT does not deliver to this address in US."),
    unavailable("YUN-STD", "DESTINATION", "YUN-STD does not deliver to this address in US."),
  ]);
});

it("a customer with a price list of its own sees its prices, the others theirs", async () => {
  const tenant = customer();
  const from = new Date("2026-10-10T00:00:00Z");
  await publishVersion(pricing, await draft(pricing.database, await ownCard(pricing.database, tenant.tid), from));
  pricing.clock.set(from);
  const priceFor = async (claims: object) => (await compare({}, claims)).data.compareServices[3]!.sellTotal;
  expect(await priceFor(tenant)).toEqual({ decimal: "197.60" });
  expect(await priceFor(customer(randomUUID()))).toEqual({ decimal: "158.27" });
  expect(await priceFor({})).toEqual({ decimal: "158.27" });
});

it.each([
  ["a parcel of nothing", { parcel: { ...PARCEL, weightG: 0 } }, "parcel.weightG: A parcel weighs 1 to 100000 g."],
  [
    "every fault at once",
    { parcel: { ...PARCEL, lengthMm: 3_001 }, destination: { country: "DE", postalCode: "1".repeat(17) } },
    "destination.postalCode: Must be at most 16 characters. parcel.lengthMm: A side measures 1 to 3000 mm.",
  ],
  ["a currency without a rate", { currency: "ARS" }, "currency: We do not quote in this currency."],
])("refuses %s", async (_case, own, message) => {
  const { errors } = await compare(own);
  expect(errors!.map((error) => [error.message, error.extensions])).toEqual([[message, { code: "BAD_USER_INPUT" }]]);
});

it("the catalogue is open to everyone", async () => {
  const { data } = await pricing.run(
    "{ services { code dgPolicy weightLimitG weightRule { basis divisor minimumG stepG } } }",
  );
  expect(data.services).toEqual([
    {
      code: "EXPRESS",
      dgPolicy: "NO_BATTERIES",
      weightLimitG: 30_000,
      weightRule: { basis: "GREATER_OF_ACTUAL_AND_VOLUMETRIC", divisor: 5000, minimumG: 500, stepG: 500 },
    },
    {
      code: "POST-REG",
      dgPolicy: "NO_BATTERIES",
      weightLimitG: 2_000,
      weightRule: { basis: "ACTUAL", divisor: null, minimumG: 20, stepG: 1 },
    },
    {
      code: "YUN-BATT",
      dgPolicy: "BATTERIES_WITH_EQUIPMENT",
      weightLimitG: 20_000,
      weightRule: { basis: "GREATER_OF_ACTUAL_AND_VOLUMETRIC", divisor: 8000, minimumG: 50, stepG: 1 },
    },
    {
      code: "YUN-STD",
      dgPolicy: "NO_BATTERIES",
      weightLimitG: 20_000,
      weightRule: { basis: "VOLUMETRIC_FROM_TWICE_ACTUAL", divisor: 6000, minimumG: 50, stepG: 1 },
    },
  ]);
});
