import { openSocket, openStream } from "./fixtures/live-clients";
import { createLibrary, type Library } from "./fixtures/servers";
import { createKeys, type Keys, startRouter } from "./fixtures/start";

const EVENT = { id: "e1", bookId: "b1", memberId: "m1" };

describe("subscriptions in process", () => {
  let library: Library;
  let keys: Keys;

  beforeEach(async () => {
    library = createLibrary();
    keys = await createKeys();
  });

  it("join, cut by scope, and release", async () => {
    const running = await startRouter({ sources: library.sources, jwks: keys.jwks });
    const socket = openSocket(running.url);
    const live = socket.run('subscription { bookReturned(bookId: "b1") { id book { title price } } }');
    await library.feed.until(1);
    library.feed.send("bookReturned", EVENT);
    expect(await live.count(1)).toEqual([
      {
        data: { bookReturned: { id: "e1", book: { title: "The Sea", price: null } } },
        errors: [
          {
            message: "Unauthorized field or type: sign in first.",
            path: ["bookReturned", "book", "price"],
            extensions: { code: "UNAUTHORIZED_FIELD_OR_TYPE" },
          },
        ],
      },
    ]);
    live.stop();
    await library.feed.until(0);
    await running.router.close();
  });

  it("a laggard gets what was kept, then SUBSCRIPTION_LAGGED; its upstream is released before it has read that", async () => {
    let open: () => void = () => {};
    const gate = new Promise<void>((resolve) => {
      open = resolve;
    });
    const catalogue = library.sources.catalogue!;
    const slow = {
      ...catalogue,
      execute: (request: Parameters<typeof catalogue.execute>[0]) => gate.then(() => catalogue.execute(request)),
    };
    const running = await startRouter({ sources: { ...library.sources, catalogue: slow }, liveQueueLimit: 3 });
    const live = openStream(running.url, {
      query: 'subscription { bookReturned(bookId: "b1") { id book { title } } }',
    });
    await library.feed.until(1);
    for (let event = 0; event < 20; event++) library.feed.send("bookReturned", { ...EVENT, id: `e${event}` });
    await library.feed.until(0);
    open();
    expect(await live.ending()).toEqual({ kind: "complete" });
    const last = live.payloads.pop();
    expect(live.payloads.map(({ data }) => data.bookReturned)).toEqual(
      ["e0", "e1", "e2", "e3"].map((id) => ({ id, book: { title: "The Sea" } })),
    );
    expect(last).toEqual({
      data: null,
      errors: [
        {
          message: "Events came faster than this client read them: subscribe again, after the last that it has.",
          extensions: { code: "SUBSCRIPTION_LAGGED" },
        },
      ],
    });
    await running.router.close();
  });

  it("a router that stops ends its subscriptions", async () => {
    const running = await startRouter({ sources: library.sources });
    const stream = openStream(running.url, { query: "subscription { ticks }" });
    const socket = openSocket(running.url);
    socket.run("subscription { ticks }");
    await library.feed.until(2);
    await running.router.close();
    expect(await stream.ending()).toEqual({ kind: "closed", detail: "" });
    expect((await socket.closed).code).toBe(1001);
    expect(library.feed.count).toBe(0);
  });
});
