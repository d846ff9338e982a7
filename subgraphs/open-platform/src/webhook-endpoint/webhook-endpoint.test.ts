import { randomUUID } from "node:crypto";
import { until, viewer } from "@baiyun/kit/testing";
import { Webhook } from "standardwebhooks";
import { type OpenPlatform, startOpenPlatform, type TestClient } from "../testing/open-platform-under-test";
import { Receiver } from "../testing/receiver";

let open: OpenPlatform;
let receiver: Receiver;
beforeAll(async () => {
  open = await startOpenPlatform();
  receiver = await Receiver.start();
});
afterAll(async () => {
  await open.close();
  await receiver.close();
});

const path = () => `/${randomUUID()}`;

it("while a secret rotates, both verify; afterwards the new one alone", async () => {
  const client = await open.admit();
  const at = path();
  const { id, secret: old } = await open.endpoint(client, receiver.on(at));
  const rotate = (overlapHours: number) =>
    open.act(
      "rotateWebhookSecret",
      "... on RotateWebhookSecretSuccess { secret }",
      { endpointId: id, overlapHours },
      client.admin,
    ) as Promise<unknown> as Promise<{ secret: string }>;
  const { secret: second } = await rotate(24);
  const verdicts = async (count: number, ...secrets: string[]) => {
    await open.act("sendTestWebhook", "", { endpointId: id }, client.admin);
    await until(async () => receiver.at(at).length === count);
    const { body, headers } = receiver.at(at).at(-1)!;
    return secrets.map((secret) => {
      try {
        return Boolean(new Webhook(secret).verify(body, headers as Record<string, string>));
      } catch {
        return false;
      }
    });
  };
  expect(await verdicts(1, old, second)).toEqual([true, true]);
  const { secret: third } = await rotate(0);
  expect(await verdicts(2, old, second, third)).toEqual([false, false, true]);
});

it("a client tends its own endpoints by its scope, and knows of no other's", async () => {
  const client = await open.admit();
  const other = await open.admit({}, client.admin);
  const as = ({ id }: TestClient) => ({ sub: id, cid: id, tid: client.admin.tid, scope: "webhooks:manage" });
  const { id } = await open.endpoint(client, receiver.on(path()), ["order.updated"], as(client));
  const disable = (claims: object) => open.act("disableWebhookEndpoint", "", { endpointId: id }, claims);
  expect((await disable(as(other))).__typename).toBe("WebhookEndpointNotFound");
  expect((await disable(viewer("customer_admin"))).__typename).toBe("WebhookEndpointNotFound");
  const listed = async (claims: object) =>
    (await open.platform.run("{ webhookEndpoints { edges { node { id } } } }", {}, claims)).data;
  expect([await listed(as(client)), await listed(as(other))]).toEqual([
    { webhookEndpoints: { edges: [{ node: { id } }] } },
    { webhookEndpoints: { edges: [] } },
  ]);
  expect((await disable(as(client))).__typename).toBe("DisableWebhookEndpointSuccess");
});

it("a sandbox endpoint is sent made-up events of any kind, and nothing that happened", async () => {
  const client = await open.admit({ mode: "SANDBOX" });
  const at = path();
  const { id } = await open.endpoint(client, receiver.on(at));
  const live = await open.endpoint(await open.admit({}, client.admin), receiver.on(path()));
  await open.held(client);
  await open.settled(live.id, client.admin, "DELIVERED");
  const test = (eventType: string) =>
    open.act("sendTestWebhook", "", { endpointId: id, eventType }, client.admin).then(({ __typename }) => __typename);
  expect([await test("wallet.changed"), await test("no.such")]).toEqual(["SendTestWebhookSuccess", "InvalidInput"]);
  await open.settled(id, client.admin, "DELIVERED");
  expect(receiver.at(at).map(({ body, headers }) => [JSON.parse(body).type, headers["baiyun-mode"]])).toEqual([
    ["wallet.changed", "sandbox"],
  ]);
  const refused = { endpointId: live.id, eventType: "wallet.changed" };
  expect((await open.act("sendTestWebhook", "", refused, client.admin)).__typename).toBe("InvalidInput");
});

it.each([
  ["http where it is live", "http://shop.example/hook", ["order.updated"], "url"],
  ["a private address", "https://10.0.0.1/hook", ["order.updated"], "url"],
  ["a password", "https://me:secret@shop.example/hook", ["order.updated"], "url"],
  ["an event that there is not", "https://shop.example/hook", ["order.exploded"], "eventTypes.0"],
  ["an event beyond its scopes", "https://shop.example/hook", ["wallet.changed"], "eventTypes.0"],
])("an endpoint is refused with %s", async (_what, url, eventTypes, field) => {
  const client = await open.admit();
  const input = { apiClientId: client.id, url, eventTypes };
  expect(await open.act("createWebhookEndpoint", "", input, client.admin)).toMatchObject({
    __typename: "InvalidInput",
    field,
  });
});
