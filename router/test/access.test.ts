import { lacking, unauthorized } from "./fixtures/archive";
import { compose } from "./fixtures/compose";
import { type ServedLibrary, serveLibrary } from "./fixtures/servers";
import { createKeys, type Keys, type Running, startRouter } from "./fixtures/start";

describe("access rules", () => {
  let library: ServedLibrary;
  let keys: Keys;
  let running: Running;
  const as = (scope: string) => keys.token(scope);

  beforeAll(async () => {
    library = await serveLibrary();
    keys = await createKeys();
    running = await startRouter({ urls: library.urls, jwks: keys.jwks });
  });
  beforeEach(() => {
    library.received.length = 0;
  });
  afterAll(async () => {
    await running.router.close();
    await library.close();
  });

  it("cuts a field before planning: null, one error for a path, and no subgraph is asked", async () => {
    const { status, body } = await running.ask("{ books { id price } }");
    expect(status).toBe(200);
    expect(body).toEqual({
      data: {
        books: [
          { id: "b1", price: null },
          { id: "b2", price: null },
        ],
      },
      errors: [unauthorized("books", "@", "price")],
    });
    expect(library.received.map(({ query }) => query)).toEqual(["{books{id}}"]);
  });

  it("opens it to either of the scopes, and the caches keep viewers apart", async () => {
    const query = "{ books(first: 1) { price } }";
    const answers = [];
    for (const scope of ["librarian", "director", "reader", "librarian"]) {
      answers.push((await running.ask(query, { token: await as(scope) })).body.data.books[0].price);
    }
    expect(answers).toEqual([42, 42, null, 42]);
    expect((await running.ask(query)).body.data.books[0].price).toBeNull();
  });

  it("demands every scope of a conjunction, and a refused mutation changes nothing", async () => {
    const query = 'mutation { burnBook(id: "b1") }';
    const refused = await running.ask(query, { token: await as("librarian") });
    expect(refused.body).toEqual({
      data: { burnBook: null },
      errors: [lacking("the scope librarian and the scope fire, or the scope director", "burnBook")],
    });
    expect(library.shelves.burnt).toEqual([]);
    expect(library.received).toEqual([]);
    const allowed = await running.ask(query, { token: await as("librarian fire") });
    expect(allowed.body).toEqual({ data: { burnBook: true } });
    expect(library.shelves.burnt).toEqual(["b1"]);
  });

  it("propagates the null of a cut field that may not be null", async () => {
    const { body } = await running.ask('{ book(id: "b1") { id mandatoryPrice } books { id mandatoryPrice } }');
    expect(body).toEqual({
      data: null,
      errors: [unauthorized("book", "mandatoryPrice"), unauthorized("books", "@", "mandatoryPrice")],
    });
    const nullable = await running.ask('{ book(id: "b1") { id mandatoryPrice } other: book(id: "b2") { id } }');
    expect(nullable.body).toEqual({
      data: { book: null, other: { id: "b2" } },
      errors: [unauthorized("book", "mandatoryPrice")],
    });
  });

  it("guards types and scalars wherever a field returns them", async () => {
    const { body } = await running.ask('{ vault { code } book(id: "b1") { notes { text } } }');
    expect(body).toEqual({
      data: { vault: null, book: { notes: null } },
      errors: [unauthorized("vault"), unauthorized("book", "notes")],
    });
    const budget = await running.ask("{ budget }", { token: await as("librarian") });
    expect(budget.body).toEqual({ data: null, errors: [lacking("the scope director", "budget")] });
    const director = await running.ask("{ budget vault { code } }", { token: await as("director") });
    expect(director.body).toEqual({ data: { budget: 99, vault: { code: "1234" } } });
  });

  it("@authenticated needs a token and no scope", async () => {
    const { body } = await running.ask('{ book(id: "b1") { notes { text } } }', { token: await as("") });
    expect(body).toEqual({ data: { book: { notes: [{ text: "Do not lend." }] } } });
  });

  it("a policy that nobody evaluates never holds", async () => {
    const { body } = await running.ask('{ book(id: "b1") { plannedFor } }', {
      token: await as("planning librarian director"),
    });
    expect(body).toEqual({
      data: { book: { plannedFor: null } },
      errors: [lacking("the policy planning", "book", "plannedFor")],
    });
  });

  it("a field of an interface asks what its implementers ask", async () => {
    const { body } = await running.ask("{ items { id insuredFor } }");
    expect(body.data.items.map(({ insuredFor }: { insuredFor: number | null }) => insuredFor)).toEqual([
      null,
      null,
      null,
    ]);
    expect(body.errors).toEqual([unauthorized("items", "@", "insuredFor")]);
    const byType = await running.ask("{ items { ... on Book { insuredFor } ... on Film { insuredFor } } }");
    expect(byType.body.data.items).toEqual([{ insuredFor: 10 }, { insuredFor: null }, { insuredFor: 10 }]);
    expect(byType.body.errors).toEqual([unauthorized("items", "@", "insuredFor")]);
    const librarian = await running.ask("{ items { insuredFor } }", { token: await as("librarian") });
    expect(librarian.body).toEqual({ data: { items: [{ insuredFor: 10 }, { insuredFor: 70 }, { insuredFor: 10 }] } });
  });

  it("checks the concrete type of a union's members when shaping", async () => {
    const query = '{ search(text: "x") { __typename } }';
    const { body } = await running.ask(query);
    expect(body).toEqual({ data: null, errors: [unauthorized("search", "@")] });
    const { body: signedIn } = await running.ask(query, { token: await as("") });
    expect(signedIn.data.search.map((hit: { __typename: string }) => hit.__typename)).toEqual([
      "Book",
      "Film",
      "Author",
      "StaffNote",
    ]);
  });

  it("a cut that the client did not ask for is no error", async () => {
    const query = 'query($y: Boolean!) { book(id: "b1") { id price @include(if: $y) ... @skip(if: $y) { id } } }';
    expect((await running.ask(query, { variables: { y: false } })).body).toEqual({ data: { book: { id: "b1" } } });
    expect((await running.ask(query, { variables: { y: true } })).body.errors).toEqual([unauthorized("book", "price")]);
  });

  it("an object with nothing readable in it still differs from null", async () => {
    const { body } = await running.ask('{ book(id: "b1") { price } none: book(id: "none") { price } }');
    expect(body.data).toEqual({ book: { price: null }, none: null });
  });
});

describe("rules of older compositions", () => {
  it("hold for what is computed from a guarded field by @requires", async () => {
    const sdl = compose({
      goods: `extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@key", "@requiresScopes"])
        type Query { crate: Crate }
        type Crate @key(fields: "id") { id: ID! secret: Int }`,
      fees: `extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@key", "@external", "@requires", "@requiresScopes"])
        type Crate @key(fields: "id") { id: ID! secret: Int @external fee: Int @requires(fields: "secret") open: Int @requiresScopes(scopes: [["x"]]) }`,
    });
    const guarded = sdl.replace("secret: Int @join", 'secret: Int @requiresScopes(scopes: [["boss"]]) @join');
    expect(guarded).not.toBe(sdl);
    const keys = await createKeys();
    const sources = {
      goods: {
        execute: async () => ({ data: { crate: { __typename: "Crate", id: "1", secret: 7 } } }),
        subscribe: () => never(),
      },
      fees: { execute: async () => ({ data: { _entities: [{ fee: 14 }] } }), subscribe: () => never() },
    };
    const running = await startRouter({ supergraphSdl: guarded, sources, jwks: keys.jwks });
    expect((await running.ask("{ crate { fee } }")).body).toEqual({
      data: { crate: { fee: null } },
      errors: [unauthorized("crate", "fee")],
    });
    const { body } = await running.ask("{ crate { fee } }", { token: await keys.token("boss") });
    expect(body).toEqual({ data: { crate: { fee: 14 } } });
    await running.router.close();
  });
});

function never(): never {
  throw new Error("Not a subscription.");
}
