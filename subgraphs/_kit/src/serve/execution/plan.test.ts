import { buildSchema, execute, parse } from "graphql";
import { executePlanned } from "./execution";
import { planOperation } from "./plan";

const schema = buildSchema(`
  input Filter { first: Int!, of: Filter }
  type Query { book(id: ID!, filter: Filter): Book, count(first: Int = 2): Int }
  type Book { id: ID!, title(upper: Boolean): String }
  type Mutation { write(line: String!): Int, erase: Int }
  type Subscription { written: Int }
`);
schema.getQueryType()!.getFields().book!.resolve = (_source, { id, filter }) => ({
  id,
  title: ({ upper }: { upper?: boolean }) => `${upper ? "BOOK" : "book"} ${id} ${filter?.first ?? "-"}`,
});
schema.getQueryType()!.getFields().count!.resolve = (_source, { first }) => first;
let written: string[] = [];
const { write, erase } = schema.getMutationType()!.getFields();
write!.resolve = async (_source, { line }) => {
  await new Promise((resolve) => setImmediate(resolve));
  return written.push(line);
};
erase!.resolve = () => {
  written = [];
  return 0;
};

const planned = (query: string) => planOperation(schema, parse(query));

describe("leaves to graphql-js", () => {
  it.each([
    ["a mutation of several fields, which wait for each other", 'mutation { write(line: "a") erase }'],
    ["… in a fragment", "mutation { ...F } fragment F on Mutation { erase again: erase }"],
    ["several operations", "query A { count } query B { count }"],
    ["a document without an operation", "fragment F on Query { count }"],
    ["a subscription", "subscription { written }"],
    ["introspection", "{ __schema { queryType { name } } }"],
    ["introspection of one type", '{ __type(name: "Book") { name } }'],
    ["what depends on a directive", "query ($with: Boolean!) { count @include(if: $with) }"],
    ["… of a fragment", "query ($with: Boolean!) { ... @skip(if: $with) { count } }"],
  ])("%s", (_what, query) => {
    expect(planned(query)).toBeNull();
  });
});

it("plans a mutation of one field, and what is asked of each type's name", async () => {
  written = [];
  const mutation = planned('mutation { write(line: "a") }')!;
  expect(await executePlanned(mutation, {})).toEqual({ data: { write: 1 } });
  expect(await executePlanned(mutation, {})).toEqual({ data: { write: 2 } });
  expect(written).toEqual(["a", "a"]);
  expect(executePlanned(planned('{ __typename book(id: "1") { __typename kind: __typename } }')!, {})).toEqual({
    data: { __typename: "Query", book: { __typename: "Book", kind: "Book" } },
  });
});

it("one plan, executed with other variables each time", () => {
  const query = `query ($id: ID!, $upper: Boolean, $filter: Filter, $first: Int) {
    book(id: $id, filter: $filter) { title(upper: $upper) } count(first: $first)
  }`;
  const plan = planned(query)!;
  const answers = [
    { id: "1" },
    { id: 2, upper: true, filter: { first: 7 }, first: null },
    { id: "3", upper: null, filter: null, first: 5 },
  ].map((variables) => executePlanned(plan, {}, variables));
  expect(answers).toEqual([
    { data: { book: { title: "book 1 -" }, count: 2 } },
    { data: { book: { title: "BOOK 2 7" }, count: null } },
    { data: { book: { title: "book 3 -" }, count: 5 } },
  ]);
});

describe("refuses variables as graphql-js does", () => {
  const QUERY = "query ($id: ID!, $filter: Filter) { book(id: $id, filter: $filter) { id } }";
  it.each<[string, Record<string, unknown> | undefined, string[]]>([
    ["none of those that it needs", undefined, ['Variable "$id" of required type "ID!" was not provided.']],
    ["null", { id: null }, ['Variable "$id" of non-null type "ID!" must not be null.']],
    [
      "several at once",
      { id: {}, filter: { first: "two", last: 1 } },
      [
        'Variable "$id" got invalid value {}; ID cannot represent value: {}',
        'Variable "$filter" got invalid value "two" at "filter.first"; Int cannot represent non-integer value: "two"',
        'Variable "$filter" got invalid value { first: "two", last: 1 }; Field "last" is not defined by type "Filter".',
      ],
    ],
  ])("%s", (_what, variableValues, messages) => {
    const ours = executePlanned(planned(QUERY)!, {}, variableValues);
    const right = execute({ schema, document: parse(QUERY), ...(variableValues && { variableValues }) });
    expect(ours).toEqual({ errors: messages.map((message) => expect.objectContaining({ message })) });
    expect(JSON.stringify(ours)).toBe(JSON.stringify(right));
  });

  it("and no more than fifty times", () => {
    const names = Array.from({ length: 60 }, (_, index) => `v${index}`);
    const query = `query (${names.map((name) => `$${name}: Int!`).join(" ")}) {
      ${names.map((name) => `${name}: count(first: $${name})`).join(" ")}
    }`;
    const messages = [
      ...names.slice(0, 50).map((name) => `Variable "$${name}" of required type "Int!" was not provided.`),
      "Too many errors processing variables, error limit reached. Execution aborted.",
    ];
    const ours = executePlanned(planned(query)!, {}, {});
    expect(ours).toEqual({ errors: messages.map((message) => expect.objectContaining({ message })) });
    expect(JSON.stringify(ours)).toBe(JSON.stringify(execute({ schema, document: parse(query) })));
  });
});
