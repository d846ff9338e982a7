import { createServer, type IncomingHttpHeaders } from "node:http";
import type { AddressInfo } from "node:net";
import { composeServices } from "@apollo/composition";
import { Access, createLogger, type Listening, listen, printSdl, Subgraph } from "@baiyun/kit";
import { createRouter, type Router } from "@baiyun/router";
import { parse } from "graphql";
import { createClient } from "graphql-ws";
import { Arg, Float, Mutation, Query, Resolver, Root, Subscription } from "type-graphql";
import { WebSocket, WebSocketServer } from "ws";

const [NEW, OLD] = ["the newer secret of these tests: 32 or more", "the older secret of these tests: 32 or more"];
const done: string[] = [];

async function* once(amount: number): AsyncGenerator<number> {
  done.push(`heard ${amount}`);
  yield amount;
}

@Resolver()
class LedgerResolver {
  @Access("anyone")
  @Query(() => Float, { description: "What is there." })
  balance(): number {
    return 1.5;
  }

  @Access("anyone")
  @Mutation(() => Float, { description: "Pays." })
  pay(@Arg("amount", () => Float) amount: number): number {
    done.push(`paid ${amount}`);
    return amount;
  }

  @Access("anyone")
  @Subscription(() => Float, { subscribe: ({ args }) => once(args.amount as number), description: "Hears." })
  heard(@Root() amount: number, @Arg("amount", () => Float) _amount: number): number {
    return amount;
  }
}

/** What stood between the router and its subgraph, as somebody on the way would have it. */
interface Captured {
  requests: { headers: IncomingHttpHeaders; body: string }[];
  messages: string[];
}

const captured: Captured = { requests: [], messages: [] };
let ledger: Listening;
let tap: { url: string; close(): void };
let router: Router;
let url: string;

const start = (name: string, secret: string) =>
  Subgraph.start({
    schema: { name, resolvers: [LedgerResolver] },
    resolvers: [new LedgerResolver()],
    context: (viewer) => ({ viewer }),
    resources: [],
    config: { PORT: 0, HOST: "127.0.0.1", ROUTER_SECRET: secret },
    logger: createLogger("test", "silent"),
  }).then(listen);

beforeAll(async () => {
  ledger = await start("ledger", `${NEW},${OLD}`);
  tap = await tapOn(ledger.url);
  const typeDefs = parse(await printSdl({ name: "ledger", resolvers: [LedgerResolver] }));
  const { supergraphSdl } = composeServices([{ name: "ledger", url: `${tap.url}/graphql`, typeDefs }]);
  // As while secrets are exchanged: the router signs with the first of its own, which is the older one here.
  router = await createRouter({ supergraphSdl: supergraphSdl!, secret: `${OLD},${NEW}` });
  url = await router.listen({ port: 0 });
});
afterAll(async () => {
  await router.close();
  tap.close();
  await ledger.close();
});
beforeEach(() => {
  done.length = 0;
  captured.requests.length = 0;
  captured.messages.length = 0;
});

async function tapOn(target: string): Promise<{ url: string; close(): void }> {
  const server = createServer(async (request, response) => {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    const body = Buffer.concat(chunks).toString();
    captured.requests.push({ headers: request.headers, body });
    const answer = await replay(target, { headers: request.headers, body });
    response.writeHead(answer.status, { "content-type": "application/json" }).end(answer.text);
  });
  new WebSocketServer({ server }).on("connection", (near) => {
    const far = new WebSocket(`${target.replace("http", "ws")}/graphql`, "graphql-transport-ws");
    const opened = new Promise((resolve) => far.once("open", resolve));
    near.on("message", async (text) => {
      captured.messages.push(String(text));
      await opened;
      far.send(String(text));
    });
    far.on("message", (text) => near.send(String(text)));
    near.on("close", () => far.close());
    far.on("close", () => near.close());
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, close: () => server.close() };
}

async function replay(target: string, { headers, body }: Captured["requests"][number], sent = body) {
  const { "content-type": type, "x-viewer": viewer, "x-viewer-signature": signature } = headers;
  const response = await fetch(`${target}/graphql`, {
    method: "POST",
    headers: { "content-type": type, "x-viewer": viewer, "x-viewer-signature": signature } as Record<string, string>,
    body: sent,
  });
  return { status: response.status, text: await response.text() };
}

async function ask(query: string): Promise<unknown> {
  const response = await fetch(`${url}/graphql`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ query }),
  });
  return response.json();
}

const UNTRUSTED = {
  status: 401,
  text: '{"errors":[{"message":"Only the router may ask.","extensions":{"code":"UNTRUSTED_ROUTER"}}]}',
};

it("a request of the router is answered, and of what was captured of it nothing serves again", async () => {
  expect(await ask("mutation { pay(amount: 2.50) }")).toEqual({ data: { pay: 2.5 } });
  const [request] = captured.requests;
  const other = await start("other", NEW);
  const refused = [
    await replay(ledger.url, request!),
    await replay(ledger.url, request!, request!.body.replace("2.5", "9.5")),
    await replay(other.url, request!),
  ];
  expect(refused).toEqual([UNTRUSTED, UNTRUSTED, UNTRUSTED]);
  await other.close();
  expect(done).toEqual(["paid 2.5"]);
});

it("a subscription of the router is answered, and its captured socket serves nobody again", async () => {
  const client = createClient({ url: `${url.replace("http", "ws")}/graphql`, webSocketImpl: WebSocket });
  const heard: unknown[] = [];
  const query = "subscription($amount: Float!) { heard(amount: $amount) }";
  for await (const event of client.iterate({ query, variables: { amount: 2.5 } })) heard.push(event);
  await client.dispose();
  expect(heard).toEqual([{ data: { heard: 2.5 } }]);
  expect(captured.messages.map((text) => JSON.parse(text).type)).toEqual(["connection_init", "subscribe"]);

  const socket = new WebSocket(`${ledger.url.replace("http", "ws")}/graphql`, "graphql-transport-ws");
  const closed = new Promise((resolve) => socket.once("close", resolve));
  socket.once("open", () => socket.send(captured.messages[0]!));
  expect(await closed).toBe(4403);
  expect(done).toEqual(["heard 2.5"]);
});
