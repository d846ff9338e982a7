import { createClient, type RedisClientType, TimeoutError } from "redis";
import { testRedisUrl } from "../testing";
import { limitWaiting, WITHOUT_TIMERS } from "./connection-wait";
import { isOutage } from "./outage";

/** A client that keeps on looking for a server that is not there. */
function waiting(): RedisClientType {
  const client: RedisClientType = createClient({
    socket: { port: 1, reconnectStrategy: () => 50 },
    ...WITHOUT_TIMERS,
  });
  client.on("error", () => undefined);
  limitWaiting(client);
  client.connect().catch(() => undefined);
  return client;
}

it("what waits for a connection is given up in the end, as an outage", async () => {
  const client = waiting();
  const reason = await client.get("key").catch((error: unknown) => error);
  expect([reason instanceof TimeoutError, isOutage(reason)]).toEqual([true, true]);
  client.destroy();
});

it("what is written at once makes no timer", async () => {
  const client: RedisClientType = createClient({ url: testRedisUrl(), ...WITHOUT_TIMERS });
  limitWaiting(client);
  await client.connect();
  const timeout = jest.spyOn(AbortSignal, "timeout");
  try {
    await client.set("connection-wait", "1");
    expect(await client.get("connection-wait")).toBe("1");
    expect(timeout).not.toHaveBeenCalled();
  } finally {
    timeout.mockRestore();
    client.destroy();
  }
});
