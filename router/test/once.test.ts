import { createEngine } from "../src/engine";
import { ANONYMOUS } from "../src/request/identity";
import { compose } from "./fixtures/compose";
import { startRouter } from "./fixtures/start";

const link = (imported: string) => `
  extend schema
    @link(url: "https://specs.apollo.dev/link/v1.0")
    @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@composeDirective"])
    @link(url: "https://specs.baiyun.example/once/v1.0", import: [${imported}])`;
const TYPES = (once: string) => `
  type Query { free: Int things: [Thing!]! nested: [[Thing]] thing: Thing any: Some named: Named }
  type Mutation { enter(name: String): Door ${once} leave: Int ${once} free: Int door: Door }
  type Door { id: ID costly: Int ${once} }
  union Some = Thing | Door
  interface Named { name: String }
  type Thing implements Named { name: String ${once} plain: Int inner: Thing }
`;
const SHOP = `${link('"@once"')} @composeDirective(name: "@once")
  directive @once on FIELD_DEFINITION ${TYPES("@once")}`;
const RENAMED = `${link('{ name: "@once", as: "@single" }')} @composeDirective(name: "@single")
  directive @single on FIELD_DEFINITION ${TYPES("@single")}`;

function counted() {
  const calls: string[] = [];
  const execute = async ({ query }: { query: string }) => {
    calls.push(query);
    return { data: {} };
  };
  return { calls, source: { execute, subscribe: () => Promise.reject(new Error("nothing lives here")) } };
}

/** How often its one subgraph was asked, and what was said instead. */
async function asked(query: string, variables: Record<string, unknown> = {}, sdl = SHOP) {
  const { calls, source } = counted();
  const engine = createEngine({ supergraphSdl: compose({ shop: sdl }), sources: { shop: source } });
  try {
    await engine.pipeline.run({ query, variables, operationName: "Q" } as never, ANONYMOUS);
    return { calls: calls.length };
  } catch (reason) {
    const { status, errors } = reason as { status: number; errors: unknown[] };
    return { calls: calls.length, status, errors };
  } finally {
    await engine.close();
  }
}
const refused = (field: string) => ({
  calls: 0,
  status: 400,
  errors: [
    {
      message: `An operation may ask for one field as costly as "${field}", once: send the others by themselves.`,
      extensions: { code: "ASKED_MORE_THAN_ONCE" },
    },
  ],
});

it.each([
  ["one of them", "mutation Q { enter { id } free }"],
  ["one in each of two operations", "mutation Q { enter { id } } mutation R { enter { id } }"],
  [
    "the same in two places that are one",
    'mutation Q { enter(name: "a") { id } ...F } fragment F on Mutation { enter(name: "a") { __typename } }',
  ],
  ["two of which one is ruled out", "mutation Q { enter { id } leave @skip(if: true) }"],
  ["one below another type's field", "mutation Q { door { costly } }"],
  [
    "one in each of two types, of which an object is one",
    "query Q { any { ... on Thing { c: plain } ... on Door { costly } } }",
  ],
  ["what is not marked, often", "mutation Q { a: free b: free c: free }"],
])("runs: %s", async (_what, query) => {
  expect(await asked(query)).toEqual({ calls: 1 });
});

it.each([
  ["two aliases", "mutation Q { a: enter { id } b: enter { id } }", "a"],
  ["thirty aliases", `mutation Q { ${Array.from({ length: 30 }, (_, i) => `a${i}: enter { id }`).join(" ")} }`, "a0"],
  ["two fields", "mutation Q { leave enter { id } }", "leave"],
  [
    "in fragments",
    "mutation Q { ...A ...B } fragment A on Mutation { a: leave } fragment B on Mutation { ... { b: leave } }",
    "a",
  ],
  [
    "one or the other, as variables say",
    "mutation Q($x: Boolean!) { a: leave @include(if: $x) b: leave @skip(if: $x) }",
    "a",
  ],
  ["one within another", "mutation Q { enter { costly } }", "enter"],
  ["one in each of a list", "query Q { things { name } }", "things.name"],
  ["one in each of a list of lists", "query Q { nested { name } }", "nested.name"],
  ["below one of a list", "query Q { things { inner { name } } }", "things.inner.name"],
  ["by the interface of a marked field", "query Q { named { a: name b: name } }", "named.a"],
])("is refused before anything runs: %s", async (_what, query, field) => {
  expect(await asked(query, { x: true })).toEqual(refused(field));
});

it("goes by the directive's own name", async () => {
  expect(await asked("mutation Q { a: leave b: leave }", {}, RENAMED)).toEqual(refused("a"));
  expect(await asked("mutation Q { a: leave b: free }", {}, RENAMED)).toEqual({ calls: 1 });
});

it("is answered 400 over HTTP", async () => {
  const { calls, source } = counted();
  const router = await startRouter({ supergraphSdl: compose({ shop: SHOP }), sources: { shop: source } });
  const { status, body } = await router.ask("mutation { a: leave b: leave }", {
    headers: { accept: "application/graphql-response+json" },
  });
  await router.router.close();
  expect({ calls: calls.length, status, ...body }).toEqual(refused("a"));
});
