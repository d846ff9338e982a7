import { once } from "node:events";
import { connect, type Socket } from "node:net";
import { createLibrary } from "./fixtures/servers";
import { type Running, startRouter } from "./fixtures/start";

let running: Running;
beforeAll(async () => {
  running = await startRouter({ sources: createLibrary().sources });
});
afterAll(() => running.router.close());

async function upgrade(target: string): Promise<Socket> {
  const socket = connect(Number(new URL(running.url).port), "127.0.0.1");
  socket.on("error", () => {}).resume();
  await once(socket, "connect");
  socket.write(`GET ${target} HTTP/1.1\r\nHost: x\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n\r\n`);
  return socket;
}

const alive = async () => (await fetch(`${running.url}/healthz`)).status;

it.each(["//", "/elsewhere", "http://[", "*"])(
  "an upgrade to %s is refused, and the router lives on",
  async (target) => {
    const socket = await upgrade(target);
    await once(socket, "close", { signal: AbortSignal.timeout(10_000) });
    expect(await alive()).toBe(200);
  },
);

it("clients that reset their connection while an upgrade is refused do no harm", async () => {
  const sockets = await Promise.all(Array.from({ length: 200 }, () => upgrade("/elsewhere")));
  for (const socket of sockets) socket.resetAndDestroy();
  expect(await alive()).toBe(200);
});
