import { answer, needed } from "./fixtures/federation";

describe("fields that require others", () => {
  it("a required field that requires something itself", async () => {
    const dogs = {
      kennel: {
        typeDefs: `type Query { dog: Dog }
          type Dog @key(fields: "id") { id: ID! mood: String @external title: String @requires(fields: "mood") }`,
        resolvers: {
          Query: { dog: () => ({ id: "d1" }) },
          Dog: { title: ({ mood }: { mood: string }) => `the ${needed(mood)} one` },
        },
      },
      names: {
        typeDefs: `type Dog @key(fields: "id") { id: ID! title: String @external name: String @requires(fields: "title") }`,
        resolvers: { Dog: { name: ({ title }: { title: string }) => `Rex, ${needed(title)}` } },
      },
      moods: {
        typeDefs: `type Dog @key(fields: "id") { id: ID! mood: String }`,
        resolvers: { Dog: { mood: () => "happy" } },
      },
    };
    expect(await answer(dogs, "{ dog { name } }")).toEqual({ data: { dog: { name: "Rex, the happy one" } } });
  });

  it("a required field of an object behind the field itself", async () => {
    const files = {
      shelf: {
        typeDefs: `type Query { file: File }
          type File @key(fields: "id") { id: ID! size: Int parent: File @external label: String @requires(fields: "parent { size }") }`,
        resolvers: {
          Query: { file: () => ({ id: "abc" }) },
          File: {
            size: ({ id }: { id: string }) => id.length,
            label: ({ parent }: { parent: { size: number } }) => `in ${needed(parent).size}`,
          },
        },
      },
      tree: {
        typeDefs: `type File @key(fields: "id") { id: ID! size: Int @external parent: File @requires(fields: "size") }`,
        resolvers: {
          File: { parent: ({ id, size }: { id: string; size: number }) => ({ id: id.slice(0, needed(size) - 1) }) },
        },
      },
    };
    expect(await answer(files, "{ file { parent { parent { label } label } } }")).toEqual({
      data: { file: { parent: { parent: { label: "in 0" }, label: "in 1" } } },
    });
  });

  it("one field with different arguments, beside the client's own", async () => {
    const price = ({ currency }: { currency: string }) => (currency === "USD" ? 7 : currency === "EUR" ? 6 : 50);
    const goods = {
      prices: {
        typeDefs: `type Query { good: Good } type Good @key(fields: "id") { id: ID! price(currency: String): Int }`,
        resolvers: {
          Query: { good: () => ({ id: "g1" }) },
          Good: { price: (_good: never, args: { currency: string }) => price(args) },
        },
      },
      labels: {
        typeDefs: `type Good @key(fields: "id") {
          id: ID!
          price(currency: String): Int @external
          dollars: Int @requires(fields: "price(currency: \\"USD\\")")
          euros: Int @requires(fields: "price(currency: \\"EUR\\")")
        }`,
        resolvers: {
          Good: {
            dollars: (good: { price: number }) => needed(good.price),
            euros: (good: { price: number }) => needed(good.price),
          },
        },
      },
    };
    expect(await answer(goods, '{ good { price(currency: "CNY") dollars euros } }')).toEqual({
      data: { good: { price: 50, dollars: 7, euros: 6 } },
    });
  });

  it("where a key that cannot be resolved is listed first", async () => {
    const dogs = {
      tags: {
        typeDefs: `type Dog @key(fields: "id", resolvable: false) @key(fields: "sku") {
          id: ID! sku: String! weight: Int @external tag: String @requires(fields: "weight")
        }`,
        resolvers: {
          Dog: {
            id: ({ sku }: { sku: string }) => sku.slice(1),
            tag: ({ sku, weight }: { sku: string; weight: number }) => `${needed(sku)}: ${needed(weight)} kg`,
          },
        },
      },
      scales: {
        typeDefs: `type Dog @key(fields: "id") { id: ID! weight: Int }`,
        resolvers: { Dog: { weight: ({ id }: { id: string }) => Number(id) } },
      },
      kennel: {
        typeDefs: "type Query { dog: Dog! } type Dog { sku: String! @shareable }",
        resolvers: { Query: { dog: () => ({ sku: "s12" }) } },
      },
    };
    expect(await answer(dogs, "{ dog { tag } }")).toEqual({ data: { dog: { tag: "s12: 12 kg" } } });
  });
});

describe("interfaces that a subgraph knows as an object", () => {
  const pets = {
    register: {
      typeDefs: `type Query { registered: [Pet]! }
        interface Pet @key(fields: "id") { id: ID! }
        type Cat implements Pet @key(fields: "id") { id: ID! }
        type Dog implements Pet @key(fields: "id") { id: ID! }`,
      resolvers: {
        Query: { registered: () => [{ id: "c1" }, { id: "d1" }] },
        Pet: { __resolveType: ({ id }: { id: string }) => (id === "c1" ? "Cat" : "Dog") },
      },
    },
    walks: {
      typeDefs: `type Query { pets: [Pet]! }
        type Pet @interfaceObject @key(fields: "id") { id: ID! leash: String! meters: Int friend: Pet }`,
      resolvers: {
        Query: { pets: () => [{ id: "c1" }, { id: "d1" }] },
        Pet: {
          leash: ({ id }: { id: string }) => (id === "d1" ? "red" : null),
          meters: () => 100,
          friend: ({ id }: { id: string }) => (id === "d1" ? { id: "c1" } : { id: "d1" }),
        },
      },
    },
  };

  it("what one implementer lacks is not asked of it on behalf of another", async () => {
    expect(await answer(pets, "{ registered { id ... on Dog { leash } meters } }")).toEqual({
      data: {
        registered: [
          { id: "c1", meters: 100 },
          { id: "d1", leash: "red", meters: 100 },
        ],
      },
    });
  });

  it("the interface within one of its implementers", async () => {
    expect(await answer(pets, "{ pets { ... on Dog { ... on Pet { leash } } } }")).toEqual({
      data: { pets: [{}, { leash: "red" }] },
    });
  });

  it("a type name that is left out", async () => {
    const query = "query ($no: Boolean!) { pets { friend { friend { __typename @skip(if: $no) id } } } }";
    expect(await answer(pets, query, { no: true })).toEqual({
      data: { pets: [{ friend: { friend: { id: "c1" } } }, { friend: { friend: { id: "d1" } } }] },
    });
    expect(await answer(pets, query, { no: false })).toEqual({
      data: {
        pets: [
          { friend: { friend: { __typename: "Cat", id: "c1" } } },
          { friend: { friend: { __typename: "Dog", id: "d1" } } },
        ],
      },
    });
  });
});

describe("a mutation's field that stands twice", () => {
  const query = `mutation ($first: Boolean!) {
    ring @include(if: $first) { count }
    knock { count }
    ring { count of }
  }`;
  const door = () => {
    const heard: string[] = [];
    const act = (name: string) => () => ({ count: heard.push(name), of: name });
    const resolvers = { Query: { quiet: () => true }, Mutation: { ring: act("ring"), knock: act("knock") } };
    const typeDefs = `type Query { quiet: Boolean } type Act { count: Int of: String }
      type Mutation { ring: Act knock: Act }`;
    return { heard, subgraphs: { door: { typeDefs, resolvers } } };
  };

  it("is executed once, where it first stands", async () => {
    const { heard, subgraphs } = door();
    expect(await answer(subgraphs, query, { first: true })).toEqual({
      data: { ring: { count: 1, of: "ring" }, knock: { count: 2 } },
    });
    expect(heard).toEqual(["ring", "knock"]);
  });

  it("is executed once where only the second is included", async () => {
    const { heard, subgraphs } = door();
    expect(JSON.stringify(await answer(subgraphs, query, { first: false }))).toBe(
      '{"data":{"knock":{"count":1},"ring":{"count":2,"of":"ring"}}}',
    );
    expect(heard).toEqual(["knock", "ring"]);
  });
});
