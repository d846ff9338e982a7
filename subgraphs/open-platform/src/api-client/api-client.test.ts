import { select, Viewer } from "@baiyun/kit";
import { planOf, staff, viewer } from "@baiyun/kit/testing";
import { type OpenPlatform, startOpenPlatform } from "../testing/open-platform-under-test";
import { WebhookDelivery } from "../webhook-delivery/webhook-delivery.entity";
import { conditionsOf as deliveryConditions } from "../webhook-delivery/webhook-delivery.input";
import { CATALOGUE, exampleOf, schemaOf } from "../webhook-event/catalogue";
import { ApiClient } from "./api-client.entity";
import { conditionsOf } from "./api-client.input";

let open: OpenPlatform;
beforeAll(async () => {
  open = await startOpenPlatform();
});
afterAll(() => open.close());

it("is seen by its customer's admins, our support and admin, and by nobody else", async () => {
  const { id, admin } = await open.admit();
  const seen = async (claims: object) => {
    const { data, errors } = await open.platform.run<{ apiClient: unknown } | null>(
      "query ($id: ID!) { apiClient(id: $id) { id mode credentials { kind } } }",
      { id },
      claims,
    );
    return errors?.[0]?.extensions?.code ?? (data?.apiClient ? "seen" : "unknown");
  };
  const client = { sub: id, cid: id, tid: admin.tid, scope: "webhooks:manage orders:read" };
  const viewers = [
    admin,
    staff("support"),
    staff("admin"),
    viewer("customer_admin"),
    viewer("customer_member", admin.tid),
    staff("ops"),
    client,
    {},
  ];
  expect(await Promise.all(viewers.map(seen))).toEqual([
    "seen",
    "seen",
    "seen",
    "unknown",
    "FORBIDDEN",
    "FORBIDDEN",
    "FORBIDDEN",
    "UNAUTHENTICATED",
  ]);
  const others = { apiClientId: id };
  expect((await open.act("revokeApiClient", "", others, viewer("customer_admin"))).__typename).toBe(
    "ApiClientNotFound",
  );
  await expect(open.act("revokeApiClient", "", others, staff("admin"))).rejects.toThrow("FORBIDDEN");
});

it("the sandbox is granted nothing that it could not keep apart from what is real", async () => {
  const input = { name: "Shop", mode: "SANDBOX", scopes: ["orders:read", "orders:write", "role:admin"] };
  const { faults } = await open.act("createApiClient", "", input, viewer("customer_admin"));
  expect(faults).toEqual([
    { field: "scopes.1", message: "orders:write is for LIVE clients: the sandbox cannot keep what it does apart." },
    { field: "scopes.2", message: "There is no such scope." },
  ]);
});

it("is listed below its customer", async () => {
  const { id, admin } = await open.admit();
  await open.admit({ mode: "SANDBOX" }, admin);
  const below = `query ($representations: [_Any!]!) { _entities(representations: $representations) {
    ... on Customer { apiClients(filter: { mode: [LIVE] }) { totalCount edges { node { id } } } } } }`;
  const representations = [{ __typename: "Customer", id: admin.tid }];
  const { data } = await open.platform.run(below, { representations }, admin);
  expect(data).toEqual({ _entities: [{ apiClients: { totalCount: 1, edges: [{ node: { id } }] } }] });
});

it("each kind of event says its form, and its sample keeps to it", async () => {
  const { data } = await open.platform.run<{ webhookEventTypes: { name: string; schema: string; example: string }[] }>(
    "{ webhookEventTypes { name schema example } }",
  );
  expect(data.webhookEventTypes).toEqual(
    CATALOGUE.map((entry) => ({ name: entry.name, schema: schemaOf(entry), example: exampleOf(entry) })),
  );
  const claim = data.webhookEventTypes.find(({ name }) => name === "claim.updated")!;
  const { type, data: form } = JSON.parse(claim.schema).properties;
  expect([type.const, Object.keys(form.properties), JSON.parse(claim.example).data.change]).toEqual([
    "claim.updated",
    ["id", "orderId", "shipmentId", "change"],
    "OPENED",
  ]);
  expect(CATALOGUE.map(({ data: form, sample }) => form.safeParse(sample).success)).not.toContain(false);
});

describe("every list is found by an index", () => {
  /** Of many customers, so that what one of them has is little among it. */
  beforeAll(async () => {
    const { id } = await open.endpoint(await open.admit(), "http://127.0.0.1:1/");
    await open.platform.database.transaction(Viewer.system, async (tx) => {
      await tx.query(`
        INSERT INTO api_client (id, tenant_id, name, mode, scopes, per_minute, per_day, status, revoked_at, version, created_by, created_at)
        SELECT gen_random_uuid(), gen_random_uuid(), 'plan', (ARRAY['LIVE', 'SANDBOX'])[1 + n % 2], '{}', 1, 1,
          'REVOKED', '2026-01-01', 1, 'test', '2026-01-01' FROM generate_series(1, 3000) n`);
      await tx.query(
        `INSERT INTO webhook_delivery (id, tenant_id, endpoint_id, client_id, mode, message_id, event_type, body, is_test, status,
           dead_cause, attempts, tries, version, created_at)
         SELECT gen_random_uuid(), gen_random_uuid(), $1, gen_random_uuid(), 'LIVE', gen_random_uuid(), 'kind ' || n % 9, '{}', true,
           'DEAD', 'GIVEN_UP', 0, 0, 1, '2026-01-01' FROM generate_series(1, 3000) n`,
        [id],
      );
    });
    await open.platform.database.source.query("ANALYZE api_client; ANALYZE webhook_delivery");
  });

  const page = { order: "id", newestFirst: true, limit: 21 };
  const member = Viewer.fromClaims(viewer("customer_admin"));
  const house = Viewer.fromClaims(staff("support"));
  const client = Viewer.fromClaims({ ...viewer("customer_admin"), cid: "01980000-0000-7000-8000-000000000901" });
  const indexes = async (asker: Viewer, entity: typeof ApiClient | typeof WebhookDelivery, conditions: unknown[]) => {
    const { database } = open.platform;
    const statement = select(database.source, asker, entity as typeof ApiClient, conditions as never, page)!;
    const reads = await planOf(database, asker, statement);
    return [...new Set(reads.map((read) => read.replace(/: .*/, "").replace(/^(Bitmap )?Index (Only )?Scan /, "")))];
  };

  it.each<[string, object, string, string]>([
    ["clients", {}, "api_client_by_tenant", "api_client_pkey"],
    ["clients by mode", { mode: ["LIVE"] }, "api_client_by_mode", "api_client_of_all_by_mode"],
    ["clients by status", { status: ["REVOKED"] }, "api_client_by_status", "api_client_of_all_by_status"],
  ])("%s", async (_what, filter, own, all) => {
    const conditions = conditionsOf(filter);
    expect([await indexes(member, ApiClient, conditions), await indexes(house, ApiClient, conditions)]).toEqual([
      [own],
      [all],
    ]);
  });

  it.each<[string, object, string, string]>([
    ["deliveries", {}, "webhook_delivery_by_tenant", "webhook_delivery_pkey"],
    ["by status", { status: ["DEAD"] }, "webhook_delivery_by_status", "webhook_delivery_of_all_by_status"],
    ["by kind", { eventType: ["a"] }, "webhook_delivery_by_event_type", "webhook_delivery_of_all_by_event_type"],
  ])("deliveries: %s", async (_what, filter, own, all) => {
    const of = (asker: Viewer) => indexes(asker, WebhookDelivery, deliveryConditions(filter, asker));
    expect([await of(member), await of(house)]).toEqual([[own], [all]]);
    expect(await indexes(client, WebhookDelivery, deliveryConditions({}, client))).toEqual([
      "webhook_delivery_by_client",
    ]);
  });
});
