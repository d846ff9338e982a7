import { buildSchema, execute, type GraphQLError, type GraphQLObjectType, parse } from "graphql";
import { executePlanned } from "./execution";
import { planOperation } from "./plan";

const schema = buildSchema(`
  type Query { cat: Cat, animal: Animal, pets: [Animal], days: [Day!], names: [String], cats: [Cat], home: Home, asked(id: ID! = "1"): ID }
  type Home { cat: Cat!, rooms: [[Cat]] }
  interface Animal { name: String }
  type Cat implements Animal { name: String! }
  type Dog { name: String }
  scalar Day
`);
const cat = schema.getType("Cat") as GraphQLObjectType;
const animal = schema.getType("Animal") as { resolveType?: unknown };
const day = schema.getType("Day") as { serialize: (value: unknown) => unknown };
day.serialize = (value) => (value === "never" ? undefined : value);

const soon = <T>(value: T) => new Promise<T>((resolve) => setImmediate(() => resolve(value)));
const notYet = (reason: string) => new Promise((_resolve, reject) => setImmediate(() => reject(new Error(reason))));

interface Answered {
  query: string;
  variables?: Record<string, unknown>;
  source: Record<string, unknown>;
  isTypeOf?: unknown;
  resolveType?: unknown;
}

/** What both answer, when they answer the same. */
async function answered({ query, variables, source, isTypeOf, resolveType }: Answered) {
  Object.assign(cat, { isTypeOf });
  Object.assign(animal, { resolveType });
  const document = parse(query);
  for (const field of Object.values(schema.getQueryType()!.getFields())) {
    if (field.name === "asked") continue;
    field.resolve = () => {
      const value = source[field.name];
      return typeof value === "function" ? value() : value;
    };
  }
  const planned = planOperation(schema, document)!;
  const ours = await executePlanned(planned, {}, variables);
  const right = await execute({ schema, document, ...(variables && { variableValues: variables }) });
  const plain = ({ data, errors }: { data?: unknown; errors?: readonly GraphQLError[] }) =>
    JSON.parse(JSON.stringify({ data, errors: errors?.map(({ message, path }) => [message, path]) }));
  expect(plain(ours)).toEqual(plain(right));
  expect(JSON.stringify(ours.data)).toBe(JSON.stringify(right.data));
  return plain(ours);
}

describe("says of a value that does not fit what graphql-js says", () => {
  const kitty = { name: "tabby" };
  const ofAnimal = { query: "{ animal { name } }", source: { animal: kitty } };
  const unresolved = 'Abstract type "Animal" must resolve to an Object type at runtime for field "Query.animal"';
  it.each<[string, Answered, string, (string | number)[]]>([
    [
      "nothing tells an abstract type",
      ofAnimal,
      `${unresolved}. Either the "Animal" type should provide a "resolveType" function or each possible type should provide an "isTypeOf" function.`,
      ["animal"],
    ],
    [
      "a name that is no text",
      { ...ofAnimal, resolveType: () => 7 },
      `${unresolved} with value { name: "tabby" }, received "7".`,
      ["animal"],
    ],
    [
      "a type instead of its name",
      { ...ofAnimal, resolveType: () => cat },
      "Support for returning GraphQLObjectType from resolveType was removed in graphql-js@16.0.0 please return type name instead.",
      ["animal"],
    ],
    [
      "a name that is unknown",
      { ...ofAnimal, resolveType: async () => "Yeti" },
      'Abstract type "Animal" was resolved to a type "Yeti" that does not exist inside the schema.',
      ["animal"],
    ],
    [
      "the name of no object type",
      { ...ofAnimal, resolveType: () => "Animal" },
      'Abstract type "Animal" was resolved to a non-object type "Animal".',
      ["animal"],
    ],
    [
      "the name of another's type",
      { ...ofAnimal, resolveType: () => "Dog" },
      'Runtime Object type "Dog" is not a possible type for "Animal".',
      ["animal"],
    ],
    [
      "what is not of its type",
      { query: "{ cat { name } }", source: { cat: kitty }, isTypeOf: () => false },
      'Expected value of type "Cat" but got: { name: "tabby" }.',
      ["cat"],
    ],
    [
      "what nobody says to be of its type",
      { query: "{ cat { name } }", source: { cat: kitty }, isTypeOf: async () => undefined },
      'Expected value of type "Cat" but got: { name: "tabby" }.',
      ["cat"],
    ],
    [
      "a leaf that is written as nothing",
      { query: "{ days }", source: { days: ["never"] } },
      'Expected `Day.serialize("never")` to return non-nullable value, returned: undefined',
      ["days", 0],
    ],
    [
      "what cannot be gone through",
      { query: "{ names }", source: { names: { [Symbol.iterator]: null } } },
      'Expected Iterable, but did not find one for field "Query.names".',
      ["names"],
    ],
  ])("%s", async (_what, asked, message, path) => {
    const [field] = path;
    expect(await answered(asked)).toEqual({ data: { [field as string]: null }, errors: [[message, path]] });
  });
});

it("a field stands where it was asked for, though its type is told later than another's value", async () => {
  const source = { animal: { name: "tabby" }, names: ["one"], cats: [{ name: "a" }, { name: "b" }] };
  const query = "{ animal { name } cats { name } names }";
  const asked = { query, source, resolveType: () => soon("Cat"), isTypeOf: () => soon(true) };
  expect(Object.keys((await answered(asked)).data)).toEqual(["animal", "cats", "names"]);
});

it("a property that is asked with wrong arguments is not read", async () => {
  const query = "query ($id: ID) { asked(id: $id) }";
  expect(await answered({ query, variables: { id: null }, source: {} })).toEqual({
    data: { asked: null },
    errors: [['Argument "id" of non-null type "ID!" must not be null.', ["asked"]]],
  });
});

it("an iterator that fails takes with it the elements before, and what fails in them later", async () => {
  const cats = function* () {
    yield soon({ name: null });
    throw new Error("No more cats.");
  };
  expect(await answered({ query: "{ cats { name } }", source: { cats } })).toEqual({
    data: { cats: null },
    errors: [["No more cats.", ["cats"]]],
  });
});

it("something that only looks like a promise may fail to be waited for", async () => {
  const then = () => {
    throw new Error("It cannot be waited for.");
  };
  expect(await answered({ query: "{ names cat { name } }", source: { names: { then }, cat: soon(null) } })).toEqual({
    data: { names: null, cat: null },
    errors: [["It cannot be waited for.", ["names"]]],
  });
});

it("what is promised in a list that is lost meanwhile may reject and end nothing", async () => {
  const home = {
    cat: () => notYet("The cat ran away."),
    rooms: () => soon(null).then(() => [[notYet("a")], [notYet("b")]]),
  };
  expect(await answered({ query: "{ home { cat { name } rooms { name } } }", source: { home } })).toEqual({
    data: { home: null },
    errors: [["The cat ran away.", ["home", "cat"]]],
  });
  await soon(null);
});
