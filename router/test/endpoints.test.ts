import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { WebSocket } from "ws";
import { createRouter } from "../src/index";
import { graphiqlFetcher } from "../src/transport/graphiql-fetcher";
import { createLibrary, type Library } from "./fixtures/servers";
import { createKeys, type Keys, post, type Running, SUPERGRAPH, startRouter } from "./fixtures/start";

describe("endpoints", () => {
  let running: Running;
  let library: Library;

  beforeAll(async () => {
    library = createLibrary();
    running = await startRouter({ sources: library.sources });
  });
  afterAll(() => running.router.close());

  const get = async (path: string) => {
    const response = await fetch(running.url + path);
    return { status: response.status, headers: response.headers, text: await response.text() };
  };

  it("health and readiness", async () => {
    expect(await get("/healthz")).toMatchObject({ status: 200, text: '{"status":"ok"}' });
    expect(await get("/readyz")).toMatchObject({ status: 200, text: '{"status":"ready"}' });
  });

  it("metrics tell requests by outcome and fetches by subgraph", async () => {
    await running.ask("{ books { id } }");
    await running.ask("{ book(id: 1) { nope } }");
    await running.ask('{ book(id: "locked") { id } }');
    const text = await (await fetch(running.metricsUrl)).text();
    for (const line of [
      'router_request_duration_seconds_count{transport="http",outcome="ok"} 1',
      'router_request_duration_seconds_count{transport="http",outcome="refused"} 1',
      'router_request_duration_seconds_count{transport="http",outcome="errors"} 1',
      'router_subgraph_fetch_duration_seconds_count{subgraph="catalogue",outcome="ok"} 1',
      'router_subgraph_fetch_duration_seconds_count{subgraph="catalogue",outcome="errors"} 1',
      'router_plan_cache_lookups_total{result="miss"} 2',
    ]) {
      expect(text).toContain(line);
    }
  });

  it("GraphiQL is one page that loads nothing and may ask nobody else", async () => {
    const { status, headers, text } = await get("/graphiql");
    expect(status).toBe(200);
    expect(headers.get("content-security-policy")).toContain("connect-src 'self'");
    expect(text).toContain(graphiqlFetcher("/graphql"));
    expect(text).toMatch(/fetcher: fetchGraphQL \}\);\s*<\/script>\s*<\/body>\s*<\/html>\s*$/);
    const markup = text.slice(0, text.indexOf("<style>")) + text.slice(text.lastIndexOf("</script>"));
    expect(markup).not.toMatch(/src=|href="(?!data:,)/);
  });

  it("GraphiQL's fetcher sends the headers tab with a query, and as a subscription's connection parameters", async () => {
    const opened: unknown[] = [];
    const fetched: unknown[] = [];
    class Socket {
      onopen = () => {};
      constructor(...args: unknown[]) {
        opened.push(args.map(String));
        setImmediate(() => this.onopen());
      }
      send(text: string) {
        opened.push(JSON.parse(text));
      }
      close() {}
    }
    const run = new Function("WebSocket", "fetch", "location", `${graphiqlFetcher("/graphql")}; return fetchGraphQL;`);
    const fetchGraphQL = run(
      Socket,
      async (path: string, { headers }: { headers: object }) => {
        fetched.push(path, headers);
        return { json: async () => ({ data: {} }) };
      },
      new URL("http://localhost:4000/graphiql"),
    );
    const headers = { Authorization: "Bearer x" };
    const document = (operation: string) => ({ definitions: [{ kind: "OperationDefinition", operation }] });
    expect(await fetchGraphQL({ query: "{ a }" }, { headers, documentAST: document("query") })).toEqual({ data: {} });
    expect(fetched).toEqual([
      "/graphql",
      { "content-type": "application/json", accept: "application/json", ...headers },
    ]);
    fetchGraphQL({ query: "subscription { a }" }, { headers, documentAST: document("subscription") }).subscribe({});
    await new Promise((resolve) => setImmediate(resolve));
    expect(opened).toEqual([
      ["ws://localhost:4000/graphql", "graphql-transport-ws"],
      { type: "connection_init", payload: headers },
    ]);
  });

  it("a WebSocket elsewhere, or of another protocol, is turned away", async () => {
    const elsewhere = new WebSocket(`${running.url.replace("http", "ws")}/other`);
    expect(await new Promise((resolve) => elsewhere.once("error", (error) => resolve(error.message)))).toContain("404");
    const other = new WebSocket(`${running.url.replace("http", "ws")}/graphql`, "graphql-ws");
    other.on("error", () => {});
    expect(await new Promise((resolve) => other.once("close", resolve))).toBeGreaterThan(1000);
  });

  it("neither introspection nor GraphiQL is there unless it is asked for", async () => {
    const router = await createRouter({ supergraphSdl: SUPERGRAPH });
    const url = await router.listen({ port: 0 });
    const { body } = await post(url, '{"query":"{ __schema { queryType { name } } }"}');
    const page = await fetch(`${url}/graphiql`);
    await router.close();
    expect([body.errors?.[0].extensions, page.status]).toEqual([{ code: "INTROSPECTION_DISABLED" }, 404]);
  });

  it("routes may be added before it listens", async () => {
    const router = await createRouter({ supergraphSdl: SUPERGRAPH });
    router.app.post("/hook", async (request) => `got ${request.body}`);
    const url = await router.listen({ port: 0 });
    const response = await fetch(`${url}/hook`, {
      method: "POST",
      body: "raw",
      headers: { "content-type": "text/plain" },
    });
    expect(await response.text()).toBe("got raw");
    await router.close();
  });
});

describe("keys by URL", () => {
  let keys: Keys;

  beforeAll(async () => {
    keys = await createKeys();
  });

  it("verifies by the key set that is served", async () => {
    const server = createServer((_request, response) => {
      response.setHeader("content-type", "application/json");
      response.end(JSON.stringify(keys.jwks));
    });
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
    const jwksUrl = `http://127.0.0.1:${(server.address() as AddressInfo).port}/jwks.json`;
    const running = await startRouter({ sources: createLibrary().sources, jwksUrl });
    const { body } = await running.ask('{ book(id: "b1") { price } }', { token: await keys.token("librarian") });
    expect(body).toEqual({ data: { book: { price: 42 } } });
    const other = await running.ask('{ book(id: "b1") { price } }', {
      token: await (await createKeys()).token("librarian"),
    });
    expect(other.status).toBe(401);
    await running.router.close();
    await new Promise((resolve) => server.close(resolve));
  });

  it("keys that cannot be had are not the client's fault: 503", async () => {
    const running = await startRouter({ sources: createLibrary().sources, jwksUrl: "http://127.0.0.1:1/jwks.json" });
    const token = await keys.token("librarian");
    const { status, body } = await running.ask("{ books { id price } }", { token });
    expect([status, body.errors]).toEqual([
      503,
      [
        {
          message: "Access tokens cannot be verified at the moment: try again in a moment.",
          extensions: { code: "IDENTITY_UNAVAILABLE" },
        },
      ],
    ]);
    expect((await running.ask("{ books { id } }", { token })).status).toBe(200);
    expect((await running.ask("{ books { id } }")).status).toBe(200);
    await running.router.close();
  });
});
