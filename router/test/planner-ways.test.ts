import { answer } from "./fixtures/federation";

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
