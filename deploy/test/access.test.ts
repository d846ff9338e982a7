import { randomUUID } from "node:crypto";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { Session } from "../../clients/demo/src/api";
import {
  DEMO_KESTREL_TENANT_ID,
  DEMO_LUMEN_TENANT_ID,
  DEMO_SUPPLIER_TENANT_ID,
} from "../../subgraphs/customers/src/demo";
import { ROOT } from "../src/stack/settings";
import { Asking, askersOf, clientToken } from "./access/asking";
import { type Given, Graph } from "./access/questions";
import { NOWHERE, OPEN, SENSITIVE, WAYS } from "./access/sensitive";
import { DROP_SHIPPER, somebodysRows } from "./access/somebody";
import { entitiesOf, Stranger, type Theirs } from "./access/strangers";
import { TABLES } from "./access/table";
import { sizeOf, Walk } from "./access/walk";
import { COLUMNS, type Column, cellsOf, isScope } from "./access/who";
import { type Asker, EmbeddedStack, SUPERGRAPH } from "./support/embedded-stack";
import { documents, orderInput, ship } from "./support/journey";

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
let orderId: string;
let labelUrl: string;
beforeAll(async () => {
  stack = await EmbeddedStack.start("access");
  const admin = await stack.issue("Lumen's admin", {
    ...{ sub: "01980000-0000-7000-8000-000000000101", tid: DEMO_LUMEN_TENANT_ID },
    scope: "role:customer_admin",
  });
  const customer = new Session(stack.journey.stack, admin.token);
  const shipped = await ship(customer, `ACCESS-${randomUUID()}`);
  const { shipment } = shipped;
  orderId = shipped.orderId;
  labelUrl = shipment.labels[0]!.url;
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
  const priced = await customer.get<{ customer: { rateCard: { id: string } } }>(
    "query ($id: ID!) { customer(id: $id) { rateCard { id } } }",
    { id: DEMO_LUMEN_TENANT_ID },
  );
  const prices = { rateCardId: priced.customer.rateCard.id };
  const given: Given = {
    ...{ "compareRates.before": prices, "compareRates.after": prices },
    "compareServices.input": {
      destination: { country: "DE" },
      parcel: { weightG: 640, lengthMm: 380, widthMm: 260, heightMm: 120 },
    },
    ...{ "order.id": orderId, "shipment.id": shipment.id, "customer.id": DEMO_LUMEN_TENANT_ID },
    "shipmentByTrackingNumber.number": shipment.trackingNumber,
    ...{ "supplier.id": DEMO_SUPPLIER_TENANT_ID, "deadLetters.domain": "orders" },
    ...{ "walletStatement.from": "2026-01-01T00:00:00Z", "walletStatement.to": "2026-02-01T00:00:00Z" },
    ...Object.fromEntries(
      ["marginDays", "shipmentFigures"].flatMap((field) => [
        [`${field}.from`, "2026-01-01T00:00:00Z"],
        [`${field}.until`, "2026-02-01T00:00:00Z"],
      ]),
    ),
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

/** Of the queries that are not for staff alone, by what a thing is asked for. */
const ASKED_BY: Readonly<Record<string, [argument: string, theirs: string]>> = {
  order: ["id", "orderId"],
  orderByReference: ["reference", "reference"],
  shipment: ["id", "shipmentId"],
  shipmentByTrackingNumber: ["number", "number"],
  quote: ["id", "quoteId"],
  quoteReplay: ["id", "quoteId"],
  quoteAsOf: ["id", "quoteId"],
  // Of a draft alone.
  orderCheck: ["orderId", "draftId"],
  orderBatch: ["id", "batchId"],
  returnRequest: ["id", "returnId"],
  customer: ["id", "customerId"],
  wallet: ["id", "walletId"],
  walletStatement: ["walletId", "walletId"],
  invoice: ["id", "invoiceId"],
  claim: ["id", "claimId"],
  apiClient: ["id", "apiClientId"],
  webhookEndpoint: ["id", "endpointId"],
  webhookDelivery: ["id", "deliveryId"],
  notification: ["id", "notificationId"],
  purchaseOrder: ["id", "purchaseOrderId"],
  supplier: ["id", "supplierId"],
  supplierSku: ["id", "supplierSkuId"],
  asn: ["id", "asnId"],
};
/** Of everybody: the catalogue, our warehouses, the Harmonized System, rules, and what a number and a postal code prove. */
const EVERYBODYS = [
  ...["hsCodes", "warehouse", "rateCard", "publicTrack", "compareServices"],
  ...["regulatoryRules", "importRequirements", "checkImportNumber"],
];

/** What stands in an input beside ids, where any text will not do. */
const INPUTS: Readonly<Record<string, object>> = {
  addCustomerAddress: {
    address: { name: "Goods in", line1: "Road 1", city: "Hamburg", postalCode: "20457", country: "DE" },
  },
  addCustomsNumber: { kind: "IOSS", number: "IM2760000742" },
  endCustomsNumber: { validTo: "2030-01-01" },
  changeCustomerTerms: { incoterm: "DAP" },
  changeCustomerAddress: { isDefault: true },
  setRole: { role: "CUSTOMER_MEMBER" },
  editOrder: { currency: "EUR" },
  answerOrderImport: { dateOrder: "DAY_FIRST" },
  changeApiClient: { scopes: ["orders:read"] },
  createWebhookEndpoint: { eventTypes: ["order.updated"], url: "https://hooks.example/a" },
  changeWebhookEndpoint: { eventTypes: ["order.updated"], url: "https://hooks.example/a" },
  sendTestWebhook: { eventType: "order.updated" },
  announceAsn: { expectedOn: "2030-01-01" },
  editSupplierSku: { description: "Vase" },
  decideShipment: { choice: "RETURN", reason: "Nobody is there." },
};

describe("what is another tenant's", () => {
  let theirs: Theirs;
  let owners: Record<"customer" | "supplier", Asker>;
  let strangers: [Asker, Column][];
  const demoUser = (number: number) => `01980000-0000-7000-8000-0000000001${String(number).padStart(2, "0")}`;
  beforeAll(async () => {
    const own = { sub: randomUUID(), tid: DROP_SHIPPER, scope: "role:supplier" };
    owners = { customer: askers.get("customer_admin")!, supplier: await stack.issue("Jingdezhen Ceramics", own) };
    theirs = { ...(await somebodysRows(stack, { ...owners, orderId })), orderId };
    const kestrel = { sub: demoUser(3), tid: DEMO_KESTREL_TENANT_ID, scope: "role:customer_admin" };
    strangers = [
      [await stack.issue("Kestrel's admin", kestrel), "customer_admin"],
      [askers.get("supplier")!, "supplier"],
    ];
  });

  const rowsOf = (type: string, column: Column): string[] =>
    [...cells].flatMap(([coordinate, who]) =>
      coordinate.startsWith(`${type}.`) && who.has(column) ? [coordinate.slice(type.length + 1)] : [],
    );

  it("answers to no query by its id, as what nobody has", async () => {
    const differs: string[] = [];
    let asked = 0;
    for (const [asker, column] of strangers) {
      for (const field of rowsOf("Query", column)) {
        const required = graph.field(`Query.${field}`).args.filter(({ type }) => /^(ID|String)!$/.test(String(type)));
        if (required.length === 0 || EVERYBODYS.includes(field)) continue;
        const by = ASKED_BY[field];
        if (!by) throw new Error(`Nobody says by what ${field} is asked for.`);
        const value = theirs[by[1]];
        // Nothing of the kind has come to be.
        if (!value) continue;
        asked += 1;
        const told = await new Stranger(stack, graph, asker).byArgument(field, by[0], value);
        if (told.theirs.text !== told.unknown.text) differs.push(`${field} to ${asker.name}: ${told.theirs.text}`);
        const owner = await new Stranger(stack, graph, ownerOf(field, column)).byArgument(field, by[0], value);
        if (owner.theirs.text === owner.unknown.text) differs.push(`${field} is nobody's: ${owner.theirs.text}`);
      }
    }
    expect(differs).toEqual([]);
    expect(asked).toBeGreaterThanOrEqual(18);
  });

  const SUPPLIERS = ["supplier", "supplierSku", "asn", "suppliers", "supplierSkus", "asns", "shortClaims"];
  /** Rows of two parties: to a supplier another supplier's are strange, not its own customer's. */
  const OF_TWO = ["sourcings", "purchaseOrders"];
  const ownerOf = (field: string, column: Column): Asker =>
    SUPPLIERS.includes(field) || (column === "supplier" && OF_TWO.includes(field)) ? owners.supplier : owners.customer;

  it("stands in no list, from its beginning or behind a cursor of theirs", async () => {
    const found: string[] = [];
    for (const [asker, column] of strangers) {
      for (const field of rowsOf("Query", column)) {
        if (EVERYBODYS.includes(field)) continue;
        const { type, args } = graph.field(`Query.${field}`);
        const connection = String(type).replace("!", "");
        const node = connection.replace(/Connection$/, "");
        if (node === connection || !graph.has(`${node}.id`) || args.some(({ name }) => name === "domain")) continue;
        const owner = ownerOf(field, column);
        const cursors = await stack.ask(`{ list: ${field}(first: 1) { edges { cursor } } }`, {}, owner);
        const { list } = (cursors.body.data ?? {}) as { list?: { edges: { cursor: string }[] } };
        const own = new Set(await new Stranger(stack, graph, owner).listed(field, null));
        const seen = await new Stranger(stack, graph, asker).listed(field, list?.edges[0]?.cursor ?? null);
        found.push(...seen.filter((id) => own.has(id)).map((id) => `${field} to ${asker.name}: ${id}`));
      }
    }
    expect(found).toEqual([]);
  });

  it("is changed by no mutation, which answers as of what nobody has", async () => {
    const [differs, proved]: [string[], string[]] = [[], []];
    for (const [asker, column] of strangers) {
      const stranger = new Stranger(stack, graph, asker);
      for (const mutation of rowsOf("Mutation", column)) {
        const own = mutation === "createOrder" ? orderInput(`STRANGER-${randomUUID()}`) : INPUTS[mutation];
        const told = await stranger.byInput(mutation, theirs, own);
        if (!told) continue;
        const { typename = "", text } = told.theirs;
        if (text !== told.unknown.text || typename.endsWith("Success")) differs.push(`${mutation}: ${text}`);
        else if (typename.endsWith("NotFound")) proved.push(mutation);
      }
    }
    expect(differs).toEqual([]);
    expect(proved.length).toBeGreaterThanOrEqual(30);
  });

  it("answers to no reference at any subgraph, as what nobody has", async () => {
    const ids: Readonly<Record<string, string>> = ENTITY_IDS;
    const differs: string[] = [];
    let asked = 0;
    for (const { subgraph, entity } of entitiesOf(graph)) {
      const id = theirs[ids[entity.name] ?? ""];
      if (!id) continue;
      const keys =
        entity.name === "Shipment" && subgraph === "tracking" ? { id, trackingNumber: theirs.number! } : { id };
      for (const [asker] of strangers) {
        asked += 1;
        const told = await new Stranger(stack, graph, asker).byReference(subgraph, entity, keys);
        if (told.theirs !== told.unknown)
          differs.push(`${entity.name} of ${subgraph} to ${asker.name}: ${told.theirs}`);
      }
    }
    expect(differs).toEqual([]);
    expect(asked).toBeGreaterThanOrEqual(30);
  });

  it("is told of by no subscription, and a link opens one file alone", async () => {
    const [[kestrel]] = strangers as [[Asker, Column]];
    const stranger = new Session(stack.journey.stack, kestrel.token);
    const refusal = (shipmentId: string) =>
      stranger
        .subscribe(documents.TRACKING_UPDATED, { shipmentId })
        .next()
        .catch((error: Error) => error.message);
    expect(await refusal(theirs.shipmentId!)).toBe(await refusal(randomUUID()));

    const heard: { orderUpdated: { order: { id: string } } }[] = [];
    const updates = stranger.subscribe<(typeof heard)[0]>("subscription { orderUpdated { order { id } } }", {});
    const first = updates.next();
    await stack.journey.liveSubscriptions(1);
    const draft = (session: Session) =>
      session.act<{ order: { id: string } }>(documents.CREATE_ORDER, orderInput(`LIVE-${randomUUID()}`));
    const cancel =
      "mutation ($input: CancelOrderInput!) { cancelOrder(input: $input) { __typename ... on UserError { message } } }";
    let own = "";
    for (const session of [new Session(stack.journey.stack, owners.customer.token), stranger]) {
      own = (await draft(session)).order.id;
      await session.act(cancel, { idempotencyKey: randomUUID(), orderId: own });
    }
    heard.push((await first).value!);
    await updates.return(undefined);
    expect(heard).toEqual([{ orderUpdated: { order: { id: own } } }]);

    const another = labelUrl.replace(/[0-9a-f-]{36}/, randomUUID());
    const answers = await Promise.all([labelUrl, another, labelUrl.split("?")[0]!].map((url) => fetch(url)));
    expect(answers.map(({ status }) => status)).toEqual([200, 403, 403]);
  });
});

/** By what inputs call an entity's id. */
const ENTITY_IDS = {
  ...{ Order: "orderId", OrderLine: "orderLineId", Shipment: "shipmentId", Parcel: "parcelId", Quote: "quoteId" },
  ...{ CustomsDeclaration: "declarationId", Customer: "customerId", Tenant: "customerId", User: "userId" },
  ...{ Wallet: "walletId", Hold: "holdId", TopUp: "topUpId", Invoice: "invoiceId", Claim: "claimId" },
  ...{ ApiClient: "apiClientId", WebhookEndpoint: "endpointId", WebhookDelivery: "deliveryId" },
  ...{ Notification: "notificationId", Supplier: "supplierId", SupplierSku: "supplierSkuId" },
  ...{ PurchaseOrder: "purchaseOrderId", Asn: "asnId", ShortClaim: "shortClaimId" },
} as const;
