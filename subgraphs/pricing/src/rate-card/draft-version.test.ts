import { randomUUID } from "node:crypto";
import { run, staff } from "@baiyun/kit/testing";
import { customer, type Outcome, type Pricing, quote, rows, startPricing, TODAY } from "../testing/pricing";
import { draft, ownCard, publishVersion } from "../testing/rate-cards";

let pricing: Pricing;
beforeAll(async () => {
  pricing = await startPricing();
});
afterEach(() => {
  pricing.clock.now = TODAY;
});
afterAll(() => pricing.close());

const FROM = "2026-11-01T00:00:00.000Z";
const lane = (own = {}) => ({
  serviceCode: "YUN-STD",
  zoneCode: "EU-1",
  prices: [{ upToG: 20_000, priceMinor: "10000", costMinor: "7000" }],
  ...own,
});

async function act(name: string, input: Record<string, unknown>, claims: object = staff("pricing")): Promise<Outcome> {
  const type = `${name[0]!.toUpperCase()}${name.slice(1)}`;
  const fields = "version { id status validFrom validTo }";
  const refusals = name.startsWith("draft")
    ? "... on InvalidInput { field message }"
    : "... on RateCardVersionNotPublished { status }";
  const mutation = `mutation ($input: ${type}Input!) { ${name}(input: $input) { __typename ... on ${type}Success { ${fields} } ${refusals} } }`;
  const variables = { input: { idempotencyKey: randomUUID(), ...input } };
  const { data, errors } = await run<Record<string, Outcome>>(pricing.subgraph, mutation, variables, claims);
  return errors ? { __typename: `${errors[0]!.extensions!.code}` } : data[name]!;
}
const write = (rateCardId: string, own: Record<string, unknown> = {}, claims?: object) =>
  act("draftRateCardVersion", { rateCardId, validFrom: FROM, lanes: [lane()], ...own }, claims);
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
    const total = async () => (await quote(pricing, {}, tenant, "sellTotal { decimal }")).quote!.sellTotal;
    pricing.clock.now = new Date(FROM);
    expect(await total()).toEqual({ decimal: "160.27" });
    pricing.clock.now = TODAY;
    await publishVersion(pricing, idOf(drafted));
    pricing.clock.now = new Date(FROM);
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
    const drafted = await Promise.all([1, 2, 3].map(() => write(card, { idempotencyKey })));
    expect(new Set(drafted.map(idOf)).size).toBe(1);
    expect((await write(card, { idempotencyKey, validTo: "2027-01-01T00:00:00Z" })).__typename).toBe(
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
    ["an end before its start", { validTo: FROM }, "validTo"],
  ])("refuses %s and writes nothing", async (_case, own, field) => {
    const card = await ownCard(pricing.database, randomUUID());
    expect(await write(card, own)).toMatchObject({ __typename: "InvalidInput", field });
    expect(await versions(card)).toEqual([]);
  });

  it("refuses an unknown card, and anyone but pricing staff", async () => {
    expect(await write(randomUUID())).toEqual({ __typename: "RateCardNotFound" });
    expect(await write("nonsense")).toEqual({ __typename: "RateCardNotFound" });
    const card = await ownCard(pricing.database, randomUUID());
    expect(await write(card, {}, customer())).toEqual({ __typename: "FORBIDDEN" });
    expect(await write(card, {}, {})).toEqual({ __typename: "UNAUTHENTICATED" });
    expect(await versions(card)).toEqual([]);
  });
});

describe("retireRateCardVersion", () => {
  const retire = (versionId: string, claims?: object) => act("retireRateCardVersion", { versionId }, claims);

  it("withdraws prices from now on; quotes made before are still replayed", async () => {
    const tenant = customer();
    const card = await ownCard(pricing.database, tenant.tid);
    const version = idOf(await write(card));
    await publishVersion(pricing, version);
    pricing.clock.now = new Date("2026-11-10T00:00:00.000Z");
    const { id, sellTotal } = (await quote(pricing, {}, tenant, "id sellTotal { decimal }")).quote!;
    expect(sellTotal).toEqual({ decimal: "197.60" });

    expect(await retire(version)).toEqual({
      __typename: "RetireRateCardVersionSuccess",
      version: { id: version, status: "RETIRED", validFrom: FROM, validTo: "2026-11-10T00:00:00.000Z" },
    });
    expect((await quote(pricing, {}, tenant, "sellTotal { decimal }")).quote!.sellTotal).toEqual({ decimal: "160.27" });
    const { data } = await run(
      pricing.subgraph,
      "query ($id: ID!) { quoteReplay(id: $id) { identical } }",
      { id },
      tenant,
    );
    expect(data.quoteReplay).toEqual({ identical: true });
  });

  it("one that has not begun never does", async () => {
    const card = await ownCard(pricing.database, randomUUID());
    const version = idOf(await write(card));
    await publishVersion(pricing, version);
    expect(await retire(version)).toMatchObject({ version: { status: "RETIRED", validFrom: FROM, validTo: FROM } });
    expect((await publishVersion(pricing, idOf(await write(card)))).__typename).toBe("PublishRateCardVersionSuccess");
  });

  it("refuses a draft, an unknown one, and anyone but pricing staff", async () => {
    const card = await ownCard(pricing.database, randomUUID());
    const version = idOf(await write(card));
    expect(await retire(version)).toEqual({ __typename: "RateCardVersionNotPublished", status: "DRAFT" });
    expect(await retire("nonsense")).toEqual({ __typename: "RateCardVersionNotFound" });
    expect(await retire(version, customer())).toEqual({ __typename: "FORBIDDEN" });
    expect(await versions(card)).toEqual(["DRAFT"]);
  });
});
