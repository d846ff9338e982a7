import { randomUUID } from "node:crypto";
import { Viewer } from "@baiyun/kit";
import { planOf, staff } from "@baiyun/kit/testing";
import { customer, type Pricing, startPricing } from "./testing/pricing";

let pricing: Pricing;
beforeAll(async () => {
  pricing = await startPricing();
});
afterAll(() => pricing.close());

const CHANGES = "changes { edges { node { field old new isHidden author by { id } at } } }";
type Changes = { edges: { node: Record<string, unknown> }[] } | null;
const changesOf = async (id: string, claims: object) => {
  const { data } = await pricing.run<{ rateCard: { changes: Changes } | null }>(
    `query ($id: ID!) { rateCard(id: $id) { ${CHANGES} } }`,
    { id },
    claims,
  );
  return data.rateCard?.changes?.edges.map(({ node }) => node) ?? null;
};

it("a rate card tells what it was called and whose it became, by whom and when, to who keeps price lists", async () => {
  const [keeper, tenant] = [staff("pricing"), customer()];
  const input = { code: `CARD-${randomUUID().slice(0, 8).toUpperCase()}`, name: "Gold", currency: "CNY" };
  const made = await pricing.act("createRateCard", "... on CreateRateCardSuccess { rateCard { id } }", input, keeper);
  const { id } = made.rateCard as { id: string };
  const from = new Date("2026-12-01T00:00:00.000Z");
  await pricing.act("renameRateCard", "", { rateCardId: id, expectedVersion: 1, name: "Silver" }, keeper);
  const assigned = { rateCardId: id, customerId: tenant.tid, from, reason: "Contract of 2027" };
  expect(await pricing.act("assignRateCard", "", assigned, keeper)).toMatchObject({
    __typename: "AssignRateCardSuccess",
  });

  const at = pricing.clock.now().toISOString();
  const told = { isHidden: false, author: "PERSON", by: { id: keeper.sub }, at };
  expect(await changesOf(id, staff("admin"))).toEqual([
    { ...told, field: "assignedFrom", old: null, new: "2026-12-01T00:00:00+00:00" },
    { ...told, field: "customer", old: null, new: tenant.tid },
    { ...told, field: "name", old: "Gold", new: "Silver" },
  ]);
  // The customer sees the card, and not what it was.
  expect(await changesOf(id, tenant)).toBeNull();
  expect(await changesOf(id, staff("finance"))).toBeNull();
});

it("the changes of a card are read by an index", async () => {
  const read = jest.spyOn(pricing.database, "read");
  const keeper = staff("pricing");
  const { data } = await pricing.run<{ rateCards: { edges: unknown[] } }>(
    `{ rateCards(first: 20) { edges { node { ${CHANGES} } } } }`,
    {},
    keeper,
  );
  const statements = read.mock.calls.flatMap(([, all]) => all).filter(({ text }) => text.includes('"field_change"'));
  read.mockRestore();
  expect(data.rateCards.edges.length).toBeGreaterThan(1);
  // Of all cards of the page in one statement.
  expect(statements).toHaveLength(1);
  const { text, values } = statements[0]!;
  expect(await planOf(pricing.database, Viewer.fromClaims(keeper), { text, values: [...values] })).toEqual([
    expect.stringMatching(/^Index Scan( Backward)? field_change_of_record: \(\(record_id = /),
  ]);
});
