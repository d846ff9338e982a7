import { answer, needed } from "./fixtures/federation";

describe("a field of an interface that no one way leads to for all its types", () => {
  const cover = (text: string) => () => ({ colour: text });
  const told = (type: string) => ({ __resolveType: () => type });
  const typesWith = (own: string, other: string, key: string) => `
    union Found = Book | Film
    type Cover @shareable { colour: String }
    type ${own} implements Covered ${key} { id: ID! @shareable cover: Cover }
    type ${other} implements Covered ${key} { id: ID! @shareable }`;
  const covers = {
    typeDefs: `type Query { quiet: Boolean }
      interface Covered { cover: Cover } type Cover @shareable { colour: String }`,
    resolvers: {},
  };
  /** Both subgraphs find the same thing, and each knows the covers of one type only. */
  const library = (found: string, key: string) => ({
    films: {
      typeDefs: `type Query { found: Found @shareable covered: Covered @shareable }
        interface Covered { id: ID! } ${typesWith("Film", "Book", key)}`,
      resolvers: {
        Query: { found: () => ({ id: "x1" }), covered: () => ({ id: "x1" }) },
        Found: told(found),
        Covered: told(found),
        Film: { cover: cover("of a film") },
      },
    },
    books: {
      typeDefs: `type Query { found: Found @shareable covered: Covered @shareable }
        interface Covered { id: ID! } ${typesWith("Book", "Film", key)}`,
      resolvers: {
        Query: { found: () => ({ id: "x1" }), covered: () => ({ id: "x1" }) },
        Found: told(found),
        Covered: told(found),
        Book: { cover: cover("of a book") },
      },
    },
    covers,
  });
  const colours = { Film: "of a film", Book: "of a book" };

  it.each([
    { type: "Film", key: '@key(fields: "id")', what: "an entity" },
    { type: "Book", key: '@key(fields: "id")', what: "an entity" },
    { type: "Film", key: "", what: "a value" },
    { type: "Book", key: "", what: "a value" },
  ] as const)("of the $type, $what", async ({ type, key }) => {
    const right = { cover: { colour: colours[type] } };
    expect(await answer(library(type, key), "{ found { ... on Covered { cover { colour } } } }")).toEqual({
      data: { found: right },
    });
    expect(await answer(library(type, key), "{ covered { id type: __typename cover { colour } } }")).toEqual({
      data: { covered: { id: "x1", type, ...right } },
    });
  });

  it("behind a mutation", async () => {
    const half = (own: string, other: string) => ({
      typeDefs: `type Mutation { open${own}: Shop }
        type Shop @key(fields: "id") { id: ID! found: Found @shareable }
        interface Covered { id: ID! } ${typesWith(own, other, "")}`,
      resolvers: {
        Mutation: { [`open${own}`]: () => ({ id: "s1" }) },
        Shop: { found: () => ({ id: "x1" }) },
        Found: told("Book"),
        [own]: { cover: cover(`${own}'s`) },
      },
    });
    const shops = {
      films: half("Film", "Book"),
      books: half("Book", "Film"),
      covers,
    };
    expect(await answer(shops, "mutation { openFilm { found { ... on Covered { cover { colour } } } } }")).toEqual({
      data: { openFilm: { found: { cover: { colour: "Book's" } } } },
    });
  });
});

describe("a subgraph is come back to with what it requires of others", () => {
  const scales = {
    typeDefs: `type Bee @key(fields: "id") { id: ID! @shareable weight: Int @shareable }`,
    resolvers: { Bee: { weight: ({ id }: { id: string }) => id.length } },
  };
  const width = ({ weight }: { weight: number }) => needed(weight) * 10;
  const hive = (keys: string, provides = "") => ({
    typeDefs: `type Query { bee: Bee ${provides} }
      type Bee ${keys} { id: ID! @shareable tag: ID! weight: Int @external width: Int @shareable @requires(fields: "weight") }`,
    resolvers: {
      Query: { bee: () => ({ id: "bee1", tag: "t1", weight: 4 }) },
      Bee: { id: ({ tag }: { tag: string }) => `bee${tag.slice(1)}`, width },
    },
  });

  it.each([
    '@key(fields: "tag") @key(fields: "id", resolvable: false)',
    '@key(fields: "id", resolvable: false) @key(fields: "tag")',
  ])("by the key that it resolves: %s", async (keys) => {
    expect(await answer({ hive: hive(keys), scales }, "{ bee { id width } }")).toEqual({
      data: { bee: { id: "bee1", width: 40 } },
    });
  });

  it("not by a key that it does not resolve: there is no way to the field", async () => {
    const federation = { hive: hive('@key(fields: "tag", resolvable: false)'), scales };
    await expect(answer(federation, "{ bee { id width } }")).rejects.toMatchObject({
      status: 400,
      errors: [{ extensions: { code: "OPERATION_RESOLUTION_FAILURE" } }],
    });
    expect(await answer(federation, "{ bee { id tag weight } }")).toEqual({
      data: { bee: { id: "bee1", tag: "t1", weight: 4 } },
    });
  });

  it("not by a key that it does not resolve, when another subgraph has the field", async () => {
    const rulers = {
      typeDefs: `type Bee @key(fields: "id") {
        id: ID! @shareable weight: Int @external width: Int @shareable @requires(fields: "weight")
      }`,
      resolvers: { Bee: { width } },
    };
    const federation = { hive: hive('@key(fields: "tag", resolvable: false)'), rulers, scales };
    expect(await answer(federation, "{ bee { tag width } }")).toEqual({ data: { bee: { tag: "t1", width: 40 } } });
  });

  it("not at all, when it provides that itself", async () => {
    const keys = '@key(fields: "tag", resolvable: false)';
    const federation = { hive: hive(keys, '@provides(fields: "weight")'), scales };
    expect(await answer(federation, "{ bee { width } }")).toEqual({ data: { bee: { width: 40 } } });
  });
});

it("fields of one name and of types that differ are asked for apart, also below one another", async () => {
  type Thing = { __typename: string; id?: string };
  const [queen, garden, bee]: Thing[] = [
    { __typename: "Ant", id: "queen" },
    { __typename: "Place" },
    { __typename: "Ant", id: "bee" },
  ];
  const nests = {
    typeDefs: `type Query { start(at: String): Named }
      interface Named { link: Ant }
      union Either = Wall
      type Ant implements Named { id: ID! @shareable link: Ant! parent: Float width: Named }
      type Place implements Named @shareable { link: Ant parent: Float }
      type Wall { id: ID! }`,
    resolvers: {
      Query: { start: (_: unknown, { at }: { at: string }) => (at === "Ant" ? queen : garden) },
      Named: { __resolveType: ({ __typename }: Thing) => __typename },
      Ant: { link: () => bee, width: ({ id }: Thing) => (id === "bee" ? garden : queen) },
      Place: { link: () => bee },
    },
  };
  const walls = {
    typeDefs: `interface Named { parent: Float }
      type Ant { id: ID! @shareable }
      type Wall implements Named { link: Ant parent: Float! }`,
    resolvers: {},
  };
  const below = "link { id width { link { id width { ...Rest } } } }";
  const right = { id: "bee", width: { link: { id: "bee", width: { is: "Place" } } } };
  for (const at of ["Ant", "Place"]) {
    const query = `{ start(at: "${at}") { ${below} } } fragment Rest on Named { is: __typename ... on Wall { parent } }`;
    expect(await answer({ nests, walls }, query)).toEqual({ data: { start: { link: right } } });
  }
});
