import { buildClientSchema, getIntrospectionQuery, printSchema } from "graphql";
import { createEngine } from "../src/engine";
import { compose } from "./fixtures/compose";
import { createDepot, DEPOT, PUBLIC } from "./fixtures/depot";
import { hiddenCoordinates } from "./fixtures/hidden-coordinates";
import { openSocket, openStream } from "./fixtures/live-clients";
import { createKeys, type Keys, type Running, startRouter } from "./fixtures/start";

const API = `type Mutation {
  drop(id: ID!): Boolean
}

type Parcel {
  id: ID!
  lastScan: Scan
  state: State!
  weight: Int
}

input ParcelFilter {
  state: State
}

type Query {
  parcel(id: ID!): Parcel
  parcels(filter: ParcelFilter): [Parcel!]!
  things: [Thing!]!
}

type Scan {
  place: String!
}

enum State {
  IN
  OUT
}

type Subscription {
  moved: Parcel
}

union Thing = Parcel
`;

describe("a variant of the graph", () => {
  let depot: ReturnType<typeof createDepot>;
  let keys: Keys;
  let running: Running;
  beforeAll(async () => {
    keys = await createKeys();
  });
  beforeEach(async () => {
    depot = createDepot();
    const open = { ...PUBLIC, introspection: "full", graphiql: true, limits: { rootFields: 2 } } as const;
    const contracts = { open, quiet: { ...PUBLIC, unauthorized: "reject" } } as const;
    running = await startRouter({ supergraphSdl: DEPOT, sources: depot.sources, jwks: keys.jwks, contracts });
  });
  afterEach(() => running.router.close());

  const askAt = async (path: string, query: string, variables = {}, token?: string) => {
    const response = await fetch(running.url + path, {
      method: "POST",
      headers: { "content-type": "application/json", ...(token && { authorization: `Bearer ${token}` }) },
      body: JSON.stringify({ query, variables }),
    });
    return { status: response.status, body: await response.json() };
  };
  const ask = (query: string, variables = {}, token?: string) => askAt("/open/graphql", query, variables, token);

  it("is told by its introspection as it is, and joins by keys that are hidden", async () => {
    const { body } = await ask(getIntrospectionQuery());
    const { lexicographicSortSchema } = await import("graphql");
    expect(`${printSchema(lexicographicSortSchema(buildClientSchema(body.data)))}\n`).toBe(API);
    expect((await ask('{ parcel(id: "1") { id state lastScan { place } } }')).body).toEqual({
      data: { parcel: { id: "1", state: "IN", lastScan: { place: "Rack s1" } } },
    });
  });

  it("every hidden coordinate is refused by validation, in words that name nothing else", async () => {
    const engine = createEngine({ supergraphSdl: DEPOT, contracts: { open: PUBLIC } });
    const hidden = hiddenCoordinates(engine.pipeline.schema, engine.variants.get("open")!.schema);
    await engine.close();
    expect(hidden.map(({ coordinate }) => coordinate).sort()).toEqual([
      "Ledger",
      "Mutation.burn",
      "Note",
      "Parcel.ledger",
      "Parcel.margin",
      "Parcel.serial",
      "ParcelFilter.margin",
      "Query.ledger",
      "Query.parcel(audit:)",
      "Query.scans",
      "Scan.by",
      "State.SEIZED",
      "Subscription.lost",
    ]);
    for (const { query, message } of hidden) {
      const { status, body } = await ask(query);
      expect([query, status]).toEqual([query, 400]);
      expect(body.errors.map((error: { message: string }) => error.message)).toContain(message);
      for (const { extensions } of body.errors) expect(extensions).toEqual({ code: "GRAPHQL_VALIDATION_FAILED" });
    }
    expect((await ask("{ parce }")).body.errors[0].message).toBe('Cannot query field "parce" on type "Query".');
    expect((await ask("{ ledge }")).body.errors[0].message).toBe('Cannot query field "ledge" on type "Query".');
  });

  it("a hidden value in a variable is refused, and one in an answer is an error that does not tell it", async () => {
    const filtered = await ask("query ($f: ParcelFilter) { parcels(filter: $f) { id } }", { f: { state: "SEIZED" } });
    expect([filtered.status, filtered.body.errors[0]]).toMatchObject([
      400,
      { message: 'Variable "$f" got invalid value at "f.state"; This value does not exist in "State" enum.' },
    ]);
    expect((await ask('{ parcel(id: "2") { state } }')).body).toEqual({
      data: { parcel: null },
      errors: [
        {
          message: "Invalid value for Parcel.state.",
          path: ["parcel", "state"],
          extensions: { code: "INTERNAL_SERVER_ERROR" },
        },
      ],
    });
    const { body } = await ask("{ things { ... on Parcel { id } __typename } }");
    expect(JSON.stringify(body)).not.toMatch(/Note|dog/);
  });

  it("is no authorisation: access holds besides it, each variant by its own policy", async () => {
    const query = '{ parcel(id: "1") { weight } }';
    const refused = await ask(query);
    expect([refused.status, refused.body.data, refused.body.errors[0].path]).toEqual([
      200,
      { parcel: { weight: null } },
      ["parcel", "weight"],
    ]);
    expect((await ask(query, {}, await keys.token("weigh"))).body).toEqual({ data: { parcel: { weight: 5 } } });
    expect((await askAt("/quiet/graphql", query)).status).toBe(403);
  });

  it("has its own limits, introspection and explorer; a hidden mutation does nothing", async () => {
    expect((await ask("{ a: things { __typename } b: things { __typename } c: things { __typename } }")).status).toBe(
      400,
    );
    expect(
      (await running.ask("{ a: things { __typename } b: things { __typename } c: things { __typename } }")).status,
    ).toBe(200);
    expect((await askAt("/quiet/graphql", "{ __schema { queryType { name } } }")).body.errors[0].extensions).toEqual({
      code: "INTROSPECTION_DISABLED",
    });
    const pages = await Promise.all(["/open/graphiql", "/quiet/graphiql"].map((path) => fetch(running.url + path)));
    expect(pages.map(({ status }) => status)).toEqual([200, 404]);
    expect(await pages[0]!.text()).toContain('const endpoint = "/open/graphql"');
    expect((await ask('mutation { burn(id: "1") }')).status).toBe(400);
    expect((await ask('mutation { drop(id: "1") }')).body).toEqual({ data: { drop: true } });
    expect(depot.done).toEqual(["drop 1"]);
    expect((await askAt("/nobody/graphql", "{ things { __typename } }")).status).toBe(404);
  });

  it("is the same over WebSocket and as a stream of events", async () => {
    const socket = openSocket(`${running.url}/open`);
    const hidden = await socket.run("subscription { lost { id } }").ending();
    expect(hidden.detail.map(({ message }: { message: string }) => message)).toEqual([
      'Cannot query field "lost" on type "Subscription".',
    ]);
    expect(await socket.run("subscription { moved { id lastScan { place } } }").count(1)).toEqual([
      { data: { moved: { id: "1", lastScan: { place: "Rack s1" } } } },
    ]);
    expect((await socket.run("{ ledger { total } }").ending()).kind).toBe("error");
    await socket.client.dispose();
    const stream = openStream(`${running.url}/open`, { query: "subscription { moved { id } }" });
    expect(await stream.count(1)).toEqual([{ data: { moved: { id: "1" } } }]);
  });
});

describe("a contract that cannot be kept does not start", () => {
  const faults = (typeDefs: string) => {
    const supergraphSdl = compose({
      shop: `extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@tag"]) ${typeDefs}`,
    });
    try {
      createEngine({ supergraphSdl, contracts: { shown: { include: ["a"], exclude: ["b"] } } });
      return "it starts";
    } catch (reason) {
      return (reason as Error).message.replace(/^The contract "shown" cannot be served: /, "");
    }
  };

  it.each([
    ["nothing to ask", "type Query { x: Int }", "no query is visible."],
    [
      "a field whose type is hidden, by the shortest way to it",
      `type Query { order: Order @tag(name: "a") } type Order @tag(name: "a") { saga: Saga same: Order } type Saga { id: ID }`,
      "Query.order > Order.saga is visible, and its type Saga is hidden.",
    ],
    [
      "an argument, and an input field, whose types are hidden",
      `type Query { x(by: By, in: In): Int @tag(name: "a") } input By { x: Int } input In @tag(name: "a") { deep: Deep } enum Deep { D }`,
      "Query.x(by:) is visible, and its type By is hidden; Query.x(in:) > In.deep is visible, and its type Deep is hidden.",
    ],
    [
      "what must be given and is hidden",
      `type Query { x(y: Int! @tag(name: "b"), in: In!): Int @tag(name: "a") } input In @tag(name: "a") { z: Int! @tag(name: "b") w: Int }`,
      "In.z is hidden and must be given; Query.x(y:) is hidden and must be given.",
    ],
    [
      "a field of an interface that an object hides",
      `type Query { named: Named @tag(name: "a") } interface Named @tag(name: "a") { name: Int }
       type Dog implements Named @tag(name: "a") { name: Int @tag(name: "b") age: Int }`,
      "Interface field Named.name expected but Dog does not provide it.",
    ],
  ])("%s", (_what, typeDefs, message) => {
    expect(faults(typeDefs)).toBe(message);
  });

  it("a type that is visible and that nothing leads to is nobody's fault, and is not there", () => {
    expect(faults(`type Query { x: Int @tag(name: "a") y: Y } type Y @tag(name: "a") { z: Z } type Z { a: Int }`)).toBe(
      "it starts",
    );
  });

  it("without tags to include, all is visible that is not excluded", async () => {
    const supergraphSdl = compose({
      shop: `extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@tag"])
        type Query { x: Int y: Int @tag(name: "b") }`,
    });
    const engine = createEngine({ supergraphSdl, contracts: { shown: { exclude: ["b"] } } });
    expect(Object.keys(engine.variants.get("shown")!.schema.getQueryType()!.getFields())).toEqual(["x"]);
    await engine.close();
  });
});
