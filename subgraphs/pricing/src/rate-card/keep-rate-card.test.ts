import { randomUUID } from "node:crypto";
import { Viewer } from "@baiyun/kit";
import { staff } from "@baiyun/kit/testing";
import { customer, invalid, offered, type Pricing, quote, rows, startPricing, TODAY } from "../testing/pricing";
import { draft, ownCard, publishVersion } from "../testing/rate-cards";
import { compareLanes, percentChange } from "./compare-lanes";
import { RateCard } from "./rate-card.entity";

let pricing: Pricing;
beforeAll(async () => {
  pricing = await startPricing();
});
afterEach(() => {
  pricing.clock.set(TODAY);
});
afterAll(() => pricing.close());

const day = (text: string) => new Date(`${text}T00:00:00.000Z`);
const [OCTOBER, NOVEMBER, DECEMBER] = [day("2026-10-10"), day("2026-11-01"), day("2026-12-01")];
const SHOWN = "{ rateCard { id code name currency version assignedFrom assignedTo customer { id } } }";

const create = (own: object = {}, claims: object = staff("pricing")) => {
  const input = { code: `CARD-${randomUUID().slice(0, 8).toUpperCase()}`, name: "Gold", currency: "CNY", ...own };
  return pricing.act("createRateCard", `... on CreateRateCardSuccess ${SHOWN}`, input, claims);
};
const made = async (own: object = {}) => (await create(own)).rateCard as { id: string; code: string };
const assign = (rateCardId: string, customerId: string, from: Date, claims: object = staff("pricing")) =>
  pricing.act(
    "assignRateCard",
    `... on AssignRateCardSuccess ${SHOWN} ... on RateCardAssignmentOverlaps { otherFrom }`,
    { rateCardId, customerId, from, reason: "Contract of 2027" },
    claims,
  );
const cardOf = async (customerId: string, claims: object) => {
  const { data } = await pricing.run<{ _entities: { rateCard: { code: string } }[] }>(
    "query ($of: [_Any!]!) { _entities(representations: $of) { ... on Customer { rateCard { code } } } }",
    { of: [{ __typename: "Customer", id: customerId }] },
    claims,
  );
  return data._entities[0]!.rateCard.code;
};
const freight = async (tenant: ReturnType<typeof customer>) => {
  const outcome = await quote(pricing, {}, tenant, "lines { amount { amountMinor } }");
  return (offered(outcome).lines as { amount: { amountMinor: string } }[])[0]!.amount.amountMinor;
};
const auditOf = (id: string) =>
  rows(pricing.database, "SELECT act, actor, reason FROM audit_entry WHERE subject_id = $1 ORDER BY position", id);

it("a card is nobody's until it is a customer's, from an instant on, and the one before ends there", async () => {
  const tenant = customer();
  const [first, second] = [await made(), await made()];
  for (const [{ id }, perKg] of [
    [first, 20_000],
    [second, 30_000],
  ] as const) {
    await publishVersion(pricing, await draft(pricing.database, id, OCTOBER, null, [{ perKg }]));
  }
  const person = staff("pricing");
  expect(await assign(first.id, tenant.tid, OCTOBER, person)).toEqual({
    __typename: "AssignRateCardSuccess",
    rateCard: {
      ...{ id: first.id, code: first.code, name: "Gold", currency: "CNY", version: 2 },
      ...{ assignedFrom: OCTOBER.toISOString(), assignedTo: null, customer: { id: tenant.tid } },
    },
  });
  expect((await assign(second.id, tenant.tid, NOVEMBER)).__typename).toBe("AssignRateCardSuccess");
  expect(await auditOf(first.id)).toEqual([
    { act: "createRateCard", actor: expect.any(String), reason: null },
    { act: "assignRateCard", actor: person.sub, reason: "Contract of 2027" },
  ]);

  const seen: [string, string][] = [];
  for (const at of [TODAY, OCTOBER, new Date(NOVEMBER.getTime() - 1), NOVEMBER]) {
    pricing.clock.set(at);
    seen.push([await cardOf(tenant.tid, tenant), await freight(tenant)]);
  }
  expect(seen).toEqual([
    ["STANDARD", "14227"],
    [first.code, "39520"],
    [first.code, "39520"],
    [second.code, "59280"],
  ]);
  expect(await freight(customer())).toBe("14227");
});

it("of cards for one customer at once one is assigned, and nobody's prices are nobody's to see", async () => {
  const tenant = customer();
  const cards = await Promise.all([1, 2, 3].map(() => made()));
  const READ = "query ($id: ID!) { rateCard(id: $id) { code } }";
  const readBy = async (claims: object) => (await pricing.run(READ, { id: cards[0]!.id }, claims)).data.rateCard;
  expect([await readBy(tenant), await readBy(staff("finance"))]).toEqual([null, { code: cards[0]!.code }]);

  const outcomes = await Promise.all(cards.map(({ id }) => assign(id, tenant.tid, OCTOBER)));
  expect(outcomes.map(({ __typename }) => __typename).sort()).toEqual([
    "AssignRateCardSuccess",
    ...Array(2).fill("RateCardAssignmentOverlaps"),
  ]);
  const winner = outcomes.find(({ rateCard }) => rateCard)!.rateCard as { id: string };
  expect((await assign(winner.id, randomUUID(), OCTOBER)).__typename).toBe("RateCardAlreadyAssigned");
  const loser = cards.find(({ id }) => id !== winner.id)!;
  expect(await assign(loser.id, tenant.tid, new Date(TODAY.getTime() - 1))).toEqual(
    invalid("from", "Must not be before now."),
  );
  expect((await assign(randomUUID(), tenant.tid, OCTOBER)).__typename).toBe("RateCardNotFound");
  await expect(
    rows(
      pricing.database,
      "UPDATE rate_card SET tenant_id = $2, customer_id = $2, assigned_from = $3 WHERE id = $1",
      loser.id,
      tenant.tid,
      DECEMBER,
    ),
  ).rejects.toThrow("rate_cards_of_a_customer_never_overlap");
});

it("cards are made, named and listed by those who price; a code is used once", async () => {
  const [{ id, code }, person] = [await made(), staff("pricing")];
  expect((await create({ code })).__typename).toBe("RateCardCodeTaken");
  expect(await create({ code: "no code" })).toEqual(
    invalid("code", "This is 1 to 40 capital letters, digits and hyphens."),
  );
  const rename = (expectedVersion: number, name: string) =>
    pricing.act(
      "renameRateCard",
      `... on RenameRateCardSuccess ${SHOWN} ... on RateCardChanged { currentVersion }`,
      { rateCardId: id, expectedVersion, name },
      person,
    );
  expect(await rename(1, "Silver")).toMatchObject({ rateCard: { name: "Silver", version: 2 } });
  expect(await rename(1, "Bronze")).toMatchObject({ __typename: "RateCardChanged", currentVersion: 2 });

  const owner = randomUUID();
  const own = await ownCard(pricing.database, owner);
  const LIST = "query ($filter: RateCardFilter) { rateCards(filter: $filter, first: 100) { edges { node { id } } } }";
  const list = (filter: object, claims: object) =>
    pricing.run<{ rateCards: { edges: { node: { id: string } }[] } }>(LIST, { filter }, claims);
  const found = async (filter: object) =>
    (await list(filter, staff("finance"))).data.rateCards.edges.map(({ node }) => node.id);
  expect(await found({ customerId: owner })).toEqual([own]);
  expect(await found({ customerId: "none" })).toEqual([]);
  const unassigned = await found({ isUnassigned: true });
  expect([unassigned.includes(id), unassigned.includes(own)]).toEqual([true, false]);
  expect(await found({ customerId: owner, isUnassigned: false })).toEqual([own]);

  for (const claims of [customer(), staff("ops"), staff("finance")]) {
    await expect(create({}, claims)).rejects.toThrow("FORBIDDEN");
    await expect(assign(id, owner, OCTOBER, claims)).rejects.toThrow("FORBIDDEN");
  }
  const { errors } = await list({}, customer());
  expect(errors!.map(({ extensions }) => extensions!.code)).toEqual(["FORBIDDEN"]);
});

describe("compareRates", () => {
  const COMPARE = `query ($before: RatePricesInput!, $after: RatePricesInput!) { compareRates(before: $before, after: $after) {
    change serviceCode zoneCode steps { overG upToG before { decimal } after { decimal } difference { decimal } percent costAfter { decimal } } } }`;
  const compare = (before: object, after: object, claims: object = staff("pricing")) =>
    pricing.run(COMPARE, { before, after }, claims);

  it("names what is new, gone and priced otherwise, at each weight, of versions, cards and instants", async () => {
    const card = await ownCard(pricing.database, randomUUID());
    const older = await draft(pricing.database, card, OCTOBER, null, [{ perKg: 10_000 }, { zoneCode: "JP" }]);
    const newer = await draft(pricing.database, card, NOVEMBER, null, [{ perKg: 10_833 }, { zoneCode: "GB" }]);
    const { data } = await compare({ versionId: older }, { versionId: newer });
    const step = { overG: 0, upToG: 20_000, costAfter: { decimal: "0.01" } };
    const nothing = { difference: null, percent: null };
    const changed = {
      ...{ change: "CHANGED", serviceCode: "YUN-STD", zoneCode: "EU-1" },
      steps: [
        {
          ...{ ...step, before: { decimal: "100.00" }, after: { decimal: "108.33" } },
          ...{ difference: { decimal: "8.33" }, percent: "8.33" },
        },
      ],
    };
    const added = {
      ...{ change: "ADDED", serviceCode: "YUN-STD", zoneCode: "GB" },
      steps: [{ ...step, ...nothing, before: null, after: { decimal: "100.00" } }],
    };
    const removed = {
      ...{ change: "REMOVED", serviceCode: "YUN-STD", zoneCode: "JP" },
      steps: [{ ...step, ...nothing, before: { decimal: "100.00" }, after: null, costAfter: null }],
    };
    expect(data.compareRates).toEqual([changed, added, removed]);

    await publishVersion(pricing, older);
    await publishVersion(pricing, newer);
    const [before, after] = [OCTOBER, NOVEMBER].map((at) => ({ rateCardId: card, at }));
    // What the newer version does not price goes on.
    expect((await compare(before!, after!)).data.compareRates).toEqual([changed, added]);
    expect((await compare(before!, before!)).data.compareRates).toEqual([]);
    expect((await compare(before!, { versionId: randomUUID() })).data.compareRates).toBeNull();
    for (const side of [{}, { versionId: older, rateCardId: card }, { versionId: older, at: OCTOBER }]) {
      const { errors } = await compare(side, after!);
      expect(errors!.map(({ extensions }) => extensions!.code)).toEqual(["BAD_USER_INPUT"]);
    }
    expect((await compare(before!, after!, customer())).errors![0]!.extensions!.code).toBe("FORBIDDEN");
  });

  it("cuts steps where either side does", () => {
    const lane = (...brackets: [number, number][]) => ({
      ...{ serviceCode: "S", zoneCode: "Z" },
      brackets: brackets.map(([upToG, minor]) => ({ upToG, sellPerKgMinor: `${minor}`, costPerKgMinor: "1" })),
    });
    const before = [lane([2000, 100], [5000, 90])];
    const { steps } = compareLanes(before, [lane([1000, 100], [5000, 95])])[0]!;
    expect(steps.map(({ overG, upToG, sellBefore, sellAfter }) => [overG, upToG, sellBefore, sellAfter])).toEqual([
      [1000, 2000, 100n, 95n],
      [2000, 5000, 90n, 95n],
    ]);
    expect([percentChange(80n, 76n), percentChange(3n, 4n), percentChange(0n, 4n)]).toEqual(["-5.00", "33.33", null]);
  });
});

it("a card says itself who may see it, beside the policy of the database", () => {
  const owner = customer();
  const card = (own: Partial<RateCard>) =>
    Object.assign(new RateCard(), { tenantId: null, assignedFrom: null, ...own });
  const seers = [owner, customer(), staff("pricing")].map((claims) => Viewer.fromClaims(claims));
  const seen = [card({}), card({ assignedFrom: OCTOBER }), card({ assignedFrom: OCTOBER, tenantId: owner.tid })].map(
    (one) => seers.map((viewer) => one.seenBy(viewer)),
  );
  expect(seen).toEqual([
    [false, false, true],
    [true, true, true],
    [true, false, true],
  ]);
});
