import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { createLibrary } from "./fixtures/servers";
import { type Running, startRouter } from "./fixtures/start";

let running: Running | undefined;
const servers: Server[] = [];
afterEach(async () => {
  await running?.router.close();
  for (const server of servers.splice(0)) {
    server.closeAllConnections();
    server.close();
  }
});

/** A subgraph's server that answers `/readyz` as told; a promise that never settles is one that hangs. */
async function subgraph(status: () => number | Promise<number>): Promise<{ url: string; asked: () => number }> {
  let asked = 0;
  const server = createServer(async (request, response) => {
    expect([request.method, request.url]).toEqual(["GET", "/readyz"]);
    asked += 1;
    response.writeHead(await status()).end("{}");
  });
  servers.push(server);
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/graphql`, asked: () => asked };
}

const readyz = async () => {
  const response = await fetch(`${running!.url}/readyz`);
  return [response.status, await response.json()];
};
const READY = [200, { status: "ready" }];
const lacks = (...subgraphs: string[]) => [503, { status: "not ready", subgraphs }];

it("is that of its subgraphs, which are named without their addresses", async () => {
  let sick = 503;
  const [well, ill] = [await subgraph(() => 200), await subgraph(() => sick)];
  const urls = { catalogue: well.url, loans: ill.url, places: "http://127.0.0.1:1/graphql", reviews: well.url };
  running = await startRouter({ urls });
  expect(await readyz()).toEqual(lacks("loans", "places"));
  sick = 200;
  expect(await readyz()).toEqual(lacks("places"));
});

it("a subgraph's server without a readiness of its own is ready because it answers", async () => {
  const { url } = await subgraph(() => 404);
  running = await startRouter({ urls: { catalogue: url, loans: url, places: url, reviews: url } });
  expect(await readyz()).toEqual(READY);
});

it("one that hangs is lacking, many who ask at once share the question, and it is ready again when it answers", async () => {
  let answer: (status: number) => void = () => undefined;
  let hangs = true;
  const hanging = new Promise<number>((resolve) => {
    answer = resolve;
  });
  const { url, asked } = await subgraph(() => (hangs ? hanging : 200));
  running = await startRouter({ urls: { loans: url }, sources: without("loans") });
  const answers = await Promise.all(Array.from({ length: 50 }, readyz));
  expect(answers).toEqual(answers.map(() => lacks("loans")));
  expect(asked()).toBe(1);
  hangs = false;
  answer(200);
  expect(await readyz()).toEqual(READY);
});

it.each([
  ["fails", () => Promise.reject(new Error("gone"))],
  ["hangs", () => new Promise<void>(() => undefined)],
])("one in this process that %s is lacking", async (_what, ready) => {
  const sources = createLibrary().sources;
  running = await startRouter({ sources: { ...sources, loans: { ...sources.loans!, ready } } });
  expect(await readyz()).toEqual(lacks("loans"));
  expect((await fetch(`${running.url}/healthz`)).status).toBe(200);
});

function without(name: string) {
  const { [name]: _, ...rest } = createLibrary().sources;
  return rest;
}

describe("figures", () => {
  it("have a port of their own, and are not on the clients'", async () => {
    running = await startRouter({ sources: createLibrary().sources });
    expect(new URL(running.metricsUrl).hostname).toBe("127.0.0.1");
    expect((await fetch(running.metricsUrl)).status).toBe(200);
    expect((await fetch(`${running.url}/metrics`)).status).toBe(404);
    for (const path of ["/graphql", "/", "/readyz"]) {
      expect((await fetch(new URL(path, running.metricsUrl))).status).toBe(404);
    }
  });

  it("are nowhere unless asked for", async () => {
    running = await startRouter({ sources: createLibrary().sources, metrics: undefined });
    expect(running.router.metricsUrl).toBeUndefined();
    expect((await fetch(`${running.url}/metrics`)).status).toBe(404);
  });
});
