import { createEngine, type EngineOptions, type RunningEngine } from "../src/engine";
import type { SubgraphResult } from "../src/index";
import { ANONYMOUS } from "../src/request/identity";
import { TextAnswer } from "../src/sources/subgraph-answer";
import { FallBack } from "../src/steps/fall-back";
import { compose } from "./fixtures/compose";
import { startRouter } from "./fixtures/start";

const SHOP = `extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@key"])
  type Query { product: Product }
  type Product @key(fields: "id") { id: ID! name: String price: Float }
`;
const STOCK = `extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@key"])
  type Query { stock: Int }
  type Product @key(fields: "id") { id: ID! inStock: Boolean }
`;
const SUPERGRAPH = compose({ shop: SHOP, stock: STOCK });

type Reply = SubgraphResult | string | Error;

/** A source that gives each of these once. */
function source(replies: Reply[]) {
  return {
    execute: async () => {
      const reply = replies.shift();
      if (reply instanceof Error) throw reply;
      return reply ?? new Promise<string>(() => {});
    },
    subscribe: () => {
      throw new Error("There are no subscriptions.");
    },
  };
}

const STRAIGHT = '{"data":{"product":{"price":1.50}}}';
const INDENTED = '{ "data": { "product": { "price": 1.50 } } }';
const BY_VALUES = '{"data":{"product":{"price":1.5}}}';

describe("an operation that is not executed by text", () => {
  let engine: RunningEngine;
  let replies: { shop: Reply[]; stock: Reply[] };
  let reasons: string[];
  let warnings: { err: unknown; subgraph?: string }[];

  beforeEach(() => {
    replies = { shop: [], stock: [] };
    reasons = [];
    warnings = [];
    const logger = { warn: (warning: (typeof warnings)[number]) => warnings.push(warning) };
    engine = createEngine(
      {
        supergraphSdl: SUPERGRAPH,
        sources: { shop: source(replies.shop), stock: source(replies.stock) },
        introspection: "full",
        logger: logger as unknown as NonNullable<EngineOptions["logger"]>,
      },
      { fetch: () => {}, planLookup: () => {}, fallBack: (reason) => reasons.push(reason) },
    );
  });
  afterEach(async () => {
    jest.restoreAllMocks();
    await engine.close();
  });

  const ask = async (query: string, shop: Reply, stock?: Reply): Promise<string> => {
    replies.shop.push(shop);
    if (stock !== undefined) replies.stock.push(stock);
    return (await engine.pipeline.run({ query, variables: {} }, ANONYMOUS)).text;
  };

  it("is not counted when it was", async () => {
    expect(await ask("{ product { price } }", STRAIGHT)).toBe(STRAIGHT);
    expect(reasons).toEqual([]);
  });

  it("had text that was not just what was asked for, and is then not tried again at once", async () => {
    expect(await ask("{ product { price } }", INDENTED)).toBe(BY_VALUES);
    expect(await ask("{ product { price } }", STRAIGHT)).toBe(BY_VALUES);
    expect(await ask("{ product { price } }", STRAIGHT)).toBe(STRAIGHT);
    expect(reasons).toEqual(["text", "paused"]);
    expect(warnings).toEqual([]);
  });

  it("had values from a subgraph in this process", async () => {
    expect(await ask("{ product { price } }", { data: { product: { price: 1.5 } } })).toBe(BY_VALUES);
    expect(reasons).toEqual(["values"]);
  });

  it("had no answer", async () => {
    const gone = new Error("Gone.");
    expect(JSON.parse(await ask("{ product { price } }", gone)).data).toEqual({ product: null });
    expect(reasons).toEqual(["unavailable"]);
    expect(warnings).toEqual([{ err: gone, subgraph: "shop" }]);
  });

  it("had entities that do not match their representations", async () => {
    const shop = '{"data":{"product":{"__typename":"Product","id":"1","price":1.50}}}';
    const text = await ask("{ product { price inStock } }", shop, '{"data":{"_entities":[]}}');
    expect(JSON.parse(text)).toEqual({
      data: { product: { price: 1.5, inStock: null } },
      errors: [
        {
          message: 'The service "stock" is not available.',
          path: ["product"],
          extensions: { code: "SUBGRAPH_UNAVAILABLE", service: "stock" },
        },
      ],
    });
    expect(reasons).toEqual(["shape"]);
  });

  it("asks for something that is never text, each time", async () => {
    const query = "{ __schema { queryType { name } } product { price } }";
    const text = '{"data":{"__schema":{"queryType":{"name":"Query"}},"product":{"price":1.5}}}';
    expect(await ask(query, STRAIGHT)).toBe(text);
    expect(await ask(query, STRAIGHT)).toBe(text);
    expect(reasons).toEqual(["operation", "operation"]);
  });

  it("met a fault of ours: the answer is right, and the fault is logged", async () => {
    const fault = new TypeError("x is not a function");
    jest.spyOn(TextAnswer.prototype, "readText").mockImplementation(() => {
      throw fault;
    });
    expect(await ask("{ product { price } }", STRAIGHT)).toBe(BY_VALUES);
    expect(reasons).toEqual(["fault"]);
    expect(warnings).toEqual([{ err: expect.any(FallBack) }]);
    expect((warnings[0]!.err as FallBack).cause).toBe(fault);
  });

  it("tells the reason that came first, whatever follows from it", async () => {
    const shop = '{"data":{"product":{"__typename":"Product","id":"1"}}}';
    await ask("{ product { inStock } stock }", shop, INDENTED);
    expect(reasons).toEqual(["text"]);
  });

  it("is not counted when its client has left", async () => {
    const leaving = new AbortController();
    const left = engine.pipeline.run({ query: "{ product { price } }", variables: {} }, ANONYMOUS, leaving.signal);
    await new Promise(setImmediate);
    leaving.abort(new Error("The client has left."));
    expect(JSON.parse((await left).text).data).toEqual({ product: null });
    expect(reasons).toEqual([]);
  });
});

it("every reason is counted at /metrics from the start", async () => {
  const sources = { shop: source([INDENTED, STRAIGHT]), stock: source([]) };
  const { router, metricsUrl, ask } = await startRouter({ supergraphSdl: SUPERGRAPH, sources });
  const counts = async () =>
    (await (await fetch(metricsUrl)).text())
      .split("\n")
      .filter((line) => line.startsWith("router_by_text_fall_backs_total"))
      .map((line) => line.slice("router_by_text_fall_backs_total".length));
  try {
    const others = ['{reason="values"} 0', '{reason="unavailable"} 0', '{reason="shape"} 0', '{reason="fault"} 0'];
    expect((await counts()).sort()).toEqual(
      ['{reason="operation"} 0', '{reason="paused"} 0', '{reason="text"} 0', ...others].sort(),
    );
    for (let requests = 0; requests < 2; requests++) await ask("{ product { price } }");
    expect((await counts()).sort()).toEqual(
      ['{reason="operation"} 0', '{reason="paused"} 1', '{reason="text"} 1', ...others].sort(),
    );
  } finally {
    await router.close();
  }
});
