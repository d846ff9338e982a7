import { randomInt } from "node:crypto";
import { newId } from "@baiyun/kit";
import { staff } from "@baiyun/kit/testing";
import { customer, offered, type Pricing, quote, rows, startPricing, TODAY } from "../testing/pricing";
import { draft, ownCard, publishVersion } from "../testing/rate-cards";

let pricing: Pricing;
beforeAll(async () => {
  pricing = await startPricing();
});
afterEach(() => {
  pricing.clock.set(TODAY);
});
afterAll(() => pricing.close());

const REPLAY = "query ($id: ID!) { quoteReplay(id: $id) { identical document costDocument } }";
const replayed = async (id: string, claims: object) => {
  const { data } = await pricing.run<{ quoteReplay: Record<string, unknown> | null }>(REPLAY, { id }, claims);
  return data.quoteReplay;
};
const storedDocument = async (id: string) => {
  const [row] = await rows<{ document: string }>(pricing.database, "SELECT document FROM quote WHERE id = $1", id);
  return row!.document;
};

/** Far enough ahead that no other test prices by what is published here. */
const later = () => new Date(Date.UTC(2060, 0, 1) + randomInt(10 ** 12));

async function publishEverythingAnew(at: Date, cardId: string): Promise<void> {
  const version = await draft(pricing.database, cardId, at, null, [{ perKg: 99_900 }]);
  await publishVersion(pricing, version);
  for (const currency of ["CNY", "EUR"]) {
    await rows(
      pricing.database,
      "INSERT INTO fx_rate (id, base, quote, rate, effective_from, source) VALUES ($1, 'USD', $2, '3.5', $3, 'test')",
      newId(),
      currency,
      at,
    );
  }
  const id = newId();
  await rows(
    pricing.database,
    `INSERT INTO regulatory_rule
       (id, code, kind, countries, currency, amount_minor, valid_from, valid_to, verified, source)
     VALUES ($1, $2, 'FEE_PER_PARCEL', '{DE}', 'EUR', 500, $3, $3::timestamptz + interval '1 second', false, 'test')`,
    id,
    `TEST-${id}`,
    at,
  );
}

it("gives the same bytes after prices, exchange rates and rules have changed", async () => {
  const tenant = customer();
  const card = await ownCard(pricing.database, tenant.tid);
  const version = await draft(pricing.database, card, new Date(TODAY.getTime() + 1), null, [{ perKg: 10_000 }]);
  await publishVersion(pricing, version);
  pricing.clock.set(new Date(TODAY.getTime() + 1));
  const { id } = offered(await quote(pricing, { currency: "EUR" }, tenant));
  const document = await storedDocument(id);

  const at = later();
  await publishEverythingAnew(at, card);
  pricing.clock.set(at);

  expect(await replayed(id, tenant)).toEqual({ identical: true, document, costDocument: null });
  const now = offered(
    await quote(pricing, { currency: "EUR" }, tenant, "sellTotal { decimal } landedCost { fees { decimal } }"),
  );
  expect(JSON.parse(document)).toMatchObject({ sellTotalMinor: "2393", landedCost: { feesMinor: "0" } });
  expect(now).toEqual({ sellTotal: { decimal: "1974.02" }, landedCost: { fees: { decimal: "5.00" } } });
});

it("is canonical JSON that names every row it was computed from", async () => {
  const tenant = customer();
  const { id } = offered(await quote(pricing, { currency: "EUR" }, tenant));
  const document = await storedDocument(id);
  expect(document.startsWith('{"calculation":"baiyun.pricing/1","currency":"EUR","inputs":{"currency":"EUR",')).toBe(
    true,
  );
  const { pins } = JSON.parse(document);
  const codes = await rows(
    pricing.database,
    "SELECT code FROM regulatory_rule WHERE id = ANY($1) ORDER BY code",
    pins.ruleIds,
  );
  expect(codes).toEqual(["DE-VAT", "EU-H7-FLAT-DUTY", "EU-IOSS", "EU-TARIFF"].map((code) => ({ code })));
  const pairs = await rows(
    pricing.database,
    "SELECT base, quote, rate FROM fx_rate WHERE id = ANY($1) ORDER BY quote",
    pins.fxRateIds,
  );
  expect(pairs).toEqual([
    { base: "USD", quote: "CNY", rate: "7.1" },
    { base: "USD", quote: "EUR", rate: "0.86" },
  ]);
  const lanes = await rows(
    pricing.database,
    "SELECT published FROM rate_lane WHERE id = $1 AND rate_card_version_id = $2",
    pins.rateLaneId,
    pins.rateCardVersionId,
  );
  expect(lanes).toEqual([{ published: true }]);
});

it("tells when the stored document is not what the rows give", async () => {
  const tenant = customer();
  const { id } = offered(await quote(pricing, {}, tenant));
  const document = await storedDocument(id);
  await rows(pricing.database, "UPDATE quote SET document = replace(document, '14227', '14226') WHERE id = $1", id);
  expect(await replayed(id, tenant)).toEqual({ identical: false, document, costDocument: null });
});

it("shows the cost to finance, and nothing to another tenant", async () => {
  const tenant = customer();
  const { id } = offered(await quote(pricing, {}, tenant));
  expect((await replayed(id, staff("finance")))!.costDocument).toBe(
    '{"costTotalMinor":"11159","currency":"CNY","lines":[' +
      '{"amountMinor":"9959","basis":"1976 g at 50.40 CNY per kg","kind":"FREIGHT","tariffMinor":"9959"},' +
      '{"amountMinor":"1200","basis":"12.00 CNY per parcel","kind":"REGISTRATION","tariffMinor":"1200"}]}',
  );
  expect(await replayed(id, customer())).toBeNull();
  expect(await replayed(id, {})).toBeNull();
});
