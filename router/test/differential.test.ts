import { getIntrospectionQuery } from "graphql";
import { createOracle } from "./fixtures/oracle";
import { createLibrary } from "./fixtures/servers";
import { createKeys, type Running, startRouter } from "./fixtures/start";

const OPERATIONS: [name: string, query: string, variables?: Record<string, unknown>][] = [
  ["one subgraph", "{ books { id title genre } }"],
  ["a default argument and a variable", "query($first: Int) { books(first: $first) { id } }", { first: 3 }],
  ["a default variable", "query($first: Int = 1) { books(first: $first) { id } }"],
  ["a join", '{ book(id: "b1") { title copies reviews { text stars } } }'],
  ["a join back", '{ review(id: "r1") { text book { title author { name books { title copies } } } } }'],
  [
    "three joins deep",
    '{ member(id: "m1") { name loans { dueOn book { title reviews { text by { name } } } } reviews { stars } } }',
  ],
  ["@requires", '{ book(id: "b1") { postage } other: book(id: "b3") { far: postage(country: "FR") near: postage } }'],
  [
    "aliases",
    '{ a: book(id: "b1") { x: title y: reviews(first: 1) { z: text } w: reviews { text } } b: book(id: "b2") { x: title } }',
  ],
  ["a missing entity", '{ book(id: "none") { title copies } }'],
  ["nulls in a list", "{ maybeBooks { id title copies } }"],
  ["an interface", "{ items { __typename id title ... on Film { minutes } ... on Book { copies } } }"],
  ["an interface object", "{ items { title shelf } }"],
  ["an interface object's list", '{ standing(shelf: "s") { id title shelf ... on Book { copies } } }'],
  [
    "a union",
    '{ search(text: "x") { __typename ... on Book { title copies } ... on Film { minutes } ... on Author { name } } }',
  ],
  ["a fragment on an interface in a union", '{ search(text: "x") { ... on Item { title } ... on Author { name } } }'],
  ["named fragments", "fragment B on Book { title ...C } fragment C on Book { copies } { books { ...B ...C id } }"],
  ["merged selections", '{ book(id: "b1") { author { name } } book(id: "b1") { author { id books { id } } } }'],
  ["typenames", '{ __typename t: __typename book(id: "b1") { __typename u: __typename reviews { __typename } } }'],
  [
    "skip and include, true",
    'query($y: Boolean!) { book(id: "b1") { id @include(if: $y) title @skip(if: $y) copies @include(if: $y) } }',
    { y: true },
  ],
  [
    "skip and include, false",
    'query($y: Boolean!) { book(id: "b1") { id @include(if: $y) title @skip(if: $y) copies @include(if: $y) } }',
    { y: false },
  ],
  [
    "a conditional fragment",
    'query($y: Boolean = false) { book(id: "b1") { id ... @include(if: $y) { copies rating } } }',
  ],
  ["an error in a join", "{ books { id rating } }"],
  ["an error at the root", '{ book(id: "locked") { id } other: book(id: "b1") { id } }'],
  ["null where null is not allowed", '{ book(id: "b2") { id bindery } }'],
  ["null in a list that allows none", "{ books { id bindery } }"],
  [
    "introspection in two selections that merge",
    '{ __schema { queryType { name } } __schema { mutationType { name } } t: __type(name: "Book") { name } }',
  ],
  ["a mutation", 'mutation { renameBook(id: "b3", title: "Heat, again") { title copies } }'],
  [
    "mutations in order",
    'mutation { a: renameBook(id: "b3", title: "1") { title } b: renameBook(id: "b3", title: "2") { title copies } }',
  ],
  [
    "a union from a mutation",
    'mutation { lend(bookId: "b3", memberId: "m1") { __typename ... on NoCopyLeft { message } ... on Lent { loan { id } } } }',
  ],
  [
    "input objects and enums",
    "query($o: SearchOptions) { echo(genre: POETRY, options: $o, number: 3) }",
    { o: { limit: 2, genres: ["NOVEL"] } },
  ],
  ["a null variable", "query($g: Genre) { echo(genre: $g) }", { g: null }],
  ["what only librarians see", '{ book(id: "b1") { price mandatoryPrice notes { text } } vault { code } }'],
  [
    "response names of objects in general",
    '{ constructor: book(id: "b1") { toString: title hasOwnProperty: copies } }',
  ],
];

describe("the stock gateway gives the same answer", () => {
  let router: Running;
  let oracle: Awaited<ReturnType<typeof createOracle>>;
  let token: string;

  beforeAll(async () => {
    process.env.APOLLO_TELEMETRY_DISABLED = "1";
    const keys = await createKeys();
    token = await keys.token("librarian director fire");
    router = await startRouter({ sources: createLibrary().sources, jwks: keys.jwks });
    oracle = await createOracle(createLibrary().schemas);
  });

  afterAll(async () => {
    await router.router.close();
    await oracle.stop();
  });

  it.each(OPERATIONS.map(([name, query, variables]) => ({ name, query, variables })))(
    "$name",
    async ({ query, variables }) => {
      const expected = await oracle.ask(query, variables);
      const { status, body } = await router.ask(query, { variables, token });
      expect(status).toBe(200);
      expect(body.data).toEqual(expected.data);
      expect(JSON.stringify(body.data)).toBe(JSON.stringify(expected.data));
      expect(pathsOf(body.errors)).toEqual(pathsOf(expected.errors));
    },
  );

  it("introspection", async () => {
    const expected = await oracle.ask(getIntrospectionQuery());
    const { body } = await router.ask(getIntrospectionQuery());
    expect(body.errors).toBeUndefined();
    expect(body.data).toEqual(expected.data);
  });
});

function pathsOf(errors: { path?: unknown }[] = []): unknown[] {
  return errors.map(({ path }) => path);
}
