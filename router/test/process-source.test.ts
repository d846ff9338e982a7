import { setTimeout as delay } from "node:timers/promises";
import { ProcessSource } from "../src/sources/process-source";
import type { SubgraphRequest, SubgraphSource } from "../src/sources/source";
import type { UpstreamRequest } from "../src/sources/upstream";

const asked = (signal?: AbortSignal) =>
  ({ fetch: { query: "{ a }" }, variables: { b: 1 }, viewer: {}, signal }) as unknown as UpstreamRequest;

/** One that answers by `work`, and the request that it got. */
function sourceOf(work: (request: SubgraphRequest) => unknown, timeout = 30_000) {
  const requests: SubgraphRequest[] = [];
  const source = {
    execute: (request: SubgraphRequest) => {
      requests.push(request);
      return work(request);
    },
  } as unknown as SubgraphSource;
  return { upstream: new ProcessSource(source, timeout), requests };
}
const never = () => new Promise(() => undefined);

it("answers, and a signal first looked at afterwards is that of a call that went well", async () => {
  const { upstream, requests } = sourceOf(async () => ({ data: { a: 1 } }));
  const client = new AbortController();
  await upstream.execute(asked(client.signal));
  expect(requests).toMatchObject([{ query: "{ a }", variables: { b: 1 }, viewer: {} }]);
  client.abort(new Error("left later"));
  expect(requests[0]!.signal!.aborted).toBe(false);
});

it.each([
  [
    "throws",
    () => {
      throw new Error("broken");
    },
  ],
  ["rejects", () => Promise.reject(new Error("broken"))],
])("a source that %s fails the call", async (_how, work) => {
  await expect(sourceOf(work).upstream.execute(asked())).rejects.toThrow("broken");
});

it.each([
  ["looks at its signal", (request: SubgraphRequest) => void request.signal],
  ["does not", () => undefined],
])("gives up a source that never answers, and tells one that %s", async (_what, look) => {
  const { upstream, requests } = sourceOf((request) => {
    look(request);
    return never();
  }, 20);
  await expect(upstream.execute(asked())).rejects.toThrow("No answer within 20 ms.");
  expect(requests[0]!.signal!.reason).toEqual(new Error("No answer within 20 ms."));
});

it("ends with the client, and asks nothing for one that has left", async () => {
  const { upstream, requests } = sourceOf(never);
  const client = new AbortController();
  const call = upstream.execute(asked(client.signal));
  await delay(1);
  client.abort(new Error("left"));
  await expect(call).rejects.toThrow("left");
  expect(requests[0]!.signal!.reason).toEqual(new Error("left"));
  await expect(upstream.execute(asked(client.signal))).rejects.toThrow("left");
  expect(requests).toHaveLength(1);
});
