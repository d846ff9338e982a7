import { once } from "node:events";
import { WebSocket } from "ws";
import { openSocket, openStream } from "./fixtures/live-clients";
import { type ServedLibrary, serveLibrary } from "./fixtures/servers";
import { createKeys, type Keys, type Running, startRouter } from "./fixtures/start";

const RETURNED = `subscription($id: ID!) {
  bookReturned(bookId: $id) { id from { name reviews { stars } } book { title copies rating author { name } } }
}`;
const EVENT = { id: "e1", bookId: "b1", memberId: "m1" };
const JOINED = {
  data: {
    bookReturned: {
      id: "e1",
      from: { name: "Ada", reviews: [{ stars: 2 }, { stars: 5 }] },
      book: { title: "The Sea", copies: 2, rating: 3.5, author: { name: "Lin" } },
    },
  },
};

describe("subscriptions over HTTP subgraphs", () => {
  let library: ServedLibrary;
  let keys: Keys;
  let running: Running;

  beforeAll(async () => {
    library = await serveLibrary();
    keys = await createKeys();
    running = await startRouter({ urls: library.urls, jwks: keys.jwks, secret: "between us" });
  });
  beforeEach(() => {
    library.received.length = 0;
    library.connections.length = 0;
  });
  afterAll(async () => {
    await running.router.close();
    await library.close();
  });

  it("WebSocket: each event is joined once from each other subgraph, and leaving releases the upstream", async () => {
    const socket = openSocket(running.url, { authorization: `Bearer ${await keys.token("librarian")}` });
    const live = socket.run(RETURNED, { id: "b1" });
    await library.feed.until(1);
    library.feed.send("bookReturned", EVENT);
    expect(await live.count(1)).toEqual([JOINED]);
    expect(library.received.map(({ subgraph }) => subgraph).sort()).toEqual(["catalogue", "reviews", "reviews"]);
    library.feed.send("bookReturned", { ...EVENT, id: "e2", bookId: "b3" });
    const [, second] = await live.count(2);
    expect(second.data.bookReturned.book).toEqual({ title: "Heat", copies: 0, rating: 3.5, author: { name: "Lin" } });
    expect(library.received).toHaveLength(6);
    live.stop();
    await library.feed.until(0);
    expect(
      Buffer.from(String((library.connections[0] as Record<string, string>)["x-viewer"]), "base64url").toString(),
    ).toContain("reader-1");
    await socket.client.dispose();
  });

  describe("events that a client chooses", () => {
    const CHOOSING = `subscription($id: ID!) { bookReturned(bookId: $id) { id book { copies price genre author { name } } from { reviews { stars } } } }`;
    const chosen = (where: object) => ({ where });

    it("by fields of several subgraphs are shown alone, over WebSocket and SSE, and the others pass", async () => {
      const authorization = `Bearer ${await keys.token("librarian")}`;
      const where = {
        "bookReturned.book.copies": { lt: 1 },
        "bookReturned.book.price": { gte: 42 },
        "bookReturned.book.author.name": { in: ["Wei", "Lin"] },
        "bookReturned.from.reviews.stars": { gt: 4, ne: null },
      };
      const socket = openSocket(running.url, { authorization });
      const live = socket.run(CHOOSING, { id: "b1" }, chosen(where));
      const stream = openStream(
        running.url,
        { query: CHOOSING, variables: { id: "b1" }, extensions: chosen(where) },
        { authorization },
      );
      await library.feed.until(2);
      // One is not out of copies, of one nobody thought so well, and one is both.
      library.feed.send("bookReturned", EVENT);
      library.feed.send("bookReturned", { id: "e2", bookId: "b3", memberId: "m2" });
      library.feed.send("bookReturned", { id: "e3", bookId: "b3", memberId: "m1" });
      library.feed.complete();
      const expected = { id: "e3", book: { copies: 0, price: 42, genre: "SCIENCE", author: { name: "Lin" } } };
      for (const received of [live, stream]) {
        expect((await received.ending()).kind).toBe("complete");
        expect(received.payloads).toMatchObject([{ data: { bookReturned: expected } }]);
      }
      await socket.client.dispose();
    });

    it("by what they may not read, did not select or cannot compare are refused before anything is opened", async () => {
      const socket = openSocket(running.url, { authorization: `Bearer ${await keys.token("")}` });
      const refusal = async (where: unknown, query = CHOOSING) => {
        const { kind, detail } = await socket.run(query, { id: "b1" }, chosen(where as object)).ending();
        return [kind, detail[0].extensions.code, detail[0].message];
      };
      expect(await refusal({ "bookReturned.book.price": { gte: 42 } })).toEqual([
        "error",
        "UNAUTHORIZED_FIELD_OR_TYPE",
        "You may not read bookReturned.book.price, nor choose by it.",
      ]);
      expect(await refusal({ "bookReturned.book.title": { eq: "Heat" } })).toEqual([
        "error",
        "BAD_REQUEST",
        "Select bookReturned.book.title: events are chosen by what they show.",
      ]);
      expect((await refusal({ "bookReturned.book": { ne: null } }))[1]).toBe("BAD_REQUEST");
      expect((await refusal({ "bookReturned.id": { like: "e%" } }))[2]).toBe(
        "extensions.where compares by eq, ne, lt, lte, gt, gte, in.",
      );
      expect((await refusal({ "book.title": { eq: "x" } }, "query($id: ID!) { book(id: $id) { title } }"))[2]).toBe(
        "extensions.where chooses events: it is for subscriptions.",
      );
      expect(library.feed.count).toBe(0);
      await socket.client.dispose();
    });
  });

  it("a closed socket releases every upstream", async () => {
    const socket = openSocket(running.url);
    for (const id of ["b1", "b2", "b3"]) socket.run(RETURNED, { id });
    await library.feed.until(3);
    await socket.client.dispose();
    await library.feed.until(0);
  });

  it("SSE: events, joins and completion", async () => {
    const live = openStream(running.url, { query: RETURNED, variables: { id: "b1" } });
    await library.feed.until(1);
    library.feed.send("bookReturned", EVENT);
    expect(await live.count(1)).toEqual([JOINED]);
    library.feed.complete();
    expect(await live.ending()).toEqual({ kind: "complete" });
    expect(live.status()).toBe(200);
  });

  it("SSE: a client that leaves releases the upstream while no event comes", async () => {
    const live = openStream(running.url, { query: RETURNED, variables: { id: "b1" } });
    await library.feed.until(1);
    live.stop();
    await library.feed.until(0);
    const { body } = await running.ask("{ __typename }");
    expect(body.data).toEqual({ __typename: "Query" });
    expect(await gauge(running, "sse")).toBe(0);
  });

  it("SSE by GET, as EventSource does", async () => {
    const parameters = new URLSearchParams({ query: "subscription { ticks }" });
    const response = await fetch(`${running.url}/graphql?${parameters}`, { headers: { accept: "text/event-stream" } });
    await library.feed.until(1);
    library.feed.send("ticks", 7);
    library.feed.complete();
    const text = await response.text();
    expect(text).toBe(':\n\nevent: next\ndata: {"data":{"ticks":7}}\n\nevent: complete\ndata: \n\n');
  });

  it("queries and mutations over both", async () => {
    const socket = openSocket(running.url);
    const query = socket.run("{ books(first: 1) { title copies } }");
    expect(await query.ending()).toEqual({ kind: "complete" });
    expect(query.payloads).toEqual([{ data: { books: [{ title: "The Sea", copies: 2 }] } }]);
    const mutation = socket.run('mutation { renameBook(id: "b2", title: "Pebbles") { title } }');
    await mutation.ending();
    expect(mutation.payloads).toEqual([{ data: { renameBook: { title: "Pebbles" } } }]);
    const stream = openStream(running.url, { query: "{ books(first: 1) { title } }" });
    expect(await stream.ending()).toEqual({ kind: "complete" });
    expect(stream.payloads).toEqual([{ data: { books: [{ title: "The Sea" }] } }]);
    await socket.client.dispose();
  });

  it("WebSocket: each message is the answer's own text, and nothing a client sends is taken for one", async () => {
    const socket = new WebSocket(`${running.url.replace("http", "ws")}/graphql`, "graphql-transport-ws");
    const messages: string[] = [];
    const received = async (count: number) => {
      while (messages.length < count) await once(socket, "message");
    };
    socket.on("message", (message) => messages.push(String(message)));
    await once(socket, "open");
    const send = (message: object) => socket.send(JSON.stringify(message));
    send({ type: "connection_init" });
    await received(1);
    send({ type: "ping", payload: { text: '{"data":null}', failed: false } });
    for (const [id, id_] of [
      ["one", "b1"],
      ['"two"', "b2"],
    ] as const) {
      send({ id, type: "subscribe", payload: { query: `{ book(id: "${id_}") { title } }` } });
    }
    await received(6);
    expect(messages.slice(2).sort()).toEqual([
      '{"id":"\\"two\\"","type":"complete"}',
      '{"id":"\\"two\\"","type":"next","payload":{"data":{"book":{"title":"Pebbles"}}}}',
      '{"id":"one","type":"complete"}',
      '{"id":"one","type":"next","payload":{"data":{"book":{"title":"The Sea"}}}}',
    ]);
    expect(messages.slice(0, 2)).toEqual([
      '{"type":"connection_ack"}',
      '{"type":"pong","payload":{"text":"{\\"data\\":null}","failed":false}}',
    ]);
    socket.close();
  });

  it("limits and validation hold on a WebSocket and on SSE", async () => {
    const deep = `subscription { bookReturned(bookId: 1) { book ${"{ author { books ".repeat(8)} { id } ${"} }".repeat(8)} } }`;
    const socket = openSocket(running.url);
    for (const [query, code] of [
      [deep, "LIMIT_EXCEEDED"],
      ["subscription { tick }", "GRAPHQL_VALIDATION_FAILED"],
      ["subscription { ticks", "GRAPHQL_PARSE_FAILED"],
      ["subscription($y: Boolean!) { ticks @skip(if: $y) }", "GRAPHQL_VALIDATION_FAILED"],
      ["subscription($id: ID!) { bookReturned(bookId: $id) { id } }", "BAD_USER_INPUT"],
    ] as const) {
      const { kind, detail } = await socket.run(query).ending();
      expect([kind, detail[0].extensions.code]).toEqual(["error", code]);
      expect(JSON.stringify(detail)).not.toMatch(/did you mean|stack/i);
      const stream = openStream(running.url, { query });
      await stream.ending();
      expect(stream.status()).toBe(400);
    }
    expect(library.feed.count).toBe(0);
    await socket.client.dispose();
  });

  it("a bad token closes the socket with 4403", async () => {
    for (const connectionParams of [
      { authorization: "Bearer a.b.c" },
      { Authorization: 7 },
      { authorization: `Bearer ${await keys.token("x", -60)}` },
    ]) {
      const socket = openSocket(running.url, connectionParams);
      socket.run("{ __typename }");
      expect((await socket.closed).code).toBe(4403);
    }
  });

  it("the socket ends when its token does", async () => {
    const socket = openSocket(running.url, { Authorization: `Bearer ${await keys.token("x", -3)}` });
    socket.run("subscription { ticks }");
    expect(await socket.closed).toMatchObject({
      code: 4403,
      reason: "The access token has expired: refresh it, and connect again with the new one.",
    });
    await library.feed.until(0);
  });

  it("an event stream ends when its token does, though no event comes", async () => {
    const headers = { authorization: `Bearer ${await keys.token("x", -3)}` };
    const live = openStream(running.url, { query: "subscription { ticks }" }, headers);
    expect(await live.ending()).toEqual({ kind: "complete" });
    expect(live.payloads).toEqual([
      {
        data: null,
        errors: [
          {
            message: "The access token has expired: refresh it, and connect again with the new one.",
            extensions: { code: "UNAUTHENTICATED" },
          },
        ],
      },
    ]);
    await library.feed.until(0);
  });

  it("the subgraph's socket that breaks is told once, and nothing reconnects", async () => {
    const own = await serveLibrary();
    const alone = await startRouter({ urls: own.urls });
    const live = openStream(alone.url, { query: "subscription { ticks }" });
    await own.feed.until(1);
    await own.close();
    expect(await live.ending()).toEqual({ kind: "closed", detail: "" });
    expect(live.payloads).toEqual([
      {
        data: null,
        errors: [
          {
            message: 'The service "loans" is not available.',
            extensions: { code: "SUBGRAPH_UNAVAILABLE", service: "loans" },
          },
        ],
      },
    ]);
    await alone.router.close();
  });
});

async function gauge({ metricsUrl }: Running, transport: string): Promise<number> {
  const text = await (await fetch(metricsUrl)).text();
  return Number(new RegExp(`router_live_subscriptions\\{transport="${transport}"\\} (\\d+)`).exec(text)?.[1]);
}
