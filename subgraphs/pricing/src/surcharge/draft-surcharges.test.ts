import { randomUUID } from "node:crypto";
import { staff } from "@baiyun/kit/testing";
import { customer, invalid, offered, type Pricing, quote, rows, startPricing, TODAY } from "../testing/pricing";
import { draft, ownCard, proposeVersion, publishProposed } from "../testing/rate-cards";

let pricing: Pricing;
beforeAll(async () => {
  pricing = await startPricing();
});
afterEach(() => {
  pricing.clock.set(TODAY);
});
afterAll(() => pricing.close());

describe("setDraftSurcharges", () => {
  const SURCHARGES =
    "{ kind serviceCode zoneCode areas { country postalPrefix } price { decimal } cost { decimal } percent percentOf }";
  const set = (versionId: string, surcharges: object[], claims: object = staff("pricing")) =>
    pricing.act(
      "setDraftSurcharges",
      `... on SetDraftSurchargesSuccess { version { surcharges ${SURCHARGES} } } ... on RateCardVersionNotDraft { status }`,
      { versionId, surcharges },
      claims,
    );
  const remote = {
    kind: "REMOTE",
    areas: [{ country: "DE", postalPrefix: "18565" }],
    priceMinor: "900",
    costMinor: "700",
  };
  const fuel = { kind: "FUEL", zoneCode: "EU-1", percent: "10", costPercent: "9.5", percentOf: "FREIGHT" };

  it("replaces those of a draft, which is then proposed, published and charged as it stands", async () => {
    const tenant = customer();
    const card = await ownCard(pricing.database, tenant.tid);
    const at = new Date("2026-10-20T00:00:00Z");
    const version = await draft(pricing.database, card, at);
    await set(version, [{ ...remote, priceMinor: "1000" }]);
    const nothing = {
      serviceCode: null,
      zoneCode: null,
      areas: null,
      price: null,
      cost: null,
      percent: null,
      percentOf: null,
    };
    expect(await set(version, [remote, fuel])).toEqual({
      __typename: "SetDraftSurchargesSuccess",
      version: {
        surcharges: [
          {
            ...{ ...nothing, kind: "REMOTE", areas: [{ country: "DE", postalPrefix: "18565" }] },
            ...{ price: { decimal: "9.00" }, cost: { decimal: "7.00" } },
          },
          { ...nothing, kind: "FUEL", zoneCode: "EU-1", percent: "10", percentOf: "FREIGHT" },
        ],
      },
    });
    await proposeVersion(pricing, version);
    expect((await set(version, [])).__typename).toBe("AlreadyProposed");
    await publishProposed(pricing, version);
    expect(await set(version, [])).toMatchObject({ __typename: "RateCardVersionNotDraft", status: "PUBLISHED" });

    pricing.clock.set(at);
    const own = { destination: { country: "DE", postalCode: "18565" } };
    const shown = offered(await quote(pricing, own, tenant, "lines { kind amount { decimal } }"));
    expect(shown.lines).toEqual([
      { kind: "FREIGHT", amount: { decimal: "197.60" } },
      { kind: "REMOTE", amount: { decimal: "9.00" } },
      { kind: "FUEL", amount: { decimal: "19.76" } },
    ]);
    const IN_FORCE =
      "query ($id: ID!, $at: DateTime) { rateCard(id: $id) { surchargesInForce(at: $at) { kind cost { decimal } costPercent } } }";
    const inForce = async (instant: Date | null) =>
      (await pricing.run<{ rateCard: { surchargesInForce: object[] } }>(IN_FORCE, { id: card, at: instant }, tenant))
        .data;
    expect((await inForce(null)).rateCard.surchargesInForce).toEqual(
      ["REMOTE", "FUEL"].map((kind) => ({ kind, cost: null, costPercent: null })),
    );
    expect((await inForce(TODAY)).rateCard.surchargesInForce).toEqual([]);
  });

  it("refuses what cannot be charged, and keeps what there was", async () => {
    pricing.clock.set(TODAY);
    const version = await draft(
      pricing.database,
      await ownCard(pricing.database, randomUUID()),
      new Date("2026-11-20T00:00:00Z"),
    );
    await set(version, [remote]);
    const refusals: [object, string, string][] = [
      [{ ...remote, kind: "FREIGHT" }, "kind", "Freight is what lanes are of."],
      [{ ...remote, priceMinor: "699" }, "priceMinor", "Must not be below cost."],
      [{ ...fuel, percent: "9" }, "percent", "Must not be below cost."],
      [{ ...fuel, percentOf: null }, "percentOf", "State it with a percentage, and only then."],
      [{ ...fuel, zoneCode: "ATLANTIS" }, "zoneCode", "There is no such zone."],
      [{ ...remote, areas: [] }, "areas", "Must name one place at least."],
    ];
    for (const [surcharge, field, message] of refusals) {
      expect(await set(version, [remote, surcharge])).toEqual(invalid(`surcharges.1.${field}`, message));
    }
    const kept = await rows(pricing.database, "SELECT kind FROM surcharge WHERE rate_card_version_id = $1", version);
    expect(kept).toEqual([{ kind: "REMOTE" }]);
    expect((await set(randomUUID(), [])).__typename).toBe("RateCardVersionNotFound");
    await expect(set(version, [], customer())).rejects.toThrow("FORBIDDEN");
  });
});
