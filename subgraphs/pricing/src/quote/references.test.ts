import { newId } from "@baiyun/kit";
import { statementsOf } from "@baiyun/kit/testing";
import { customer, emit, offered, type Pricing, quote, startPricing, submittedOrder } from "../testing/pricing";

let pricing: Pricing;
beforeAll(async () => {
  pricing = await startPricing();
});
afterAll(() => pricing.close());

/** Answers representations and every SELECT that it took. */
async function counted(claims: object, representations: object[], selection: string) {
  let entities: Record<string, unknown>[] = [];
  const statements = await statementsOf(async () => {
    const { data, errors } = await pricing.run<{ _entities: Record<string, unknown>[] }>(
      `query ($representations: [_Any!]!) { _entities(representations: $representations) { ${selection} } }`,
      { representations },
      claims,
    );
    expect(errors).toBeUndefined();
    entities = data._entities;
  });
  const begins = (text: string) => text.startsWith("SELECT set_config");
  const selects = statements.filter((text) => text.startsWith("SELECT") && !begins(text));
  const tables = selects.map((text) => /FROM "(\w+)"/.exec(text)?.[1]);
  const begun = statements.filter(begins).length;
  return { entities, tables, begun, selects };
}
const idsOf = (entities: Record<string, unknown>[]) => entities.map(({ id }) => id);

it("20 quotes are one SELECT that reads no document; another tenant's are null", async () => {
  const tenant = customer();
  const ids: string[] = [];
  for (let index = 0; index < 20; index += 1) ids.push(offered(await quote(pricing, {}, tenant)).id);
  const representations = ids.map((id) => ({ __typename: "Quote", id }));
  const mine = await counted(tenant, representations, "... on Quote { id sellTotal { decimal } }");
  expect(idsOf(mine.entities)).toEqual(ids);
  expect(mine.tables).toEqual(["quote"]);
  expect(mine.selects.some((text) => text.includes("document"))).toBe(false);
  const theirs = await counted(customer(), representations, "... on Quote { id }");
  expect(theirs.entities).toEqual(ids.map(() => null));
});

describe("20 orders", () => {
  const tenant = customer();
  const orders = Array.from({ length: 20 }, () => submittedOrder(newId()));
  const asOrders = orders.map(({ orderId }) => ({ __typename: "Order", id: orderId }));
  beforeAll(() => Promise.all(orders.map((order) => emit(pricing, "order.submitted.v1", tenant.tid, order))));

  it("with quote are one SELECT", async () => {
    const priced = await counted(tenant, asOrders, "... on Order { quote { sellTotal { decimal } } }");
    expect(priced.entities).toEqual(orders.map(() => ({ quote: { sellTotal: { decimal: "19.17" } } })));
    expect(priced.tables).toEqual(["quote"]);
  });

  it("with landed cost too are the same SELECT, which leaves the documents alone", async () => {
    const selection = "... on Order { quote { sellTotal { decimal } } landedCost { total { decimal } } }";
    const priced = await counted(tenant, asOrders, selection);
    expect(priced.entities).toEqual(
      orders.map(() => ({ quote: { sellTotal: { decimal: "19.17" } }, landedCost: { total: { decimal: "25.03" } } })),
    );
    expect(priced.tables).toEqual(["quote"]);
    expect(priced.selects.filter((text) => text.includes("document"))).toEqual([]);
  });

  it("with what landed cost is made up of are one SELECT more, of their documents", async () => {
    const selection = "... on Order { landedCost { total { decimal } lines { rule amount { decimal } } } }";
    const priced = await counted(tenant, asOrders, selection);
    const lines = [
      { rule: "EU-H7-FLAT-DUTY", amount: { decimal: "6.00" } },
      { rule: "DE-VAT", amount: { decimal: "19.03" } },
    ];
    expect(priced.entities).toEqual(orders.map(() => ({ landedCost: { total: { decimal: "25.03" }, lines } })));
    expect(priced.tables).toEqual(["quote", "quote"]);
  });

  it("with their lines' duty are one SELECT", async () => {
    const asLines = orders.map(({ lines }) => ({ __typename: "OrderLine", id: lines[0]!.orderLineId }));
    const dutied = await counted(tenant, asLines, "... on OrderLine { dutyEstimate { decimal } }");
    expect(dutied.entities).toEqual(orders.map(() => ({ dutyEstimate: { decimal: "3.00" } })));
    expect(dutied.tables).toEqual(["duty_estimate"]);
  });
});

it("lines, weight and landed cost of 20 quotes are one SELECT of documents", async () => {
  const tenant = customer();
  const quotes = await Promise.all(Array.from({ length: 20 }, () => quote(pricing, {}, tenant)));
  const representations = quotes.map((outcome) => ({ __typename: "Quote", id: offered(outcome).id }));
  const shown = await counted(
    tenant,
    representations,
    "... on Quote { lines { kind } weight { billableG } landedCost { total { decimal } } }",
  );
  expect(shown.entities).toEqual(
    quotes.map(() => ({
      lines: [{ kind: "FREIGHT" }, { kind: "REGISTRATION" }],
      weight: { billableG: 1976 },
      landedCost: { total: { decimal: "16.71" } },
    })),
  );
  expect(shown.tables).toEqual(["quote", "quote"]);
});

it.each([
  ["Service", "service"],
  ["RateCard", "rate_card"],
  ["RateCardVersion", "rate_card_version"],
])("20 references to %s are one SELECT", async (__typename, table) => {
  const representations = Array.from({ length: 20 }, () => ({ __typename, id: newId() }));
  const { entities, tables } = await counted(customer(), representations, `... on ${__typename} { id }`);
  expect(entities).toEqual(representations.map(() => null));
  expect(tables).toEqual([table]);
});
