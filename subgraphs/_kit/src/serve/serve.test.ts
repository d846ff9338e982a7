import { randomUUID } from "node:crypto";
import fastify from "fastify";
import { type ExecutionResult, GraphQLError, parse, print } from "graphql";
import { createClient } from "graphql-ws";
import { Arg, Int, Query, Resolver, Root, Subscription } from "type-graphql";
import { WebSocket } from "ws";
import { Access } from "../access/access";
import type { Viewer } from "../identity/viewer";
import { createLogger } from "../logging";
import { TestRouter } from "../testing/test-router";
import { type Listening, listen } from "./http";
import { Subgraph } from "./subgraph";

const SECRET = "a secret that only these tests know.";
const router = new TestRouter(SECRET, "clock");
let released = 0;

async function* count(to: number): AsyncGenerator<number> {
  try {
    for (let n = 1; n <= to; n += 1) yield n;
  } finally {
    released += 1;
  }
}

@Resolver()
class ClockResolver {
  @Access("anyone")
  @Query(() => String, { description: "Who asks." })
  whoAmI(): string {
    return "asked";
  }

  @Access("anyone")
  @Query(() => String, { nullable: true, description: "Fails as code does." })
  broken(): string {
    throw new Error("SELECT secret FROM table");
  }

  @Access("anyone")
  @Query(() => String, { nullable: true, description: "Stores what PostgreSQL cannot." })
  unstorable(): string {
    throw Object.assign(new Error("invalid byte sequence"), { code: "22021" });
  }

  @Access("anyone")
  @Query(() => String, { nullable: true, description: "Refuses with a code." })
  refused(): string {
    throw new GraphQLError("Not for you.", { extensions: { code: "FORBIDDEN" } });
  }

  @Access("anyone")
  @Subscription(() => Int, {
    subscribe: () => {
      throw new GraphQLError("Not for you.", { extensions: { code: "FORBIDDEN" } });
    },
    description: "Refuses whoever subscribes.",
  })
  withheld(@Root() n: number): number {
    return n;
  }

  @Access("anyone")
  @Subscription(() => Int, {
    subscribe: () => {
      throw new Error("SELECT secret FROM table");
    },
    description: "Fails as code does.",
  })
  mistaken(@Root() n: number): number {
    return n;
  }

  @Access("anyone")
  @Subscription(() => Int, { nullable: true, subscribe: () => count(3), description: "Fails at each second event." })
  faltering(@Root() n: number): number {
    if (n % 2 === 0) throw new GraphQLError("An even one.", { extensions: { code: "EVEN" } });
    return n;
  }

  @Access("anyone")
  @Subscription(() => Int, { subscribe: ({ args }) => count(args.to as number), description: "Counts up." })
  counted(@Root() n: number, @Arg("to", () => Int) _to: number): number {
    return n;
  }
}

@Resolver()
class UndescribedResolver {
  @Query(() => String)
  silent(): string {
    return "";
  }
}

const startWith = (resolver: object, ready: () => Promise<void> = async () => undefined) =>
  Subgraph.start({
    schema: { name: "clock", resolvers: [resolver.constructor] },
    resolvers: [resolver],
    context: (viewer: Viewer) => ({ viewer }),
    resources: [{ ready, close: async () => undefined }],
    config: { PORT: 0, HOST: "127.0.0.1", ROUTER_SECRET: SECRET },
    logger: createLogger("test", "silent"),
  });

let server: Listening;
let subgraph: Subgraph;
let sick = false;
beforeAll(async () => {
  subgraph = await startWith(new ClockResolver(), async () => {
    if (sick) throw new Error("no database");
  });
  server = await listen(subgraph);
});
afterAll(() => server.close());

async function post(body: string, headers: Record<string, string> = router.request({ sub: "u" }, body)) {
  const response = await fetch(`${server.url}/graphql`, {
    method: "POST",
    headers: { "content-type": "application/json", ...headers },
    body,
  });
  return { status: response.status, body: await response.json() };
}
const query = (text: string) => JSON.stringify({ query: text });

it("answers the router", async () => {
  expect(await post(query("{ whoAmI }"))).toEqual({ status: 200, body: { data: { whoAmI: "asked" } } });
});

it("refuses everybody else", async () => {
  const body = query("{ whoAmI }");
  const refusal = {
    status: 401,
    body: { errors: [{ message: "Only the router may ask.", extensions: { code: "UNTRUSTED_ROUTER" } }] },
  };
  expect(await post(body, {})).toEqual(refusal);
  expect(await post(body, new TestRouter("another secret", "clock").request({}, body))).toEqual(refusal);
  expect(await post(body, router.request({}, `${body} `))).toEqual(refusal);
});

it("a fault is masked, a refusal keeps its code, neither shows a stack", async () => {
  const { body } = await post(query("{ broken refused }"));
  expect(body).toEqual({
    data: { broken: null, refused: null },
    errors: [
      {
        message: "Something went wrong on our side.",
        locations: [{ line: 1, column: 3 }],
        path: ["broken"],
        extensions: { code: "INTERNAL_SERVER_ERROR" },
      },
      {
        message: "Not for you.",
        locations: [{ line: 1, column: 10 }],
        path: ["refused"],
        extensions: { code: "FORBIDDEN" },
      },
    ],
  });
});

it("a text that cannot be stored is the caller's fault", async () => {
  const { body } = await post(query("{ unstorable }"));
  expect(body.errors).toEqual([
    {
      message: "A text holds a character that cannot be stored, such as NUL.",
      locations: [{ line: 1, column: 3 }],
      path: ["unstorable"],
      extensions: { code: "BAD_USER_INPUT" },
    },
  ]);
});

it("a fault of a route of its own is masked too, also on another's server", async () => {
  const app = fastify();
  const subgraph = await startWith(new ClockResolver());
  app.register(async (scope) => {
    subgraph.routes(scope);
    scope.get("/broken", () => {
      throw new Error("SELECT secret FROM table");
    });
  });
  const answer = await app.inject("/broken");
  expect([answer.statusCode, answer.json()]).toEqual([500, { error: "Internal Server Error" }]);
  await app.close();
  await subgraph.close();
});

it.each([
  ["malformed JSON", "{"],
  ["no query", "{}"],
  ["a list", "[]"],
  ["variables that are none", '{"query":"{whoAmI}","variables":7}'],
])("%s is the caller's fault", async (_case, body) => {
  expect(await post(body)).toEqual({
    status: 400,
    body: { errors: [{ message: "Not a GraphQL request.", extensions: { code: "BAD_REQUEST" } }] },
  });
});

it("is ready when its resources are", async () => {
  const status = async (path: string) => (await fetch(server.url + path)).status;
  expect([await status("/healthz"), await status("/readyz")]).toEqual([200, 200]);
  sick = true;
  expect([await status("/healthz"), await status("/readyz")]).toEqual([200, 503]);
  sick = false;
});

describe("over WebSocket", () => {
  const connect = (connectionParams: Record<string, unknown>) =>
    createClient({
      url: `${server.url.replace("http", "ws")}/graphql`,
      webSocketImpl: WebSocket,
      connectionParams,
      retryAttempts: 0,
    });

  it("streams a subscription and releases its source", async () => {
    released = 0;
    const parameters = router.connection({});
    const client = connect(parameters);
    const seen: unknown[] = [];
    const asked = { query: "subscription { counted(to: 3) }" };
    const extensions = router.operation(parameters, asked);
    for await (const { data } of client.iterate({ ...asked, extensions })) seen.push(data);
    expect(seen).toEqual([{ counted: 1 }, { counted: 2 }, { counted: 3 }]);
    expect(released).toBe(1);
    await client.dispose();
  });

  it.each([
    ["a refusal", "subscription { withheld }"],
    ["an event that fails", "subscription { faltering }"],
    ["a variable that does not fit", "subscription($to: Int!) { counted(to: $to) }"],
    ["null for what may not be null", "subscription($to: Int = 2) { counted(to: $to) }"],
    ["a fault of ours", "subscription { mistaken }"],
  ])("says what it says within the process: %s", async (_case, text) => {
    const asked = { query: print(parse(text)), variables: { to: null } };
    const within: unknown[] = [];
    for await (const result of await subgraph.subscribe({ ...asked, viewer: {} })) within.push(result);
    const parameters = router.connection({});
    const client = connect(parameters);
    const seen: unknown[] = [];
    const extensions = router.operation(parameters, asked);
    for await (const result of client.iterate({ ...asked, extensions })) seen.push(result);
    await client.dispose();
    expect(seen).toEqual(JSON.parse(JSON.stringify(within)));
    expect(within).toHaveLength(text.includes("faltering") ? 3 : 1);
    const codes = within
      .flatMap((result) => (result as ExecutionResult).errors ?? [])
      .map(({ extensions }) => extensions.code);
    const known = { withheld: "FORBIDDEN", faltering: "EVEN", mistaken: "INTERNAL_SERVER_ERROR" };
    const code = Object.entries(known).find(([field]) => text.includes(field))?.[1];
    expect(codes).toEqual([code ?? "BAD_USER_INPUT"]);
  });
});

it("a root field without a description fails the boot", async () => {
  await expect(startWith(new UndescribedResolver())).rejects.toThrow(
    "clock: root fields without a description: Query.silent",
  );
});

it("a resource that cannot start closes those before it", async () => {
  const closed: string[] = [];
  const id = randomUUID();
  await expect(
    Subgraph.start({
      schema: { name: "clock", resolvers: [ClockResolver] },
      resolvers: [new ClockResolver()],
      context: (viewer: Viewer) => ({ viewer }),
      resources: [
        { close: async () => void closed.push("first") },
        { start: () => Promise.reject(new Error(id)), close: async () => void closed.push("second") },
        { close: async () => void closed.push("third") },
      ],
      config: { PORT: 0, HOST: "127.0.0.1", ROUTER_SECRET: SECRET },
      logger: createLogger("test", "silent"),
    }),
  ).rejects.toThrow(id);
  expect(closed).toEqual(["second", "first"]);
});
