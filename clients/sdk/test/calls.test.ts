import { BaiYun, isRefused } from "../src/index.ts";
import { ScriptedApi } from "./scripted-api.ts";

const GRAPH = "/partner/graphql";
const order = {
  id: "o-1",
  reference: "BY1",
  externalRef: "X-1",
  channel: "test",
  status: "DRAFT",
  holdReason: null,
  currency: "EUR",
  serviceCode: "YUN-STD",
  version: 1,
  createdAt: "2026-11-27T00:00:00.000Z",
  updatedAt: "2026-11-27T00:00:00.000Z",
  quotedTotal: null,
};
const found = { body: { data: { order } } };
const submitted = { body: { data: { submitOrder: { __typename: "SubmitOrderSuccess", order } } } };
const failed = (code: string, status = 200, extensions = {}) => ({
  status,
  body: { data: null, errors: [{ message: `It is ${code}.`, path: ["order"], extensions: { code, ...extensions } }] },
});

describe("a client's calls", () => {
  let api: ScriptedApi;
  let baiyun: BaiYun;
  beforeEach(async () => {
    api = await ScriptedApi.start();
    baiyun = new BaiYun({ url: api.url, apiKey: "byak_live_00000000_a+b/c", timeoutMs: 2_000 });
  });
  afterEach(() => api.close());

  const keys = () =>
    api
      .at(GRAPH)
      .map(
        ({ body }) =>
          (JSON.parse(body) as { variables: { input: { idempotencyKey: string } } }).variables.input.idempotencyKey,
      );

  it("share one token, asked for once however many begin together, with the key as a name that needs no secret", async () => {
    api.script.push(found, found, found);
    const got = await Promise.all([1, 2, 3].map(() => baiyun.orders.get("o-1")));
    expect(got).toEqual([order, order, order]);
    const [token, ...others] = api.at("/oauth/token");
    expect(others).toEqual([]);
    expect(token).toEqual({
      path: "/oauth/token",
      authorization: `Basic ${btoa(`${encodeURIComponent("byak_live_00000000_a+b/c")}:`)}`,
      body: "grant_type=client_credentials",
    });
    expect(api.at(GRAPH).map(({ authorization }) => authorization)).toEqual(Array(3).fill("Bearer token-1"));
  });

  it("get another token before the one they have ends", async () => {
    api.tokenLifeS = 0;
    api.script.push(found, found);
    await baiyun.orders.get("o-1");
    await baiyun.orders.get("o-1");
    expect(api.at(GRAPH).map(({ authorization }) => authorization)).toEqual(["Bearer token-1", "Bearer token-2"]);
  });

  it("get another token once when theirs is refused, and say so when that is refused too", async () => {
    api.script.push(failed("UNAUTHENTICATED", 401), found);
    expect(await baiyun.orders.get("o-1")).toEqual(order);
    api.script.push(failed("UNAUTHENTICATED", 401), failed("UNAUTHENTICATED", 401));
    await expect(baiyun.orders.get("o-1")).rejects.toMatchObject({
      name: "AuthenticationError",
      code: "UNAUTHENTICATED",
    });
    expect(api.at(GRAPH)).toHaveLength(4);
  });

  it("tell whose secret it is that is wrong", async () => {
    const error_description = "This secret is of a SANDBOX client, and client_id names a LIVE client.";
    api.tokenScript.push({ status: 401, body: { error: "invalid_client", error_description } });
    await expect(baiyun.orders.get("o-1")).rejects.toMatchObject({
      name: "AuthenticationError",
      code: "invalid_client",
      message: error_description,
    });
    expect(api.at(GRAPH)).toEqual([]);
  });

  it("are not made with a key of the other environment, and the error names both", () => {
    const wrong = () => new BaiYun({ url: api.url, apiKey: "byak_sandbox_00000000_x", environment: "live" });
    expect(wrong).toThrow("This is a key of the sandbox environment, and the client is set up for live.");
    expect(api.asked).toEqual([]);
  });

  it("do an act once over every kind of failure: one key, made once and kept", async () => {
    api.script.push(
      "cut",
      failed("SUBGRAPH_UNAVAILABLE"),
      { status: 503, headers: { "retry-after": "0" }, body: "busy" },
      submitted,
    );
    expect(await baiyun.orders.submit("o-1")).toEqual(order);
    expect(keys()).toHaveLength(4);
    expect(new Set(keys()).size).toBe(1);
    api.script.push(submitted);
    await baiyun.orders.submit("o-1", { idempotencyKey: "mine" });
    expect(keys().at(-1)).toBe("mine");
  });

  it("do not do again what may not be done twice", async () => {
    api.script.push("cut", found);
    const without = "mutation ($orderId: ID!) { submitOrder(orderId: $orderId) { __typename } }";
    await expect(baiyun.ask(without, { orderId: "o-1" })).rejects.toMatchObject({ name: "ConnectionError" });
    expect(api.at(GRAPH)).toHaveLength(1);
  });

  it("end in time", async () => {
    api.script.push("hang");
    const impatient = new BaiYun({ url: api.url, apiKey: "byak_live_00000000_x", timeoutMs: 50, retries: 0 });
    await expect(impatient.orders.get("o-1")).rejects.toMatchObject({ name: "TimeoutError", timeoutMs: 50 });
  });

  it("end when they are told to, with all their tries", async () => {
    api.script.push("hang");
    const [ending, reason] = [new AbortController(), new Error("Nobody waits any more.")];
    const asked = baiyun.orders.get("o-1", { signal: ending.signal });
    await api.whenAsked(GRAPH);
    ending.abort(reason);
    await expect(asked).rejects.toBe(reason);
    expect(api.at(GRAPH)).toHaveLength(1);
  });

  it("wait as long as they are asked to, and not longer than they would", async () => {
    const throttled = (retryAfterS: number) =>
      failed("TOO_MANY_CALLS", 429, { asked: 1, limit: 600, remaining: 0, windowS: 60, retryAfterS });
    api.script.push(throttled(0), found);
    expect(await baiyun.orders.get("o-1")).toEqual(order);
    api.script.push(throttled(3_600));
    await expect(baiyun.orders.get("o-1")).rejects.toMatchObject({
      name: "ThrottledError",
      code: "TOO_MANY_CALLS",
      asked: 1,
      limit: 600,
      remaining: 0,
      retryAfterS: 3_600,
    });
    expect(api.at(GRAPH)).toHaveLength(3);
  });

  it("throw a refusal by its type, with every fault and its path", async () => {
    const faults = [{ field: "lines.0.quantity", message: "It is 1 to 10,000." }];
    api.script.push({
      body: { data: { createOrder: { __typename: "InvalidInput", message: "One value is wrong.", faults } } },
    });
    const error = await baiyun.orders.create({} as never).catch((reason) => reason);
    expect([
      isRefused(error, "InvalidInput"),
      isRefused(error, "DuplicateExternalRef"),
      error.code,
      error.faults,
    ]).toEqual([true, false, "InvalidInput", faults]);
    expect(api.at(GRAPH)).toHaveLength(1);
  });

  it("tell where a scope is lacking, and of a sandbox key that it may not", async () => {
    const sandbox = new BaiYun({ url: api.url, apiKey: "byak_sandbox_00000000_x" });
    api.script.push(failed("UNAUTHORIZED_FIELD_OR_TYPE"));
    await expect(sandbox.orders.get("o-1")).rejects.toMatchObject({
      name: "ForbiddenError",
      paths: ["order"],
      message: expect.stringContaining("A key of the sandbox reads"),
    });
  });

  it("read a list to its end, page after page, and no further than it is read", async () => {
    const page = (ids: string[], endCursor: string | null) => ({
      body: {
        data: {
          orders: {
            totalCount: 3,
            pageInfo: { endCursor, hasNextPage: endCursor !== null },
            edges: ids.map((id) => ({ node: { ...order, id } })),
          },
        },
      },
    });
    api.script.push(page(["a", "b"], "two"), page(["c"], null), page(["a", "b"], "two"));
    const ids: string[] = [];
    for await (const { id } of baiyun.orders.list()) ids.push(id);
    expect(ids).toEqual(["a", "b", "c"]);
    for await (const { id } of baiyun.orders.list()) if (id === "b") break;
    const asked = api
      .at(GRAPH)
      .map(({ body }) => (JSON.parse(body) as { variables: { after: string | null } }).variables.after);
    expect(asked).toEqual([null, "two", null]);
  });
});
