import { createHmac } from "node:crypto";
import { type ServedLibrary, serveLibrary } from "./fixtures/servers";
import { createKeys, type Running, startRouter } from "./fixtures/start";

const SECRET = "between us";

describe("execution over HTTP subgraphs", () => {
  let library: ServedLibrary;
  let running: Running;
  let token: string;

  beforeAll(async () => {
    library = await serveLibrary();
    const keys = await createKeys();
    token = await keys.token("librarian");
    running = await startRouter({ urls: library.urls, secret: SECRET, jwks: keys.jwks, fetchTimeout: 3_000 });
  });
  beforeEach(() => {
    library.received.length = 0;
    library.gate.wait = async () => undefined;
  });
  afterAll(async () => {
    await running.router.close();
    await library.close();
  });

  it("sends each entity once, however often it occurs, and answers every place", async () => {
    const { body } = await running.ask('{ book(id: "b1") { reviews { stars book { title author { name } } } } }');
    const book = { title: "The Sea", author: { name: "Lin" } };
    expect(body.data.book.reviews).toEqual([
      { stars: 4, book },
      { stars: 2, book },
    ]);
    const representations = library.received.flatMap(({ subgraph, variables }) =>
      subgraph === "catalogue" && variables.representations ? [variables.representations] : [],
    );
    expect(representations).toEqual([[{ __typename: "Book", id: "b1" }]]);
  });

  it("signs the viewer's claims, verbatim, over the body", async () => {
    await running.ask("{ books { id } }", { token });
    const { headers, body } = library.received[0]!;
    const claims = JSON.parse(Buffer.from(String(headers["x-viewer"]), "base64url").toString());
    expect(claims).toEqual({
      sub: "reader-1",
      tid: "t-1",
      scope: "librarian",
      iss: "https://library.example",
      aud: "readers",
      iat: expect.any(Number),
      exp: expect.any(Number),
    });
    const [, time, nonce, signature] =
      /^t=(\d+),n=([\w-]{12}\.\d+),v2=([\w-]{43})$/.exec(String(headers["x-viewer-signature"])) ?? [];
    const signed = `request\ncatalogue\n${time}\n${nonce}\n${headers["x-viewer"]}\n${body}`;
    expect(signature).toBe(createHmac("sha256", SECRET).update(signed).digest("base64url"));
  });

  it("signs an empty viewer for nobody", async () => {
    await running.ask("{ books { id } }");
    expect(Buffer.from(String(library.received[0]?.headers["x-viewer"]), "base64url").toString()).toBe("{}");
  });

  it("maps an entity's error to every place that waits for it, with its code and nothing else", async () => {
    const { body } = await running.ask(
      '{ member(id: "m1") { reviews { book { rating } } } b: book(id: "b2") { rating } }',
    );
    expect(body.data).toEqual({
      member: { reviews: [{ book: { rating: 3.5 } }, { book: { rating: null } }] },
      b: { rating: null },
    });
    expect(body.errors).toEqual(
      expect.arrayContaining([
        {
          message: "No rating yet.",
          path: ["member", "reviews", 1, "book", "rating"],
          extensions: { code: "UNRATED" },
        },
        { message: "No rating yet.", path: ["b", "rating"], extensions: { code: "UNRATED" } },
      ]),
    );
    expect(body.errors).toHaveLength(2);
  });

  it("masks a fault and keeps a refusal", async () => {
    const { body } = await running.ask('{ a: book(id: "fault") { id } b: book(id: "locked") { id } }');
    expect(body).toEqual({
      data: { a: null, b: null },
      errors: [
        { message: "Something went wrong.", path: ["a"], extensions: { code: "INTERNAL_SERVER_ERROR" } },
        { message: "The shelf is locked.", path: ["b"], extensions: { code: "SHELF_LOCKED" } },
      ],
    });
  });

  it("explains a null where none is allowed", async () => {
    const { body } = await running.ask('{ book(id: "b2") { bindery } }');
    expect(body.data).toEqual({ book: null });
    expect(body.errors).toEqual([
      { message: "Something went wrong.", path: ["book", "bindery"], extensions: { code: "INTERNAL_SERVER_ERROR" } },
    ]);
  });

  it("a subgraph that does not answer in time leaves the rest of the answer standing", async () => {
    library.gate.wait = ({ subgraph }) =>
      subgraph === "reviews" ? new Promise((resolve) => setTimeout(resolve, 30_000).unref()) : Promise.resolve();
    const { status, body } = await running.ask('{ book(id: "b1") { title copies rating } }');
    expect(status).toBe(200);
    expect(body).toEqual({
      data: { book: { title: "The Sea", copies: 2, rating: null } },
      errors: [
        {
          message: 'The service "reviews" is not available.',
          path: ["book"],
          extensions: { code: "SUBGRAPH_UNAVAILABLE", service: "reviews" },
        },
      ],
    });
  });

  it("plans once for each document, operation and scopes", async () => {
    const lookups = async () => {
      const text = await (await fetch(running.metricsUrl)).text();
      const read = (result: string) =>
        Number(new RegExp(`router_plan_cache_lookups_total\\{result="${result}"\\} (\\d+)`).exec(text)?.[1] ?? 0);
      return { hit: read("hit"), miss: read("miss") };
    };
    const before = await lookups();
    const query = "query A { books { weightGrams } } query B { books { weightGrams id } }";
    for (const options of [
      { operationName: "A" },
      { operationName: "A" },
      { operationName: "B" },
      { operationName: "B", token },
      { operationName: "B", token },
    ]) {
      expect((await running.ask(query, options)).status).toBe(200);
    }
    expect(await lookups()).toEqual({ hit: before.hit + 2, miss: before.miss + 3 });
  });
});

describe("subgraphs that fail", () => {
  it("unreachable: names the service, never its address", async () => {
    const running = await startRouter();
    const { status, body } = await running.ask("{ books { id } }");
    expect(status).toBe(200);
    expect(body).toEqual({
      data: null,
      errors: [
        {
          message: 'The service "catalogue" is not available.',
          extensions: { code: "SUBGRAPH_UNAVAILABLE", service: "catalogue" },
        },
      ],
    });
    await running.router.close();
  });

  it("development shows their own words, never a stack", async () => {
    const library = await serveLibrary();
    const running = await startRouter({ urls: library.urls, development: true });
    const { body } = await running.ask('{ book(id: "fault") { id } }');
    expect(body.errors).toEqual([
      {
        message: "SELECT * FROM books failed at 10.0.0.7",
        path: ["book"],
        extensions: { code: "INTERNAL_SERVER_ERROR" },
      },
    ]);
    expect(library.received[0]?.headers["x-viewer"]).toBeUndefined();
    await running.router.close();
    await library.close();
  });
});
