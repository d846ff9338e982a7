import { randomUUID } from "node:crypto";
import { type Outcome, staff } from "@baiyun/kit/testing";
import { customer, offered, type Pricing, quote, rows, startPricing, TODAY } from "../testing/pricing";
import { draft, ownCard, publishVersion, retireVersion } from "../testing/rate-cards";

let pricing: Pricing;
beforeAll(async () => {
  pricing = await startPricing();
});
afterEach(() => {
  pricing.clock.set(TODAY);
});
afterAll(() => pricing.close());

const FROM = "2026-11-01T00:00:00.000Z";
const lane = (own = {}) => ({
  serviceCode: "YUN-STD",
  zoneCode: "EU-1",
  prices: [{ upToG: 20_000, priceMinor: "10000", costMinor: "7000" }],
  ...own,
});

const write = (rateCardId: string, own: Record<string, unknown> = {}, claims: object = staff("pricing")) =>
  pricing.act(
    "draftRateCardVersion",
    "... on DraftRateCardVersionSuccess { version { id status validFrom validTo } }",
    { rateCardId, validFrom: FROM, lanes: [lane()], ...own },
    claims,
  );
const idOf = ({ version }: Outcome) => (version as { id: string }).id;
const versions = async (cardId: string) =>
  (
    await rows<{ status: string }>(
      pricing.database,
      "SELECT status FROM rate_card_version WHERE rate_card_id = $1 ORDER BY id",
      cardId,
    )
  ).map(({ status }) => status);

describe("draftRateCardVersion", () => {
  it("prices nothing until it is published, then each parcel from its start on", async () => {
    const tenant = customer();
    const card = await ownCard(pricing.database, tenant.tid);
    const drafted = await write(card);
    expect(drafted.version).toEqual({ id: idOf(drafted), status: "DRAFT", validFrom: FROM, validTo: null });
    const total = async () => offered(await quote(pricing, {}, tenant, "sellTotal { decimal }")).sellTotal;
    pricing.clock.set(new Date(FROM));
    expect(await total()).toEqual({ decimal: "160.27" });
    pricing.clock.set(TODAY);
    await publishVersion(pricing, idOf(drafted));
    pricing.clock.set(new Date(FROM));
    expect(await total()).toEqual({ decimal: "197.60" });
  });

  it("takes over the surcharges of the card's newest version", async () => {
    const card = await ownCard(pricing.database, randomUUID());
    const first = await draft(pricing.database, card, new Date("2026-10-20T00:00:00Z"));
    await rows(
      pricing.database,
      "INSERT INTO surcharge (id, rate_card_version_id, kind, sell_minor, cost_minor) VALUES (gen_random_uuid(), $1, 'REGISTRATION', 700, 500)",
      first,
    );
    await publishVersion(pricing, first);
    const second = idOf(await write(card));
    expect(
      await rows(
        pricing.database,
        "SELECT kind, sell_minor, cost_minor FROM surcharge WHERE rate_card_version_id = $1",
        second,
      ),
    ).toEqual([{ kind: "REGISTRATION", sell_minor: "700", cost_minor: "500" }]);
  });

  it("one key is one draft", async () => {
    const card = await ownCard(pricing.database, randomUUID());
    const idempotencyKey = randomUUID();
    const person = staff("pricing");
    const drafted = await Promise.all([1, 2, 3].map(() => write(card, { idempotencyKey }, person)));
    expect(new Set(drafted.map(idOf)).size).toBe(1);
    expect((await write(card, { idempotencyKey, validTo: "2027-01-01T00:00:00Z" }, person)).__typename).toBe(
      "IdempotencyKeyReused",
    );
    expect(await versions(card)).toEqual(["DRAFT"]);
  });

  it.each([
    ["no lane", { lanes: [] }, "lanes"],
    ["an unknown service", { lanes: [lane({ serviceCode: "TELEPORT" })] }, "lanes.0.serviceCode"],
    ["an unknown zone", { lanes: [lane({ zoneCode: "MOON" })] }, "lanes.0.zoneCode"],
    ["a lane twice", { lanes: [lane(), lane()] }, "lanes.1"],
    ["no price", { lanes: [lane({ prices: [] })] }, "lanes.0.prices"],
    [
      "a negative price",
      { lanes: [lane({ prices: [{ upToG: 1, priceMinor: "-1", costMinor: "0" }] })] },
      "lanes.0.prices",
    ],
    [
      "a price beyond any",
      { lanes: [lane({ prices: [{ upToG: 1, priceMinor: "1000000001", costMinor: "0" }] })] },
      "lanes.0.prices",
    ],
    [
      "a price below cost",
      {
        lanes: [
          lane(),
          lane({
            zoneCode: "GB",
            prices: [
              { upToG: 2_000, priceMinor: "7000", costMinor: "7000" },
              { upToG: 20_000, priceMinor: "6999", costMinor: "7000" },
            ],
          }),
        ],
      },
      "lanes.1.prices",
    ],
    ["an end before its start", { validTo: FROM }, "validTo"],
  ])("refuses %s and writes nothing", async (_case, own, field) => {
    const card = await ownCard(pricing.database, randomUUID());
    expect(await write(card, own)).toMatchObject({ __typename: "InvalidInput", field });
    expect(await versions(card)).toEqual([]);
  });

  it("tells every fault at once, before the card is looked for", async () => {
    const prices = [
      { upToG: 0, priceMinor: "-1", costMinor: "0" },
      { upToG: 0, priceMinor: "1000000001", costMinor: "0" },
    ];
    const lanes = [lane({ prices }), lane({ prices: [] })];
    const outcome = await write(randomUUID(), { idempotencyKey: "", validTo: FROM, lanes });
    expect(outcome.faults).toEqual([
      { field: "idempotencyKey", message: "A key is 1 to 200 printable ASCII characters." },
      { field: "lanes.0.prices", message: "Must reach up to 1 g at least." },
      { field: "lanes.0.prices", message: "Must not name a weight twice." },
      { field: "lanes.0.prices", message: "Must not be negative." },
      { field: "lanes.0.prices", message: "Must not be above 1000000000." },
      { field: "lanes.1.prices", message: "Must name one price at least." },
      { field: "lanes.1", message: "Prices this service and zone a second time." },
      { field: "validTo", message: "Must be after validFrom." },
    ]);
    const card = await ownCard(pricing.database, randomUUID());
    expect((await write(card, { lanes: [lane({ serviceCode: "TELEPORT", zoneCode: "MOON" })] })).faults).toEqual([
      { field: "lanes.0.serviceCode", message: "There is no such service." },
      { field: "lanes.0.zoneCode", message: "There is no such zone." },
    ]);
    expect(await versions(card)).toEqual([]);
  });

  it("a key is a staff member's own", async () => {
    const card = await ownCard(pricing.database, randomUUID());
    const idempotencyKey = randomUUID();
    const drafted = [await write(card, { idempotencyKey }), await write(card, { idempotencyKey })];
    expect(drafted.map(({ __typename }) => __typename)).toEqual(Array(2).fill("DraftRateCardVersionSuccess"));
    expect(await versions(card)).toEqual(["DRAFT", "DRAFT"]);
  });

  it("refuses an unknown card, and anyone but pricing staff", async () => {
    expect(await write(randomUUID())).toEqual({
      __typename: "RateCardNotFound",
      message: "There is no such rate card.",
    });
    expect(await write("nonsense")).toEqual({ __typename: "RateCardNotFound", message: "There is no such rate card." });
    const card = await ownCard(pricing.database, randomUUID());
    await expect(write(card, {}, customer())).rejects.toThrow("FORBIDDEN");
    await expect(write(card, {}, {})).rejects.toThrow("UNAUTHENTICATED");
    expect(await versions(card)).toEqual([]);
  });
});

describe("retireRateCardVersion", () => {
  const retire = (versionId: string, claims?: object) => retireVersion(pricing, versionId, claims);

  it("withdraws prices from now on; quotes made before are still replayed", async () => {
    const tenant = customer();
    const card = await ownCard(pricing.database, tenant.tid);
    const version = idOf(await write(card));
    await publishVersion(pricing, version);
    pricing.clock.set(new Date("2026-11-10T00:00:00.000Z"));
    const { id, sellTotal } = offered(await quote(pricing, {}, tenant, "id sellTotal { decimal }"));
    expect(sellTotal).toEqual({ decimal: "197.60" });

    expect(await retire(version)).toEqual({
      __typename: "RetireRateCardVersionSuccess",
      version: { id: version, status: "RETIRED", validFrom: FROM, validTo: "2026-11-10T00:00:00.000Z" },
    });
    expect(offered(await quote(pricing, {}, tenant, "sellTotal { decimal }")).sellTotal).toEqual({ decimal: "160.27" });
    const { data } = await pricing.run("query ($id: ID!) { quoteReplay(id: $id) { identical } }", { id }, tenant);
    expect(data.quoteReplay).toEqual({ identical: true });
  });

  it("one that has not begun never does, and another may begin when it would have", async () => {
    const tenant = customer();
    const card = await ownCard(pricing.database, tenant.tid);
    const version = idOf(await write(card));
    await publishVersion(pricing, version);
    expect(await retire(version)).toMatchObject({ version: { status: "RETIRED", validFrom: FROM, validTo: FROM } });
    const total = async () => offered(await quote(pricing, {}, tenant, "sellTotal { decimal }")).sellTotal;
    pricing.clock.set(FROM);
    expect(await total()).toEqual({ decimal: "160.27" });
    pricing.clock.set(TODAY);
    expect((await publishVersion(pricing, idOf(await write(card)))).__typename).toBe("PublishRateCardVersionSuccess");
    pricing.clock.set(FROM);
    expect(await total()).toEqual({ decimal: "197.60" });
  });

  it("refuses a draft, an unknown one, and anyone but pricing staff", async () => {
    const card = await ownCard(pricing.database, randomUUID());
    const version = idOf(await write(card));
    expect(await retire(version)).toEqual({
      __typename: "RateCardVersionNotPublished",
      message: "This version is DRAFT; only a published one can be retired.",
      status: "DRAFT",
    });
    expect(await retire("nonsense")).toEqual({
      __typename: "RateCardVersionNotFound",
      message: "There is no such version.",
    });
    await expect(retire(version, customer())).rejects.toThrow("FORBIDDEN");
    expect(await versions(card)).toEqual(["DRAFT"]);
  });
});
