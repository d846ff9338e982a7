import { once } from "node:events";
import { type IncomingHttpHeaders, type IncomingMessage, request } from "node:http";
import { text } from "node:stream/consumers";
import { WebSocket } from "ws";
import { createLibrary } from "./fixtures/servers";
import { type Running, startRouter } from "./fixtures/start";

const LISTED = "https://portal.example.com";
const FOREIGN = [
  "https://evil.example",
  "https://portal.example.com.evil.example",
  "http://portal.example.com",
  "https://portal.example.com:8443",
  "https://evilportal.example.com",
  "null",
  "not an origin",
];
const REFUSED = {
  errors: [
    {
      message: "Pages of this origin may not ask: have it added to CORS_ORIGINS.",
      extensions: { code: "ORIGIN_NOT_ALLOWED" },
    },
  ],
};
const SAFE = {
  "content-security-policy": "default-src 'none'; frame-ancestors 'none'",
  "x-content-type-options": "nosniff",
  "referrer-policy": "no-referrer",
};

let listing: Running;
let closed: Running;
beforeAll(async () => {
  listing = await startRouter({ sources: createLibrary().sources, corsOrigins: [LISTED] });
  closed = await startRouter({ sources: createLibrary().sources, graphiql: false, introspection: "off" });
});
afterAll(() => Promise.all([listing.router.close(), closed.router.close()]));

interface Sent {
  method?: string;
  path?: string;
  headers?: Record<string, string>;
  body?: string;
}

async function send({ url }: Running, { method = "POST", path = "/graphql", headers = {}, body }: Sent) {
  const asked = request(`${url}${path}`, { method, headers });
  asked.end(body ?? (method === "POST" ? '{"query":"{ __typename }"}' : undefined));
  const [response] = (await once(asked, "response")) as [IncomingMessage];
  return { status: response.statusCode, headers: response.headers, text: await text(response) };
}

const JSON_TYPE = { "content-type": "application/json" };
const EVENTS = { ...JSON_TYPE, accept: "text/event-stream" };
const corsOf = (headers: IncomingHttpHeaders) =>
  Object.fromEntries(Object.entries(headers).filter(([name]) => name.startsWith("access-control") || name === "vary"));

const open = ({ url }: Running, headers: Record<string, string>) =>
  new Promise<string>((resolve) => {
    const socket = new WebSocket(`${url.replace("http", "ws")}/graphql`, "graphql-transport-ws", { headers });
    socket.once("open", () => {
      resolve("open");
      socket.terminate();
    });
    socket.on("error", (error) => resolve(error.message));
  });

describe("pages of other sites", () => {
  it.each(FOREIGN)("%s is refused over HTTP, SSE and WebSocket, before anything runs", async (origin) => {
    for (const running of [listing, closed]) {
      for (const sent of [
        { headers: { ...JSON_TYPE, origin } },
        { headers: { ...EVENTS, origin } },
        { method: "GET", path: "/graphql?query=%7B__typename%7D", headers: { origin } },
        { method: "GET", path: "/graphql?query=%7B__typename%7D", headers: { origin, accept: "text/event-stream" } },
        {
          method: "OPTIONS",
          headers: {
            origin,
            "access-control-request-method": "POST",
            "access-control-request-headers": "authorization",
          },
        },
      ]) {
        const { status, headers, text } = await send(running, sent);
        expect([status, JSON.parse(text)]).toEqual([403, REFUSED]);
        expect(corsOf(headers)).toEqual(running === listing ? { vary: "Origin" } : {});
      }
      expect(await open(running, { origin })).toBe("Unexpected server response: 403");
    }
  });

  it("an origin that is listed may ask, and read the answer", async () => {
    const asked = { origin: LISTED };
    const cors = {
      vary: "Origin",
      "access-control-allow-origin": LISTED,
      "access-control-expose-headers":
        "etag, ratelimit-limit, ratelimit-remaining, ratelimit-reset, retry-after, www-authenticate",
    };
    const json = await send(listing, { headers: { ...JSON_TYPE, ...asked } });
    expect([json.status, json.text, corsOf(json.headers)]).toEqual([200, '{"data":{"__typename":"Query"}}', cors]);
    const events = await send(listing, { headers: { ...EVENTS, ...asked } });
    expect([events.status, corsOf(events.headers)]).toEqual([200, cors]);
    expect(events.text).toContain('data: {"data":{"__typename":"Query"}}');
    const refused = await send(listing, { headers: asked });
    expect([refused.status, corsOf(refused.headers)]).toEqual([415, cors]);
    expect(await open(listing, asked)).toBe("open");
    expect((await send(closed, { headers: { ...JSON_TYPE, ...asked } })).status).toBe(403);
  });

  it("a preflight names what may be sent, and no credentials", async () => {
    const { status, headers } = await send(listing, {
      method: "OPTIONS",
      headers: { origin: LISTED, "access-control-request-method": "POST" },
    });
    expect([status, corsOf(headers)]).toEqual([
      204,
      {
        vary: "Origin",
        "access-control-allow-origin": LISTED,
        "access-control-allow-methods": "GET, POST",
        "access-control-allow-headers": "accept, authorization, content-type, if-none-match, last-event-id",
        "access-control-max-age": "600",
      },
    ]);
  });

  it("programs, and the router's own pages, may ask", async () => {
    for (const running of [listing, closed]) {
      const { host } = new URL(running.url);
      for (const own of [{}, { origin: running.url }, { origin: `https://${host}` }, proxied()]) {
        expect((await send(running, { headers: { ...JSON_TYPE, ...own } })).status).toBe(200);
        expect(await open(running, own as Record<string, string>)).toBe("open");
      }
    }
    const { headers } = await send(closed, { headers: JSON_TYPE });
    expect(corsOf(headers)).toEqual({});
    expect(corsOf((await send(listing, { headers: JSON_TYPE })).headers)).toEqual({ vary: "Origin" });
  });

  const proxied = () => ({ origin: "https://api.example.com", "sec-fetch-site": "same-origin" });

  it("what a page may send without asking first is no GraphQL request", async () => {
    for (const type of ["text/plain", "application/x-www-form-urlencoded", "multipart/form-data; boundary=x"]) {
      expect((await send(closed, { headers: { "content-type": type } })).status).toBe(415);
    }
    const mutation = await send(closed, { method: "GET", path: "/graphql?query=mutation%7B__typename%7D" });
    expect([mutation.status, mutation.headers.allow]).toEqual([405, "POST"]);
  });
});

describe("headers that keep pages safe", () => {
  it.each<[string, Sent, number]>([
    ["an answer", { headers: JSON_TYPE }, 200],
    ["a stream of events", { headers: EVENTS }, 200],
    ["a refusal", { headers: { "content-type": "text/plain" } }, 415],
    ["an OPTIONS", { method: "OPTIONS" }, 204],
    ["a HEAD", { method: "HEAD", path: "/graphql?query=%7B__typename%7D" }, 200],
    ["health", { method: "GET", path: "/healthz" }, 200],
    ["nothing there", { method: "GET", path: "/nothing" }, 404],
    ["a path that is none", { method: "GET", path: "/%zz" }, 400],
    ["another method", { method: "DELETE", path: "/healthz" }, 404],
  ])("are on %s", async (_name, sent, status) => {
    const { headers, ...answer } = await send(closed, sent);
    expect(answer.status).toBe(status);
    expect(headers).toMatchObject(SAFE);
  });

  it("GraphiQL has a policy of its own, which lets nobody frame it either; without being asked for it is not there", async () => {
    const { status, headers } = await send(listing, { method: "GET", path: "/graphiql" });
    expect(status).toBe(200);
    expect(headers).toMatchObject({ ...SAFE, "content-security-policy": expect.stringContaining("script-src") });
    expect(headers["content-security-policy"]).toContain("frame-ancestors 'none'");
    expect((await send(closed, { method: "GET", path: "/graphiql" })).status).toBe(404);
  });
});

it.each([
  "{ __schema { types { name } } }",
  '{ __type(name: "Book") { name } }',
  "{ ...F } fragment F on Query { x: __schema { description } }",
])("introspection is off unless it is asked for: %s", async (query) => {
  const answer = await closed.ask(query);
  expect([answer.status, answer.body]).toEqual([
    400,
    {
      errors: [
        {
          message: "Introspection is off here: read the published schema.",
          extensions: { code: "INTROSPECTION_DISABLED" },
        },
      ],
    },
  ]);
});
