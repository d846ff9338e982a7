import { Viewer } from "@baiyun/kit";
import { viewer } from "@baiyun/kit/testing";
import { type OpenPlatform, startOpenPlatform } from "./testing/open-platform-under-test";

let open: OpenPlatform;
beforeAll(async () => {
  open = await startOpenPlatform();
});
afterAll(() => open.close());

type Changes = { edges: { node: Record<string, unknown> }[] };
const changesOf = async (id: string, claims: object) => {
  const { data } = await open.platform.run<{ webhookEndpoint: { changes: Changes | null } | null }>(
    "query ($id: ID!) { webhookEndpoint(id: $id) { changes { edges { node { field old new isHidden author by { id } } } } } }",
    { id },
    claims,
  );
  return data.webhookEndpoint?.changes?.edges.map(({ node }) => node) ?? null;
};

it("an endpoint tells where it was, of what it was told, and of its secret that it is another; a partner's system as such", async () => {
  const client = await open.admit();
  const { id, version } = await open.endpoint(client, "https://shop.example/first");
  const change = {
    endpointId: id,
    expectedVersion: version,
    url: "https://shop.example/second",
    eventTypes: ["order.updated"],
  };
  expect(await open.act("changeWebhookEndpoint", "", change, client.admin)).toMatchObject({
    __typename: "ChangeWebhookEndpointSuccess",
  });
  const rotated = await open.act(
    "rotateWebhookSecret",
    "... on RotateWebhookSecretSuccess { secret }",
    { endpointId: id, overlapHours: 0 },
    client.admin,
  );
  const system = { sub: client.id, cid: client.id, tid: client.admin.tid, scope: "webhooks:manage" };
  await open.act("disableWebhookEndpoint", "", { endpointId: id }, system);

  const byAdmin = { author: "PERSON", by: { id: client.admin.sub } };
  const byClient = { author: "CLIENT", by: null };
  expect(await changesOf(id, client.admin)).toEqual([
    { ...byClient, field: "status", old: "ENABLED", new: "DISABLED", isHidden: false },
    { ...byClient, field: "disabledCause", old: null, new: "BY_HAND", isHidden: false },
    { ...byAdmin, field: "secret", old: null, new: null, isHidden: true },
    {
      ...{ ...byAdmin, field: "url", isHidden: false },
      ...{ old: "https://shop.example/first", new: "https://shop.example/second" },
    },
  ]);
  const [kept] = await open.platform.database.transaction(Viewer.system, (tx) =>
    tx.query(
      `SELECT string_agg(one::text, ' ') AS texts,
         bool_or(position(sealed_secret IN one::text) > 0) AS sealed FROM field_change AS one, webhook_endpoint`,
    ),
  );
  expect(kept.texts).not.toContain(rotated.secret);
  expect(kept.sealed).toBe(false);
  expect(await changesOf(id, viewer("customer_admin"))).toBeNull();
});
