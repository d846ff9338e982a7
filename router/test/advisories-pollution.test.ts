import { ARCHIVE, createArchive } from "./fixtures/archive";
import { compose } from "./fixtures/compose";
import { fixed } from "./fixtures/fixed";

const LINK = "https://specs.apollo.dev";

describe("GHSA-pfjj-6f4p-rvmh: aliases, variables and subgraphs' answers wrote to Object.prototype", () => {
  const prototype = () => JSON.stringify([Object.getOwnPropertyNames(Object.prototype), Object.keys(Object.prototype)]);
  let before: string;
  beforeEach(() => {
    before = prototype();
  });
  afterEach(() => {
    // Whatever a failing test let through must not poison those after it.
    for (const name of Object.keys(Object.prototype)) delete (Object.prototype as Record<string, unknown>)[name];
  });
  const { ask } = createArchive();

  it.each([
    "{ __proto__: keeper { name } }",
    "{ keeper { __proto__: name } }",
    "{ ...F } fragment F on Query { keeper { ... on Keeper { __proto__: name } } }",
    "query($__proto__: Level) { levelled(level: $__proto__) }",
  ])("refuses %s", async (query) => {
    const error = { status: 400, errors: [{ extensions: { code: "GRAPHQL_VALIDATION_FAILED" } }] };
    await expect(ask(query)).rejects.toMatchObject(error);
    expect(prototype()).toBe(before);
  });

  it("takes the other names of Object.prototype as names like any", async () => {
    const query = `query($constructor: Level, $prototype: Level) {
      constructor: keeper { prototype: name shift toString: shift }
      hasOwnProperty: levelled(level: $constructor)
      valueOf: levelled(level: $prototype)
    }`;
    const variables = JSON.parse('{ "constructor": "HIGH", "prototype": "LOW", "__proto__": { "polluted": 1 } }');
    const { data, errors } = await ask(query, undefined, variables);
    expect(errors).toBeUndefined();
    expect(data).toEqual(
      JSON.parse(
        '{ "constructor": { "prototype": "Bo", "shift": "night", "toString": "night" }, "hasOwnProperty": "HIGH", "valueOf": "LOW" }',
      ),
    );
    expect(prototype()).toBe(before);
  });

  it.each([
    [
      "at the root",
      '{ "__proto__": { "polluted": 1 }, "keeper": { "__typename": "Keeper", "badge": "k1", "name": "Bo" } }',
    ],
    [
      "in an object",
      '{ "keeper": { "__typename": "Keeper", "badge": "k1", "name": "Bo", "__proto__": { "polluted": 1 } } }',
    ],
    [
      "through a constructor",
      '{ "constructor": { "prototype": { "polluted": 1 } }, "keeper": { "__typename": "Keeper", "badge": "k1", "name": "Bo" } }',
    ],
    [
      "in a constructor",
      '{ "keeper": { "__typename": "Keeper", "badge": "k1", "name": "Bo", "constructor": { "prototype": { "polluted": 1 } } } }',
    ],
  ])("merges what a subgraph answers %s without following it", async (_, text) => {
    const entity =
      '{ "_entities": [{ "shift": "night", "__proto__": { "polluted": 2 }, "constructor": { "prototype": { "polluted": 2 } } }] }';
    const answers = { records: () => JSON.parse(text), notes: () => JSON.parse(entity) };
    const { ask: askHostile } = fixed(compose(ARCHIVE), answers);
    for (const query of ["{ keeper { name shift } }", "{ keeper { name constructor: shift } }"]) {
      const { data } = await askHostile(query);
      expect(data.keeper.name).toBe("Bo");
      expect(Object.hasOwn(data.keeper, "__proto__")).toBe(false);
      expect(prototype()).toBe(before);
      expect(({} as { polluted?: number }).polluted).toBeUndefined();
    }
  });

  it("merges two subgraphs' parts of one object without following it", async () => {
    const part = (
      field: string,
      query = "",
    ) => `extend schema @link(url: "${LINK}/federation/v2.9", import: ["@key", "@shareable"])
      ${query}
      type Room @key(fields: "id") { id: ID! desk: Desk @shareable }
      type Desk { ${field}: Int }`;
    const sdl = compose({ one: part("wide", "type Query { room: Room }"), two: part("deep") });
    const entity = '{ "_entities": [{ "desk": { "__proto__": { "polluted": 1, "deep": 666 } } }] }';
    const { ask: askHostile } = fixed(sdl, {
      one: () => ({ room: { __typename: "Room", id: "1", desk: { wide: 5 } } }),
      two: () => JSON.parse(entity),
    });
    const { data } = await askHostile("{ room { desk { wide deep } } }");
    expect(data).toEqual({ room: { desk: { wide: 5, deep: null } } });
    expect(prototype()).toBe(before);
  });
});
