import { randomUUID } from "node:crypto";
import { select, Viewer } from "@baiyun/kit";
import { planOf, staff, viewer } from "@baiyun/kit/testing";
import { Webhook } from "standardwebhooks";
import { type OpenPlatform, startOpenPlatform } from "../testing/open-platform-under-test";
import { InboundWebhook } from "./inbound-webhook.entity";
import { conditionsOf } from "./inbound-webhook.input";

let open: OpenPlatform;
beforeAll(async () => {
  open = await startOpenPlatform();
});
afterAll(() => open.close());
afterEach(() => open.platform.clock.release());

const order = (externalRef: string = randomUUID()) => ({
  externalRef,
  consignee: { name: "Ada Lovelace", line1: "Main St. 1", city: "Köln", postalCode: "50667", country: "DE" },
  incoterm: "DAP",
  serviceCode: "YUN-STD",
  parcel: { weightG: 500, lengthMm: 200, widthMm: 100, heightMm: 50 },
  currency: "EUR",
  lines: [
    {
      sku: "MUG",
      description: "Mug",
      quantity: 1,
      unitValue: { amountMinor: "900", currency: "EUR" },
      hs6: "691110",
    },
  ],
});

async function shop() {
  const admin = viewer("customer_admin");
  const input = { name: "Shop", channel: `shop-${randomUUID().slice(0, 8)}` };
  const made = await open.act(
    "connectChannel",
    "... on ConnectChannelSuccess { secret connection { id } }",
    input,
    admin,
  );
  const { secret, connection } = made as unknown as { secret: string; connection: { id: string } };
  const push = async (body: string, given: { id?: string; secret?: string; at?: Date } = {}) => {
    const { id = `msg_${randomUUID()}`, secret: by = secret, at = open.platform.clock.now() } = given;
    const headers = {
      "content-type": "application/json",
      "webhook-id": id,
      "webhook-timestamp": String(Math.floor(at.getTime() / 1_000)),
      "webhook-signature": new Webhook(by).sign(id, at, body),
    };
    const url = `${open.url}/ingest/channels/${connection.id}`;
    const response = await fetch(url, { method: "POST", headers, body });
    return {
      status: response.status,
      body: (await response.json()) as { id: string; error?: string; faults?: string[] },
    };
  };
  const kept = async (claims: object = admin) => {
    const shown = "id messageId verdict refusal faults replays connection { name }";
    const { data, errors } = await open.platform.run<{ inboundWebhooks: { edges: { node: { id: string } }[] } }>(
      `query ($filter: InboundWebhookFilter) { inboundWebhooks(filter: $filter) { edges { node { ${shown} } } } }`,
      { filter: { connectionId: connection.id } },
      claims,
    );
    return errors ? errors[0]!.extensions!.code : data.inboundWebhooks.edges.map(({ node }) => node);
  };
  return { ...input, admin, secret, id: connection.id, push, kept };
}

const told = async (inboundId: string) => (await open.platform.events(inboundId)).map(({ payload }) => payload);

it("takes a signed order once, whoever sends it again, and tells orders of it", async () => {
  const { push, id: connectionId, channel, admin, kept } = await shop();
  const [id, body] = [`msg_${randomUUID()}`, JSON.stringify(order())];
  const answers = await Promise.all([1, 2, 3, 4].map(() => push(body, { id })));
  expect(answers.map(({ status }) => status).sort()).toEqual([200, 200, 200, 202]);
  const inbound = answers[0]!.body.id;
  expect(new Set(answers.map((answer) => answer.body.id))).toEqual(new Set([inbound]));
  const given = JSON.parse(body);
  const line = { ...given.lines[0], hsVersion: "HS2022", originCountry: "CN", battery: "NONE" };
  const payload = { inboundWebhookId: inbound, connectionId, customerId: admin.tid, channel };
  expect(await told(inbound)).toEqual([{ ...payload, order: { ...given, lines: [line] } }]);
  const taken = {
    messageId: id,
    verdict: "TAKEN",
    refusal: null,
    faults: [],
    replays: 0,
    connection: { name: "Shop" },
  };
  expect(await kept()).toEqual([{ id: inbound, ...taken }]);
  expect([await kept(viewer("customer_admin")), await kept(staff("ops"))]).toEqual([[], "FORBIDDEN"]);

  // What names people is kept sealed, and shown to the customer's admin alone.
  const [row] = await open.platform.database.transaction(Viewer.system, (tx) =>
    tx.query("SELECT to_jsonb(inbound_webhook)::text AS row FROM inbound_webhook WHERE id = $1", [inbound]),
  );
  expect(row.row).not.toMatch(/Lovelace|Main St/);
  const bodies = async (claims: object) =>
    (
      await open.platform.run<{ inboundWebhooks: { edges: { node: { body: string | null } }[] } }>(
        "query ($filter: InboundWebhookFilter) { inboundWebhooks(filter: $filter) { edges { node { body } } } }",
        { filter: { connectionId } },
        claims,
      )
    ).data.inboundWebhooks.edges.map(({ node }) => node.body);
  expect([await bodies(admin), await bodies(staff("support"))]).toEqual([[body], [null]]);
});

it("refuses what is not signed, not of now or no order, says why, and tells nobody", async () => {
  const { push, kept } = await shop();
  const other = await shop();
  const body = JSON.stringify(order());
  const late = new Date(open.platform.clock.now().getTime() - 301_000);
  const lacking = JSON.stringify({ ...order(), currency: undefined, lines: [] });
  const answers = [
    await push(body, { secret: other.secret }),
    await push(body, { at: late }),
    await push("no JSON"),
    await push(lacking),
  ];
  expect(answers.map(({ status, body: { error } }) => [status, error])).toEqual([
    [401, "SIGNATURE"],
    [401, "TIME"],
    [422, "CONTENT"],
    [422, "CONTENT"],
  ]);
  expect(answers[3]!.body.faults?.map((fault) => fault.split(":")[0])).toEqual(["currency", "lines"]);
  const rows = (await kept()) as unknown as { id: string; refusal: string }[];
  expect(rows.map(({ refusal }) => refusal)).toEqual(["CONTENT", "CONTENT", "TIME", "SIGNATURE"]);
  expect((await Promise.all(rows.map(({ id }) => told(id)))).flat()).toEqual([]);
});

it("staff have a message judged again; one that nobody signed for is not", async () => {
  const { push, kept, secret, id, admin } = await shop();
  const taken = await push(JSON.stringify(order()));
  const replay = (inboundWebhookId: string, claims: object) =>
    open.act(
      "replayInboundWebhook",
      "... on ReplayInboundWebhookSuccess { inboundWebhook { verdict replays } }",
      { inboundWebhookId },
      claims,
    );
  expect(await replay(taken.body.id, staff("support"))).toMatchObject({
    inboundWebhook: { verdict: "TAKEN", replays: 1 },
  });
  const [first, second] = await told(taken.body.id);
  expect(second).toEqual(first);
  expect((await replay(taken.body.id, viewer("customer_admin"))).__typename).toBe("InboundWebhookNotFound");

  await push(JSON.stringify(order()), { secret: `whsec_${Buffer.from("another").toString("base64")}` });
  const [unsigned] = (await kept()) as unknown as { id: string }[];
  expect(await replay(unsigned!.id, admin)).toMatchObject({
    __typename: "IllegalInboundWebhookState",
  });
  await open.act("disconnectChannel", "", { connectionId: id }, admin);
  expect((await push(JSON.stringify(order()), { secret })).status).toBe(404);
});

it("what orders could not draft counts as refused, with their faults, until it is judged again", async () => {
  const { push, kept, admin } = await shop();
  const [id, body] = [`msg_${randomUUID()}`, JSON.stringify(order())];
  const { body: taken } = await push(body, { id });
  const faults = [{ field: "serviceCode", message: "There is no such service." }];
  const payload = { inboundWebhookId: taken.id, customerId: admin.tid, faults };
  await open.platform.handled(
    await open.platform.tell({ from: "orders", type: "channel_order.refused.v1", payload, tenantId: admin.tid }),
  );
  expect(await kept()).toMatchObject([
    { verdict: "REFUSED", refusal: "CONTENT", faults: ["serviceCode: There is no such service."] },
  ]);
  expect((await push(body, { id })).status).toBe(202);
  expect(await open.act("replayInboundWebhook", "", { inboundWebhookId: taken.id }, admin)).toMatchObject({
    __typename: "IllegalInboundWebhookState",
  });
});

it("a customer who left is pushed nothing any more by any shop of its; one who is stopped for a while is", async () => {
  const [left, other] = [await shop(), await shop()];
  const becomes = async (to: string, occurredAt: string) => {
    const payload = { customerId: left.admin.tid, to };
    const event = { from: "customers", type: "customer.status_changed.v1", payload, occurredAt };
    await open.platform.handled(await open.platform.tell(event));
  };
  await becomes("SUSPENDED", "2026-11-22T08:00:00.000Z");
  expect((await left.push(JSON.stringify(order()))).status).toBe(202);
  await becomes("CLOSED", "2026-11-22T09:00:00.000Z");
  expect((await left.push(JSON.stringify(order()))).status).toBe(404);
  expect([await left.kept(), (await other.push(JSON.stringify(order()))).status]).toMatchObject([[{}], 202]);
  const { data } = await open.platform.run("{ channelConnections { edges { node { id status } } } }", {}, left.admin);
  expect(data).toEqual({ channelConnections: { edges: [{ node: { id: left.id, status: "DISCONNECTED" } }] } });
});

it("one shop brings in a channel, and its lists are found by indexes", async () => {
  const { admin, channel } = await shop();
  const again = { name: "Other", channel };
  expect((await open.act("connectChannel", "", again, admin)).__typename).toBe("ChannelTaken");
  await expect(open.act("connectChannel", "", again, staff("support"))).rejects.toThrow("FORBIDDEN");
  const { database } = open.platform;
  await database.transaction(Viewer.system, (tx) =>
    tx.query(
      `INSERT INTO inbound_webhook (id, tenant_id, connection_id, message_id, verdict, refusal, faults, replays, version, received_at)
       SELECT gen_random_uuid(), gen_random_uuid(), c.id, gen_random_uuid(), 'REFUSED', 'SIGNATURE', '{}', 0, 1, '2026-01-01'
       FROM channel_connection c, generate_series(1, 1000) n LIMIT 3000`,
    ),
  );
  await database.source.query("ANALYZE inbound_webhook");
  const indexOf = async (asker: Viewer, filter: object) => {
    const page = { order: "id", newestFirst: true, limit: 21 };
    const reads = await planOf(
      database,
      asker,
      select(database.source, asker, InboundWebhook, conditionsOf(filter), page)!,
    );
    return reads.map((read) => read.replace(/: .*/, "").replace(/^(Bitmap )?Index (Only )?Scan /, ""));
  };
  const [member, house] = [Viewer.fromClaims(viewer("customer_admin")), Viewer.fromClaims(staff("support"))];
  expect([await indexOf(member, {}), await indexOf(house, {})]).toEqual([
    ["inbound_webhook_by_tenant"],
    ["inbound_webhook_pkey"],
  ]);
  expect(await indexOf(member, { verdict: ["TAKEN"] })).toEqual(["inbound_webhook_by_verdict"]);
});
