import { createHash, randomUUID } from "node:crypto";
import { staff } from "@baiyun/kit/testing";
import {
  customer,
  invalid,
  offered,
  type Pricing,
  quote,
  quoteInput,
  rows,
  startPricing,
  TODAY,
} from "../testing/pricing";

let pricing: Pricing;
beforeAll(async () => {
  pricing = await startPricing();
});
afterEach(() => {
  pricing.clock.set(TODAY);
});
afterAll(() => pricing.close());

const countOf = async (tenantId: string) => {
  const [row] = await rows<{ count: string }>(
    pricing.database,
    "SELECT count(*) FROM quote WHERE tenant_id = $1",
    tenantId,
  );
  return Number(row!.count);
};

const EVERYTHING = `status sellTotal { amountMinor currency } expiresAt order { id } service { code }
  lines { kind basis amount { decimal } } weight { actualG volumetricG billableG }
  landedCost { currency paidBy complete total { decimal } lines { kind rule basis amount { decimal } verified } }`;

describe("quote", () => {
  it("prices a parcel line by line", async () => {
    const outcome = await quote(pricing, {}, customer(), EVERYTHING);
    expect(outcome).toEqual({
      __typename: "QuoteOffered",
      quote: {
        status: "OFFERED",
        sellTotal: { amountMinor: "15827", currency: "CNY" },
        expiresAt: "2026-10-06T08:00:00.000Z",
        order: null,
        service: { code: "YUN-STD" },
        weight: { actualG: 640, volumetricG: 1976, billableG: 1976 },
        lines: [
          { kind: "FREIGHT", basis: "1976 g at 72.00 CNY per kg", amount: { decimal: "142.27" } },
          { kind: "REGISTRATION", basis: "16.00 CNY per parcel", amount: { decimal: "16.00" } },
        ],
        landedCost: {
          currency: "EUR",
          paidBy: "CONSIGNEE",
          complete: true,
          total: { decimal: "16.71" },
          lines: [
            {
              kind: "DUTY",
              rule: "EU-H7-FLAT-DUTY",
              basis: "3.00 EUR per tariff class: 610910",
              amount: { decimal: "3.00" },
              verified: true,
            },
            {
              kind: "VAT",
              rule: "DE-VAT",
              basis: "19% of goods 50.00 EUR and transport 19.17 EUR and duty 3.00 EUR",
              amount: { decimal: "13.71" },
              verified: false,
            },
          ],
        },
      },
    });
  });

  it("rounds each line to the currency it quotes in, and sums those", async () => {
    const shown = offered(
      await quote(pricing, { currency: "EUR" }, customer(), "sellTotal { decimal } lines { amount { decimal } }"),
    );
    expect(shown).toEqual({
      sellTotal: { decimal: "19.17" },
      lines: [{ amount: { decimal: "17.23" } }, { amount: { decimal: "1.94" } }],
    });
  });

  it("takes the closer zone and the surcharge of a remote place", async () => {
    const own = { serviceCode: "EXPRESS", destination: { country: "US", postalCode: "99501" } };
    const shown = offered(
      await quote(pricing, own, customer(), "lines { kind amount { decimal } } weight { billableG }"),
    );
    expect(shown).toEqual({
      weight: { billableG: 2500 },
      lines: [
        { kind: "FREIGHT", amount: { decimal: "425.00" } },
        { kind: "REMOTE", amount: { decimal: "30.00" } },
        { kind: "FUEL", amount: { decimal: "78.63" } },
      ],
    });
  });

  it("its inputs' hash is the SHA-256 of their canonical JSON", async () => {
    const tenant = customer();
    const shown = offered(await quote(pricing, {}, tenant, "inputsHash"));
    const canonical =
      '{"currency":"CNY","destination":{"country":"DE","postalCode":"10115"},"dutiesPrepaid":false,"goods":[{"battery":"NONE",' +
      '"description":"Cotton T-shirt","hs6":"610910","orderLineId":null,"originCountry":"CN","quantity":5,"unitValue":' +
      '{"amountMinor":"1000","currency":"EUR"}}],"iossRegistered":false,"parcel":{"heightMm":120,"lengthMm":380,"weightG":640,' +
      '"widthMm":260},"serviceCode":"YUN-STD","signature":false}';
    expect(shown.inputsHash).toBe(createHash("sha256").update(canonical).digest("hex"));
  });

  it.each([
    [
      "no lane",
      { destination: { country: "AR", postalCode: "" } },
      {
        __typename: "NoServiceForDestination",
        country: "AR",
        message: "YUN-STD does not deliver to this address in AR.",
      },
    ],
    [
      "a zone without this service",
      { destination: { country: "US", postalCode: "99501" } },
      {
        __typename: "NoServiceForDestination",
        country: "US",
        message: "YUN-STD does not deliver to this address in US.",
      },
    ],
    [
      "too heavy",
      { serviceCode: "POST-REG", parcel: { weightG: 2001, lengthMm: 10, widthMm: 10, heightMm: 10 } },
      {
        __typename: "OverWeightLimit",
        limitG: 2000,
        billableG: 2001,
        message: "POST-REG takes up to 2000 g; this parcel counts as 2001 g.",
      },
    ],
    [
      "batteries",
      { goods: [{ quantity: 1, unitValue: { amountMinor: "1", currency: "EUR" }, battery: "PI967" }] },
      { __typename: "DangerousGoodsNotAllowed", message: "YUN-STD does not take goods packed under PI967." },
    ],
    [
      "power banks",
      {
        serviceCode: "YUN-BATT",
        goods: [{ quantity: 1, unitValue: { amountMinor: "1", currency: "EUR" }, battery: "PI965" }],
      },
      { __typename: "DangerousGoodsNotAllowed", message: "YUN-BATT does not take goods packed under PI965." },
    ],
    ["an unknown service", { serviceCode: "TELEPORT" }, invalid("serviceCode", "There is no such service.")],
    [
      "no weight",
      { parcel: { weightG: 0, lengthMm: 1, widthMm: 1, heightMm: 1 } },
      invalid("parcel.weightG", "A parcel weighs 1 to 100000 g."),
    ],
    [
      "a negative side",
      { parcel: { weightG: 1, lengthMm: 1, widthMm: -1, heightMm: 1 } },
      invalid("parcel.widthMm", "A side measures 1 to 3000 mm."),
    ],
    [
      "more than a parcel may weigh",
      { parcel: { weightG: 100_001, lengthMm: 1, widthMm: 1, heightMm: 1 } },
      invalid("parcel.weightG", "A parcel weighs 1 to 100000 g."),
    ],
    [
      "an invalid key",
      { idempotencyKey: "schlüssel" },
      invalid("idempotencyKey", "A key is 1 to 200 printable ASCII characters."),
    ],
    [
      "every fault at once",
      {
        idempotencyKey: "",
        parcel: { weightG: 1, lengthMm: 3_001, widthMm: 1, heightMm: 0 },
        goods: [{ quantity: 0, unitValue: { amountMinor: "1", currency: "EUR" }, description: "a\u0000b" }],
      },
      {
        ...invalid("idempotencyKey", "A key is 1 to 200 printable ASCII characters."),
        faults: [
          { field: "idempotencyKey", message: "A key is 1 to 200 printable ASCII characters." },
          { field: "parcel.lengthMm", message: "A side measures 1 to 3000 mm." },
          { field: "parcel.heightMm", message: "A side measures 1 to 3000 mm." },
          { field: "goods.0.description", message: "Must be printable characters." },
          { field: "goods.0.quantity", message: "Must be 1 to 100000." },
        ],
      },
    ],
    [
      "a bad HS code",
      { goods: [{ quantity: 1, unitValue: { amountMinor: "1", currency: "EUR" }, hs6: "61091" }] },
      invalid("goods.0.hs6", "Must be six digits."),
    ],
    [
      "a negative value",
      { goods: [{ quantity: 1, unitValue: { amountMinor: "-1", currency: "EUR" } }] },
      invalid("goods.0.unitValue.amountMinor", "Must be 0 to 1000000000000."),
    ],
    ["a currency without a rate", { currency: "ARS" }, invalid("currency", "We do not quote in this currency.")],
    [
      "goods in a currency without a rate",
      { goods: [{ quantity: 1, unitValue: { amountMinor: "1", currency: "ARS" } }] },
      invalid("goods.0.unitValue.currency", "We have no exchange rate for this currency."),
    ],
  ])("refuses %s and stores nothing", async (_case, own, expected) => {
    const tenant = customer();
    expect(await quote(pricing, own, tenant)).toEqual(expected);
    expect(await countOf(tenant.tid)).toBe(0);
  });

  it("takes equipment with batteries on the service for it", async () => {
    const goods = [
      { quantity: 1, unitValue: { amountMinor: "1000", currency: "EUR" }, hs6: "851830", battery: "PI967" },
    ];
    const shown = offered(
      await quote(
        pricing,
        { serviceCode: "YUN-BATT", goods },
        customer(),
        "weight { billableG } lines { kind amount { decimal } }",
      ),
    );
    expect(shown).toEqual({
      weight: { billableG: 1482 },
      lines: [
        { kind: "FREIGHT", amount: { decimal: "117.08" } },
        { kind: "REGISTRATION", amount: { decimal: "18.00" } },
        { kind: "BATTERY", amount: { decimal: "5.00" } },
      ],
    });
  });

  it("weighs and measures as much as an order's parcel may", async () => {
    const parcel = { weightG: 100_000, lengthMm: 3_000, widthMm: 10, heightMm: 10 };
    expect(await quote(pricing, { parcel, serviceCode: "POST-REG" }, customer())).toMatchObject({
      __typename: "OverWeightLimit",
      billableG: 100_000,
    });
  });

  it("one key is one quote, however many ask at once; another input under it is refused", async () => {
    const tenant = customer();
    const idempotencyKey = randomUUID();
    const outcomes = await Promise.all([1, 2, 3].map(() => quote(pricing, { idempotencyKey }, tenant)));
    expect(new Set(outcomes.map((outcome) => offered(outcome).id)).size).toBe(1);
    expect((await quote(pricing, { idempotencyKey, currency: "EUR" }, tenant)).__typename).toBe("IdempotencyKeyReused");
    expect(await countOf(tenant.tid)).toBe(1);
  });

  it.each([
    ["nobody", {}, "UNAUTHENTICATED"],
    ["a supplier", { sub: "s", tid: randomUUID(), scope: "role:supplier" }, "FORBIDDEN"],
    ["our own staff", staff("support"), "FORBIDDEN"],
  ])("is not for %s", async (_case, claims, code) => {
    const { errors } = await pricing.run(
      "mutation ($input: QuoteInput!) { quote(input: $input) { __typename } }",
      { input: quoteInput() },
      claims,
    );
    expect(errors!.map(({ extensions }) => extensions!.code)).toEqual([code]);
  });
});

describe("who sees a quote", () => {
  const READ = "query ($id: ID!) { quote(id: $id) { id costTotal { decimal } } }";

  it("its tenant, without the cost; finance with it; no other tenant", async () => {
    const tenant = customer();
    const { id } = offered(await quote(pricing, {}, tenant));
    const seenBy = async (claims: object) => (await pricing.run(READ, { id }, claims)).data.quote;
    expect(await seenBy(tenant)).toEqual({ id, costTotal: null });
    expect(await seenBy(staff("finance"))).toEqual({ id, costTotal: { decimal: "111.59" } });
    expect(await seenBy(staff("ops"))).toEqual({ id, costTotal: null });
    expect(await seenBy(customer())).toBeNull();
    expect(await seenBy({ ...customer(), scope: "role:finance" })).toBeNull();
    expect(await seenBy({ ...tenant, scope: "role:finance" })).toEqual({ id, costTotal: null });
    expect(await seenBy({})).toBeNull();
  });

  it("a malformed id is an unknown one", async () => {
    expect(await pricing.run(READ, { id: "' OR 1=1" }, customer())).toEqual({ data: { quote: null } });
  });
});
