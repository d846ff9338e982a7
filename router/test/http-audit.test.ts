import { serverAudits } from "graphql-http";
import { createLibrary } from "./fixtures/servers";
import { type Running, startRouter } from "./fixtures/start";

let running: Running;
beforeAll(async () => {
  running = await startRouter({ sources: createLibrary().sources });
});
afterAll(() => running.router.close());

const audits = serverAudits({ url: () => `${running.url}/graphql` });

it("the audit of GraphQL over HTTP has 61 parts", () => {
  expect(audits).toHaveLength(61);
});

it.each(audits)("$id: $name", async ({ id, name, fn }) => {
  expect(await fn()).toEqual({ id, name, status: "ok" });
});
