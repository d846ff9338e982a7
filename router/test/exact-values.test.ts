import { stripIgnoredCharacters } from "graphql";
import { WebSocket } from "ws";
import { type CannedSubgraphs, serveCanned, spaced } from "./fixtures/canned";
import { compose } from "./fixtures/compose";
import { type Running, startRouter } from "./fixtures/start";

const LINK = `extend schema @link(url: "https://specs.apollo.dev/federation/v2.9",
  import: ["@key", "@external", "@requires"])`;

const SHOP = `${LINK}
  scalar Amount
  scalar Serial
  enum Currency { EUR USD }
  input Price { amount: Amount!, amounts: [Amount!], currency: Currency, count: Int, not: Price }
  type Query {
    pay(amountMinor: Amount, price: Price, amounts: [Amount!], count: Int, ratio: Float, id: ID): Amount
    text(of: String, or: String): String
    paid: Amount!
    float: Float!
    int: Int
    id: ID
    item: Item
    items: [Item!]!
  }
  type Mutation { pay(amountMinor: Amount!): Amount }
  type Item @key(fields: "serial") { serial: Serial! weight: Amount name: String }
`;
const STOCK = `${LINK}
  scalar Amount
  scalar Serial
  type Query { stock: Int }
  type Item @key(fields: "serial") {
    serial: Serial!
    weight: Amount @external
    left(of: Amount): Int
    postage: Int @requires(fields: "weight")
  }
`;
const BIG = "9007199254740993";

let subgraphs: CannedSubgraphs;
let running: Running;

beforeAll(async () => {
  subgraphs = await serveCanned(["shop", "stock"]);
  running = await startRouter({ supergraphSdl: compose({ shop: SHOP, stock: STOCK }), urls: subgraphs.urls });
});
beforeEach(() => {
  subgraphs.bodies.length = 0;
  for (const waiting of Object.values(subgraphs.answers)) waiting.length = 0;
});
afterAll(async () => {
  await running.router.close();
  await subgraphs.close();
});

/** The answer's text, to a body that is text, too. */
async function post(body: string): Promise<string> {
  const headers = { "content-type": "application/json" };
  return (await fetch(`${running.url}/graphql`, { method: "POST", headers, body })).text();
}

const ask = (query: string, variables = "{}") => post(`{"query":${JSON.stringify(query)},"variables":${variables}}`);
const sent = () => subgraphs.bodies.map(({ text }) => text);
const queries = () => sent().map((text) => JSON.parse(text).query as string);
const answer = (shop: string, stock?: string) => {
  subgraphs.answers.shop!.push(shop);
  if (stock !== undefined) subgraphs.answers.stock!.push(stock);
};

describe("a literal of a custom scalar reaches its subgraph as the text that it is", () => {
  it.each([
    ["a large number", `amountMinor: ${BIG}`],
    ["a fraction with a nought", "amountMinor: 1.50"],
    ["an exponent", "amountMinor: 1e400"],
    ["a number below nought", "amountMinor: -0.0"],
    ["the name of a value", "amountMinor: MINIMUM"],
    ["a boolean", "amountMinor: true"],
    ["a list", `amountMinor: [${BIG}, MINIMUM, [1.50], "text"]`],
    ["an object", `amountMinor: {value: ${BIG}, unit: EUR, of: {parts: [1.0, 2]}}`],
    ["in an input object", `price: {amount: ${BIG}, currency: EUR}`],
    ["in a list in an input object", "price: {amount: 1, amounts: [1.50, 2]}"],
    ["in an input object in one", "price: {amount: 1, not: {amount: 1.50, count: 3}}"],
    ["in a list", `amounts: [${BIG}, 1.50, SMALL]`],
    ["one where a list is wanted", "amounts: 1.50"],
  ])("%s", async (_, argument) => {
    answer('{"data":{"pay__0":1}}');
    expect(await ask(`{ pay(${argument}) }`)).toBe('{"data":{"pay":1}}');
    const [query] = queries();
    expect(query).toContain(stripIgnoredCharacters(`{pay(${argument})}`).slice(1, -1));
    expect(query).not.toContain("$");
  });

  it("beside variables, within one literal", async () => {
    answer('{"data":{"pay__0":1}}');
    const query = `query($c: Int, $a: Amount!, $n: Int) { pay(price: {amount: ${BIG}, count: $c, amounts: [1.50, $a], not: {amount: {of: [$n, 2.50]}}}) }`;
    await ask(query, `{"c":3,"a":1.10,"n":7}`);
    expect(queries()[0]).toContain(
      `pay__0:pay(price:{amount:${BIG} amounts:[1.50$a]count:$c not:{amount:{of:[$n 2.50]}}})`,
    );
    expect(sent()[0]).toContain('"variables":{"c":3,"a":1.10,"n":7}');
  });

  it("which is put back, though an equal one elsewhere is a variable that is sent", async () => {
    answer('{"data":{"pay__0":1}}');
    await ask('query($n: Int) { pay(id: null, amountMinor: {of: [null, "a", $n]}, ratio: null) }', '{"n":7}');
    expect(queries()[0]).toContain('amountMinor:{of:[null "a"$n]}');
    answer('{"data":{"text__0":"x"}}');
    await ask('query($n: Int) { text(of: "a", or: null) pay(amountMinor: {of: [null, "a", $n]}) }', '{"n":7}');
    expect(queries()[1]).toContain('pay__0:pay(amountMinor:{of:[null "a"$n]})');
  });

  it.each([
    ["given", '{"a":2}', '"variables":{"a":2}'],
    ["not given", "{}", '"variables":{}'],
  ])("in the default of a variable that is %s", async (_, variables, expected) => {
    answer('{"data":{"pay__0":1}}');
    const query = `query($a: Amount = ${BIG}, $p: Price = {amount: 1.50}) { pay(amountMinor: $a, price: $p) }`;
    expect(await ask(query, variables)).toBe('{"data":{"pay":1}}');
    expect(queries()[0]).toContain(`($a:Amount=${BIG}$p:Price={amount:1.50})`);
    expect(sent()[0]).toContain(expected);
  });

  it("in the default of a variable where null is not allowed", async () => {
    answer('{"data":{"pay__0":1}}');
    await ask("mutation($a: Amount = 1.50) { pay(amountMinor: $a) }");
    expect(queries()[0]).toContain("($a:Amount=1.50)");
  });

  it("where an entity is asked about, and one for each of two aliases", async () => {
    answer(
      '{"data":{"item":{"__typename":"Item","serial":"s"}}}',
      '{"data":{"_entities":[{"left__0":1,"left__1":2}]}}',
    );
    expect(await ask(`{ item { one: left(of: ${BIG}) two: left(of: 9007199254740992) } }`)).toBe(
      '{"data":{"item":{"one":1,"two":2}}}',
    );
    expect(queries()[1]).toContain(`left(of:${BIG})`);
    expect(queries()[1]).toContain("left(of:9007199254740992)");
  });

  it("another literal is another operation", async () => {
    for (const amount of ["1.50", "1.5", "2"]) {
      answer('{"data":{"pay__0":1}}');
      await ask(`{ pay(amountMinor: ${amount}) }`);
    }
    expect(queries().map((query) => /amountMinor:([\d.]+)/.exec(query)?.[1])).toEqual(["1.50", "1.5", "2"]);
  });

  it("is no reason for introspection beside it to fail", async () => {
    answer('{"data":{"pay__0":1}}');
    const text = await ask(`{ __type(name: "Item") { name } pay(price: {amount: ${BIG}}) }`);
    expect(text).toBe('{"data":{"__type":{"name":"Item"},"pay":1}}');
  });

  it("a Float that no number is is refused, and asks nobody", async () => {
    const { errors } = JSON.parse(await ask("{ pay(ratio: 1e400) }"));
    expect(errors).toEqual([
      {
        message: "Float cannot represent non numeric value: 1e400",
        extensions: { code: "GRAPHQL_VALIDATION_FAILED" },
      },
    ]);
    expect(sent()).toEqual([]);
  });
});

describe("a number in variables reaches its subgraph as it was written", () => {
  const QUERY = "query($a: Amount, $p: Price) { pay(amountMinor: $a, price: $p) }";
  const VARIABLES = `{"a":${BIG},"p":{"amount":1.50,"amounts":[1e400,-0,"9007199254740993"]}}`;

  it("by POST", async () => {
    answer('{"data":{"pay__0":1}}');
    expect(await ask(QUERY, VARIABLES)).toBe('{"data":{"pay":1}}');
    expect(sent()[0]).toContain(`"variables":${VARIABLES}`);
  });

  it("by GET", async () => {
    answer('{"data":{"pay__0":1}}');
    await fetch(`${running.url}/graphql?${new URLSearchParams({ query: QUERY, variables: VARIABLES })}`);
    expect(sent()[0]).toContain(`"variables":${VARIABLES}`);
  });

  it("by WebSocket", async () => {
    answer(`{"data":{"pay__0":${BIG}}}`);
    const socket = new WebSocket(`${running.url.replace("http", "ws")}/graphql`, "graphql-transport-ws");
    const messages: string[] = [];
    await new Promise<void>((resolve, reject) => {
      socket.on("error", reject);
      socket.on("open", () => socket.send('{"type":"connection_init","payload":{"n":1.50}}'));
      socket.on("message", (data) => {
        messages.push(String(data));
        const { type } = JSON.parse(String(data));
        if (type === "connection_ack") socket.send('{"type":"ping","payload":{"n":1.50}}');
        if (type === "pong") {
          const payload = `{"query":${JSON.stringify(QUERY)},"variables":${VARIABLES}}`;
          socket.send(`{"id":"1","type":"subscribe","payload":${payload}}`);
        }
        if (type === "complete") resolve();
      });
    });
    socket.close();
    expect(messages[2]).toBe(`{"id":"1","type":"next","payload":{"data":{"pay":${BIG}}}}`);
    expect(sent()[0]).toContain(`"variables":${VARIABLES}`);
  });

  it("and is one of ours where an Int, a Float or an ID is wanted", async () => {
    answer('{"data":{"pay__0":1}}');
    const query = "query($c: Int, $r: Float, $i: ID, $p: Price) { pay(count: $c, ratio: $r, id: $i, price: $p) }";
    const text = await ask(query, `{"c":1e2,"r":2.50,"i":${BIG},"p":{"amount":2.50,"count":3.0}}`);
    expect(text).toBe('{"data":{"pay":1}}');
    expect(sent()[0]).toContain(`"variables":{"c":100,"r":2.5,"i":"${BIG}","p":{"amount":2.50,"count":3}}`);
  });

  it.each([
    ["a fraction for an Int", "$c: Int", "count: $c", '{"c":1.50}'],
    ["too large for an Int", "$c: Int", "count: $c", `{"c":${BIG}}`],
    ["too large for a Float", "$c: Float", "ratio: $c", '{"c":1e400}'],
    ["an exponent for an ID", "$c: ID", "id: $c", '{"c":1.5e0}'],
    ["within an input object", "$c: Price", "price: $c", '{"c":{"amount":1.50,"count":1.50}}'],
  ])("is refused where it does not fit: %s", async (_, definition, argument, variables) => {
    const { data, errors } = JSON.parse(await ask(`query(${definition}) { pay(${argument}) }`, variables));
    expect(data).toBeUndefined();
    expect(errors.map(({ extensions }: { extensions: { code: string } }) => extensions.code)).toEqual([
      "BAD_USER_INPUT",
    ]);
    expect(sent()).toEqual([]);
  });
});

describe.each([
  ["by text", (json: string) => json],
  ["by values", spaced],
])("a number in an answer, %s", (_, form) => {
  it.each([
    BIG,
    "1.50",
    "-0",
    "1e400",
    "0.1000000000000000055511151231257827",
    "1E+5",
    "123456789012345678901234567890",
  ])("of a custom scalar is what its subgraph wrote: %s", async (number) => {
    answer(form(`{"data":{"paid":${number}}}`));
    expect(await ask("{ paid }")).toBe(`{"data":{"paid":${number}}}`);
  });

  it.each([
    ["in a list", `[${BIG},[1.50]]`],
    ["in an object", `{"a":${BIG},"b":{"c":[1.50,null,true,"x"]},"__proto__":1.0}`],
    ["beside a text that looks like one", `[": 9007199254740993","\\"1.50",1.50,"\\\\"]`],
  ])("of a custom scalar is what its subgraph wrote, %s", async (_name, value) => {
    answer(form(`{"data":{"paid":${value}}}`));
    expect(await ask("{ paid }")).toBe(`{"data":{"paid":${value}}}`);
  });

  it("that is too large for a Float is an error, and no null where none may be", async () => {
    answer(form('{"data":{"float":1e400}}'));
    expect(JSON.parse(await ask("{ float }"))).toEqual({
      data: null,
      errors: [
        {
          message: "Invalid value for Query.float.",
          path: ["float"],
          extensions: { code: "INTERNAL_SERVER_ERROR" },
        },
      ],
    });
  });

  it("is a number of ours where the type is", async () => {
    answer(form(`{"data":{"float":2.50,"int":1e2,"id":${BIG},"paid":1.50}}`));
    const text = await ask("{ float int id paid }");
    expect(JSON.parse(text)).toEqual({ data: { float: 2.5, int: 100, id: BIG, paid: 1.5 } });
    expect(text).toContain('"paid":1.50');
  });

  it("that is a key is one entity for each number", async () => {
    const items = [BIG, "9007199254740992", BIG].map((serial) => `{"__typename":"Item","serial":${serial},"name":"n"}`);
    answer(form(`{"data":{"items":[${items}]}}`), form('{"data":{"_entities":[{"left":1},{"left":2}]}}'));
    expect(await ask("{ items { serial left } }")).toBe(
      `{"data":{"items":[{"serial":${BIG},"left":1},{"serial":9007199254740992,"left":2},{"serial":${BIG},"left":1}]}}`,
    );
    expect(sent()[1]).toContain(
      `"representations":[{"__typename":"Item","serial":${BIG}},{"__typename":"Item","serial":9007199254740992}]`,
    );
  });

  it("that another field requires is told as it is", async () => {
    const item = `{"__typename":"Item","serial":"s","weight":1.50}`;
    answer(form(`{"data":{"item":${item}}}`), form('{"data":{"_entities":[{"postage":1}]}}'));
    expect(await ask("{ item { postage } }")).toBe('{"data":{"item":{"postage":1}}}');
    expect(sent()[1]).toContain('"representations":[{"__typename":"Item","serial":"s","weight":1.50}]');
  });
});
