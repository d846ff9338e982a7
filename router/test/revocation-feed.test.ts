import { createClient } from "redis";
import { openSocket } from "./fixtures/live-clients";
import { type ServedLibrary, serveLibrary } from "./fixtures/servers";
import { createKeys, type Keys, startRouter } from "./fixtures/start";

const PRICES = "{ books(first: 1) { price } }";
const redis = createClient({ url: process.env.TEST_REDIS_URL! });
let library: ServedLibrary;
let keys: Keys;
beforeAll(async () => {
  await redis.connect();
  await redis.del("revocations");
  library = await serveLibrary();
  keys = await createKeys();
});
afterAll(async () => {
  await redis.del("revocations");
  redis.destroy();
  await library.close();
});

it("a router of its own process follows the stream, and one that starts later has read it", async () => {
  const options = { urls: library.urls, jwks: keys.jwks, redisUrl: process.env.TEST_REDIS_URL };
  const token = await keys.token("librarian");
  const running = await startRouter(options);
  expect((await running.ask(PRICES, { token })).status).toBe(200);
  const socket = openSocket(running.url, { authorization: `Bearer ${token}` });
  socket.run('subscription { bookReturned(bookId: "b1") { id } }');
  await library.feed.until(1);
  await redis.xAdd("revocations", "*", { subject: "sub:reader-1", notBefore: String(Date.now() + 1_000) });
  expect(await socket.closed).toMatchObject({ code: 4401 });
  expect((await running.ask(PRICES, { token })).status).toBe(401);
  await socket.client.dispose();
  await running.router.close();

  const restarted = await startRouter(options);
  expect((await restarted.ask(PRICES, { token })).status).toBe(401);
  await restarted.router.close();
});

it("does not start where Redis cannot be read", async () => {
  await expect(startRouter({ redisUrl: "redis://127.0.0.1:1" })).rejects.toThrow(
    "Redis cannot be read at REDIS_URL: connect ECONNREFUSED 127.0.0.1:1",
  );
});
