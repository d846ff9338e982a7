import { EventEmitter, once } from "node:events";
import { Agent, request } from "node:http";
import { connect } from "node:net";
import { text } from "node:stream/consumers";
import { createClient } from "graphql-ws";
import { WebSocket } from "ws";
import { openSocket, openStream } from "./fixtures/live-clients";
import { createLibrary, serveLibrary } from "./fixtures/servers";
import { startRouter } from "./fixtures/start";

it("a request in flight is answered, and its kept-alive connection does not hold up the end", async () => {
  const library = await serveLibrary();
  let release: () => void = () => {};
  const arrived = new Promise<void>((resolve) => {
    library.gate.wait = () => {
      resolve();
      return new Promise<void>((go) => {
        release = go;
      });
    };
  });
  const { router, url } = await startRouter({ urls: library.urls });
  const agent = new Agent({ keepAlive: true });
  const answer = new Promise<string>((resolve, reject) => {
    const asked = request(`${url}/graphql`, { agent, method: "POST", headers: { "content-type": "application/json" } });
    asked.on("response", (response) => {
      response.setEncoding("utf8").on("data", resolve);
    });
    asked.on("error", reject);
    asked.end('{"query":"{ books { id } }"}');
  });
  await arrived;
  const closed = router.close();
  // The close must be under way before the answer is, or the connection would be idle when it begins.
  await new Promise((resolve) => setImmediate(resolve));
  release();
  expect(JSON.parse(await answer)).toEqual({ data: { books: [{ id: "b1" }, { id: "b2" }] } });
  await closed;
  agent.destroy();
  await library.close();
});

it("a connection that goes on asking is answered, and told that it closes", async () => {
  const library = await serveLibrary();
  const begun = new EventEmitter();
  let release: () => void = () => {};
  const released = new Promise<void>((resolve) => {
    release = resolve;
  });
  library.gate.wait = () => {
    begun.emit("fetch");
    return released;
  };
  const { router, url } = await startRouter({ urls: library.urls });
  const socket = connect(Number(new URL(url).port), "127.0.0.1");
  const answers = text(socket);
  const ask = async (field: string) => {
    const body = JSON.stringify({ query: `{ books { ${field} } }` });
    const head = `POST /graphql HTTP/1.1\r\nhost: x\r\ncontent-type: application/json\r\ncontent-length: ${body.length}`;
    socket.write(`${head}\r\n\r\n${body}`);
    await once(begun, "fetch");
  };
  await ask("id");
  const closed = router.close();
  await new Promise((resolve) => setImmediate(resolve));
  await ask("title");
  release();
  await closed;
  const received = await answers;
  expect(received.match(/connection: [\w-]+|\{"data".*\}/gi)).toEqual([
    "Connection: keep-alive",
    '{"data":{"books":[{"id":"b1"},{"id":"b2"}]}}',
    "connection: close",
    '{"data":{"books":[{"title":"The Sea"},{"title":"Stones"}]}}',
  ]);
  await library.close();
});

it("a subscription by WebSocket is not complete: its client comes back to the router that follows", async () => {
  const library = createLibrary();
  const first = await startRouter({ sources: library.sources });
  const port = Number(new URL(first.url).port);
  const client = createClient({
    url: `${first.url.replace("http", "ws")}/graphql`,
    webSocketImpl: WebSocket,
    retryAttempts: 20,
    retryWait: async () => {
      await new Promise((resolve) => setTimeout(resolve, 50));
    },
  });
  const ticks = client.iterate({ query: "subscription { ticks }" });
  const one = ticks.next();
  await library.feed.until(1);
  library.feed.send("ticks", 1);
  expect((await one).value).toEqual({ data: { ticks: 1 } });
  const two = ticks.next();
  await first.router.close();
  await library.feed.until(0);
  const again = await startRouter({ sources: library.sources }, port);
  await library.feed.until(1);
  library.feed.send("ticks", 2);
  expect(await two).toEqual({ done: false, value: { data: { ticks: 2 } } });
  await client.dispose();
  await again.router.close();
});

it("a subscription by SSE ends without being complete", async () => {
  const library = createLibrary();
  const { router, url } = await startRouter({ sources: library.sources });
  const stream = openStream(url, { query: "subscription { ticks }" });
  await library.feed.until(1);
  library.feed.send("ticks", 1);
  expect(await stream.count(1)).toEqual([{ data: { ticks: 1 } }]);
  await router.close();
  expect(await stream.ending()).toEqual({ kind: "closed", detail: "" });
});

it("a lost subgraph closes the sockets of its subscriptions, with a code to come back on, once nothing is at work on them", async () => {
  const library = await serveLibrary();
  const other = createLibrary();
  let release: () => void = () => {};
  const arrived = new Promise<void>((resolve) => {
    const catalogue = other.sources.catalogue!;
    const execute = catalogue.execute.bind(catalogue);
    catalogue.execute = async (request) => {
      resolve();
      await new Promise<void>((go) => {
        release = go;
      });
      return execute(request);
    };
  });
  const { catalogue, places, reviews } = other.sources;
  const sources = { catalogue: catalogue!, places: places!, reviews: reviews! };
  const { router, url } = await startRouter({ urls: library.urls, sources });
  const socket = openSocket(url);
  const ticks = socket.run("subscription { ticks }");
  await library.feed.until(1);
  const renamed = socket.run('mutation { renameBook(id: "b1", title: "A") { title } }');
  await arrived;
  await library.close();
  expect((await ticks.count(1))[0].errors).toMatchObject([{ extensions: { code: "SUBGRAPH_UNAVAILABLE" } }]);
  expect([ticks.ended, renamed.ended]).toEqual([undefined, undefined]);
  release();
  expect(await renamed.count(1)).toEqual([{ data: { renameBook: { title: "A" } } }]);
  expect((await socket.closed).code).toBe(1013);
  expect(await ticks.ending()).toMatchObject({ kind: "error", detail: { code: 1013 } });
  await router.close();
});
