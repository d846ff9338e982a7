import { setImmediate as nextTurn } from "node:timers/promises";
import { createEngine } from "../src/engine";
import { Strides } from "../src/execution/strides";
import { ANONYMOUS } from "../src/request/identity";
import { Abandonment } from "../src/sources/abandonment";
import { compose } from "./fixtures/compose";

const MOST = 1_048_576;

describe("strides of large answers", () => {
  let strides: Strides;
  let begun: string[];
  beforeEach(() => {
    strides = new Strides();
    begun = [];
  });

  const read = (name: string, characters: number) => note(name, strides.read(characters));
  const write = (name: string, characters: number) => note(name, strides.write(), characters);
  function note(name: string, turn: Promise<void> | undefined, written?: number): void {
    const begin = () => {
      begun.push(name);
      if (written !== undefined) strides.note(written);
    };
    if (turn) void turn.then(begin);
    else begin();
  }
  /** What has begun after each turn. */
  async function turns(count: number): Promise<string[]> {
    const after: string[] = [];
    for (let turn = 0; turn < count; turn++) {
      await nextTurn();
      after.push(begun.join(""));
    }
    return after;
  }

  it("that are small go ahead together, as long as they come to less than the most", async () => {
    for (const name of ["a", "b", "c", "d"]) read(name, MOST / 2);
    expect(begun).toEqual(["a", "b"]);
    expect(await turns(2)).toEqual(["abcd", "abcd"]);
  });

  it("go one a turn where each is larger, in the order in which they came", async () => {
    for (const name of ["a", "b", "c"]) read(name, 10 * MOST);
    read("d", 1);
    expect(begun).toEqual(["a"]);
    expect(await turns(4)).toEqual(["ab", "abc", "abcd", "abcd"]);
  });

  it("one that is small does not go before a larger one that waits", async () => {
    read("a", MOST);
    read("b", MOST);
    await nextTurn();
    read("c", 1);
    expect(begun).toEqual(["a", "b"]);
    expect(await turns(1)).toEqual(["abc"]);
  });

  it("count what is written when it is, and of those that waited one a turn writes", async () => {
    write("a", MOST - 1);
    write("b", 1);
    write("c", 1);
    write("d", 1);
    read("e", 1);
    expect(begun).toEqual(["a", "b"]);
    expect(await turns(4)).toEqual(["abc", "abcd", "abcde", "abcde"]);
  });

  it("are all free again in the next turn", async () => {
    read("a", 10 * MOST);
    await turns(1);
    read("b", 1);
    expect(begun).toEqual(["a", "b"]);
  });
});

const SHOP = `
  extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@listSize"])
  type Query { all: [Item] @listSize(assumedSize: 2000) some: [Item] @listSize(assumedSize: 900) }
  type Item { id: ID }
`;

/** Operations that are answered at the same moment, with so many characters each. */
async function answeredTogether(query: string, characters: number, clients: readonly (AbortSignal | undefined)[]) {
  const waiting: (() => void)[] = [];
  const field = query.includes("all") ? "all" : "some";
  const text = `{"data":{"${field}":[{"id":"${"x".repeat(characters)}"}]}}`;
  const execute = () => new Promise<string>((resolve) => waiting.push(() => resolve(text)));
  const source = { execute, subscribe: () => Promise.reject(new Error("nothing lives here")) };
  const fetched: string[] = [];
  const engine = createEngine(
    { supergraphSdl: compose({ shop: SHOP }), sources: { shop: source } },
    {
      fetch: (_subgraph, outcome) => fetched.push(outcome),
      planLookup: () => undefined,
      fallBack: () => undefined,
    },
  );
  let turn = 0;
  const count = () => {
    turn++;
    counting = setImmediate(count);
  };
  let counting = setImmediate(count);
  const answeredIn: number[] = [];
  const run = async (signal: AbortSignal | undefined) => {
    const { text: answer } = await engine.pipeline.run(
      { query, variables: {}, operationName: undefined } as never,
      ANONYMOUS,
      signal,
    );
    if (signal?.aborted) return;
    answeredIn.push(turn);
    expect(answer).toBe(text);
  };
  const all = clients.map(run);
  while (waiting.length < clients.length) await nextTurn();
  return {
    fetched,
    /** One after the other in one turn of the event loop, each when the one before has been taken as far as it goes. */
    async answer() {
      for (const one of waiting) {
        one();
        await new Promise<void>((drained) => process.nextTick(drained));
      }
    },
    /** How many were answered in each turn in which some were. */
    async perTurn() {
      await Promise.all(all);
      clearImmediate(counting);
      await engine.close();
      return [...new Set(answeredIn)].map((one) => answeredIn.filter((other) => other === one).length);
    },
  };
}

const NOBODY_LEAVES = [undefined, undefined, undefined];

it.each([
  ["large answers are made in a turn each", "{ all { id } }", MOST, [1, 1, 1]],
  ["what is written for them counts as what is read does", "{ all { id } }", 0.4 * MOST, [1, 1, 1]],
  ["those that turn out to be small are made together", "{ all { id } }", 1_000, [3]],
  ["those that cannot be large are", "{ some { id } }", MOST, [3]],
])("%s", async (_what, query, characters, expected) => {
  const asked = await answeredTogether(query, characters, NOBODY_LEAVES);
  await asked.answer();
  expect(await asked.perTurn()).toEqual(expected);
  expect(asked.fetched).toEqual(["ok", "ok", "ok"]);
});

it("what nobody waits for any more is not read when its turn has come", async () => {
  const client = new Abandonment();
  const asked = await answeredTogether("{ all { id } }", MOST, [undefined, client, undefined]);
  await asked.answer();
  client.abandon();
  expect(await asked.perTurn()).toEqual([1, 1]);
  expect(asked.fetched).toEqual(["ok", "ok"]);
});
