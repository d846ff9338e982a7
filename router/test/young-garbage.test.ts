import { setImmediate as later } from "node:timers/promises";
import { ProcessSource } from "../src/sources/process-source";
import type { UpstreamRequest } from "../src/sources/upstream";
import { heldGarbage } from "./fixtures/held-garbage";

it("requests to a subgraph in this process leave nothing behind", async () => {
  const source = new ProcessSource(
    {
      execute: async () => {
        await later();
        return { data: null };
      },
      subscribe: () => Promise.reject(new Error("not asked")),
    },
    60_000,
  );
  const request = (load: object) =>
    source.execute({
      fetch: { query: "{ a }", operationName: undefined, bodyHead: "" },
      variables: { load },
      representations: undefined,
      viewer: {},
      signal: undefined,
    } satisfies UpstreamRequest);
  const h = await heldGarbage(request); console.log("HELD", h); expect(h).toBeLessThan(0.1);
  await source.close();
});
