import { randomInt } from "node:crypto";
import { newId } from "@baiyun/kit";
import { staff } from "@baiyun/kit/testing";
import { customer, offered, type Pricing, quote, rows, shirts, startPricing, TODAY } from "../testing/pricing";
import { draft, ownCard, publishVersion } from "../testing/rate-cards";
import { calculate1 } from "./calculation-1";
import { textOf } from "./document";
import { bookOfQuote, readPinnedBook } from "./price-book";

let pricing: Pricing;
beforeAll(async () => {
  pricing = await startPricing();
});
afterEach(() => {
  pricing.clock.set(TODAY);
});
afterAll(() => pricing.close());

const REPLAY = "query ($id: ID!) { quoteReplay(id: $id) { identical calculation document costDocument } }";
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
       (id, opening, code, kind, countries, currency, amount_minor, valid_from, valid_to, verified, source)
     VALUES ($1, true, $2, 'FEE_PER_PARCEL', '{DE}', 'EUR', 500, $3, $3::timestamptz + interval '60 days', false, 'test')`,
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

  expect(await replayed(id, tenant)).toEqual({
    identical: true,
    calculation: "baiyun.pricing/2",
    document,
    costDocument: null,
  });
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
  expect(document.startsWith('{"calculation":"baiyun.pricing/2","currency":"EUR","destination":{"clearance":{')).toBe(
    true,
  );
  const { pins, destination } = JSON.parse(document);
  expect(destination).toEqual({
    clearance: { shipsOn: "2026-10-05", earliest: "2026-10-14", latest: "2026-10-21", timeZone: "Europe/Berlin" },
    mainlandAssumed: false,
    ruleChanges: [],
    territory: {
      ...{ code: "DE", name: "Germany", currency: "EUR", timeZone: "Europe/Berlin" },
      ...{ customs: "DE", tax: "DE" },
    },
  });
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

describe("a quote of the first calculation", () => {
  /** Puts what the first calculation came to in the place of what the present one did. */
  async function former(tenant: ReturnType<typeof customer>, own: Record<string, unknown>) {
    const { id } = offered(await quote(pricing, { currency: "EUR", ...own }, tenant));
    const { inputs, pins, pricedAt } = JSON.parse(await storedDocument(id));
    const { text, values } = bookOfQuote(pins);
    const [{ book }] = (await rows<{ book: unknown }>(pricing.database, text, ...values)) as [{ book: unknown }];
    const made = textOf(calculate1(inputs, { ...readPinnedBook(book), pricedAt: new Date(pricedAt) }));
    await rows(
      pricing.database,
      "UPDATE quote SET document = $2, cost_document = $3 WHERE id = $1",
      id,
      made.document,
      made.costDocument,
    );
    return { id, document: made.document };
  }
  const LANDED = `query ($id: ID!) { quote(id: $id) { calculation landedCost {
    complete territory clearance { latest } transport { decimal } dutyTotal { decimal } vatTotal { decimal } fees { decimal }
    total { decimal } knownTotal { decimal } remarks { code unknown } lines { kind basis amount { decimal } } } } }`;
  const shown = async (id: string, claims: object) => (await pricing.run(LANDED, { id }, claims)).data.quote;

  it("is computed again as it was made, and says which it is of", async () => {
    const tenant = customer();
    const { id, document } = await former(tenant, {});
    expect(document.startsWith('{"calculation":"baiyun.pricing/1","currency":"EUR","inputs":{"currency":"EUR",')).toBe(
      true,
    );
    expect(await replayed(id, tenant)).toEqual({
      identical: true,
      calculation: "baiyun.pricing/1",
      document,
      costDocument: null,
    });
    expect(await shown(id, tenant)).toEqual({
      calculation: "baiyun.pricing/1",
      landedCost: {
        ...{ complete: true, territory: null, clearance: null, transport: null },
        ...{ dutyTotal: { decimal: "3.00" }, vatTotal: { decimal: "10.07" }, fees: { decimal: "0.00" } },
        ...{ total: { decimal: "13.07" }, knownTotal: { decimal: "13.07" } },
        remarks: [{ code: "FORMER_CALCULATION", unknown: [] }],
        lines: [
          { kind: "DUTY", basis: "3.00 EUR per tariff class: 610910", amount: { decimal: "3.00" } },
          { kind: "VAT", basis: "19% of goods value 50.00 EUR", amount: { decimal: "9.50" } },
          { kind: "VAT", basis: "19% of duty 3.00 EUR", amount: { decimal: "0.57" } },
        ],
      },
    });
  });

  it("that counted an unknown duty as none shows it as unknown", async () => {
    const tenant = customer();
    const { id, document } = await former(tenant, { goods: [shirts(16)] });
    expect(JSON.parse(document).landedCost).toMatchObject({ dutyMinor: "0", totalMinor: "3040", complete: false });
    expect((await replayed(id, tenant))!.identical).toBe(true);
    expect(await shown(id, tenant)).toMatchObject({
      landedCost: {
        ...{ complete: false, dutyTotal: null, vatTotal: null, total: null },
        ...{ fees: { decimal: "0.00" }, knownTotal: { decimal: "30.40" } },
        remarks: [{ code: "FORMER_CALCULATION", unknown: ["DUTY", "VAT"] }],
      },
    });
  });
});

it("the end that a rule gets later changes nothing of a quote", async () => {
  const tenant = customer();
  const id = newId();
  await rows(
    pricing.database,
    `INSERT INTO regulatory_rule (id, opening, code, kind, countries, currency, amount_minor, valid_from, verified, source)
     VALUES ($1, true, $2, 'FEE_PER_PARCEL', '{SK}', 'EUR', 500, '2026-01-01', false, 'test')`,
    id,
    `TEST-${id}`,
  );
  const own = { destination: { country: "SK", postalCode: "81101" } };
  const FEES = "id landedCost { fees { decimal } }";
  const made = offered(await quote(pricing, own, tenant, FEES));
  expect(made.landedCost).toEqual({ fees: { decimal: "5.00" } });
  await rows(pricing.database, "UPDATE regulatory_rule SET valid_to = '2026-10-06' WHERE id = $1", id);
  expect(offered(await quote(pricing, own, tenant, FEES)).landedCost).toEqual({ fees: { decimal: "0.00" } });
  expect(await replayed(made.id, tenant)).toMatchObject({ identical: true });
});

it("tells when the stored document is not what the rows give", async () => {
  const tenant = customer();
  const { id } = offered(await quote(pricing, {}, tenant));
  const document = await storedDocument(id);
  await rows(pricing.database, "UPDATE quote SET document = replace(document, '14227', '14226') WHERE id = $1", id);
  expect(await replayed(id, tenant)).toEqual({
    identical: false,
    calculation: "baiyun.pricing/2",
    document,
    costDocument: null,
  });
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

describe("quoteAsOf", () => {
  const AS_OF = `query ($id: ID!, $at: DateTime!) { quoteAsOf(id: $id, at: $at) { identical refusal rateCardVersion { id }
    sellTotal { before { decimal } after { decimal } difference { decimal } }
    lines { kind amount { before { decimal } after { decimal } difference { decimal } } basisBefore basisAfter }
    landedCostLines { kind rule amount { before { decimal } after { decimal } difference { decimal } } }
    landedCostTotal { difference { decimal } } costTotal { after { decimal } } } }`;
  const asOf = async (id: string, at: Date | string, claims: object) => {
    const { data } = await pricing.run<{ quoteAsOf: Record<string, unknown> | null }>(AS_OF, { id, at }, claims);
    return data.quoteAsOf;
  };
  const change = (before: string | null, after: string | null, difference: string | null) => {
    const [b, a, d] = [before, after, difference].map((decimal) => (decimal === null ? null : { decimal }));
    return { before: b, after: a, difference: d };
  };

  it("shows line by line what another day's prices and rules make of a parcel", async () => {
    const tenant = customer();
    const card = await ownCard(pricing.database, tenant.tid);
    const { id } = offered(await quote(pricing, { currency: "EUR" }, tenant));
    const version = await draft(pricing.database, card, new Date("2026-12-01T00:00:00Z"), null, [{ perKg: 9_000 }]);
    await publishVersion(pricing, version);

    expect(await asOf(id, TODAY, tenant)).toMatchObject({
      identical: true,
      sellTotal: change("19.17", "19.17", "0.00"),
    });
    // Before the European Union's flat duty, the relief held.
    expect(await asOf(id, "2026-05-04T08:00:00Z", tenant)).toMatchObject({
      ...{ identical: false, refusal: null, sellTotal: change("19.17", "19.17", "0.00"), costTotal: null },
      landedCostLines: [
        { kind: "DUTY", rule: "EU-H7-FLAT-DUTY", amount: change("3.00", null, null) },
        { kind: "VAT", rule: "DE-VAT", amount: change("13.71", "13.14", "-0.57") },
        { kind: "DUTY", rule: "EU-DUTY-RELIEF-150", amount: change(null, "0.00", null) },
      ],
      landedCostTotal: { difference: { decimal: "-3.57" } },
    });
    // The list of the new card has no surcharge.
    expect(await asOf(id, "2026-12-07T08:00:00Z", tenant)).toMatchObject({
      ...{ rateCardVersion: { id: version }, sellTotal: change("19.17", "21.54", "2.37") },
      lines: [
        {
          ...{ kind: "FREIGHT", amount: change("17.23", "21.54", "4.31") },
          ...{ basisBefore: "1976 g at 72.00 CNY per kg", basisAfter: "1976 g at 90.00 CNY per kg" },
        },
        { kind: "REGISTRATION", amount: change("1.94", null, null), basisAfter: null },
      ],
    });
    expect(await asOf(id, "2025-06-01T00:00:00Z", staff("finance"))).toMatchObject({
      ...{ identical: false, refusal: "YUN-STD does not deliver to this address in DE.", rateCardVersion: null },
      ...{ sellTotal: change("19.17", null, null), costTotal: { after: null } },
    });
    expect(await asOf(id, TODAY, customer())).toBeNull();
    expect(await replayed(id, tenant)).toMatchObject({ identical: true });
  });
});
