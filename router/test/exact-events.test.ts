import { once } from "node:events";
import type { AddressInfo } from "node:net";
import { WebSocketServer } from "ws";
import { createEngine } from "../src/engine";
import { ANONYMOUS } from "../src/request/identity";
import { requestOf } from "../src/request/request";
import { parseJson } from "../src/sources/exact-numbers";
import { compose } from "./fixtures/compose";

const SHOP = `scalar Amount
  type Query { shop: Int }
  type Subscription { sold(over: Amount): Amount }`;
const BIG = "9007199254740993";

it("numbers of a subscription reach its subgraph, and those of its events the client, as they were written", async () => {
  const received: string[] = [];
  const server = new WebSocketServer({ port: 0, host: "127.0.0.1" });
  await once(server, "listening");
  server.on("connection", (socket) => {
    socket.on("message", (data) => {
      const text = String(data);
      received.push(text);
      const { type, id } = JSON.parse(text);
      if (type === "connection_init") {
        socket.send('{"type":"ping","payload":{"at":1.50}}');
        socket.send('{"type":"connection_ack"}');
      }
      if (type !== "subscribe") return;
      for (const amount of [BIG, "1.50", '"text"']) {
        socket.send(`{"id":"${id}","type":"next","payload":{"data":{"sold__0":${amount}}}}`);
      }
      socket.send(`{"id":"${id}","type":"complete"}`);
    });
  });
  const urls = { shop: `http://127.0.0.1:${(server.address() as AddressInfo).port}/graphql` };
  const { pipeline, close } = createEngine({ supergraphSdl: compose({ shop: SHOP }), urls });
  const query = "subscription($over: Amount) { sold(over: $over) }";
  const body = `{"query":"${query}","variables":{"over":${BIG}}}`;
  const request = { ...requestOf(parseJson(body)), query };
  const runnable = await pipeline.prepare(pipeline.read(request), request, ANONYMOUS);
  const events: string[] = [];
  for await (const { text } of pipeline.subscribe(runnable).answers) events.push(text);
  expect(events).toEqual([BIG, "1.50", '"text"'].map((amount) => `{"data":{"sold":${amount}}}`));
  const subscribe = received.find((text) => text.includes('"subscribe"'));
  expect(subscribe).toContain(`"variables":{"over":${BIG}}`);
  await close();
  await new Promise((resolve) => server.close(resolve));
});
