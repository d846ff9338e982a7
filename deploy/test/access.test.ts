import { randomUUID } from "node:crypto";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { Session } from "../../clients/demo/src/api";
import { DEMO_LUMEN_TENANT_ID, DEMO_SUPPLIER_TENANT_ID } from "../../subgraphs/customers/src/demo";
import { ROOT } from "../src/stack/settings";
import { Asking, askersOf, clientToken } from "./access/asking";
import { type Given, Graph } from "./access/questions";
import { NOWHERE, OPEN, SENSITIVE, WAYS } from "./access/sensitive";
import { TABLES } from "./access/table";
import { sizeOf, Walk } from "./access/walk";
import { COLUMNS, type Column, cellsOf, isScope } from "./access/who";
import { type Asker, EmbeddedStack, SUPERGRAPH } from "./support/embedded-stack";
import { ship } from "./support/journey";

const graph = new Graph(readFileSync(join(ROOT, "schema", "api.graphql"), "utf8"), SUPERGRAPH);
const cells = cellsOf(TABLES);

describe("the table", () => {
  it("says of every root field, subscription and guarded field of the graph who may ask for it", () => {
    expect([...cells.keys()].sort()).toEqual(graph.ruled);
  });

  it("knows every sensitive field, and every way to what is sensitive as a whole", () => {
    const ways = new Set(Object.values(WAYS).flatMap((known) => known.split(" ")));
    const unknown = graph.coordinates.filter((coordinate) => {
      const [type, field] = coordinate.split(".") as [string, string];
      const isRoot = /^(Query|Mutation|Subscription)$/.test(type);
      if (isRoot || !SENSITIVE.test(field) || type in WAYS) return false;
      return !cells.has(coordinate) && !ways.has(coordinate) && !(coordinate in OPEN);
    });
    expect(unknown).toEqual([]);
    const found = Object.keys(WAYS).map((type) => [type, graph.waysTo(type).sort().join(" ")]);
    expect(Object.fromEntries(found)).toEqual(
      Object.fromEntries(Object.entries(WAYS).map(([type, known]) => [type, known.split(" ").sort().join(" ")])),
    );
    expect(Object.keys(OPEN).filter((coordinate) => !graph.has(coordinate))).toEqual([]);
    expect(graph.coordinates.filter((coordinate) => NOWHERE.test(coordinate))).toEqual([]);
  });
});

let stack: EmbeddedStack;
let askers: ReadonlyMap<Column, Asker>;
let walk: Walk;
beforeAll(async () => {
  stack = await EmbeddedStack.start("access");
  const admin = await stack.issue("Lumen's admin", {
    ...{ sub: "01980000-0000-7000-8000-000000000101", tid: DEMO_LUMEN_TENANT_ID },
    scope: "role:customer_admin",
  });
  const customer = new Session(stack.journey.stack, admin.token);
  const { orderId, shipment } = await ship(customer, `ACCESS-${randomUUID()}`);
  const client = await customer.act<{ apiClient: { id: string }; secret: string }>(
    `mutation ($input: CreateApiClientInput!) { createApiClient(input: $input) {
      ... on CreateApiClientSuccess { apiClient { id } secret } ... on UserError { message } } }`,
    {
      idempotencyKey: randomUUID(),
      name: "Every scope",
      mode: "LIVE",
      scopes: COLUMNS.filter(isScope),
      perMinute: 600,
    },
  );
  const tenants = { customer: DEMO_LUMEN_TENANT_ID, supplier: DEMO_SUPPLIER_TENANT_ID };
  const { apiClient, secret } = client;
  askers = await askersOf(stack, COLUMNS, tenants, { id: apiClient.id, secret });
  const given: Given = {
    ...{ "order.id": orderId, "shipment.id": shipment.id, "customer.id": DEMO_LUMEN_TENANT_ID },
    "shipmentByTrackingNumber.number": shipment.trackingNumber,
    ...{ "supplier.id": DEMO_SUPPLIER_TENANT_ID, "deadLetters.domain": "orders" },
    ...{ "walletStatement.from": "2026-01-01T00:00:00Z", "walletStatement.to": "2026-02-01T00:00:00Z" },
    ...Object.fromEntries(graph.fieldsOf("Subscription").map(({ name }) => [`${name}.after`, "nonsense"])),
  };
  const costly = ["signIn", "registerCustomer", "acceptInvitation", "changePassword", "resetPassword"];
  const asking = new Asking(stack, given, new Set(costly.map((name) => `Mutation.${name}`)));
  walk = new Walk(graph, cells, asking, (scopes) => clientToken(stack, { id: apiClient.id, secret }, scopes.join(" ")));
});
afterAll(() => stack.stop());

describe("every cell of the table, asked of the running stack", () => {
  it.each(COLUMNS)("%s", async (column) => {
    expect(await walk.column(column, askers.get(column)!)).toEqual([]);
  });

  it("none was left out", () => {
    expect(walk.walked).toBe(sizeOf(cells));
  });
});
