import { randomUUID } from "node:crypto";
import { type Outcome, staff } from "@baiyun/kit/testing";
import { customer, type Pricing, rows, startPricing } from "../testing/pricing";
import { ownCard, proposeVersion } from "../testing/rate-cards";

let pricing: Pricing;
beforeAll(async () => {
  pricing = await startPricing();
});
afterAll(() => pricing.close());

const FROM = "2026-11-01T00:00:00.000Z";
const LATER = "2026-12-01T00:00:00.000Z";
const lane = (priceMinor: string, zoneCode = "EU-1") => ({
  serviceCode: "YUN-STD",
  zoneCode,
  prices: [{ upToG: 20_000, priceMinor, costMinor: "7000" }],
});
const VERSION = "version { id version validFrom validTo lanes { zoneCode prices { upToG price { amountMinor } } } }";

async function drafted(): Promise<string> {
  const card = await ownCard(pricing.database, randomUUID());
  const input = { rateCardId: card, validFrom: FROM, lanes: [lane("10000")] };
  const outcome = await pricing.act(
    "draftRateCardVersion",
    "... on DraftRateCardVersionSuccess { version { id } }",
    input,
    staff("pricing"),
  );
  return (outcome.version as { id: string }).id;
}

const redraft = (versionId: string, own: object = {}, claims: object = staff("pricing")): Promise<Outcome> =>
  pricing.act(
    "redraftRateCardVersion",
    `... on RedraftRateCardVersionSuccess { ${VERSION} } ... on RateCardVersionChanged { currentVersion }`,
    { versionId, expectedVersion: 1, validFrom: LATER, lanes: [lane("11000", "GB")], ...own },
    claims,
  );

const stored = (id: string) =>
  rows(
    pricing.database,
    `SELECT version.version, version.valid_from, version.planned_to, lane.terms ->> 'zoneCode' AS zone, lane.valid_from AS lane_from
     FROM rate_card_version version JOIN rate_lane lane ON lane.rate_card_version_id = version.id WHERE version.id = $1`,
    id,
  );
const AS_DRAFTED = [
  { version: 1, valid_from: new Date(FROM), planned_to: null, zone: "EU-1", lane_from: new Date(FROM) },
];

describe("redraftRateCardVersion", () => {
  it("writes prices and window in place of those it had", async () => {
    const id = await drafted();
    expect(await redraft(id, { validTo: "2027-01-01T00:00:00.000Z" })).toEqual({
      __typename: "RedraftRateCardVersionSuccess",
      version: {
        id,
        version: 2,
        validFrom: LATER,
        validTo: "2027-01-01T00:00:00.000Z",
        lanes: [{ zoneCode: "GB", prices: [{ upToG: 20_000, price: { amountMinor: "11000" } }] }],
      },
    });
  });

  it("is read by its id before it is written, by those who price alone", async () => {
    const id = await drafted();
    const read = (asked: string, claims: object = staff("finance")) =>
      pricing.run("query ($id: ID!) { rateCardVersion(id: $id) { id version status } }", { id: asked }, claims);
    expect((await read(id)).data).toEqual({ rateCardVersion: { id, version: 1, status: "DRAFT" } });
    expect((await read(randomUUID())).data).toEqual({ rateCardVersion: null });
    expect((await read("nonsense")).data).toEqual({ rateCardVersion: null });
    expect((await read(id, customer())).errors).toMatchObject([{ extensions: { code: "FORBIDDEN" } }]);
  });

  it("of two who read the same, the second is told, and what the first wrote stays", async () => {
    const id = await drafted();
    const outcomes = await Promise.all([redraft(id), redraft(id, { lanes: [lane("12000", "GB")] })]);
    expect(outcomes.map(({ __typename }) => __typename).sort()).toEqual([
      "RateCardVersionChanged",
      "RedraftRateCardVersionSuccess",
    ]);
    expect(outcomes.find(({ __typename }) => __typename === "RateCardVersionChanged")).toEqual({
      __typename: "RateCardVersionChanged",
      message: "Somebody has changed this draft since you read it.",
      currentVersion: 2,
    });
    expect(await stored(id)).toMatchObject([{ version: 2, zone: "GB", lane_from: new Date(LATER) }]);
  });

  it("surcharges that were written meanwhile are a change too", async () => {
    const id = await drafted();
    const set = (expectedVersion: number) =>
      pricing.act("setDraftSurcharges", "", { versionId: id, expectedVersion, surcharges: [] }, staff("pricing"));
    expect((await set(1)).__typename).toBe("SetDraftSurchargesSuccess");
    expect((await set(1)).__typename).toBe("RateCardVersionChanged");
    expect((await redraft(id)).__typename).toBe("RateCardVersionChanged");
    expect(await stored(id)).toEqual([{ ...AS_DRAFTED[0], version: 2 }]);
  });

  it("refuses what is proposed, wrong or unknown, and anyone but pricing staff; nothing changes", async () => {
    const id = await drafted();
    expect(await redraft(id, { validTo: LATER, lanes: [lane("1", "GB"), lane("10000", "MOON")] })).toMatchObject({
      __typename: "InvalidInput",
      faults: [
        { field: "lanes.0.prices", message: "Must not be below cost." },
        { field: "validTo", message: "Must be after validFrom." },
      ],
    });
    expect(await redraft(id, { lanes: [lane("10000", "MOON")] })).toMatchObject({
      __typename: "InvalidInput",
      field: "lanes.0.zoneCode",
    });
    expect((await redraft(randomUUID())).__typename).toBe("RateCardVersionNotFound");
    await expect(redraft(id, {}, customer())).rejects.toThrow("FORBIDDEN");
    await expect(redraft(id, {}, {})).rejects.toThrow("UNAUTHENTICATED");
    await proposeVersion(pricing, id);
    expect((await redraft(id)).__typename).toBe("AlreadyProposed");
    expect(await stored(id)).toEqual(AS_DRAFTED);
  });
});
