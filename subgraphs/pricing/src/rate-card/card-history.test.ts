import { randomUUID } from "node:crypto";
import { equals, SortDirection, select, Viewer } from "@baiyun/kit";
import { planOf, staff } from "@baiyun/kit/testing";
import { customer, offered, type Pricing, quote, rows, startPricing, TODAY } from "../testing/pricing";
import { draft, ownCard, publishVersion, retireVersion } from "../testing/rate-cards";
import { RateCardVersion } from "./rate-card-version.entity";
import { versionSorting } from "./rate-card-version.input";

let pricing: Pricing;
beforeAll(async () => {
  pricing = await startPricing();
});
afterEach(() => {
  pricing.clock.set(TODAY);
});
afterAll(() => pricing.close());

const day = (text: string) => new Date(`${text}T00:00:00.000Z`);
const [OCTOBER, NOVEMBER, DECEMBER, JANUARY] = ["2026-10-10", "2026-11-01", "2026-12-01", "2027-01-01"].map(day) as [
  Date,
  Date,
  Date,
  Date,
];
const CARD = `query ($id: ID!, $at: DateTime) { rateCard(id: $id) {
  lanesInForce(at: $at) { service { code } zoneCode validFrom validTo version { id } prices { price { decimal } } }
  versions { edges { node { id status } } } } }`;

interface Lane {
  service: { code: string };
  zoneCode: string;
  validFrom: string;
  validTo: string | null;
  version: { id: string };
  prices: { price: { decimal: string } }[];
}

async function cardAt(id: string, at: Date | null, claims: object = staff("pricing")) {
  const { data } = await pricing.run<{
    rateCard: { lanesInForce: Lane[]; versions: { edges: { node: { id: string; status: string } }[] } };
  }>(CARD, { id, at }, claims);
  const { lanesInForce, versions } = data.rateCard;
  return {
    lanes: lanesInForce.map(({ service, zoneCode, prices }) => [service.code, zoneCode, prices[0]!.price.decimal]),
    windows: lanesInForce.map(({ validFrom, validTo }) => [validFrom, validTo]),
    versionIds: lanesInForce.map(({ version }) => version.id),
    versions: versions.edges.map(({ node }) => node),
  };
}

/** Two lanes from October on, of which a later version prices one anew. */
async function partlyTakenOver(newer: { to?: Date | null; olderTo?: Date | null } = {}) {
  const tenant = customer();
  const card = await ownCard(pricing.database, tenant.tid);
  const older = await draft(pricing.database, card, OCTOBER, newer.olderTo ?? null, [
    {},
    { zoneCode: "JP", perKg: 5_000 },
  ]);
  await rows(
    pricing.database,
    "INSERT INTO surcharge (id, rate_card_version_id, kind, sell_minor, cost_minor) VALUES (gen_random_uuid(), $1, 'REGISTRATION', 700, 500)",
    older,
  );
  const later = await draft(pricing.database, card, NOVEMBER, newer.to ?? null, [{ perKg: 20_000 }]);
  await publishVersion(pricing, older);
  await publishVersion(pricing, later);
  return { tenant, card, older, later };
}
const totalAt = async (tenant: ReturnType<typeof customer>, at: Date, own = {}) => {
  pricing.clock.set(at);
  return (offered(await quote(pricing, own, tenant, "sellTotal { decimal }")).sellTotal as { decimal: string }).decimal;
};
const TO_JAPAN = { destination: { country: "JP", postalCode: "100-0001" } };
const RESUMED = "version { status validTo } resumed { id status validFrom validTo }";

it("one lane published anew hides none of the others: what was, what is and what will be is shown", async () => {
  const { card, older, later } = await partlyTakenOver();
  expect(await cardAt(card, new Date(OCTOBER.getTime() - 1))).toMatchObject({ lanes: [] });
  expect(await cardAt(card, OCTOBER)).toMatchObject({
    lanes: [
      ["YUN-STD", "EU-1", "100.00"],
      ["YUN-STD", "JP", "50.00"],
    ],
    windows: [
      [OCTOBER.toISOString(), NOVEMBER.toISOString()],
      [OCTOBER.toISOString(), null],
    ],
    versionIds: [older, older],
  });
  expect(await cardAt(card, NOVEMBER)).toMatchObject({
    lanes: [
      ["YUN-STD", "EU-1", "200.00"],
      ["YUN-STD", "JP", "50.00"],
    ],
    versionIds: [later, older],
  });
  expect((await cardAt(card, null)).lanes).toEqual([]);
});

it("everyone's 41 lanes stay in sight when one of them is priced anew", async () => {
  const [{ id }] = (await rows<{ id: string }>(
    pricing.database,
    "SELECT id FROM rate_card WHERE code = 'STANDARD'",
  )) as [{ id: string }];
  const version = await draft(pricing.database, id, day("2061-01-01"), null, [{ zoneCode: "JP", perKg: 9_900 }]);
  await publishVersion(pricing, version);
  const { lanes } = await cardAt(id, day("2061-01-01"), customer());
  expect(lanes.length).toBe(41);
  expect(lanes.filter(([code, zone]) => code === "YUN-STD" && zone === "JP")).toEqual([["YUN-STD", "JP", "99.00"]]);
});

it("lists versions, of which drafts only to who prices", async () => {
  const { tenant, card, older, later } = await partlyTakenOver();
  const drafted = await draft(pricing.database, card, DECEMBER);
  const published = [
    { id: later, status: "PUBLISHED" },
    { id: older, status: "PUBLISHED" },
  ];
  expect((await cardAt(card, null)).versions).toEqual([{ id: drafted, status: "DRAFT" }, ...published]);
  expect((await cardAt(card, null, tenant)).versions).toEqual(published);
  expect((await cardAt(card, null, staff("ops"))).versions).toEqual(published);
  const { data } = await pricing.run(
    "query ($id: ID!) { rateCard(id: $id) { versions(first: 1, statuses: [PUBLISHED, RETIRED]) { edges { node { id } } pageInfo { hasNextPage } } } }",
    { id: card },
    staff("pricing"),
  );
  expect(data.rateCard).toEqual({ versions: { edges: [{ node: { id: later } }], pageInfo: { hasNextPage: true } } });
  const sorted = await pricing.run(
    `query ($id: ID!) { rateCard(id: $id) { versions(orderBy: { field: VALID_FROM, direction: ASC }) { totalCount edges { node { id } } } } }`,
    { id: card },
    staff("pricing"),
  );
  expect(sorted.data.rateCard).toEqual({
    versions: { totalCount: 3, edges: [older, later, drafted].map((id) => ({ node: { id } })) },
  });
});

it("finds a card's versions by when they begin by an index", async () => {
  const sort = versionSorting.of({ field: "VALID_FROM", direction: SortDirection.ASC })!;
  for (const from of [undefined, { id: randomUUID(), key: "1767225600123456" }]) {
    const statement = select(
      pricing.database.source,
      Viewer.system,
      RateCardVersion,
      [equals("rateCardId", randomUUID())],
      { sort, limit: 21, from },
    )!;
    const reads = await planOf(pricing.database, Viewer.system, statement);
    expect(reads.map((read) => read.split(":")[0]!.replace("Bitmap ", ""))).toEqual([
      "Index Scan rate_card_version_by_start",
    ]);
  }
});

describe("a version withdrawn", () => {
  it("the prices that it took over from hold again, with their surcharges", async () => {
    const { tenant, card, later } = await partlyTakenOver();
    expect(await totalAt(tenant, NOVEMBER)).toBe("395.20");
    const at = day("2026-11-10");
    pricing.clock.set(at);
    const [key, person] = [randomUUID(), staff("pricing")];
    const retired = await retireVersion(pricing, later, person, { idempotencyKey: key }, RESUMED);
    const [resumed] = retired.resumed as { id: string }[];
    expect(retired).toEqual({
      __typename: "RetireRateCardVersionSuccess",
      version: { status: "RETIRED", validTo: at.toISOString() },
      resumed: [{ id: resumed!.id, status: "PUBLISHED", validFrom: at.toISOString(), validTo: null }],
    });
    expect(await retireVersion(pricing, later, person, { idempotencyKey: key }, RESUMED)).toEqual(retired);
    expect(await totalAt(tenant, at)).toBe("204.60");
    expect(await totalAt(tenant, at, TO_JAPAN)).toBe("105.80");
    expect((await cardAt(card, at)).lanes.length).toBe(2);
    expect((await cardAt(card, NOVEMBER)).versionIds[0]).toBe(later);
  });

  it("withdrawn in its turn, there is no price: nothing comes back twice", async () => {
    const { card, later } = await partlyTakenOver();
    pricing.clock.set(day("2026-11-10"));
    const { resumed } = await retireVersion(pricing, later, staff("pricing"), {}, RESUMED);
    pricing.clock.set(day("2026-11-20"));
    const again = await retireVersion(pricing, (resumed as { id: string }[])[0]!.id, staff("pricing"), {}, RESUMED);
    expect(again.resumed).toEqual([]);
    expect((await cardAt(card, null)).lanes).toEqual([["YUN-STD", "JP", "50.00"]]);
  });

  it("if it is said so, nothing takes its place", async () => {
    const { card, later } = await partlyTakenOver();
    pricing.clock.set(day("2026-11-10"));
    const { resumed } = await retireVersion(pricing, later, staff("pricing"), { resumeFormer: false }, RESUMED);
    expect(resumed).toEqual([]);
    expect((await cardAt(card, null)).lanes).toEqual([["YUN-STD", "JP", "50.00"]]);
  });

  it("former prices hold again no longer than they were meant to, and not when that is over", async () => {
    const planned = { olderTo: DECEMBER, to: DECEMBER };
    const { later } = await partlyTakenOver(planned);
    pricing.clock.set(day("2026-11-10"));
    const { resumed } = await retireVersion(pricing, later, staff("pricing"), {}, RESUMED);
    expect(resumed).toMatchObject([{ validTo: DECEMBER.toISOString() }]);

    pricing.clock.set(TODAY);
    const other = await partlyTakenOver({ olderTo: DECEMBER });
    pricing.clock.set(JANUARY);
    expect((await retireVersion(pricing, other.later, staff("pricing"), {}, RESUMED)).resumed).toEqual([]);
  });

  it("before it began, they go on from its start, and give way to another that begins then", async () => {
    const { tenant, card, later } = await partlyTakenOver();
    const { resumed } = await retireVersion(pricing, later, staff("pricing"), {}, RESUMED);
    expect(resumed).toMatchObject([{ status: "PUBLISHED", validFrom: NOVEMBER.toISOString() }]);
    expect(await totalAt(tenant, NOVEMBER)).toBe("204.60");
    pricing.clock.set(TODAY);
    const corrected = await draft(pricing.database, card, NOVEMBER, null, [{ perKg: 15_000 }]);
    expect((await publishVersion(pricing, corrected)).__typename).toBe("PublishRateCardVersionSuccess");
    expect(await totalAt(tenant, NOVEMBER)).toBe("296.40");
    const [stopgap] = await rows(
      pricing.database,
      "SELECT status, valid_to FROM rate_card_version WHERE id = $1",
      (resumed as { id: string }[])[0]!.id,
    );
    expect(stopgap).toEqual({ status: "SUPERSEDED", valid_to: NOVEMBER });
  });

  it("where it took over from none, the lane has none", async () => {
    const card = await ownCard(pricing.database, randomUUID());
    const only = await draft(pricing.database, card, OCTOBER);
    await publishVersion(pricing, only);
    pricing.clock.set(NOVEMBER);
    expect((await retireVersion(pricing, only, staff("pricing"), {}, RESUMED)).resumed).toEqual([]);
    expect((await cardAt(card, null)).lanes).toEqual([]);
  });
});
