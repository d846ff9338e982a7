import { setImmediate as soon } from "node:timers/promises";
import { buildSchema, parse } from "graphql";
import { type Bounds, executePlanned } from "./execution";
import { planOperation } from "./plan";

const schema = buildSchema(`
  type Query { nodes(count: Int!): [Node!]!, later: Node, never: Node, wide: [Node] }
  type Node { id: Int, nodes(count: Int!): [Node!]!, later: Node, fails: Int! }
`);
let resolved = 0;
const node = (): object => ({
  id: 1,
  nodes: ({ count }: { count: number }) => {
    resolved += 1;
    return Array.from({ length: count }, node);
  },
  later: () => Promise.resolve(node()),
});
const fields = schema.getQueryType()!.getFields();
fields.nodes!.resolve = (_source, { count }) => Array.from({ length: count }, node);
fields.later!.resolve = async () => node();
fields.never!.resolve = () => new Promise(() => undefined);
fields.wide!.resolve = () => Array.from({ length: 50 }, () => Promise.reject(new Error("told too late")));

const run = (query: string, bounds: Bounds) => executePlanned(planOperation(schema, parse(query))!, {}, {}, bounds);
const tooLarge = (objects: number) => ({
  data: null,
  errors: [
    expect.objectContaining({
      message: `The answer would hold more than ${objects} objects. Ask for shorter pages, or for fewer lists in lists.`,
      extensions: { code: "LIMIT_EXCEEDED" },
    }),
  ],
});

describe("an answer's objects", () => {
  const query = "{ nodes(count: 3) { id nodes(count: 4) { id } } }";

  it("may be as many as the bound, the answer itself among them", async () => {
    const { errors, data } = await run(query, { objects: 1 + 3 + 12 });
    expect(errors).toBeUndefined();
    expect((data as { nodes: { nodes: object[] }[] }).nodes.map(({ nodes }) => nodes.length)).toEqual([4, 4, 4]);
  });

  it("are not one more", async () => {
    expect(await run(query, { objects: 3 + 12 })).toEqual(tooLarge(15));
  });

  it("end the work where they are too many", async () => {
    resolved = 0;
    const deep = `{ nodes(count: 100) ${"{ nodes(count: 100) ".repeat(4)} { id } ${"}".repeat(5)}`;
    expect(await run(deep, { objects: 1_000 })).toEqual(tooLarge(1_000));
    expect(resolved).toBeLessThan(1_000);
  });

  it("count too where they are waited for, and what comes later is let go", async () => {
    expect(await run("{ never { id } later { later { later { id } } } }", { objects: 3 })).toEqual(tooLarge(3));
  });

  it("leave no promise that rejects unheard", async () => {
    expect(await run("{ nodes(count: 2) { id } wide { id } }", { objects: 2 })).toEqual(tooLarge(2));
    await soon();
  });
});

describe("a client that leaves", () => {
  const abandoned = {
    data: null,
    errors: [
      expect.objectContaining({ message: "Nobody waits for the answer any more.", extensions: { code: "ABANDONED" } }),
    ],
  };

  it("ends what is waited for", async () => {
    const client = new AbortController();
    const answer = run("{ never { id } }", { objects: 100, signal: client.signal });
    client.abort();
    expect(await answer).toEqual(abandoned);
  });

  it("had left before: nothing is resolved", async () => {
    resolved = 0;
    const query = "{ nodes(count: 1) { nodes(count: 1) { id } } }";
    expect(await run(query, { objects: 100, signal: AbortSignal.abort() })).toEqual(abandoned);
    expect(resolved).toBe(0);
  });

  it("leaves after the answer: nothing is listened to any more", async () => {
    const client = new AbortController();
    const removed = jest.spyOn(client.signal, "removeEventListener");
    expect(await run("{ later { id } }", { objects: 100, signal: client.signal })).toEqual({
      data: { later: { id: 1 } },
    });
    expect(removed).toHaveBeenCalledTimes(1);
  });
});
