import { request } from "node:http";
import { brotliDecompressSync, gunzipSync } from "node:zlib";
import type { SubgraphSource } from "../src/index";
import { compose } from "./fixtures/compose";
import { openStream } from "./fixtures/live-clients";
import { createKeys, type Keys, type Running, startRouter } from "./fixtures/start";

const SHOP = `extend schema
    @link(url: "https://specs.apollo.dev/link/v1.0")
    @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@composeDirective", "@requiresScopes", "@key"])
    @link(url: "https://specs.baiyun.example/cacheControl/v1.0", import: [{ name: "@cacheControl", as: "@holds" }])
    @composeDirective(name: "@holds")
  directive @holds(maxAge: Int, scope: String, inheritMaxAge: Boolean) on FIELD_DEFINITION | OBJECT | INTERFACE | UNION
  type Query {
    price: Int @holds(maxAge: 60)
    brief: Int @holds(maxAge: 5)
    mine: Int @holds(maxAge: 60, scope: "PRIVATE")
    unsaid: Int
    secret: Int @holds(maxAge: 60) @requiresScopes(scopes: [["staff"]])
    broken: Int @holds(maxAge: 60)
    long: String @holds(maxAge: 60)
    shop: Shop @holds(maxAge: 60)
    any: Any @holds(maxAge: 60)
    found: Found @holds(maxAge: 60)
    all: [Found!] @holds(maxAge: 60)
  }
  type Mutation { buy: Int }
  type Shop { name: String quick: Int @holds(maxAge: 3) owner: Owner stock: Stock }
  type Owner { name: String }
  type Stock @holds(inheritMaxAge: true) { left: Int }
  interface Any { label: Int }
  type One implements Any { label: Int @holds(maxAge: 9) }
  type Two implements Any { label: Int }
  union Found = One | Limited | Brief
  type Limited @holds(maxAge: 0) { wait: Int }
  type Brief @holds(maxAge: 7) { note: Int }
`;
const LONG = "long ".repeat(1_000);

let price = 1;
let found: Record<string, unknown> = { __typename: "One", label: 1 };
const source: SubgraphSource = {
  execute: async ({ query }) => {
    const data: Record<string, unknown> = {
      price,
      brief: 2,
      mine: 3,
      unsaid: 4,
      secret: 5,
      long: LONG,
      shop: { name: "a", quick: 1, owner: { name: "b" }, stock: { left: 1 } },
      any: { __typename: "Two", label: 1 },
      found,
      all: [{ __typename: "One", label: 1 }, found],
      buy: 1,
    };
    const asked = Object.entries(data).filter(([name]) => new RegExp(`\\b${name}(__\\w+)?\\b`).test(query));
    const errors = query.includes("broken") ? [{ message: "broken", path: ["broken"] }] : undefined;
    return { data: Object.fromEntries(asked), ...(errors && { errors }) };
  },
  subscribe: () => Promise.reject(new Error("nothing lives here")),
};

let keys: Keys;
let running: Running;
beforeAll(async () => {
  keys = await createKeys();
  const options = { supergraphSdl: compose({ shop: SHOP }), sources: { shop: source }, jwks: keys.jwks };
  running = await startRouter({ ...options, corsOrigins: ["https://portal.example"] });
});
afterAll(() => running.router.close());

/** As a cache sees it: nothing is decompressed. */
function get(query: string, headers: Record<string, string> = {}, method = "GET", body?: string) {
  const path = method === "POST" ? "/graphql" : `/graphql?${new URLSearchParams({ query })}`;
  return new Promise<{ status: number; headers: Record<string, unknown>; bytes: Buffer }>((resolve, reject) => {
    const asked = request(`${running.url}${path}`, { method, headers }, (response) => {
      const chunks: Buffer[] = [];
      response.on("data", (chunk: Buffer) => chunks.push(chunk));
      response.on("end", () =>
        resolve({ status: response.statusCode!, headers: response.headers, bytes: Buffer.concat(chunks) }),
      );
    });
    asked.on("error", reject).end(body);
  });
}
const held = async (query: string, headers?: Record<string, string>) =>
  (await get(query, headers)).headers["cache-control"];

it.each([
  ["{ price }", "public, max-age=60"],
  ["{ price brief }", "public, max-age=5"],
  ["{ price __typename }", "public, max-age=60"],
  ["{ shop { name } }", "public, max-age=60"],
  ["{ shop { name quick } }", "public, max-age=3"],
  ["{ shop { ...F } } fragment F on Shop { quick }", "public, max-age=3"],
  ["{ shop { stock { left } } }", "public, max-age=60"],
  ["{ shop { owner { name } } }", "no-store"],
  ["{ any { label } }", "public, max-age=9"],
  ["{ price mine }", "no-store"],
  ["{ price unsaid }", "no-store"],
  ["query ($no: Boolean = false) { price unsaid @include(if: $no) }", "no-store"],
  ["{ __typename }", "no-store"],
  ["{ price __schema { queryType { name } } }", "no-store"],
  ["{ broken price }", "no-store"],
  ["{ secret price }", "no-store"],
  ["{ nothing }", "no-store"],
])("%s: %s", async (query, expected) => {
  expect(await held(query)).toBe(expected);
});

it.each([
  ["One", "public, max-age=60"],
  ["Brief", "public, max-age=7"],
  ["Limited", "no-store"],
])("a %s that was found: %s", async (type, expected) => {
  found = { __typename: type, t: type, label: 1, note: 1, wait: 1 };
  const what = "... on One { x: __typename } ... on Brief { note } ... on Limited { wait }";
  for (const query of [`{ found { __typename ${what} } }`, `{ found { t: __typename ${what} } }`]) {
    expect([query, await held(query)]).toEqual([query, expected]);
  }
  expect(await held(`{ all { __typename ${what} } }`)).toBe(expected);
  // What was found cannot be seen.
  expect(await held(`{ found { ${what} } }`)).toBe("no-store");
  expect(await held(`query ($no: Boolean = false) { found { __typename @include(if: $no) ${what} } }`)).toBe(
    "no-store",
  );
});

it("nothing is kept of who says who they are, nor of what is no GET", async () => {
  const token = `Bearer ${await keys.token("staff")}`;
  expect(await held("{ price }", { authorization: token })).toBe("no-store");
  expect(await held("{ price }", { authorization: "Bearer nonsense" })).toBe("no-store");
  const posted = await get("", { "content-type": "application/json" }, "POST", '{"query":"{ price }"}');
  expect([posted.status, posted.headers["cache-control"], posted.headers.etag]).toEqual([200, "no-store", undefined]);
  const head = await get("{ price }", {}, "HEAD");
  expect([head.headers["cache-control"], head.bytes.length]).toEqual(["public, max-age=60", 0]);
  const stream = await get("{ price }", { accept: "text/event-stream" });
  expect(stream.headers["cache-control"]).toBe("no-cache, no-transform");
});

it("says by what answers differ, and 304 to who has this one", async () => {
  const first = await get("{ price }", { origin: "https://portal.example" });
  expect(first.headers).toMatchObject({
    vary: "Accept, Accept-Encoding, Authorization, Origin",
    "access-control-allow-origin": "https://portal.example",
    etag: expect.stringMatching(/^W\/"[\w-]{43}"$/),
  });
  const etag = String(first.headers.etag);
  for (const known of [etag, etag.slice(2), `"other", ${etag}`, "*"]) {
    const again = await get("{ price }", { "if-none-match": known });
    expect([again.status, again.bytes.length, again.headers.etag]).toEqual([304, 0, etag]);
    expect(again.headers["cache-control"]).toBe("public, max-age=60");
  }
  price = 2;
  const changed = await get("{ price }", { "if-none-match": etag });
  expect([changed.status, String(changed.bytes)]).toEqual([200, '{"data":{"price":2}}']);
  expect(changed.headers.etag).not.toBe(etag);
});

describe("compressed answers", () => {
  const text = JSON.stringify({ data: { long: LONG } });

  it.each([
    ["br, gzip", "br"],
    ["gzip, deflate", "gzip"],
    ["br;q=0.5, gzip", "gzip"],
    ["*", "br"],
    ["br;q=0, *;q=0.1", "gzip"],
  ])("%s: %s", async (acceptEncoding, encoding) => {
    const { headers, bytes } = await get("{ long }", { "accept-encoding": acceptEncoding });
    expect(headers).toMatchObject({ "content-encoding": encoding, "content-length": String(bytes.length) });
    expect(bytes.length).toBeLessThan(200);
    expect(String((encoding === "br" ? brotliDecompressSync : gunzipSync)(bytes))).toBe(text);
  });

  it.each([undefined, "identity", "deflate", "br;q=0, gzip;q=0", "identity, br;q=0.5"])(
    "%s: as it is",
    async (wish) => {
      const { headers, bytes } = await get("{ long }", wish === undefined ? {} : { "accept-encoding": wish });
      expect([headers["content-encoding"], String(bytes)]).toEqual([undefined, text]);
    },
  );

  it("not what is small, and no stream of events", async () => {
    expect((await get("{ price }", { "accept-encoding": "br" })).headers["content-encoding"]).toBeUndefined();
    const stream = await get("{ long }", { accept: "text/event-stream", "accept-encoding": "br" });
    expect([stream.headers["content-encoding"], String(stream.bytes)]).toEqual([
      undefined,
      `:\n\nevent: next\ndata: ${text}\n\nevent: complete\ndata: \n\n`,
    ]);
    const posted = openStream(running.url, { query: "{ long }" }, { "accept-encoding": "br" });
    expect(await posted.count(1)).toEqual([{ data: { long: LONG } }]);
  });

  it("one that is nobody else's is compressed, and kept by no cache", async () => {
    const body = '{"query":"{ long }"}';
    const { headers } = await get("", { "content-type": "application/json", "accept-encoding": "br" }, "POST", body);
    expect(headers).toMatchObject({
      "content-encoding": "br",
      "cache-control": "no-store",
      vary: "Accept-Encoding, Origin",
    });
  });
});
