import { createLibrary } from "./fixtures/servers";
import { createKeys, type Keys, post, type Running, startRouter } from "./fixtures/start";

const deep = (levels: number) => `{ author(id: "a1") ${"{ agent ".repeat(levels)} { id } ${"}".repeat(levels)} }`;
const many = (count: number, make: (index: number) => string) =>
  Array.from({ length: count }, (_, index) => make(index)).join(" ");

describe("bad input", () => {
  let running: Running;
  let keys: Keys;

  beforeAll(async () => {
    keys = await createKeys();
    running = await startRouter({ sources: createLibrary().sources, jwks: keys.jwks });
  });
  afterAll(() => running.router.close());

  const codes = (body: { errors: { extensions: { code: string } }[] }) =>
    body.errors.map(({ extensions }) => extensions.code);

  it.each([
    { name: "malformed JSON", body: "{", code: "BAD_REQUEST" },
    { name: "an empty body", body: "", code: "BAD_REQUEST" },
    { name: "not an object", body: "7", code: "BAD_REQUEST" },
    { name: "null", body: "null", code: "BAD_REQUEST" },
    { name: "a batch", body: '[{"query":"{ __typename }"}]', code: "BAD_REQUEST" },
    { name: "no query", body: "{}", code: "BAD_REQUEST" },
    { name: "a query that is no text", body: '{"query":{}}', code: "BAD_REQUEST" },
    { name: "variables that are no object", body: '{"query":"{ __typename }","variables":[1]}', code: "BAD_REQUEST" },
    { name: "a name that is no text", body: '{"query":"{ __typename }","operationName":1}', code: "BAD_REQUEST" },
    { name: "extensions that are no object", body: '{"query":"{ __typename }","extensions":"x"}', code: "BAD_REQUEST" },
    { name: "a persisted query", body: '{"extensions":{"persistedQuery":{}}}', code: "PERSISTED_QUERY_NOT_SUPPORTED" },
  ])("$name: 400 $code", async ({ body, code }) => {
    const answer = await post(running.url, body);
    expect(answer.status).toBe(400);
    expect(codes(answer.body)).toEqual([code]);
    expect(Object.keys(answer.body)).toEqual(["errors"]);
  });

  it.each([
    { name: "syntax", query: "{ books {", code: "GRAPHQL_PARSE_FAILED" },
    { name: "an unknown field", query: "{ book(id: 1) { titl } }", code: "GRAPHQL_VALIDATION_FAILED" },
    { name: "an unknown type", query: "{ items { ... on Bok { id } } }", code: "GRAPHQL_VALIDATION_FAILED" },
    { name: "a missing argument", query: "{ book { id } }", code: "GRAPHQL_VALIDATION_FAILED" },
    { name: "a wrong enum value", query: "{ books(genre: NOVELL) { id } }", code: "GRAPHQL_VALIDATION_FAILED" },
    {
      name: "a field of an interface's implementer",
      query: "{ items { minutes } }",
      code: "GRAPHQL_VALIDATION_FAILED",
    },
    {
      name: "a fragment that spreads itself",
      query: "{ books { ...B } } fragment B on Book { ...B }",
      code: "GRAPHQL_VALIDATION_FAILED",
    },
    {
      name: "fragments that spread each other",
      query: "{ books { ...B } } fragment B on Book { ...C } fragment C on Book { ...B }",
      code: "GRAPHQL_VALIDATION_FAILED",
    },
    { name: "a reserved alias", query: '{ __proto__: book(id: "b1") { id } }', code: "GRAPHQL_VALIDATION_FAILED" },
    {
      name: "an alias that names a type",
      query: '{ book(id: "b1") { __typename: title } }',
      code: "GRAPHQL_VALIDATION_FAILED",
    },
    { name: "two subscription roots", query: "subscription { ticks other: ticks }", code: "GRAPHQL_VALIDATION_FAILED" },
    {
      name: "a conditional subscription root",
      query: "subscription($y: Boolean!) { ticks @include(if: $y) }",
      code: "GRAPHQL_VALIDATION_FAILED",
    },
    { name: "no operation", query: "fragment B on Book { id }", code: "GRAPHQL_VALIDATION_FAILED" },
    { name: "too deep", query: deep(15), code: "LIMIT_EXCEEDED" },
    {
      name: "too deep by fragments",
      query: `{ author(id: 1) { ...F0 } } ${many(14, (i) => `fragment F${i} on Author { agent { ...F${i + 1} } }`)} fragment F14 on Author { agent { id } }`,
      code: "LIMIT_EXCEEDED",
    },
    { name: "too many aliases", query: `{ books { ${many(61, (i) => `a${i}: id`)} } }`, code: "LIMIT_EXCEEDED" },
    { name: "too many root fields", query: `{ ${many(31, () => "__typename")} }`, code: "LIMIT_EXCEEDED" },
    { name: "too many tokens", query: `{ books { ${many(4_001, () => "id")} } }`, code: "LIMIT_EXCEEDED" },
    {
      name: "too many fragments",
      query: `{ books { id } } ${many(61, (i) => `fragment F${i} on Book { id }`)}`,
      code: "LIMIT_EXCEEDED",
    },
    {
      name: "fragments that double",
      query: `{ books { ...F0 } } ${many(40, (i) => `fragment F${i} on Book { ...F${i + 1} ...F${i + 1} }`)} fragment F40 on Book { id }`,
      code: "LIMIT_EXCEEDED",
    },
    {
      name: "introspection in circles",
      query: `{ __schema { types ${"{ fields { type ".repeat(12)} { name } ${"} }".repeat(12)} } }`,
      code: "LIMIT_EXCEEDED",
    },
  ])("$name: 400 $code, no suggestion, no data", async ({ query, code }) => {
    const { status, body } = await running.ask(query);
    expect(status).toBe(400);
    expect(new Set(codes(body))).toEqual(new Set([code]));
    expect(body.data).toBeUndefined();
    expect(JSON.stringify(body)).not.toMatch(/did you mean|stack|node_modules|\.ts/i);
  });

  it("says nothing beyond what was wrong", async () => {
    const { body } = await running.ask("{ book(id: 1) { titl } boks { id } }");
    expect(body.errors.map(({ message }: Error) => message)).toEqual([
      'Cannot query field "titl" on type "Book".',
      'Cannot query field "boks" on type "Query".',
    ]);
  });

  it.each([
    { name: "an unknown name", options: { operationName: "C" } },
    { name: "no name among several", options: {} },
  ])("$name: 400 OPERATION_RESOLUTION_FAILURE", async ({ options }) => {
    const { status, body } = await running.ask("query A { books { id } } query B { books { id } }", options);
    expect(status).toBe(400);
    expect(codes(body)).toEqual(["OPERATION_RESOLUTION_FAILURE"]);
  });

  it.each([
    { name: "a wrong type", variables: { first: "three" } },
    { name: "a missing variable", variables: {} },
    { name: "null for a value", variables: { first: null } },
  ])("$name: 400 BAD_USER_INPUT", async ({ variables }) => {
    const { status, body } = await running.ask("query($first: Int!) { books(first: $first) { id } }", { variables });
    expect(status).toBe(400);
    expect(codes(body)).toEqual(["BAD_USER_INPUT"]);
    expect(body.errors[0].message).toContain("$first");
  });

  it("a wrong enum value in variables gets no suggestion", async () => {
    const { status, body } = await running.ask("query($g: Genre) { books(genre: $g) { id } }", {
      variables: { g: "NOVELL" },
    });
    expect(status).toBe(400);
    expect(body.errors[0].message).not.toMatch(/mean|"NOVEL"/);
  });

  it("a deep enough query is answered", async () => {
    expect((await running.ask(deep(13))).status).toBe(200);
  });

  it("only JSON may be posted", async () => {
    for (const type of [
      "text/plain",
      "application/x-www-form-urlencoded",
      "multipart/form-data",
      "application/graphql",
    ]) {
      const { status, body } = await post(running.url, '{"query":"{ __typename }"}', { "content-type": type });
      expect([status, codes(body)]).toEqual([415, ["UNSUPPORTED_MEDIA_TYPE"]]);
    }
  });

  it("a body that is too large is 413", async () => {
    const { status, body } = await post(
      running.url,
      JSON.stringify({ query: "{ __typename }", variables: { x: "x".repeat(1_100_000) } }),
    );
    expect([status, codes(body)]).toEqual([413, ["PAYLOAD_TOO_LARGE"]]);
  });

  it("tokens: malformed, forged, expired, of another issuer: 401 to who asks for what needs one", async () => {
    const other = await createKeys();
    const tokens = [
      "nonsense",
      "a.b.c",
      await other.token("librarian"),
      await keys.token("librarian", -60),
      `${(await keys.token("librarian")).slice(0, -4)}AAAA`,
    ];
    for (const token of tokens) {
      const { status, body, headers } = await running.ask("{ books { id price } }", { token });
      expect([status, codes(body), headers.get("www-authenticate")]).toEqual([401, ["UNAUTHENTICATED"], "Bearer"]);
      expect(body.data).toBeUndefined();
      const open = await running.ask("{ __typename }", { token });
      expect([open.status, open.body]).toEqual([200, { data: { __typename: "Query" } }]);
      expect(open.headers.get("www-authenticate")).toBe("Bearer");
    }
    const basic = { headers: { authorization: "Basic abc" } };
    expect((await running.ask("{ books { id price } }", basic)).status).toBe(401);
    const { body } = await running.ask("{ books { price } }", { token: await keys.token("librarian", -60) });
    expect(body.errors[0].message).toBe("The access token has expired: refresh it, or sign in again.");
  });

  it("a token that will not do is no token: what is open to everybody stays so, under a condition too", async () => {
    const token = await keys.token("librarian", -60);
    const asked = async (query: string, variables = {}, headers?: Record<string, string>) => {
      const { status, body } = await running.ask(query, { variables, ...(headers ? { headers } : { token }) });
      return [status, body.errors?.[0].extensions.code];
    };
    const nobody = await running.ask("{ books { id } }");
    expect((await running.ask("{ books { id } }", { token })).body).toEqual(nobody.body);
    expect(nobody.headers.get("www-authenticate")).toBeNull();
    const conditional = "query ($all: Boolean!) { books { id price @include(if: $all) } }";
    expect(await asked(conditional, { all: false })).toEqual([200, undefined]);
    expect(await asked(conditional, { all: true })).toEqual([401, "UNAUTHENTICATED"]);
    expect(await asked("{ books { id price } }", {}, { authorization: "" })).toEqual([
      200,
      "UNAUTHORIZED_FIELD_OR_TYPE",
    ]);
  });

  describe("GET", () => {
    const get = (parameters: Record<string, string>, headers: Record<string, string> = {}) =>
      fetch(`${running.url}/graphql?${new URLSearchParams(parameters)}`, { headers });

    it("answers a query with its variables", async () => {
      const response = await get({
        query: "query($f: Int) { books(first: $f) { id } }",
        variables: '{"f":1}',
        operationName: "",
      });
      expect([response.status, await response.json()]).toEqual([200, { data: { books: [{ id: "b1" }] } }]);
    });

    it("refuses a mutation with 405", async () => {
      const response = await get({ query: 'mutation { renameBook(id: "b1", title: "x") { id } }' });
      expect([response.status, response.headers.get("allow")]).toEqual([405, "POST"]);
      const { body } = await running.ask('{ book(id: "b1") { title } }');
      expect(body.data.book.title).toBe("The Sea");
    });

    it("refuses bad variables and no query with 400", async () => {
      expect((await get({ query: "{ __typename }", variables: "{" })).status).toBe(400);
      expect((await get({})).status).toBe(400);
      expect((await get({ query: "{ __typename }", variables: "[]" })).status).toBe(400);
    });
  });

  it("other methods are 405", async () => {
    expect((await fetch(`${running.url}/graphql`, { method: "DELETE" })).status).toBe(405);
  });

  it("answers in the type that is accepted", async () => {
    const typeFor = async (accept: string) => {
      const { status, headers } = await running.ask("{ __typename }", { headers: { accept } });
      return [status, headers.get("content-type")];
    };
    expect(await typeFor("application/graphql-response+json")).toEqual([
      200,
      "application/graphql-response+json; charset=utf-8",
    ]);
    expect(await typeFor("application/json;q=0.9, application/graphql-response+json")).toEqual([
      200,
      "application/graphql-response+json; charset=utf-8",
    ]);
    expect(await typeFor("*/*")).toEqual([200, "application/json; charset=utf-8"]);
    expect(await typeFor("image/png")).toEqual([406, "application/json; charset=utf-8"]);
  });

  it.each([
    {
      what: "405",
      init: { method: "DELETE" },
      message: "Use POST, or GET for queries.",
    },
    {
      what: "406",
      init: { method: "POST", headers: { accept: "image/png", "content-type": "application/json" }, body: "{}" },
      message: "Accept one of application/graphql-response+json, application/json, text/event-stream.",
    },
    {
      what: "415",
      init: { method: "POST", headers: { "content-type": "text/plain" }, body: "{}" },
      message: "Send application/json in UTF-8.",
    },
    {
      what: "400",
      init: {
        method: "POST",
        headers: { "content-type": "application/json" },
        body: JSON.stringify({ query: `{ books { ${many(4_001, () => "id")} } }` }),
      },
      message: "The document has more than 4000 tokens: split it into several requests.",
    },
  ])("$what says what to do instead: $message", async ({ what, init, message }) => {
    const response = await fetch(`${running.url}/graphql`, init);
    const { errors } = (await response.json()) as { errors: { message: string }[] };
    expect([response.status, errors.map((error) => error.message)]).toEqual([Number(what), [message]]);
  });

  it("a subscription without a stream is 406", async () => {
    const { status, body } = await running.ask("subscription { ticks }");
    expect([status, codes(body)]).toEqual([406, ["NOT_ACCEPTABLE"]]);
  });
});
