import { createEngine, type RunningEngine } from "../src/engine";
import { Code } from "../src/errors";
import { ANONYMOUS } from "../src/request/identity";
import { compose } from "./fixtures/compose";

const LINK = `extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@key"])`;
const SHOP = `${LINK}
  scalar Anything
  type Query { product: Product products: [Product!]! anything: Anything }
  type Subscription { sold: Product }
  type Product @key(fields: "id") { id: ID! name: String price: Float }`;
const STOCK = `${LINK}
  type Query { stock: Int }
  type Product @key(fields: "id") { id: ID! inStock: Boolean left: Int! }`;
const FAULT = { code: Code.INTERNAL_SERVER_ERROR };

let engine: RunningEngine;
let answers: { shop: unknown[]; stock: unknown[] };
let events: unknown[];

function source(subgraph: "shop" | "stock") {
  return {
    execute: async () => answers[subgraph].shift() as string,
    subscribe: async function* () {
      yield* events as never[];
    },
  };
}

beforeEach(() => {
  answers = { shop: [], stock: [] };
  engine = createEngine({
    supergraphSdl: compose({ shop: SHOP, stock: STOCK }),
    sources: { shop: source("shop"), stock: source("stock") } as never,
  });
});
afterEach(() => engine.close());

async function ask(query: string, shop: unknown, stock?: unknown) {
  answers.shop.push(shop);
  answers.stock.push(stock);
  return JSON.parse((await engine.pipeline.run({ query, variables: {} }, ANONYMOUS)).text);
}

const MALFORMED: [string, unknown][] = [
  ["null in the list", [null]],
  ["a text in the list", ["boom"]],
  ["a list in the list", [[]]],
  ["nothing in an error", [{}]],
  ["a message that is none", [{ message: { text: "boom" } }]],
  ["an object in place of the list", {}],
  ["a text in place of the list", "boom"],
  ["a number in place of the list", 7],
  ["a path that is none", [{ message: "boom", path: "product" }]],
  ["a path of what is no step", [{ message: "boom", path: [null, { a: 1 }] }]],
  ["a path between two places", [{ message: "boom", path: ["product", 0.5] }]],
  ["extensions that are none", [{ message: "boom", extensions: "boom" }]],
  ["a code that is none", [{ message: "boom", extensions: { code: { a: 1 } } }]],
];

describe.each([
  ["as text", (answer: unknown) => JSON.stringify(answer)],
  ["as values", (answer: unknown) => answer],
])("malformed errors in an answer %s", (_, form) => {
  it.each(MALFORMED)("cost no data: %s", async (_name, errors) => {
    expect(await ask("{ product { name } }", form({ data: { product: { name: "x" } }, errors }))).toEqual({
      data: { product: { name: "x" } },
      errors: [{ message: "Something went wrong.", extensions: FAULT }],
    });
  });

  it.each(MALFORMED.slice(0, 8))("cost no data where entities are asked about: %s", async (_name, errors) => {
    const shop = form({ data: { product: { __typename: "Product", id: "1", name: "x" } } });
    const stock = form({ data: { _entities: [{ inStock: true }] }, errors });
    expect(await ask("{ product { name inStock } }", shop, stock)).toEqual({
      data: { product: { name: "x", inStock: true } },
      errors: [{ message: "Something went wrong.", path: ["product"], extensions: FAULT }],
    });
  });

  it.each([
    ["null", null],
    ["no errors", []],
  ])("that are none are none: %s", async (_name, errors) => {
    const answer = form({ data: { product: { name: "x" } }, errors });
    expect(await ask("{ product { name } }", answer)).toEqual({ data: { product: { name: "x" } } });
  });

  it("beside one that is well formed leave it as it is", async () => {
    const known = { message: "Sold out.", path: ["product", "name"], extensions: { code: "SOLD_OUT" } };
    const answer = form({ data: { product: { name: null } }, errors: [null, known] });
    expect(await ask("{ product { name } }", answer)).toEqual({
      data: { product: { name: null } },
      errors: [{ message: "Something went wrong.", extensions: FAULT }, known],
    });
  });

  it.each([
    ["null", null],
    ["a text", "boom"],
    ["a number", 7],
    ["a list", [[]]],
    ["neither data nor errors", {}],
  ])("what is no answer at all is a subgraph that is not available: %s", async (_name, answer) => {
    const { data, errors } = await ask("{ product { name } }", form(answer));
    expect(data).toEqual({ product: null });
    expect(errors).toEqual([
      {
        message: 'The service "shop" is not available.',
        extensions: { code: Code.SUBGRAPH_UNAVAILABLE, service: "shop" },
      },
    ]);
  });
});

describe("errors of entities", () => {
  const products = (count: number) => ({
    data: { products: Array.from({ length: count }, (_, index) => ({ __typename: "Product", id: `${index}` })) },
  });
  const UNRATED = { message: "Not counted.", extensions: { code: "NOT_COUNTED" } };

  it.each([
    ["beyond the last", ["_entities", 7, "inStock"]],
    ["below the first", ["_entities", -1]],
    ["none", ["_entities"]],
    ["of something else", ["products", 0]],
  ])("whose entity is %s are about all that were asked for", async (_name, path) => {
    const stock = { data: { _entities: [{ inStock: true }, { inStock: false }] }, errors: [{ ...UNRATED, path }] };
    expect(await ask("{ products { inStock } }", JSON.stringify(products(2)), JSON.stringify(stock))).toEqual({
      data: { products: [{ inStock: true }, { inStock: false }] },
      errors: [{ ...UNRATED, path: ["products"] }],
    });
  });

  it.each([
    ["too few", [{ inStock: true }]],
    ["too many", [{ inStock: true }, { inStock: true }, { inStock: true }]],
    ["no list", { inStock: true }],
  ])("an answer with %s of them is none, and its error has a path", async (_name, _entities) => {
    const stock = JSON.stringify({ data: { _entities } });
    expect(await ask("{ products { id inStock } }", JSON.stringify(products(2)), stock)).toEqual({
      data: {
        products: [
          { id: "0", inStock: null },
          { id: "1", inStock: null },
        ],
      },
      errors: [
        {
          message: 'The service "stock" is not available.',
          path: ["products"],
          extensions: { code: Code.SUBGRAPH_UNAVAILABLE, service: "stock" },
        },
      ],
    });
  });

  it("are each told at its place, however many there are", async () => {
    const count = 20_000;
    const errors = Array.from({ length: count }, (_, index) => ({
      ...UNRATED,
      path: ["_entities", index, "inStock"],
    }));
    const _entities = Array.from({ length: count }, () => ({ inStock: null }));
    const answer = await ask(
      "{ products { inStock } }",
      JSON.stringify(products(count)),
      JSON.stringify({ data: { _entities }, errors }),
    );
    expect(JSON.stringify(answer.data.products)).toBe(JSON.stringify(_entities));
    expect(answer.errors).toEqual(
      errors.map(({ path: [, index] }) => ({ ...UNRATED, path: ["products", index, "inStock"] })),
    );
  });

  it("are given their places by one walk through what has come", async () => {
    let walks = 0;
    class WalkedList extends Array<unknown> {
      override entries() {
        walks++;
        return super.entries();
      }
    }
    const { data } = products(50);
    const errors = data.products.map((_, index) => ({ ...UNRATED, path: ["_entities", index] }));
    const shop = { data: { products: WalkedList.from(data.products) } };
    const answer = await ask("{ products { inStock } }", shop, {
      data: { _entities: data.products.map(() => null) },
      errors,
    });
    expect(answer.errors).toHaveLength(50);
    expect(walks).toBe(1);
  });

  it("that take whole objects away are each told at its place, however many there are", async () => {
    const count = 20_000;
    const errors = Array.from({ length: count }, (_, index) => ({ ...UNRATED, path: ["_entities", index, "left"] }));
    const _entities = Array.from({ length: count }, () => null);
    const { data, errors: told } = await ask(
      "{ products { inStock left } }",
      JSON.stringify(products(count)),
      JSON.stringify({ data: { _entities }, errors }),
    );
    expect(data).toBeNull();
    expect(told).toEqual(errors.map(({ path: [, index] }) => ({ ...UNRATED, path: ["products", index, "left"] })));
  });

  it("nulls that nobody explains are each told at its place, however many there are", async () => {
    const count = 20_000;
    const answer = await ask(
      "{ products { name } }",
      `{"data":{"products":[${Array.from({ length: count }, () => "{}").join()}]}}`,
    );
    expect(answer.errors).toEqual(
      Array.from({ length: count }, (_, index) => ({
        message: "Product.name could not be resolved.",
        path: ["products", index, "name"],
        extensions: FAULT,
      })),
    );
  });
});

describe("a custom scalar", () => {
  const deep = (levels: number) => `${"[".repeat(levels)}1.50${"]".repeat(levels)}`;

  it.each([
    ["by text", '{"data":{"anything":', "}}"],
    ["by values", '{ "data":{"anything":', "}}"],
    ["beside an error", '{"data":{"anything":', '},"errors":[{"message":"x"}]}'],
  ])("is passed on however deep it is nested: %s", async (_name, before, after) => {
    answers.shop.push(`${before}${deep(20_000)}${after}`);
    const { text } = await engine.pipeline.run({ query: "{ anything }", variables: {} }, ANONYMOUS);
    expect(text.startsWith(`{"data":{"anything":${deep(20_000)}}`)).toBe(true);
  });

  it.each([
    ["Infinity", Number.POSITIVE_INFINITY],
    ["NaN", Number.NaN],
    ["a function", () => 1],
  ])("is an error where JSON has no word for it: %s", async (_name, anything) => {
    expect(await ask("{ anything }", { data: { anything } })).toEqual({
      data: { anything: null },
      errors: [{ message: "Invalid value for Query.anything.", path: ["anything"], extensions: FAULT }],
    });
  });

  it("may be larger than a number", async () => {
    answers.shop.push({ data: { anything: { of: 9007199254740993n } } });
    const { text } = await engine.pipeline.run({ query: "{ anything }", variables: {} }, ANONYMOUS);
    expect(text).toBe('{"data":{"anything":{"of":9007199254740993}}}');
  });
});

describe("events of a subscription", () => {
  it("malformed errors in one cost neither its data nor the events after it", async () => {
    const event = (name: string) => ({ data: { sold: { name } } });
    events = [{ ...event("a"), errors: [null] }, { ...event("b"), errors: "boom" }, event("c")];
    const request = { query: "subscription { sold { name } }", variables: {} };
    const runnable = await engine.pipeline.prepare(engine.pipeline.read(request), request, ANONYMOUS);
    const received: unknown[] = [];
    for await (const { text } of engine.pipeline.subscribe(runnable).answers) received.push(JSON.parse(text));
    const errors = [{ message: "Something went wrong.", extensions: FAULT }];
    expect(received).toEqual([{ ...event("a"), errors }, { ...event("b"), errors }, event("c")]);
  });
});
