import { once } from "node:events";
import { connect, type Socket } from "node:net";
import { createRouter, type Router } from "../src/router";
import { compose } from "./fixtures/compose";

let router: Router;
let port: number;
beforeAll(async () => {
  router = await createRouter({
    supergraphSdl: compose({ one: "type Query { a: Int }" }),
    patience: { headers: 300, request: 600 },
  });
  port = Number(new URL(await router.listen({ port: 0 })).port);
});
afterAll(() => router.close());

/** What the router says to a client that begins like this and then says nothing more, until it is cut off. */
async function toldTo(beginning: string): Promise<string> {
  const socket: Socket = connect(port, "127.0.0.1");
  let told = "";
  socket.setEncoding("utf8").on("data", (text) => {
    told += text;
  });
  socket.on("error", () => undefined);
  socket.write(beginning);
  await once(socket, "close");
  return told;
}

const HEAD = "POST /graphql HTTP/1.1\r\nhost: localhost\r\ncontent-type: application/json\r\n";

it.each([
  ["says nothing", ""],
  ["stops in its headers", `${HEAD}x-slow: `],
  ["stops in its body", `${HEAD}content-length: 100\r\n\r\n{"query"`],
  ["stops in a chunk", `${HEAD}transfer-encoding: chunked\r\n\r\n10\r\n{"query"`],
])("a client that %s is cut off, a hundred at once, and others are served meanwhile", async (_what, beginning) => {
  const slow = Array.from({ length: 100 }, () => toldTo(beginning));
  const query = async () => {
    const response = await fetch(`http://127.0.0.1:${port}/graphql`, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: '{"query":"{ __typename }"}',
    });
    return response.json();
  };
  expect(await query()).toEqual({ data: { __typename: "Query" } });
  for (const told of await Promise.all(slow)) expect(told === "" || told.startsWith("HTTP/1.1 408 ")).toBe(true);
  expect(await query()).toEqual({ data: { __typename: "Query" } });
});
