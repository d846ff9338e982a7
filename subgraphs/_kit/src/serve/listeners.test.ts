import { once } from "node:events";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { WebSocket, WebSocketServer } from "ws";
import type { Logger } from "../logging";
import { outliveErrors } from "./listeners";

it("a connection that cannot be taken, and a socket that breaks, are logged in a line and end nothing else", async () => {
  const lines: unknown[] = [];
  const keep = (level: string) => (what: object, words: string) => lines.push([level, what, words]);
  const server = createServer();
  const sockets = new WebSocketServer({ server });
  outliveErrors(server, sockets, { warn: keep("warn"), debug: keep("debug") } as unknown as Logger);
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const open = async () => {
    const client = new WebSocket(`ws://127.0.0.1:${(server.address() as AddressInfo).port}`).on("error", () => {});
    const [[accepted]] = await Promise.all([once(sockets, "connection"), once(client, "open")]);
    return { client, accepted: accepted as WebSocket };
  };
  const [one, other] = [await open(), await open()];

  // The server of sockets hands it on as its own.
  expect(server.emit("error", new Error("accept EMFILE"))).toBe(true);
  expect([one.client.readyState, other.client.readyState]).toEqual([WebSocket.OPEN, WebSocket.OPEN]);
  const closed = once(one.client, "close");
  expect(one.accepted.emit("error", new Error("read ECONNRESET"))).toBe(true);
  expect((await closed)[0]).toBe(1006);
  expect(other.client.readyState).toBe(WebSocket.OPEN);
  expect(lines).toEqual([
    ["warn", { reason: "accept EMFILE" }, "a connection could not be taken"],
    ["debug", { reason: "read ECONNRESET" }, "a socket was broken off"],
  ]);
  other.client.terminate();
  sockets.close();
  await new Promise((resolve) => server.close(resolve));
});
