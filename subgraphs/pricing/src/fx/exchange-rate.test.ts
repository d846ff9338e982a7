import { randomUUID } from "node:crypto";
import { staff } from "@baiyun/kit/testing";
import { seedDemo } from "../demo";
import {
  customer,
  invalid,
  offered,
  PARCEL,
  type Pricing,
  quote,
  rows,
  shirts,
  startPricing,
} from "../testing/pricing";

/** With the age limit that a setting may change and a deployment begins with: 31 days. */
let pricing: Pricing;
beforeAll(async () => {
  pricing = await startPricing({});
});
afterAll(() => pricing.close());

const OPENING_ENDS = "2026-02-01T00:00:00.000Z";
const at = (instant: string) => pricing.clock.set(new Date(instant));
const countOf = async (table: string) => (await rows(pricing.database, `SELECT count(*) FROM ${table}`))[0];

const publish = (own: Record<string, unknown> = {}, claims: object = staff("pricing")) =>
  pricing.act(
    "publishExchangeRates",
    "... on PublishExchangeRatesSuccess { rates { base quote rate current source } }",
    {
      source: "European Central Bank",
      effectiveFrom: "2028-06-15T14:00:00Z",
      rates: [
        { base: "USD", quote: "CNY", rate: "7.0" },
        { base: "USD", quote: "EUR", rate: "0.8" },
      ],
      ...own,
    },
    claims,
  );

describe("a rate that is too old is not reckoned with", () => {
  const TOO_OLD = (from: string, to: string) =>
    `Our exchange rate from ${from} to ${to} is of 2026-01-01, too old to reckon with.`;

  it("up to its age limit it is, and after it the quote is refused and nothing stored", async () => {
    at(OPENING_ENDS);
    const tenant = customer();
    expect((await quote(pricing, { currency: "EUR" }, tenant)).__typename).toBe("QuoteOffered");
    const before = await countOf("quote");
    at("2026-02-01T00:00:00.001Z");
    expect(await quote(pricing, { currency: "EUR" }, tenant)).toEqual(invalid("currency", TOO_OLD("CNY", "EUR")));
    at("2028-06-15T08:00:00.000Z");
    expect(await quote(pricing, { currency: "EUR" }, tenant)).toEqual(invalid("currency", TOO_OLD("CNY", "EUR")));
    expect(await countOf("quote")).toEqual(before);
  });

  it("nor for what duty and tax are reckoned from, or for goods valued in another currency", async () => {
    at("2028-06-15T08:00:00.000Z");
    expect(await quote(pricing)).toEqual(invalid("currency", TOO_OLD("EUR", "CNY")));
    const goods = [{ ...shirts(), unitValue: { amountMinor: "1000", currency: "USD" } }];
    expect((await quote(pricing, { goods })).faults).toEqual([
      { field: "goods.0.unitValue.currency", message: TOO_OLD("EUR", "USD") },
      { field: "currency", message: TOO_OLD("EUR", "CNY") },
    ]);
    expect((await quote(pricing, { goods: [], currency: "CNY" })).__typename).toBe("QuoteOffered");
  });

  it("anybody who compares services is told too", async () => {
    at("2028-06-15T08:00:00.000Z");
    const input = { destination: { country: "DE" }, parcel: PARCEL, currency: "EUR" };
    const { errors } = await pricing.run(
      "query ($input: CompareServicesInput!) { compareServices(input: $input) { __typename } }",
      { input },
    );
    expect(errors!.map(({ message, extensions }) => [message, extensions!.code])).toEqual([
      [`currency: ${TOO_OLD("CNY", "EUR")}`, "BAD_USER_INPUT"],
    ]);
  });
});

describe("publishExchangeRates", () => {
  it("states newer ones: the next quote is reckoned by them, once for a key", async () => {
    at("2028-06-16T08:00:00.000Z");
    const [idempotencyKey, person] = [randomUUID(), staff("pricing")];
    const published = await publish({ idempotencyKey }, person);
    const rates = published.rates as { base: string; quote: string; rate: string; current: boolean; source: string }[];
    expect(rates.filter(({ current }) => current)).toEqual([
      { base: "USD", quote: "CNY", rate: "7.0", current: true, source: "European Central Bank" },
      { base: "USD", quote: "EUR", rate: "0.8", current: true, source: "European Central Bank" },
    ]);
    expect(
      rates.filter(({ source, current }) => source === "opening rates" && !current).map(({ quote: of }) => of),
    ).toEqual(["AUD", "CAD", "GBP", "JPY", "RON"]);
    expect(await publish({ idempotencyKey }, person)).toEqual(published);
    const { sellTotal } = offered(await quote(pricing, { currency: "EUR" }, customer(), "sellTotal { decimal }"));
    expect(sellTotal).toEqual({ decimal: "18.09" });
  });

  it.each([
    ["of a later instant", { effectiveFrom: "2028-06-16T08:00:00.001Z" }, "effectiveFrom", "Must not be after now."],
    [
      "too old already",
      { effectiveFrom: "2028-05-16T07:59:59.999Z" },
      "effectiveFrom",
      "Rates of then are too old to reckon with.",
    ],
    ["known already", {}, "effectiveFrom", "There are rates of this instant for one of the pairs already."],
    ["of no source", { source: " " }, "source", "This is 1 to 200 printable characters."],
    ["none", { rates: [] }, "rates", "Must state one rate at least."],
    [
      "of one currency",
      { rates: [{ base: "USD", quote: "USD", rate: "1" }] },
      "rates.0.quote",
      "Must be another currency than base.",
    ],
    [
      "of a pair twice",
      {
        rates: [
          { base: "USD", quote: "SEK", rate: "9" },
          { base: "SEK", quote: "USD", rate: "0.1" },
        ],
      },
      "rates.1",
      "States this pair a second time.",
    ],
    ...["0", "0.0", "-1", "1e3", "7,1", "Infinity", ""].map((rate): [string, object, string, string] => [
      `a rate of "${rate}"`,
      { rates: [{ base: "USD", quote: "SEK", rate }] },
      "rates.0.rate",
      "Must be a decimal number above 0, with at most 9 digits before the point and 12 after.",
    ]),
  ])("refuses rates %s, and keeps none", async (_case, own, field, message) => {
    at("2028-06-16T08:00:00.000Z");
    const before = await countOf("fx_rate");
    expect(await publish({ effectiveFrom: "2028-06-15T14:00:00Z", ...own })).toEqual(invalid(field, message));
    expect(await countOf("fx_rate")).toEqual(before);
  });

  it("is for pricing staff; finance may read; customers neither", async () => {
    at("2028-06-16T08:00:00.000Z");
    const before = await countOf("fx_rate");
    const read = async (claims: object) =>
      (await pricing.run("{ exchangeRates { base } }", {}, claims)).errors?.map(({ extensions }) => extensions!.code);
    await expect(publish({}, staff("finance"))).rejects.toThrow("FORBIDDEN");
    await expect(publish({}, customer())).rejects.toThrow("FORBIDDEN");
    await expect(publish({}, {})).rejects.toThrow("UNAUTHENTICATED");
    expect(await countOf("fx_rate")).toEqual(before);
    expect([await read(staff("finance")), await read(customer())]).toEqual([undefined, ["FORBIDDEN"]]);
  });

  it("the demo states its own each day, once", async () => {
    at("2028-07-20T08:00:00.000Z");
    const before = Number((await countOf("fx_rate"))!.count);
    await seedDemo(pricing.services.rates, pricing.clock.now);
    await seedDemo(pricing.services.rates, pricing.clock.now);
    expect(await countOf("fx_rate")).toEqual({ count: `${before + 10}` });
    expect((await quote(pricing, { currency: "EUR" })).__typename).toBe("QuoteOffered");
  });
});
