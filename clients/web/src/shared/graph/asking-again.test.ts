import { once } from "node:events";
import { createServer, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { createClient, createRequest, fetchExchange } from "urql";
import { AskingAgain } from "./asking-again";

describe("a page that hears of a change while it asks", () => {
  const server = createServer();
  beforeAll(() => new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve)));
  afterAll(() => server.close());

  /** The next question, which is answered by its number. */
  let count = 0;
  const asked = async () => {
    const [, response] = (await once(server, "request")) as [unknown, ServerResponse];
    const number = ++count;
    return () => response.writeHead(200, { "content-type": "application/json" }).end(`{"data":{"count":${number}}}`);
  };

  it("asks once more after the answer that is on its way, however often it hears of one", async () => {
    const again = new AskingAgain();
    const { port } = server.address() as AddressInfo;
    const url = `http://127.0.0.1:${port}/`;
    const client = again.of(createClient({ url, exchanges: [again.exchange, fetchExchange] }));
    const request = createRequest<{ count: number }, object>("query Count { count }", {});
    const shown: number[] = [];
    const ask = (requestPolicy: "cache-and-network" | "network-only") =>
      new Promise<void>((resolve) => {
        client.executeQuery<{ count: number }>(request, { requestPolicy }).subscribe(({ data, stale }) => {
          if (stale || !data) return;
          if (!shown.includes(data.count)) shown.push(data.count);
          if (data.count === 2) resolve();
        });
      });
    const first = asked();
    void ask("cache-and-network");
    const answerFirst = await first;
    const heard = [ask("network-only"), ask("network-only")];
    const second = asked();
    answerFirst();
    (await second)();
    await Promise.all(heard);
    expect(shown).toEqual([1, 2]);

    // Nobody heard of anything while that one was on its way: the next question is the next page's own.
    const third = asked();
    void ask("network-only");
    (await third)();
    expect(count).toBe(3);
  });
});
