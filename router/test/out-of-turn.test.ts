import { once } from "node:events";
import { request } from "node:http";
import { WebSocket } from "ws";
import { createLibrary } from "./fixtures/servers";
import { type Running, startRouter } from "./fixtures/start";

describe("what clients do out of turn", () => {
  let running: Running;
  beforeAll(async () => {
    running = await startRouter({ sources: createLibrary().sources });
  });
  afterAll(() => running.router.close());

  it.each(["next", "error", "connection_ack"])(
    "a client that says %s is told so, and is no error of ours",
    async (type) => {
      const socket = new WebSocket(`${running.url.replace("http", "ws")}/graphql`, "graphql-transport-ws");
      await once(socket, "open");
      socket.send('{"type":"connection_init"}');
      await once(socket, "message");
      socket.send(JSON.stringify({ id: "1", type, payload: type === "error" ? [{ message: "x" }] : {} }));
      const [code, reason] = await once(socket, "close");
      expect([code, String(reason)]).toEqual([4400, "Invalid message received"]);
    },
  );

  it("a stream of events does not keep a connection that its client wants closed", async () => {
    const asked = request(`${running.url}/graphql?query=%7B__typename%7D`, {
      headers: { accept: "text/event-stream", connection: "close" },
    });
    asked.end();
    const [response] = await once(asked, "response");
    response.resume();
    expect(response.headers.connection).toBe("close");
    await once(asked, "close");
  });
});
