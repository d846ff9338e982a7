import { createEngine, type RunningEngine } from "../src/engine";
import { ANONYMOUS } from "../src/request/identity";
import { compose } from "./fixtures/compose";

const LINK = `extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@key", "@inaccessible"])`;

const SHOP = `${LINK}
  type Query { products: [Product!]! product: Product items: [Item!]! numbers: Numbers }
  type Mutation { restock: Product! }
  interface Item { id: ID! }
  type Product implements Item @key(fields: "id") {
    id: ID! name: String! price: Float maker: Maker size: Size
  }
  type Gift implements Item { id: ID! note: String }
  type Maker { name: String! town: String }
  enum Size { SMALL LARGE HIDDEN @inaccessible }
  scalar Anything
  type Numbers { int: Int float: Float anything: Anything flag: Boolean lists: [[Int!]]! id: ID }
`;
const STOCK = `${LINK} type Query { stock: Int } type Product @key(fields: "id") { id: ID! inStock: Boolean }`;

/** Values print this as 1.5: an answer that shows it has been passed on as text. */
const PRICE = "1.50";

let engine: RunningEngine;
/** What the subgraphs will answer, each text once. */
let answers: { shop: string[]; stock: string[] };
let asked: { subgraph: string; representations: unknown }[];
let outcomes: string[];

function source(subgraph: "shop" | "stock") {
  return {
    execute: async ({ variables }: { variables?: Record<string, unknown> }) => {
      asked.push({ subgraph, representations: variables?.representations });
      return answers[subgraph].shift() ?? new Promise<string>(() => {});
    },
    subscribe: () => {
      throw new Error("There are no subscriptions.");
    },
  };
}

beforeEach(() => {
  answers = { shop: [], stock: [] };
  asked = [];
  outcomes = [];
  engine = createEngine(
    { supergraphSdl: compose({ shop: SHOP, stock: STOCK }), sources: { shop: source("shop"), stock: source("stock") } },
    { fetch: (subgraph, outcome) => outcomes.push(`${subgraph} ${outcome}`), planLookup: () => {}, fallBack: () => {} },
  );
});
afterEach(() => engine.close());

async function ask(query: string, shop: string, stock?: string, variables = {}): Promise<string> {
  answers.shop.push(shop);
  if (stock !== undefined) answers.stock.push(stock);
  return (await engine.pipeline.run({ query, variables }, ANONYMOUS)).text;
}

describe("text that is passed on", () => {
  it("is what the subgraph sent: digits, escapes and characters of every script", async () => {
    const product = `{"name":"A \\"白云\\" \\u00e9\\n","price":${PRICE}}`;
    expect(await ask("{ products { name price } }", `{"data":{"products":[${product}]}}\n`)).toBe(
      `{"data":{"products":[${product}]}}`,
    );
  });

  it("has the client's order and names, whatever those of the subgraphs are", async () => {
    const shop = `{"data":{"products":[{"__typename":"Product","id":"1","maker":{"town":null,"name":"M"},"price":${PRICE},"price__0":2.50,"name__0":"x"}]}}`;
    const query = "{ products { inStock maker { town name } price title: name cost: price id } }";
    expect(await ask(query, shop, '{"data":{"_entities":[{"inStock":true}]}}')).toBe(
      '{"data":{"products":[{"inStock":true,"maker":{"town":null,"name":"M"},"price":1.50,"title":"x","cost":2.50,"id":"1"}]}}',
    );
    expect(asked).toEqual([
      { subgraph: "shop", representations: undefined },
      { subgraph: "stock", representations: [{ __typename: "Product", id: "1" }] },
    ]);
    expect(outcomes).toEqual(["shop ok", "stock ok"]);
  });

  it("keeps one text of neighbours apart where a variable leaves one of them out", async () => {
    const query = "query($yes: Boolean!) { product { name @include(if: $yes) price size } }";
    const whole = `{"data":{"product":{"name":"x","price":${PRICE},"size":"SMALL"}}}`;
    const less = `{"data":{"product":{"price":${PRICE},"size":"LARGE"}}}`;
    expect(await ask(query, whole, undefined, { yes: true })).toBe(whole);
    expect(await ask(query, less, undefined, { yes: false })).toBe(less);
  });

  it("is that of the type that an object says it has", async () => {
    const query = "{ items { __typename ... on Gift { note } ... on Product { price } } }";
    const items = `{"data":{"items":[{"__typename":"Gift","note":null},{"__typename":"Product","price":${PRICE}}]}}`;
    expect(await ask(query, items)).toBe(items);
  });

  it.each([
    ['{"int":-7,"float":-0.50,"anything":12.0,"flag":true,"lists":[],"id":null}'],
    ['{"int":0,"float":10,"anything":"a\\/b","flag":false,"lists":[null,[],[1,3]],"id":""}'],
    ['{"int":999999999,"float":0.10,"anything":false,"flag":null,"lists":[[1]],"id":"1"}'],
  ])("takes numbers, lists and scalars as they are: %s", async (numbers) => {
    const text = `{"data":{"numbers":${numbers}}}`;
    expect(await ask("{ numbers { int float anything flag lists id } }", text)).toBe(text);
  });
});

describe("text that is not just what was asked for", () => {
  const NUMBERS = "{ numbers { int float anything flag lists id } }";
  const numbers = (fields: string) => `{"data":{"numbers":{${fields}}}}`;

  it.each([
    ["white space", '{ "data":{"product":{"name":"x","price":1.50}}}', '{"data":{"product":{"name":"x","price":1.5}}}'],
    [
      "another order",
      '{"data":{"product":{"price":1.50,"name":"x"}}}',
      '{"data":{"product":{"name":"x","price":1.5}}}',
    ],
    [
      "more fields",
      '{"data":{"product":{"name":"x","price":1.50,"more":1}}}',
      '{"data":{"product":{"name":"x","price":1.5}}}',
    ],
    [
      "extensions",
      '{"data":{"product":{"name":"x","price":1.50}},"extensions":{}}',
      '{"data":{"product":{"name":"x","price":1.5}}}',
    ],
    ["no object", '{"data":{"product":null}}', '{"data":{"product":null}}'],
  ])("is read by values: %s", async (_, shop, text) => {
    expect(await ask("{ product { name price } }", shop)).toBe(text);
    expect(asked).toHaveLength(1);
    expect(outcomes).toEqual(["shop ok"]);
  });

  it.each([
    [
      "an exponent",
      '"int":1e3,"float":1e3,"anything":1e3,"flag":true,"lists":[],"id":"1"',
      '"int":1000,"float":1000,"anything":1e3,"flag":true,"lists":[],"id":"1"',
    ],
    [
      "a number for an id",
      '"int":1,"float":1.50,"anything":1,"flag":true,"lists":[],"id":7',
      '"int":1,"float":1.5,"anything":1,"flag":true,"lists":[],"id":"7"',
    ],
    [
      "nought with a sign",
      '"int":-0,"float":1.50,"anything":1,"flag":true,"lists":[],"id":"1"',
      '"int":0,"float":1.5,"anything":1,"flag":true,"lists":[],"id":"1"',
    ],
    [
      "an object for a scalar",
      '"int":1,"float":1.50,"anything":{"a":[1]},"flag":true,"lists":[],"id":"1"',
      '"int":1,"float":1.5,"anything":{"a":[1]},"flag":true,"lists":[],"id":"1"',
    ],
    [
      "ten digits",
      '"int":2147483647,"float":1.50,"anything":1,"flag":true,"lists":[],"id":"1"',
      '"int":2147483647,"float":1.5,"anything":1,"flag":true,"lists":[],"id":"1"',
    ],
  ])("is read by values: %s", async (_, shop, read) => {
    expect(await ask(NUMBERS, numbers(shop))).toBe(numbers(read));
    expect(asked).toHaveLength(1);
  });

  it.each([
    ["an Int that is too large", '"int":2147483648,"float":1,"anything":1,"flag":true,"lists":[],"id":"1"', "int"],
    ["a string for a Float", '"int":1,"float":"1","anything":1,"flag":true,"lists":[],"id":"1"', "float"],
    ["a number for a Boolean", '"int":1,"float":1,"anything":1,"flag":1,"lists":[],"id":"1"', "flag"],
  ])("never reaches the client as the type that it is not: %s", async (_, shop, field) => {
    const { data, errors } = JSON.parse(await ask(NUMBERS, numbers(shop)));
    expect(data.numbers[field]).toBeNull();
    expect(errors).toMatchObject([{ path: ["numbers", field] }]);
  });

  it("does not show a value of an enum that clients may not know", async () => {
    const { data, errors } = JSON.parse(
      await ask("{ product { size price } }", '{"data":{"product":{"size":"HIDDEN","price":1.50}}}'),
    );
    expect(data).toEqual({ product: { size: null, price: 1.5 } });
    expect(errors).toHaveLength(1);
  });

  it.each([
    ["an escape that there is not", '{"data":{"product":{"name":"\\x","price":1.50}}}'],
    ["half an escape", '{"data":{"product":{"name":"\\u00g0","price":1.50}}}'],
    ["a control character", '{"data":{"product":{"name":"a\tb","price":1.50}}}'],
    ["a number that is none", '{"data":{"product":{"name":"x","price":01.50}}}'],
    ["a cut", '{"data":{"product":{"name":"x","pri'],
    ["a cut within a string", '{"data":{"product":{"name":"x'],
    ["something after the end", '{"data":{"product":{"name":"x","price":1.50}}}}'],
    ["nothing", ""],
  ])("is no answer when it is no JSON: %s", async (_, shop) => {
    expect(JSON.parse(await ask("{ product { name price } }", shop))).toEqual({
      data: { product: null },
      errors: [
        {
          message: 'The service "shop" is not available.',
          extensions: { code: "SUBGRAPH_UNAVAILABLE", service: "shop" },
        },
      ],
    });
    expect(asked).toHaveLength(1);
    expect(outcomes).toEqual(["shop unavailable"]);
  });

  it("does not ask again what is known, and joins what comes afterwards", async () => {
    const product = (id: string) => `{"__typename":"Product","id":"${id}","price":${PRICE}}`;
    const text = await ask(
      "{ products { id price inStock } }",
      `{"data":{"products":[${product("1")},${product("2")}]}}`,
      '{"data":{"_entities":[{"inStock":true},null]}}',
    );
    expect(text).toBe(
      '{"data":{"products":[{"id":"1","price":1.5,"inStock":true},{"id":"2","price":1.5,"inStock":null}]}}',
    );
    expect(asked.map(({ subgraph }) => subgraph)).toEqual(["shop", "stock"]);
    expect(outcomes).toEqual(["shop ok", "stock ok"]);
  });

  it("keys that are written in two ways are one entity", async () => {
    const product = (id: string) => `{"__typename":"Product","id":"${id}"}`;
    const text = await ask(
      "{ products { inStock } }",
      `{"data":{"products":[${product("a")},${product("\\u0061")}]}}`,
      '{"data":{"_entities":[{"inStock":true}]}}',
    );
    expect(text).toBe('{"data":{"products":[{"inStock":true},{"inStock":true}]}}');
    expect(asked[1]?.representations).toEqual([{ __typename: "Product", id: "a" }]);
  });

  it("is no reason to carry out a mutation twice", async () => {
    const text = await ask("mutation { restock { name price } }", '{"data":{"restock__0":{"price":1.50,"name":"x"}}}');
    expect(text).toBe('{"data":{"restock":{"name":"x","price":1.5}}}');
    expect(asked).toHaveLength(1);
  });

  it("makes an operation go by values for one request, then two, until its answers are as expected again", async () => {
    const [straight, other] = [
      `{"product":{"name":"x","price":${PRICE}}}`,
      `{"product":{"price":${PRICE},"name":"x"}}`,
    ];
    const isPassedOn = async (data: string) => {
      const text = await ask("{ product { name price } }", `{"data":${data}}`);
      expect(JSON.parse(text)).toEqual({ data: { product: { name: "x", price: 1.5 } } });
      return text.includes(PRICE);
    };
    const seen: boolean[] = [];
    for (const data of [straight, other, straight, other, straight, straight, straight, other, straight, straight]) {
      seen.push(await isPassedOn(data));
    }
    expect(seen).toEqual([true, false, false, false, false, false, true, false, false, true]);
    expect(asked).toHaveLength(10);
  });

  it("several answers of one moment are one reason to do so", async () => {
    const [straight, other] = [`{"data":{"product":{"price":${PRICE}}}}`, `{"data": {"product":{"price":${PRICE}}}}`];
    await Promise.all([other, other, other].map((shop) => ask("{ product { price } }", shop)));
    expect(await ask("{ product { price } }", straight)).toBe('{"data":{"product":{"price":1.5}}}');
    expect(await ask("{ product { price } }", straight)).toBe(straight);
  });

  it("a client that has left is no reason to do so", async () => {
    const leaving = new AbortController();
    const left = engine.pipeline.run({ query: "{ product { price } }", variables: {} }, ANONYMOUS, leaving.signal);
    await new Promise(setImmediate);
    expect(asked).toHaveLength(1);
    leaving.abort(new Error("The client has left."));
    expect(JSON.parse((await left).text).data).toEqual({ product: null });
    const straight = `{"data":{"product":{"price":${PRICE}}}}`;
    expect(await ask("{ product { price } }", straight)).toBe(straight);
  });
});
