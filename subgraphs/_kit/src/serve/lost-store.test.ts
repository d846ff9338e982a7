import { createClient } from "graphql-ws";
import { Int, Query, Resolver, Root, Subscription } from "type-graphql";
import { WebSocket } from "ws";
import { Access } from "../access/access";
import type { Viewer } from "../identity/viewer";
import { createLogger } from "../logging";
import { TestRouter } from "../testing/test-router";
import { type Listening, listen } from "./http";
import { Subgraph } from "./subgraph";

const SECRET = "a secret that only these tests know.";
const router = new TestRouter(SECRET, "clock");

/** What a store's client says when its server is gone. */
const outage = () => Object.assign(new Error("connect ECONNREFUSED 127.0.0.1:6379"), { code: "ECONNREFUSED" });

async function* countAndLose(): AsyncGenerator<number> {
  yield 1;
  throw outage();
}

@Resolver()
class ClockResolver {
  @Access("anyone")
  @Query(() => String, { description: "Who asks." })
  whoAmI(): string {
    return "asked";
  }

  @Access("anyone")
  @Subscription(() => Int, { subscribe: countAndLose, description: "Loses its store after the first." })
  losing(@Root() n: number): number {
    return n;
  }

  @Access("anyone")
  @Subscription(() => Int, {
    subscribe: () => {
      throw outage();
    },
    description: "Has lost its store.",
  })
  lost(@Root() n: number): number {
    return n;
  }
}

let server: Listening;
let subgraph: Subgraph;
beforeAll(async () => {
  subgraph = await Subgraph.start({
    schema: { name: "clock", resolvers: [ClockResolver] },
    resolvers: [new ClockResolver()],
    context: (viewer: Viewer) => ({ viewer }),
    resources: [],
    config: { PORT: 0, HOST: "127.0.0.1", ROUTER_SECRET: SECRET },
    logger: createLogger("test", "silent"),
  });
  server = await listen(subgraph);
});
afterAll(() => server.close());

const connect = (connectionParams: Record<string, unknown>) =>
  createClient({
    url: `${server.url.replace("http", "ws")}/graphql`,
    webSocketImpl: WebSocket,
    connectionParams,
    retryAttempts: 0,
  });

it.each([
  ["before its first event", "lost", []],
  ["after an event", "losing", [{ data: { losing: 1 } }]],
])(
  "a subscription that loses its store %s neither fails nor ends, and its socket closes",
  async (_when, field, events) => {
    const asked = { query: `subscription { ${field} }` };
    const within: unknown[] = [];
    const read = async () => {
      for await (const result of await subgraph.subscribe({ ...asked, viewer: { sub: "u" } })) within.push(result);
    };
    await expect(read()).rejects.toThrow("ECONNREFUSED");
    const parameters = router.connection({ sub: "u" });
    const client = connect(parameters);
    const seen: unknown[] = [];
    const extensions = router.operation(parameters, asked);
    const follow = async () => {
      for await (const result of client.iterate({ ...asked, extensions })) seen.push(result);
    };
    await expect(follow()).rejects.toMatchObject({ code: 1013, reason: "The source of these events was lost" });
    await client.dispose();
    expect([seen, JSON.parse(JSON.stringify(within))]).toEqual([events, events]);
  },
);

it("a subscription that loses its store is watched no longer", async () => {
  const [stop, abort] = [jest.fn(), new AbortController()];
  const watch = jest.spyOn(subgraph.revocations, "watch").mockReturnValue(stop);
  const remove = jest.spyOn(abort.signal, "removeEventListener");
  const asked = { query: "subscription { losing }", viewer: { sub: "u" }, signal: abort.signal };
  const updates = await subgraph.subscribe(asked);
  await updates.next();
  expect([stop.mock.calls.length, remove.mock.calls.length]).toEqual([0, 0]);
  await expect(updates.next()).rejects.toThrow("ECONNREFUSED");
  expect([stop.mock.calls.length, remove.mock.calls.length]).toEqual([1, 1]);
  expect(await updates.next()).toEqual({ done: true, value: undefined });
  watch.mockRestore();
});
