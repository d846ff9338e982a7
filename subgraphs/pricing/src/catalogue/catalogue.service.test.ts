import { staff } from "@baiyun/kit/testing";
import { type Pricing, rows, startPricing } from "../testing/pricing";

let pricing: Pricing;
beforeAll(async () => {
  pricing = await startPricing();
});
afterAll(() => pricing.close());

const stated = async () =>
  (
    await rows<{ payload: object }>(
      pricing.database,
      "SELECT payload FROM outbox_event WHERE type = 'catalogue.stated.v1' ORDER BY position",
    )
  ).map(({ payload }) => payload);

it("is stated at the start, and when rates of a new currency are", async () => {
  const services = ["EXPRESS", "POST-REG", "YUN-BATT", "YUN-STD"];
  const currencies = ["AUD", "CAD", "CNY", "EUR", "GBP", "JPY", "RON", "USD"];
  expect((await stated()).at(-1)).toEqual({ services, currencies });
  const before = (await stated()).length;
  const outcome = await pricing.act(
    "publishExchangeRates",
    "... on PublishExchangeRatesSuccess { rates { quote } }",
    {
      source: "test",
      effectiveFrom: "2026-10-05T08:00:00Z",
      rates: [
        { base: "USD", quote: "SEK", rate: "9.5" },
        { base: "NOK", quote: "DKK", rate: "0.6" },
      ],
    },
    staff("pricing"),
  );
  expect(outcome.__typename).toBe("PublishExchangeRatesSuccess");
  const after = await stated();
  expect(after.length).toBe(before + 1);
  expect(after.at(-1)).toEqual({
    services,
    currencies: ["AUD", "CAD", "CNY", "EUR", "GBP", "JPY", "RON", "SEK", "USD"],
  });
});
