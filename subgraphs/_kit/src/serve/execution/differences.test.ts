import { buildSubgraphSchema } from "@apollo/subgraph";
import type { GraphQLResolverMap } from "@apollo/subgraph/dist/schema-helper/resolverMap";
import { type ExecutionResult, execute, type GraphQLResolveInfo, parse } from "graphql";
import { executePlanned } from "./execution";
import { planOperation } from "./plan";

/*
 * All in which an answer differs from that of graphql-js and `@apollo/subgraph`, and why; for the rest there is
 * execution.property.test.ts.
 */

const notYet = (reason: string) => new Promise((_resolve, reject) => setImmediate(() => reject(new Error(reason))));

class Named {
  constructor(readonly id: string) {}
  get name() {
    return `Book ${this.id}`;
  }
}
const BOOKS: Record<string, () => unknown> = {
  "1": () => new Named("1"),
  broken: () => {
    throw new Error("The book cannot be read.");
  },
  frozen: () => Object.freeze({ id: "frozen", name: "It is frozen." }),
  text: () => "a text",
  other: () => Object.assign(new Named("other"), { __typename: "Magazine" }),
};

let told: GraphQLResolveInfo | undefined;
const schema = buildSubgraphSchema({
  typeDefs: parse(`
    extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@key"])
    type Query { shelf: Shelf, sorted(first: Int): Int, told: Int }
    type Shelf { code: Int!, place: Place }
    type Place { room: Int, row: Int! }
    type Book @key(fields: "id") { id: ID!, name: String }
  `),
  resolvers: {
    Query: {
      shelf: () => ({
        code: () => {
          throw new Error("It has no code.");
        },
        place: async () => ({ room: () => notYet("It is in no room."), row: 1 }),
      }),
      sorted: (_source: unknown, args: { first: number }) => {
        args.first += 1;
        return args.first;
      },
      told: (_source: unknown, _args: unknown, _context: unknown, info: GraphQLResolveInfo) => {
        told = info;
        return 1;
      },
    },
    Book: { __resolveReference: ({ id }: { id: string }) => BOOKS[id]!() },
  } as GraphQLResolverMap<unknown>,
});

type Answer = [data: unknown, errors: string[]];
const plain = ({ data, errors = [] }: ExecutionResult): Answer => [
  JSON.parse(JSON.stringify(data)),
  errors.map(({ message, path }) => `${path?.join(".")}: ${message}`),
];

async function both(query: string, variableValues = {}): Promise<{ ours: Answer; theirs: Answer }> {
  const document = parse(query);
  const ours = await executePlanned(planOperation(schema, document)!, {}, variableValues);
  return { ours: plain(ours), theirs: plain(await execute({ schema, document, variableValues, contextValue: {} })) };
}

function entities(...ids: string[]) {
  const of = ids.map((id) => ({ __typename: "Book", id }));
  return both("query ($of: [_Any!]!) { _entities(representations: $of) { __typename ... on Book { name } } }", { of });
}
const FIRST = { __typename: "Book", name: "Book 1" };

it("a reference that fails at once is one entity less: the others are of use, as they are when it fails later", async () => {
  expect(await entities("1", "broken", "1")).toEqual({
    ours: [{ _entities: [FIRST, null, FIRST] }, ["_entities.1: The book cannot be read."]],
    theirs: [null, ["_entities: The book cannot be read."]],
  });
});

it("an entity that cannot be changed is answered: we need not write its type on it", async () => {
  expect(await entities("frozen")).toEqual({
    ours: [{ _entities: [{ __typename: "Book", name: "It is frozen." }] }, []],
    theirs: [{ _entities: [null] }, ["_entities.0: Cannot define property __typename, object is not extensible"]],
  });
});

it("an entity that names another type stays what it is, where a copy has lost its getters", async () => {
  expect(await entities("other")).toEqual({
    ours: [{ _entities: [{ __typename: "Book", name: "Book other" }] }, []],
    theirs: [{ _entities: [{ __typename: "Book", name: null }] }, []],
  });
});

it("an entity that is no object has the type that was asked for: it need not be found in the value", async () => {
  expect(await entities("text")).toEqual({
    ours: [{ _entities: [{ __typename: "Book", name: null }] }, []],
    theirs: [
      { _entities: [null] },
      [
        '_entities.0: Abstract type "_Entity" must resolve to an Object type at runtime for field "Query._entities". Either the "_Entity" type should provide a "resolveType" function or each possible type should provide an "isTypeOf" function.',
      ],
    ],
  });
});

it("null is put at once, so that what fails later in it is not told; graphql-js waits for what stands beside it", async () => {
  expect(await both("{ shelf { place { room } code } }")).toEqual({
    ours: [{ shelf: null }, ["shelf.code: It has no code."]],
    theirs: [{ shelf: null }, ["shelf.place.room: It is in no room.", "shelf.code: It has no code."]],
  });
});

it("arguments without variables are made once, and nobody may change them", async () => {
  expect(await both("{ sorted(first: 1) }")).toEqual({
    ours: [{ sorted: null }, ["sorted: Cannot assign to read only property 'first' of object '#<Object>'"]],
    theirs: [{ sorted: 2 }, []],
  });
  expect(await both("query ($first: Int) { sorted(first: $first) }", { first: 1 })).toEqual({
    ours: [{ sorted: 2 }, []],
    theirs: [{ sorted: 2 }, []],
  });
});

it("a path's steps do not say in which type they stand: no step would know without an object of its own", () => {
  const document = parse("{ again: told }");
  executePlanned(planOperation(schema, document)!, {});
  expect(told?.path).toEqual({ prev: undefined, key: "again", typename: undefined });
  execute({ schema, document });
  expect(told?.path).toEqual({ prev: undefined, key: "again", typename: "Query" });
});

it("what is asked of no entity is left to @apollo/subgraph", async () => {
  const query = "query ($of: [_Any!]!) { _entities(representations: $of) { __typename } }";
  expect(await both(query, { of: [{ __typename: "Shelf" }] })).toEqual({
    ours: [{ _entities: [null] }, ['_entities.0: Runtime Object type "Shelf" is not a possible type for "_Entity".']],
    theirs: [{ _entities: [null] }, ['_entities.0: Runtime Object type "Shelf" is not a possible type for "_Entity".']],
  });
});
