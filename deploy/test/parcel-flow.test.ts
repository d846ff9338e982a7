import { createHash, randomUUID } from "node:crypto";
import type { Session } from "../../clients/demo/src/api";
import { type Push, samplePushes, send } from "../../clients/demo/src/pushes";
import { startStack, type TestStack } from "../src/testing/stack";
import { fuzz } from "./fuzz/fuzz";
import { fillTwice } from "./support/filled-house";
import { documents, Journey, orderInput, type Shipment, ship } from "./support/journey";

let stack: TestStack;
let journey: Journey;
let customer: Session;
let orderId: string;
let shipment: Shipment;
beforeAll(async () => {
  stack = await startStack();
  journey = new Journey(stack.home);
  customer = await journey.signIn("admin@lumen.example");
  ({ orderId, shipment } = await ship(customer, `FLOW-${randomUUID()}`));
});
afterAll(() => stack.stop());

const UPDATES = `subscription ($shipmentId: ID!, $after: String) {
  trackingUpdated(shipmentId: $shipmentId, after: $after) {
    id
    status
    event { description subStatus }
    shipment {
      trackingNumber
      order { externalRef quote { sellTotal { decimal currency } } customer { name } }
    }
  }
}`;

interface Update {
  trackingUpdated: {
    id: string;
    status: string;
    event: { description: string; subStatus: string };
    shipment: { trackingNumber: string; order: unknown };
  };
}

async function take(updates: AsyncGenerator<Update>, count: number): Promise<Update["trackingUpdated"][]> {
  const taken: Update["trackingUpdated"][] = [];
  for await (const { trackingUpdated } of updates) if (taken.push(trackingUpdated) === count) break;
  return taken;
}

const scansOnRecord = async (): Promise<number> => {
  const { order } = await customer.get<{
    order: { shipments: { trackingEvents: { edges: unknown[] } }[] };
  }>(documents.DELIVERED, { id: orderId });
  return order.shipments[0]!.trackingEvents.edges.length;
};

/** What the first subscriber received. */
let seen: Update["trackingUpdated"][] = [];

const pushes = (): Push[] => samplePushes(shipment.trackingNumber);

it("the demo's orders are there: a draft, a priced one and one that its service refused", async () => {
  type Answer = { orders: { edges: { node: { externalRef: string; status: string; holdReason: string | null } }[] } };
  const query = `{ orders(filter: { channel: "demo-shop" }) { edges { node { externalRef status holdReason } } } }`;
  const nodes = await customer.await(query, {}, ({ orders }: Answer) => {
    const found = orders.edges.map(({ node }) => node);
    return found.some(({ status }) => status === "SUBMITTED") ? null : found;
  });
  expect(nodes).toEqual([
    {
      externalRef: "SHOP-1003",
      status: "ON_HOLD",
      holdReason: "YUN-STD does not take goods packed under PI966.",
    },
    { externalRef: "SHOP-1002", status: "PRICED", holdReason: null },
    { externalRef: "SHOP-1001", status: "DRAFT", holdReason: null },
  ]);
});

it("what would stand in a draft's way is asked of six domains at once, for its own customer alone", async () => {
  const input = orderInput(`CHECK-${randomUUID()}`);
  const { order } = await customer.act<{ order: { id: string } }>(documents.CREATE_ORDER, input);
  const query = `query ($id: ID!) { orderCheck(orderId: $id) {
    verdict standing { verdict } address { verdict } price { verdict } goods { findings { line verdict code } }
    stock { findings { line code } } funds { findings { code } } due { currency } dutyAndTax { currency } order { status } } }`;
  const { orderCheck } = await customer.get<{ orderCheck: Record<string, unknown> }>(query, { id: order.id });
  expect(orderCheck).toMatchObject({
    standing: { verdict: "OK" },
    address: { verdict: "OK" },
    goods: { findings: input.lines.map((_line, index) => ({ line: index + 1, verdict: "OK", code: "CLASSIFIED" })) },
    stock: { findings: input.lines.map((_line, index) => ({ line: index + 1, code: "OWN_GOODS" })) },
    funds: { findings: [{ code: "COVERED" }] },
    due: { currency: "EUR" },
    dutyAndTax: { currency: "EUR" },
    order: { status: "DRAFT" },
    verdict: "OK",
  });
  const stranger = await journey.signIn("admin@kestrel.example");
  expect(await stranger.get(query, { id: order.id })).toEqual({ orderCheck: null });
  const { errors } = await customer.ask("query ($id: ID!) { orderCheck(orderId: $id) { draft } }", { id: order.id });
  expect(errors!.map(({ extensions }) => extensions!.code)).toEqual(["GRAPHQL_VALIDATION_FAILED"]);
});

describe("the flow", () => {
  it("a label is a file that its link opens and its digest proves", async () => {
    expect(shipment.trackingNumber).toMatch(/^YT\d{16}$/);
    expect(shipment.labels.map(({ format }) => format).sort()).toEqual(["PDF", "ZPL"]);
    for (const { url, sha256 } of shipment.labels) {
      const file = Buffer.from(await (await fetch(url)).arrayBuffer());
      expect(createHash("sha256").update(file).digest("hex")).toBe(sha256);
      expect((await fetch(url.replace(/.$/, (last) => (last === "0" ? "1" : "0")))).status).toBe(403);
    }
  });

  it("a push with a wrong signature is refused and records nothing", async () => {
    const [push] = pushes();
    expect(await send({ ...journey.stack, seventeenTrackKey: "another" }, push!)).toBe(401);
    expect(await scansOnRecord()).toBe(0);
  });

  it("a subscriber receives each scan once, joined from five subgraphs, until DELIVERED", async () => {
    const updates = customer.subscribe<Update>(UPDATES, { shipmentId: shipment.id, after: null });
    const watching = take(updates, 11);
    await journey.liveSubscriptions(1);
    // Sent one after the other, with a copy of each: what was late or doubled must not show.
    for (const push of pushes())
      expect([await send(journey.stack, push), await send(journey.stack, push)]).toEqual([200, 200]);

    const received = await watching;
    seen = received;
    expect(received.map(({ status }) => status)).toEqual([
      "INFO_RECEIVED",
      ...Array(8).fill("IN_TRANSIT"),
      "OUT_FOR_DELIVERY",
      "DELIVERED",
    ]);
    expect(new Set(received.map(({ event }) => event.description)).size).toBe(11);
    for (const { shipment: joined } of received) {
      expect(joined).toEqual({
        trackingNumber: shipment.trackingNumber,
        order: {
          externalRef: expect.stringMatching(/^FLOW-/),
          quote: { sellTotal: { decimal: "19.41", currency: "EUR" } },
          customer: { name: "Lumen Goods" },
        },
      });
    }
    await customer.await(documents.DELIVERED, { id: orderId }, ({ order }: { order: { status: string } }) =>
      order.status === "DELIVERED" ? true : null,
    );
    expect(await scansOnRecord()).toBe(11);
  });

  it("a subscriber goes on after the update it saw last", async () => {
    const third = seen[2]!;
    const rest = await take(customer.subscribe<Update>(UPDATES, { shipmentId: shipment.id, after: third.id }), 8);
    expect(rest).toEqual(seen.slice(3));
  });

  it("Server-Sent Events bring the same", async () => {
    const other = await ship(customer, `SSE-${randomUUID()}`);
    const response = await fetch(journey.stack.graphqlUrl, {
      method: "POST",
      headers: {
        "content-type": "application/json",
        accept: "text/event-stream",
        authorization: `Bearer ${await journey.accessToken("member@lumen.example")}`,
      },
      body: JSON.stringify({ query: UPDATES, variables: { shipmentId: other.shipment.id } }),
    });
    expect(response.headers.get("content-type")).toMatch(/^text\/event-stream/);
    const [push] = samplePushes(other.shipment.trackingNumber);
    expect(await send(journey.stack, push!)).toBe(200);
    let text = "";
    for await (const chunk of response.body!.pipeThrough(new TextDecoderStream())) {
      text += chunk;
      if (text.includes("event: next") && text.endsWith("\n\n")) break;
    }
    const [, payload] = /event: next\ndata: (.*)\n/.exec(text)!;
    expect(JSON.parse(payload!).data.trackingUpdated).toMatchObject({
      status: "INFO_RECEIVED",
      shipment: { trackingNumber: other.shipment.trackingNumber },
    });
  });

  it("a quote computed again is the same, byte for byte", async () => {
    const { order } = await customer.get<{ order: { quote: { id: string } } }>(documents.ORDER_QUOTE, { id: orderId });
    const { quoteReplay } = await customer.get<{ quoteReplay: { identical: boolean } }>(
      "query ($id: ID!) { quoteReplay(id: $id) { identical } }",
      { id: order.quote.id },
    );
    expect(quoteReplay).toEqual({ identical: true });
  });
});

describe("bad input", () => {
  const post = async (body: string, headers: Record<string, string> = {}) => {
    const response = await fetch(journey.stack.graphqlUrl, {
      method: "POST",
      headers: { "content-type": "application/json", ...headers },
      body,
    });
    const text = await response.text();
    expect(text).not.toMatch(/Did you mean|node_modules|\bat .*:\d+:\d+|SELECT/);
    return { status: response.status, code: JSON.parse(text).errors[0].extensions.code };
  };
  const deep = `{ me { ${"tenant { customer { ".repeat(20)} id ${"} }".repeat(20)} } }`;

  it.each([
    ["malformed JSON", "{", 400, "BAD_REQUEST"],
    [
      "an unknown operation",
      JSON.stringify({ query: "query A { me { id } }", operationName: "B" }),
      400,
      "OPERATION_RESOLUTION_FAILURE",
    ],
    ["a misspelt field", JSON.stringify({ query: "{ mee { id } }" }), 400, "GRAPHQL_VALIDATION_FAILED"],
    [
      "a wrong type",
      JSON.stringify({
        query: "query ($n: Int!) { customers(first: $n) { pageInfo { hasNextPage } } }",
        variables: { n: "x" },
      }),
      400,
      "BAD_USER_INPUT",
    ],
    ["no document", "{}", 400, "BAD_REQUEST"],
    ["a syntax error", JSON.stringify({ query: "{" }), 400, "GRAPHQL_PARSE_FAILED"],
  ])("%s", async (_case, body, status, code) => {
    expect(await post(body)).toEqual({ status, code });
  });

  it("a document that goes too deep", async () => {
    expect((await post(JSON.stringify({ query: deep }))).status).toBe(400);
  });

  it("a token that is none", async () => {
    const guarded = '{"query":"{ orders { edges { cursor } } }"}';
    expect(await post(guarded, { authorization: "Bearer nonsense" })).toEqual({
      status: 401,
      code: "UNAUTHENTICATED",
    });
  });

  it("a bad cursor, a bad id, a page too large", async () => {
    const codes = async (query: string) => {
      const { errors = [] } = await customer.ask(query);
      return errors.map(({ extensions }) => extensions!.code);
    };
    expect(await codes('{ orders(after: "nonsense") { edges { cursor } } }')).toEqual(["BAD_CURSOR"]);
    expect(await codes("{ orders(first: 101) { edges { cursor } } }")).toEqual(["BAD_USER_INPUT"]);
    expect(await customer.get(`{ order(id: "' OR 1=1") { id } }`)).toEqual({ order: null });
  });

  it("a negative quantity is a typed refusal, and nothing is created", async () => {
    const input = orderInput(`BAD-${randomUUID()}`);
    const attempt = customer.act(documents.CREATE_ORDER, {
      ...input,
      lines: [{ ...input.lines[0], quantity: -1 }],
    });
    await expect(attempt).rejects.toThrow("InvalidInput");
    const { orders } = await customer.get<{ orders: { edges: unknown[] } }>(
      "query ($search: String!) { orders(filter: { search: $search }) { edges { cursor } } }",
      { search: input.externalRef },
    );
    expect(orders.edges).toEqual([]);
  });

  it("an address that nothing goes to is told at once, and nothing is created", async () => {
    const input = orderInput(`BAD-${randomUUID()}`);
    const consignee = { ...input.consignee, city: "San Juan", postalCode: "00901", country: "US" };
    const { data } = await customer.ask(
      "mutation ($input: CreateOrderInput!) { createOrder(input: $input) { ... on InvalidInput { faults { field message } } } }",
      { input: { ...input, consignee } },
    );
    expect(data).toEqual({
      createOrder: {
        faults: [
          {
            field: "consignee.postalCode",
            message: "We do not deliver to US 00901 (US territories and military addresses).",
          },
        ],
      },
    });
  });
});

it("the demo's house has orders in every state, a carrier's bill and invoices, once however often it is asked to; what that made a loss is told", async () => {
  const before = { AWAITING_FUNDS: 1, CANCELLED: 1, CLOSED: 1, DRAFT: 1, FUNDED: 1, ON_HOLD: 2, PRICED: 1 };
  const states = {
    ...before,
    DELIVERED: 3,
    IN_FULFILMENT: 5,
    PARTIALLY_SHIPPED: 1,
    RETURNED: 1,
    RETURNING: 1,
    SHIPPED: 7,
  };
  const { loss, counts, lines, invoices } = await fillTwice(journey);
  expect([counts, invoices]).toEqual([[states, states], ["PAID"]]);
  expect(lines).toEqual([
    "HOUSE-BILL-1 39.00 OVER true undisputed",
    "HOUSE-BILL-1 5.12 MATCHED false undisputed",
    "HOUSE-BILL-1 9.40 OVER true OPEN",
  ]);
  // Only the books moved: its parcel was there, and then it was billed, or charged.
  expect(loss).toMatchObject({ order: { externalRef: "HOUSE-0015", shipments: [{ status: "DELIVERED" }] } });
  expect(loss.order.margin.amountMinor).toMatch(/^-\d+$/);
});

/** On the same stack, when all else has been said of it. The second is another one each time, and is told. */
it.each([1, Date.now() % 2 ** 31])(
  "whatever comes over HTTP, SSE, WebSocket and from carriers has a proper answer: seed %i",
  async (seed) => {
    process.stdout.write(`fuzz: seed ${seed}\n`);
    const { counts, found } = await fuzz(stack, { seed, inputs: 200 });
    expect({ counts, found }).toEqual({ counts: { http: 50, sse: 50, websocket: 50, ingest: 50 }, found: [] });
  },
);
