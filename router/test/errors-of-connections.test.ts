import { once } from "node:events";
import { type AddressInfo, connect, createServer, type Socket } from "node:net";
import { Registry } from "prom-client";
import { createClient } from "redis";
import { MetricsServer } from "../src/transport/metrics-server";
import { until } from "./fixtures/raw-clients";
import { createLibrary, serveLibrary } from "./fixtures/servers";
import { createKeys, startRouter } from "./fixtures/start";

const outOfFiles = () => Object.assign(new Error("accept EMFILE"), { code: "EMFILE" });

it("a connection that cannot be taken ends neither the router nor who scrapes it", async () => {
  const { router, url } = await startRouter({ sources: createLibrary().sources });
  expect(router.app.server.emit("error", outOfFiles())).toBe(true);
  expect((await fetch(`${url}/healthz`)).status).toBe(200);
  await router.close();

  const metrics = new MetricsServer(new Registry());
  const scraped = await metrics.listen({ port: 0 });
  const { server } = metrics as unknown as { server: NodeJS.EventEmitter };
  expect(server.emit("error", outOfFiles())).toBe(true);
  expect((await fetch(scraped)).status).toBe(200);
  await metrics.close();
});

/** Before Redis, where connections can be broken. */
async function breakable(to: URL) {
  const pairs = new Set<Socket>();
  const server = createServer((client) => {
    const redis = connect(Number(to.port || 6379), to.hostname);
    for (const [one, other] of [
      [client, redis],
      [redis, client],
    ] as const) {
      pairs.add(one);
      one.on("error", () => {}).pipe(other);
      one.once("close", () => {
        pairs.delete(one);
        other.destroy();
      });
    }
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const url = new URL(to);
  url.host = `127.0.0.1:${(server.address() as AddressInfo).port}`;
  const cut = () => {
    for (const socket of pairs) socket.resetAndDestroy();
  };
  return { url: url.href, cut, connections: () => pairs.size, close: () => server.close() };
}

it("a router whose connection to Redis breaks goes on, and follows revocations again", async () => {
  const redis = createClient({ url: process.env.TEST_REDIS_URL! });
  await redis.connect();
  const proxy = await breakable(new URL(process.env.TEST_REDIS_URL!));
  const [library, keys] = [await serveLibrary(), await createKeys()];
  const { router, ask } = await startRouter({ urls: library.urls, jwks: keys.jwks, redisUrl: proxy.url });
  const token = await keys.token("librarian");
  const price = async () => (await ask("{ books(first: 1) { price } }", { token })).status;
  for (let time = 0; time < 3; time++) {
    proxy.cut();
    await until(() => proxy.connections() === 2);
    expect(await price()).toBe(200);
  }
  await redis.xAdd("revocations", "*", { subject: "sub:reader-1", notBefore: String(Date.now() + 1_000) });
  await until(async () => (await price()) === 401);
  await redis.del("revocations");
  await router.close();
  proxy.close();
  redis.destroy();
  await library.close();
});
