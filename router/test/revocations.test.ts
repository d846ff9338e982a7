import { KnownRevocations } from "../src/request/revocations";
import { openSocket, openStream } from "./fixtures/live-clients";
import { type ServedLibrary, serveLibrary } from "./fixtures/servers";
import { createKeys, type Keys, type Running, startRouter } from "./fixtures/start";

const RETURNED = "subscription($id: ID!) { bookReturned(bookId: $id) { id } }";
const ENDED = { message: "This session has ended: sign in again.", extensions: { code: "UNAUTHENTICATED" } };

let library: ServedLibrary;
let keys: Keys;
let running: Running;
let revocations: KnownRevocations;

beforeAll(async () => {
  library = await serveLibrary();
  keys = await createKeys();
});
afterAll(() => library.close());
beforeEach(async () => {
  revocations = new KnownRevocations();
  running = await startRouter({ urls: library.urls, jwks: keys.jwks, revocations });
  library.received.length = 0;
});
afterEach(async () => {
  await running.router.close();
  await library.feed.until(0);
});

/** The fixture's tokens are all of one person and tenant, and say to the second when they were issued. */
const revoke = (subject: string) => revocations.note(subject, Date.now() + 1_000);

it.each(["sub:reader-1", "tid:t-1"])(
  "a query and a mutation of %s are refused, and no subgraph hears of them",
  async (subject) => {
    const token = await keys.token("librarian fire");
    expect((await running.ask("{ books { id } }", { token })).status).toBe(200);
    library.received.length = 0;
    revoke(subject);
    for (const asked of ["{ books { id price } }", 'mutation { burnBook(id: "b1") }']) {
      const { status, body } = await running.ask(asked, { token });
      expect([status, body]).toEqual([401, { errors: [ENDED] }]);
    }
    expect(library.received).toEqual([]);
    expect(library.shelves.burnt).toEqual([]);
  },
);

it.each(["sub:somebody-else", "tid:t-2", "sid:s-1"])("what revokes %s is nothing to others", async (subject) => {
  const token = await keys.token("librarian");
  revoke(subject);
  const { status, body } = await running.ask("{ books(first: 1) { price } }", { token });
  expect([status, body]).toEqual([200, { data: { books: [{ price: 42 }] } }]);
});

it("who asks with a revoked token for what everybody may read gets it", async () => {
  const token = await keys.token("librarian");
  revoke("sub:reader-1");
  const { status, body } = await running.ask('{ book(id: "b1") { title } }', { token });
  expect([status, body]).toEqual([200, { data: { book: { title: "The Sea" } } }]);
});

it("an open socket is closed with 4401, another is not opened, and others go on", async () => {
  const authorization = `Bearer ${await keys.token("librarian")}`;
  const [own, anonymous] = [openSocket(running.url, { authorization }), openSocket(running.url)];
  const lives = [own.run(RETURNED, { id: "b1" }), anonymous.run(RETURNED, { id: "b1" })];
  await library.feed.until(2);
  revoke("sub:reader-1");
  expect(await own.closed).toMatchObject({ code: 4401, reason: "Sign in again" });
  await library.feed.until(1);
  library.feed.send("bookReturned", { id: "e1", bookId: "b1", memberId: "m1" });
  expect(await lives[1]!.count(1)).toEqual([{ data: { bookReturned: { id: "e1" } } }]);
  expect(lives[0]!.payloads.filter(({ data }) => data)).toEqual([]);

  const again = openSocket(running.url, { authorization });
  again.run(RETURNED, { id: "b1" });
  expect(await again.closed).toMatchObject({ code: 4401, reason: ENDED.message });
  await Promise.all([own, anonymous, again].map(({ client }) => client.dispose()));
});

it("an open stream of events ends with a word of it", async () => {
  const headers = { authorization: `Bearer ${await keys.token("librarian")}` };
  const live = openStream(running.url, { query: RETURNED, variables: { id: "b1" } }, headers);
  await library.feed.until(1);
  revoke("tid:t-1");
  expect(await live.ending()).toEqual({ kind: "complete", detail: undefined });
  expect(live.payloads).toEqual([{ data: null, errors: [ENDED] }]);
  await library.feed.until(0);
});
