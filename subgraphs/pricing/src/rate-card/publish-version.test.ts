import { randomUUID } from "node:crypto";
import { staff } from "@baiyun/kit/testing";
import { customer, invalid, offered, type Pricing, quote, rows, startPricing, TODAY } from "../testing/pricing";
import { addLane, draft, ownCard, publishVersion, retireVersion } from "../testing/rate-cards";

let pricing: Pricing;
beforeAll(async () => {
  pricing = await startPricing();
});
afterEach(() => {
  pricing.clock.set(TODAY);
});
afterAll(() => pricing.close());

const day = (text: string) => new Date(`${text}T00:00:00.000Z`);
const [OCTOBER, NOVEMBER, DECEMBER, JANUARY] = [
  day("2026-10-10"),
  day("2026-11-01"),
  day("2026-12-01"),
  day("2027-01-01"),
];

const versionOf = async (id: string) => {
  const [version] = await rows(pricing.database, "SELECT status, valid_to FROM rate_card_version WHERE id = $1", id);
  return version;
};
const laneEndsOf = async (id: string) =>
  (
    await rows<{ valid_to: Date | null }>(
      pricing.database,
      "SELECT valid_to FROM rate_lane WHERE rate_card_version_id = $1",
      id,
    )
  ).map(({ valid_to }) => valid_to);
const freight = async (tenant: ReturnType<typeof customer>, at: Date, own = {}) => {
  pricing.clock.set(at);
  const outcome = await quote(pricing, own, tenant, "lines { amount { amountMinor } }");
  return (offered(outcome).lines as { amount: { amountMinor: string } }[])[0]!.amount.amountMinor;
};

describe("publishRateCardVersion", () => {
  it("a newer version takes over at its start; until then and elsewhere the older one holds", async () => {
    const tenant = customer();
    const card = await ownCard(pricing.database, tenant.tid);
    const older = await draft(pricing.database, card, OCTOBER, null, [{ perKg: 10_000 }]);
    const newer = await draft(pricing.database, card, NOVEMBER, null, [{ perKg: 20_000 }]);

    expect(await freight(tenant, OCTOBER)).toBe("14227");
    pricing.clock.set(TODAY);
    expect(await publishVersion(pricing, older)).toEqual({
      __typename: "PublishRateCardVersionSuccess",
      version: { id: older, status: "PUBLISHED", validFrom: OCTOBER.toISOString(), validTo: null },
    });
    expect((await publishVersion(pricing, newer)).__typename).toBe("PublishRateCardVersionSuccess");
    expect(await versionOf(older)).toEqual({ status: "SUPERSEDED", valid_to: NOVEMBER });

    expect(await freight(tenant, new Date(OCTOBER.getTime() - 1))).toBe("14227");
    expect(await freight(tenant, OCTOBER)).toBe("19760");
    expect(await freight(tenant, new Date(NOVEMBER.getTime() - 1))).toBe("19760");
    expect(await freight(tenant, NOVEMBER)).toBe("39520");
    expect(await freight(customer(), NOVEMBER)).toBe("14227");
  });

  it("a version whose lanes are only partly taken over stays published", async () => {
    const card = await ownCard(pricing.database, randomUUID());
    const older = await draft(pricing.database, card, OCTOBER, null, [{}, { zoneCode: "JP" }]);
    const newer = await draft(pricing.database, card, NOVEMBER);
    await publishVersion(pricing, older);
    await publishVersion(pricing, newer);
    expect(await versionOf(older)).toEqual({ status: "PUBLISHED", valid_to: null });
  });

  it.each([
    ["begins in its window", NOVEMBER, null, OCTOBER, null],
    ["outlasts it", OCTOBER, null, NOVEMBER, DECEMBER],
    ["begins with it", OCTOBER, NOVEMBER, OCTOBER, null],
  ])("is refused when a published version %s, and changes nothing", async (_case, from, to, mineFrom, mineTo) => {
    const card = await ownCard(pricing.database, randomUUID());
    const theirs = await draft(pricing.database, card, from, to);
    const mine = await draft(pricing.database, card, mineFrom, mineTo);
    await publishVersion(pricing, theirs);
    expect(await publishVersion(pricing, mine)).toEqual({
      __typename: "RateCardVersionOverlaps",
      message: "Published prices for the same service and zone begin in this window, or go on after it.",
      otherValidFrom: from.toISOString(),
      otherValidTo: to?.toISOString() ?? null,
    });
    expect(await versionOf(theirs)).toEqual({ status: "PUBLISHED", valid_to: to });
    expect(await versionOf(mine)).toEqual({ status: "DRAFT", valid_to: mineTo });
  });

  it("refuses a draft priced below cost, whoever wrote it", async () => {
    const card = await ownCard(pricing.database, randomUUID());
    const mine = await draft(pricing.database, card, OCTOBER, null, [{ perKg: 1 }, { zoneCode: "JP", perKg: 0 }]);
    expect(await publishVersion(pricing, mine)).toEqual(
      invalid("versionId", "A price of this version: Must not be below cost."),
    );
    expect(await versionOf(mine)).toEqual({ status: "DRAFT", valid_to: null });
  });

  it("windows that only touch do not overlap", async () => {
    const card = await ownCard(pricing.database, randomUUID());
    const later = await draft(pricing.database, card, NOVEMBER, DECEMBER);
    const earlier = await draft(pricing.database, card, OCTOBER, NOVEMBER);
    await publishVersion(pricing, later);
    expect((await publishVersion(pricing, earlier)).__typename).toBe("PublishRateCardVersionSuccess");
    expect(await versionOf(later)).toEqual({ status: "PUBLISHED", valid_to: DECEMBER });
  });

  it("two at once for the same window: one wins", async () => {
    const card = await ownCard(pricing.database, randomUUID());
    const drafts = await Promise.all([1, 2].map(() => draft(pricing.database, card, OCTOBER)));
    const outcomes = await Promise.all(drafts.map((id) => publishVersion(pricing, id)));
    expect(outcomes.map(({ __typename }) => __typename).sort()).toEqual([
      "PublishRateCardVersionSuccess",
      "RateCardVersionOverlaps",
    ]);
  });

  it.each([1, 2, 3, 4, 5, 6, 7, 8])(
    "against the current one's retirement, round %i: either is first",
    async (round) => {
      const card = await ownCard(pricing.database, randomUUID());
      const current = await draft(pricing.database, card, OCTOBER, null, [{}, { zoneCode: "JP" }]);
      const successor = await draft(pricing.database, card, NOVEMBER, null, [{}, { zoneCode: "JP" }]);
      await publishVersion(pricing, current);
      const now = day("2026-10-20");
      pricing.clock.set(now);
      const early = round % 2 === 0 ? retireVersion(pricing, current) : null;
      const publishing = publishVersion(pricing, successor);
      const [published, retired] = await Promise.all([publishing, early ?? retireVersion(pricing, current)]);

      expect(published.__typename).toBe("PublishRateCardVersionSuccess");
      const publishedFirst = retired.__typename === "RateCardVersionNotPublished";
      const [status, end] = publishedFirst ? ["SUPERSEDED", NOVEMBER] : ["RETIRED", now];
      expect(retired).toEqual(
        publishedFirst
          ? {
              __typename: "RateCardVersionNotPublished",
              message: "This version is SUPERSEDED; only a published one can be retired.",
              status,
            }
          : {
              __typename: "RetireRateCardVersionSuccess",
              version: { id: current, status, validFrom: OCTOBER.toISOString(), validTo: end.toISOString() },
            },
      );
      expect(await versionOf(current)).toEqual({ status, valid_to: end });
      expect(await laneEndsOf(current)).toEqual([end, end]);
      expect(await versionOf(successor)).toEqual({ status: "PUBLISHED", valid_to: null });
      expect(await laneEndsOf(successor)).toEqual([null, null]);
    },
  );

  it("refuses what is not a draft, is unknown, or would change the past", async () => {
    const card = await ownCard(pricing.database, randomUUID());
    const published = await draft(pricing.database, card, OCTOBER);
    const [own, person] = [{ idempotencyKey: randomUUID() }, staff("pricing")];
    const first = await publishVersion(pricing, published, own, person);
    expect(await publishVersion(pricing, published, own, person)).toEqual(first);
    expect(await publishVersion(pricing, published, { idempotencyKey: "" })).toEqual(
      invalid("idempotencyKey", "A key is 1 to 200 printable ASCII characters."),
    );
    expect(await publishVersion(pricing, published)).toEqual({
      __typename: "RateCardVersionNotDraft",
      message: "This version is PUBLISHED; only a draft can be published.",
      status: "PUBLISHED",
    });
    for (const id of [randomUUID(), "nonsense"]) {
      expect(await publishVersion(pricing, id)).toEqual({
        __typename: "RateCardVersionNotFound",
        message: "There is no such version.",
      });
    }
    const past = await draft(pricing.database, card, day("2026-10-04"), OCTOBER);
    expect(await publishVersion(pricing, past)).toEqual({
      __typename: "RateCardVersionStartsInPast",
      message: "Prices cannot change after the fact: the version must begin in the future.",
      validFrom: "2026-10-04T00:00:00.000Z",
    });
    expect(await versionOf(past)).toEqual({ status: "DRAFT", valid_to: OCTOBER });
  });

  it.each([
    ["nobody", {}, "UNAUTHENTICATED"],
    ["a customer", customer(), "FORBIDDEN"],
    ["a customer who claims the role", { ...customer(), scope: "role:pricing" }, "FORBIDDEN"],
    ["operations", staff("ops"), "FORBIDDEN"],
  ])("is not for %s", async (_case, claims, code) => {
    const versionId = await draft(pricing.database, await ownCard(pricing.database, randomUUID()), OCTOBER);
    await expect(publishVersion(pricing, versionId, {}, claims)).rejects.toThrow(code);
    expect(await versionOf(versionId)).toEqual({ status: "DRAFT", valid_to: null });
  });
});

describe("what was published never changes, whoever writes", () => {
  let version: string;
  let lane: string;
  beforeAll(async () => {
    const card = await ownCard(pricing.database, randomUUID());
    version = await draft(pricing.database, card, OCTOBER, JANUARY, []);
    lane = await addLane(pricing.database, version);
    await rows(
      pricing.database,
      `INSERT INTO surcharge (id, rate_card_version_id, kind, sell_minor, cost_minor)
       VALUES (gen_random_uuid(), $1, 'REGISTRATION', 100, 50)`,
      version,
    );
    await publishVersion(pricing, version);
  });

  it.each([
    ["the start", "UPDATE rate_card_version SET valid_from = now() WHERE id = $1"],
    ["a later end", "UPDATE rate_card_version SET valid_to = NULL WHERE id = $1"],
    ["back to a draft", "UPDATE rate_card_version SET status = 'DRAFT' WHERE id = $1"],
    ["deletion", "DELETE FROM rate_card_version WHERE id = $1"],
    ["a lane's price", "UPDATE rate_lane SET brackets = '[]' WHERE rate_card_version_id = $1"],
    ["a lane's terms", "UPDATE rate_lane SET terms = '{}' WHERE rate_card_version_id = $1"],
    ["a lane's later end", "UPDATE rate_lane SET valid_to = NULL WHERE rate_card_version_id = $1"],
    ["a lane's deletion", "DELETE FROM rate_lane WHERE rate_card_version_id = $1"],
    ["a surcharge's amount", "UPDATE surcharge SET sell_minor = 0 WHERE rate_card_version_id = $1"],
    ["a surcharge's deletion", "DELETE FROM surcharge WHERE rate_card_version_id = $1"],
    [
      "a new surcharge",
      "INSERT INTO surcharge (id, rate_card_version_id, kind, sell_minor, cost_minor) VALUES (gen_random_uuid(), $1, 'PEAK', 1, 1)",
    ],
  ])("%s", async (_case, sql) => {
    await expect(rows(pricing.database, sql, version)).rejects.toThrow("a published rate card version is immutable");
  });

  it("a new lane", async () => {
    await expect(addLane(pricing.database, version, { zoneCode: "JP" })).rejects.toThrow("immutable");
  });

  it("an exchange rate, and a rule but for its end", async () => {
    await expect(rows(pricing.database, "UPDATE fx_rate SET rate = '1'")).rejects.toThrow(
      "an exchange rate is immutable",
    );
    await expect(rows(pricing.database, "DELETE FROM regulatory_rule")).rejects.toThrow("immutable but for its end");
    await expect(rows(pricing.database, "UPDATE regulatory_rule SET percent = '0'")).rejects.toThrow(
      "immutable but for its end",
    );
  });

  it("two published lanes of one service and zone never overlap", async () => {
    const [{ rate_card_id: card }] = (await rows<{ rate_card_id: string }>(
      pricing.database,
      "SELECT rate_card_id FROM rate_lane WHERE id = $1",
      lane,
    )) as [{ rate_card_id: string }];
    const other = await draft(pricing.database, card, DECEMBER);
    await expect(
      rows(pricing.database, "UPDATE rate_lane SET published = true WHERE rate_card_version_id = $1", other),
    ).rejects.toThrow("rate_lane_windows_never_overlap");
  });
});
