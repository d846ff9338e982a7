import { staff } from "@baiyun/kit/testing";
import { customer, type Pricing, quote, rows, startPricing } from "../testing/pricing";
import { draft, ownCard, publishVersion, retireVersion } from "../testing/rate-cards";
import type { StatedZone } from "./catalogue.events";

let pricing: Pricing;
beforeAll(async () => {
  pricing = await startPricing();
});
afterAll(() => pricing.close());

interface Stated {
  services: string[];
  currencies: string[];
  zones: StatedZone[];
}

const stated = async () =>
  (
    await rows<{ payload: Stated }>(
      pricing.database,
      "SELECT payload FROM outbox_event WHERE type = 'catalogue.stated.v1' ORDER BY position",
    )
  ).map(({ payload }) => payload);

it("is stated at the start, and when rates of a new currency are", async () => {
  const services = ["EXPRESS", "POST-REG", "YUN-BATT", "YUN-STD"];
  const currencies = ["AUD", "BRL", "CAD", "CHF", "CNY", "EUR", "GBP", "JPY", "NOK", "RON", "USD"];
  expect((await stated()).at(-1)).toMatchObject({ services, currencies });
  const before = (await stated()).length;
  const outcome = await pricing.act(
    "publishExchangeRates",
    "... on PublishExchangeRatesSuccess { rates { quote } }",
    {
      source: "test",
      effectiveFrom: "2026-10-05T08:00:00Z",
      rates: [
        { base: "USD", quote: "SEK", rate: "9.5" },
        { base: "ISK", quote: "DKK", rate: "0.05" },
      ],
    },
    staff("pricing"),
  );
  expect(outcome.__typename).toBe("PublishExchangeRatesSuccess");
  const after = await stated();
  expect(after.length).toBe(before + 1);
  expect(after.at(-1)).toMatchObject({
    services,
    currencies: ["AUD", "BRL", "CAD", "CHF", "CNY", "EUR", "GBP", "JPY", "NOK", "RON", "SEK", "USD"],
  });
});

const ELSEWHERE = "US territories and military addresses";
const last = async () => (await stated()).at(-1)!;
const zoneOf = async (name: string) => (await last()).zones.find((zone) => zone.name === name)!;

it("says of every zone which services go there, and by which addresses it is known", async () => {
  const all = ["EXPRESS", "POST-REG", "YUN-BATT", "YUN-STD"];
  const some = ["EXPRESS", "POST-REG", "YUN-STD"];
  expect((await last()).zones.map(({ name, services }) => [name, services])).toEqual([
    ["Australia", all],
    ["Brazil", some],
    ["Canada", all],
    ["Switzerland", all],
    ["Western Europe", all],
    ["Rest of the European Union", all],
    ["United Kingdom", all],
    ["Japan", all],
    ["Norway", all],
    ["United States", all],
    [ELSEWHERE, []],
    ["Alaska and Hawaii", ["EXPRESS", "POST-REG"]],
  ]);
  const { areas } = await zoneOf(ELSEWHERE);
  expect(areas.map(({ country, postalPrefix }) => `${country} ${postalPrefix ?? ""}`.trim())).toEqual([
    ...["US 006", "US 007", "US 009", "US 008", "US 969", "US 96799"],
    ...["US 09", "US 340", "US 962", "US 963", "US 964", "US 965", "US 966"],
    ...["PR", "VI", "GU", "AS", "MP"],
  ]);
});

it("says what goes where for one customer alone, from its publication until it is withdrawn", async () => {
  const tenant = customer();
  const card = await ownCard(pricing.database, tenant.tid);
  const to = { destination: { country: "US", postalCode: "00901" } };
  const ownOf = async () => (await zoneOf(ELSEWHERE)).own.filter(({ tenantId }) => tenantId === tenant.tid);
  const version = await draft(pricing.database, card, new Date("2026-10-10"), null, [
    { zoneCode: "US-ELSEWHERE", perKg: 20_000 },
    { zoneCode: "EU-1", perKg: 20_000 },
  ]);
  expect(await ownOf()).toEqual([]);
  expect((await publishVersion(pricing, version)).__typename).toBe("PublishRateCardVersionSuccess");
  expect(await ownOf()).toEqual([{ tenantId: tenant.tid, services: ["YUN-STD"] }]);
  expect((await zoneOf("Western Europe")).own.filter(({ tenantId }) => tenantId === tenant.tid)).toEqual([]);
  pricing.clock.set("2026-10-11T08:00:00Z");
  expect((await quote(pricing, to, tenant)).__typename).toBe("QuoteOffered");
  expect((await quote(pricing, { destination: { country: "PR", postalCode: "00901" } }, tenant)).__typename).toBe(
    "QuoteOffered",
  );
  expect((await retireVersion(pricing, version)).__typename).toBe("RetireRateCardVersionSuccess");
  expect(await ownOf()).toEqual([]);
});

it("of two publications at once the last word has both", async () => {
  const versions = await Promise.all(
    [customer(), customer()].map(async ({ tid }) => {
      const card = await ownCard(pricing.database, tid);
      const lanes = [{ zoneCode: "US-ELSEWHERE", perKg: 20_000 }];
      return { tid, id: await draft(pricing.database, card, new Date("2026-11-10"), null, lanes) };
    }),
  );
  await Promise.all(versions.map(({ id }) => publishVersion(pricing, id)));
  const own = (await zoneOf(ELSEWHERE)).own.map(({ tenantId }) => tenantId);
  expect(own).toEqual(expect.arrayContaining(versions.map(({ tid }) => tid)));
});
