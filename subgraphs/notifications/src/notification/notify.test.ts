import { randomUUID } from "node:crypto";
import { Viewer } from "@baiyun/kit";
import { staff, until } from "@baiyun/kit/testing";
import { sealFormerly } from "../testing/former-seal";
import { claimsOf, NotificationsUnderTest, type TestMember } from "../testing/notifications-under-test";

let notifications: NotificationsUnderTest;
beforeAll(async () => {
  notifications = await NotificationsUnderTest.start();
});
afterAll(() => notifications.close());

const told = (rows: readonly { recipient: string; channel: string }[]) =>
  rows.map(({ recipient, channel }) => `${channel} ${recipient}`).sort();

it("is written once for each event, recipient and channel, by two processes at once and when it is told again", async () => {
  const other = await NotificationsUnderTest.start();
  const tenantId = randomUUID();
  const people = await Promise.all([1, 2, 3].map(() => notifications.member({ tenantId, role: "customer_member" })));
  const event = { id: randomUUID(), type: "order.cancelled.v1", tenantId, occurredAt: new Date().toISOString() };
  const notify = ({ domain }: NotificationsUnderTest) =>
    domain.database.transaction(Viewer.system, (tx) =>
      domain.services.notify.notify(tx, event, { key: "order.cancelled", orderId: randomUUID(), facts: {} }),
    );
  await Promise.all([notifications, other, notifications, other, notifications, other].map(notify));
  await notify(other);
  const rows = await notifications.log(event.id);
  // Either may send them; closed, the other one takes nothing of the tests below.
  await until(async () => (await notifications.log(event.id)).every(({ state }) => state !== "QUEUED"));
  await other.close();
  const expected = people.flatMap(({ userId }) => [`EMAIL ${userId}`, `IN_APP ${userId}`]);
  expect(told(rows)).toEqual([...expected, `WEBHOOK ${tenantId}`].sort());
  const caught = people.map(({ email }) => notifications.caught(email).length + other.caught(email).length);
  expect(caught).toEqual([1, 1, 1]);
  const webhook = rows.find(({ channel }) => channel === "WEBHOOK")!;
  expect(await notifications.domain.events(webhook.id)).toEqual([
    {
      type: "notification.handed_over.v1",
      payload: {
        notificationId: webhook.id,
        customerId: tenantId,
        eventId: event.id,
        eventType: "order.cancelled.v1",
        key: "order.cancelled",
        orderId: webhook.order_id,
        shipmentId: null,
        facts: { order: webhook.order_id },
      },
    },
  ]);
});

const MINE = `query ($unread: Boolean) { myNotifications(unread: $unread) {
  totalCount edges { node { id key subject text isRead readAt order { id } log { eventType } } } } }`;

interface Mine {
  myNotifications: { totalCount: number; edges: { node: Record<string, unknown> }[] };
}

it("calls an order as people do from its submission on", async () => {
  const me = await notifications.member();
  const order = randomUUID();
  const tell = (type: string, payload: object) => notifications.tell("orders", type, payload, me.tenantId);
  await tell("order.submitted.v1", { orderId: order, reference: "BYNAMED0001" });
  await tell("order.held.v1", { orderId: order, reason: "Check the value" });
  const { data } = await notifications.domain.run<Mine>(MINE, {}, claimsOf(me));
  expect(data.myNotifications.edges.map(({ node }) => node.subject)).toEqual(["Order BYNAMED0001 is on hold"]);
});

it("tells nobody of what is a day old, and learns from it all the same", async () => {
  const { domain } = notifications;
  const me = await notifications.member();
  const order = randomUUID();
  const tell = async (type: string, payload: object, hoursAgo: number) => {
    const occurredAt = new Date(domain.clock.now().getTime() - hoursAgo * 3_600_000);
    const id = await domain.tell({ from: "orders", type, payload, tenantId: me.tenantId, occurredAt });
    await domain.handled(id);
    return id;
  };
  const old = [
    await tell("order.submitted.v1", { orderId: order, reference: "BYLONGAGO001" }, 24 * 7),
    await tell("order.cancelled.v1", { orderId: order }, 25),
  ];
  expect((await Promise.all(old.map((id) => notifications.log(id)))).flat()).toEqual([]);
  expect(notifications.caught(me.email)).toEqual([]);
  const news = await tell("order.released.v1", { orderId: order }, 23);
  expect(told(await notifications.log(news))).toEqual([`IN_APP ${me.userId}`, `WEBHOOK ${me.tenantId}`]);
  const { data } = await domain.run<Mine>(MINE, {}, claimsOf(me));
  expect(data.myNotifications.edges.map(({ node }) => node.subject)).toEqual(["Order BYLONGAGO001 goes on"]);
});

it("is listed, followed and marked as read by its recipient alone", async () => {
  const { domain } = notifications;
  const [me, colleague, stranger] = await Promise.all([0, 0, 0].map(() => notifications.member()));
  const mate = { ...colleague!, tenantId: me!.tenantId };
  await notifications.state(mate);
  const list = async (member: TestMember, unread: boolean | null = null) =>
    (await domain.run<Mine>(MINE, { unread }, claimsOf(member))).data.myNotifications;
  const updates = await domain.subgraph.subscribe({
    query: "subscription { notificationReceived { id notification { key subject } } }",
    viewer: claimsOf(me!),
  });
  const order = randomUUID();
  await notifications.held(me!.tenantId, "Check the value", order);
  const entry = {
    id: expect.any(String),
    key: "order.held",
    subject: `Order ${order} is on hold`,
    text: `Order ${order} is on hold: Check the value\n\nNothing is done with it until it is released.`,
    isRead: false,
    readAt: null,
    order: { id: order },
    log: null,
  };
  const mine = await list(me!);
  expect(mine).toEqual({ totalCount: 1, edges: [{ node: entry }] });
  const theirs = await list(mate);
  expect(theirs.edges.map(({ node }) => node.subject)).toEqual([entry.subject]);
  expect(await list(stranger!)).toEqual({ totalCount: 0, edges: [] });

  const received = JSON.parse(JSON.stringify((await updates.next()).value));
  expect(received.data.notificationReceived).toEqual({
    id: expect.any(String),
    notification: { key: "order.held", subject: entry.subject },
  });
  await updates.return?.();
  await notifications.tell("orders", "order.released.v1", { orderId: order }, me!.tenantId);
  const resumed = await domain.subgraph.subscribe({
    query: "subscription ($after: String) { notificationReceived(after: $after) { notification { key } } }",
    variables: { after: received.data.notificationReceived.id },
    viewer: claimsOf(me!),
  });
  expect(JSON.parse(JSON.stringify((await resumed.next()).value)).data.notificationReceived).toEqual({
    notification: { key: "order.released" },
  });
  await resumed.return?.();

  const { id } = mine.edges[0]!.node as { id: string };
  const mark = (member: TestMember) =>
    domain.act(
      "markNotificationsRead",
      "... on MarkNotificationsReadSuccess { notifications { id isRead } }",
      { notificationIds: [id] },
      claimsOf(member),
    );
  for (const other of [mate, stranger!])
    expect(await mark(other)).toEqual({
      __typename: "NotificationNotFound",
      message: "There is no such notification.",
    });
  expect(await list(me!, true)).toMatchObject({ totalCount: 2 });
  expect(await mark(me!)).toEqual({
    __typename: "MarkNotificationsReadSuccess",
    notifications: [{ id, isRead: true }],
  });
  expect((await list(me!, false)).edges.map(({ node }) => node.id)).toEqual([id]);
  expect(await list(me!, true)).toMatchObject({ totalCount: 1 });

  const one = async (claims: object) =>
    (await domain.run("query ($id: ID!) { notification(id: $id) { id subject } }", { id }, claims)).data.notification;
  expect(await one(claimsOf(me!))).toEqual({ id, subject: entry.subject });
  for (const other of [mate, stranger!]) expect(await one(claimsOf(other))).toBeNull();
  expect(await one(staff("ops"))).toEqual({ id, subject: null });
  const [reference] = (
    await domain.run<{ _entities: unknown[] }>(
      "query ($of: [_Any!]!) { _entities(representations: $of) { ... on Notification { id } } }",
      { of: [{ __typename: "Notification", id }] },
      claimsOf(mate),
    )
  ).data._entities;
  expect(reference).toBeNull();
});

it("the log names nobody: addresses are masked, found by their fingerprint, and who leaves takes the words along", async () => {
  const me = await notifications.member({ email: "zelda.zimt@hidden.example", name: "Zelda Zimt-Zucker" });
  const eventId = await notifications.held(me.tenantId, "Ask Zelda Zimt-Zucker");
  await notifications.mailIs("DELIVERED", eventId, me.userId);
  const [mail] = notifications.caught(me.email);
  expect(mail!.text).toContain("Ask Zelda Zimt-Zucker");
  const { source } = notifications.domain.database;
  const rowsOf = async (table: string): Promise<{ row: string }[]> =>
    table.includes(".")
      ? source.query(`SELECT t::text AS row FROM ${table} t`)
      : notifications.sql(`SELECT t::text AS row FROM ${table} t`);
  for (const table of [
    "notification",
    "attempt",
    "resend",
    "member",
    "outbox_event",
    "graphile_worker._private_jobs",
  ]) {
    const rows = await rowsOf(table);
    expect([table, rows.filter(({ row }) => /zelda|zimt/i.test(row))]).toEqual([table, []]);
  }
  expect((await notifications.mailOf(eventId, me.userId)).address_masked).toBe("z***@hidden.example");

  const LOG = `query ($filter: NotificationFilter) { notifications(filter: $filter) { edges { node { channel log {
    addressMasked recipientRole recipient { id } eventType tries attempts { number outcome code } } } } } }`;
  const found = await notifications.domain.run(
    LOG,
    { filter: { address: "Zelda.Zimt@hidden.example" } },
    staff("support"),
  );
  expect(found.data.notifications).toEqual({
    edges: [
      {
        node: {
          channel: "EMAIL",
          log: {
            addressMasked: "z***@hidden.example",
            recipientRole: "CUSTOMER_ADMIN",
            recipient: { id: me.userId },
            eventType: "order.held.v1",
            tries: 1,
            attempts: [{ number: 1, outcome: "ACCEPTED", code: 250 }],
          },
        },
      },
    ],
  });
  const refused = await notifications.domain.run(LOG, {}, claimsOf(me));
  expect([refused.data.notifications, refused.errors?.[0]?.extensions?.code]).toEqual([null, "FORBIDDEN"]);

  const mine = async () =>
    (await notifications.domain.run<Mine>(MINE, {}, claimsOf(me))).data.myNotifications.edges.map(
      ({ node }) => node.text,
    );
  expect(await mine()).toEqual([expect.stringContaining("Ask Zelda Zimt-Zucker")]);
  await notifications.state(me, { isActive: false });
  expect(await mine()).toEqual([null]);
  await notifications.state(me);
  expect(await mine()).toEqual([null]);
});

it("who is erased leaves nothing that could be read or would find them: the key is gone, and so is the address's trace", async () => {
  const me = await notifications.member();
  const colleague = await notifications.member({ tenantId: me.tenantId });
  const eventId = await notifications.held(me.tenantId);
  await notifications.mailIs("DELIVERED", eventId, me.userId);
  const keyOf = (userId: string) =>
    notifications.sql<{ key_id: string }>("SELECT key_id FROM member WHERE id = $1", [userId]);
  const [{ key_id: keyId }] = (await keyOf(me.userId)) as [{ key_id: string }];
  const erasedAt = "2026-11-27T08:00:00.000Z";
  const payload = { userId: me.userId, tenantId: me.tenantId, erasedAt };
  for (let times = 0; times < 2; times += 1) {
    await notifications.tell("customers", "person.erased.v1", payload, me.tenantId);
  }
  const left = await notifications.sql(
    `SELECT (SELECT wrapped_key IS NULL AND erased_at = $2 FROM subject_key WHERE id = $3) AS erased,
       (SELECT is_active OR sealed IS NOT NULL OR key_id IS NOT NULL FROM member WHERE id = $1) AS known,
       (SELECT count(*)::int FROM notification WHERE recipient = $1) AS told,
       (SELECT count(*)::int FROM notification WHERE recipient = $1
          AND (sealed IS NOT NULL OR address_masked IS NOT NULL OR address_fingerprint IS NOT NULL)) AS traced`,
    [me.userId, erasedAt, keyId],
  );
  expect(left).toEqual([{ erased: true, known: false, told: 2, traced: 0 }]);
  // Another of the same tenant has another key.
  const theirs = (await notifications.domain.run<Mine>(MINE, {}, claimsOf(colleague))).data.myNotifications.edges;
  expect(theirs.map(({ node }) => node.text)).toEqual([expect.any(String)]);
});

it("what was sealed in the former form is sealed anew: by a job, and before somebody is written to", async () => {
  const [me, other] = [await notifications.member(), await notifications.member()];
  for (const member of [me, other]) await notifications.held(member.tenantId, "Before");
  for (const member of [me, other]) await sealFormerly(notifications, member);
  const read = async (member: TestMember) =>
    (await notifications.domain.run<Mine>(MINE, {}, claimsOf(member))).data.myNotifications.edges.map(
      ({ node }) => node.text,
    );
  const anew = ({ userId }: TestMember) =>
    notifications.sql("SELECT wrapped_key IS NULL AND key_id IS NOT NULL AS anew FROM member WHERE id = $1", [userId]);
  expect(await anew(me)).toEqual([{ anew: false }]);
  const eventId = await notifications.held(me.tenantId, "After");
  await notifications.mailIs("DELIVERED", eventId, me.userId);
  expect(notifications.caught(me.email).at(-1)!.text).toContain(me.name);
  expect(await anew(me)).toEqual([{ anew: true }]);
  expect(await read(me)).toEqual([expect.stringContaining("After"), expect.stringContaining("Before")]);

  const { services } = notifications.domain;
  await notifications.domain.database.transaction(Viewer.system, (tx) => services.reseals.resealNext(tx));
  expect(await anew(other)).toEqual([{ anew: true }]);
  expect(await read(other)).toEqual([expect.stringContaining("Before")]);
});

it("what the customers domain told before changes nothing that it told later", async () => {
  const me = await notifications.member({ locale: "de" });
  await notifications.state({ ...me, locale: "en", role: "supplier" }, { occurredAt: "2020-01-01T00:00:00.000Z" });
  expect(await notifications.sql("SELECT locale, role FROM member WHERE id = $1", [me.userId])).toEqual([
    { locale: "de", role: "customer_admin" },
  ]);
});
