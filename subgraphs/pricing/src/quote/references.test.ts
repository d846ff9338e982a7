import { buildSchema, newId, type SchemaParts, Viewer } from "@baiyun/kit";
import { graphql } from "graphql";
import { loadersFor } from "../context";
import { RateCardService } from "../rate-card/rate-card.service";
import { schema as parts } from "../schema";
import { customer, type Pricing, quote, startPricing, submittedOrder } from "../testing/pricing";
import { OrderLineResolver, OrderResolver } from "./order.resolver";

let pricing: Pricing;
beforeAll(async () => {
  pricing = await startPricing();
});
afterAll(() => pricing.close());

/** Answers an operation and the number of SELECTs on `table` that it took. */
async function counted(table: string, claims: object, representations: object[], selection: string) {
  const { database } = pricing;
  const schema = await buildSchema(parts as SchemaParts, [new OrderResolver(), new OrderLineResolver()]);
  const viewer = Viewer.fromClaims(claims);
  const { logger } = database.source;
  let selects = 0;
  const logQuery = (sql: string) => {
    if (sql.startsWith("SELECT") && sql.includes(`"${table}"`)) selects += 1;
  };
  const silent = () => undefined;
  const counter = {
    logQuery,
    logQueryError: silent,
    logQuerySlow: silent,
    logSchemaBuild: silent,
    logMigration: silent,
    log: silent,
  };
  Object.assign(database.source, { logger: counter });
  try {
    const result = await graphql({
      schema,
      source: `query ($representations: [_Any!]!) { _entities(representations: $representations) { ${selection} } }`,
      variableValues: { representations },
      contextValue: { viewer, loaders: loadersFor(database, new RateCardService(database, () => new Date()), viewer) },
    });
    expect(result.errors).toBeUndefined();
    return { entities: result.data!._entities as Record<string, unknown>[], selects };
  } finally {
    Object.assign(database.source, { logger });
  }
}

it("20 quotes are one SELECT; another tenant's are null", async () => {
  const tenant = customer();
  const ids: string[] = [];
  for (let index = 0; index < 20; index += 1) ids.push((await quote(pricing, {}, tenant)).quote!.id);
  const representations = ids.map((id) => ({ __typename: "Quote", id }));
  const mine = await counted("quote", tenant, representations, "... on Quote { id }");
  expect(mine.entities.map(({ id }) => id)).toEqual(ids);
  expect(mine.selects).toBe(1);
  const theirs = await counted("quote", customer(), representations, "... on Quote { id }");
  expect(theirs.entities).toEqual(ids.map(() => null));
});

it("20 orders with quote and landed cost are one SELECT, their lines' duty another", async () => {
  const tenant = customer();
  const orders = Array.from({ length: 20 }, () => submittedOrder(newId()));
  await Promise.all(orders.map((order) => pricing.emit("order.submitted.v1", tenant.tid, order)));

  const asOrders = orders.map(({ orderId }) => ({ __typename: "Order", id: orderId }));
  const priced = await counted(
    "quote",
    tenant,
    asOrders,
    "... on Order { quote { sellTotal { decimal } } landedCost { total { decimal } } }",
  );
  expect(priced.entities).toEqual(
    orders.map(() => ({ quote: { sellTotal: { decimal: "19.17" } }, landedCost: { total: { decimal: "21.39" } } })),
  );
  expect(priced.selects).toBe(1);

  const asLines = orders.map(({ lines }) => ({ __typename: "OrderLine", id: lines[0]!.orderLineId }));
  const dutied = await counted("duty_estimate", tenant, asLines, "... on OrderLine { dutyEstimate { decimal } }");
  expect(dutied.entities).toEqual(orders.map(() => ({ dutyEstimate: { decimal: "3.00" } })));
  expect(dutied.selects).toBe(1);
});

it.each([["Service"], ["RateCard"], ["RateCardVersion"]])("20 references to %s are one SELECT", async (__typename) => {
  const tables: Record<string, string> = {
    Service: "service",
    RateCard: "rate_card",
    RateCardVersion: "rate_card_version",
  };
  const representations = Array.from({ length: 20 }, () => ({ __typename, id: newId() }));
  const { entities, selects } = await counted(
    tables[__typename]!,
    customer(),
    representations,
    `... on ${__typename} { id }`,
  );
  expect(entities).toEqual(representations.map(() => null));
  expect(selects).toBe(1);
});
