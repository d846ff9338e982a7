import { randomUUID } from "node:crypto";
import { staff } from "@baiyun/kit/testing";
import { claimsOf, NotificationsUnderTest, type TestMember } from "../testing/notifications-under-test";

let notifications: NotificationsUnderTest;
beforeAll(async () => {
  notifications = await NotificationsUnderTest.start({});
});
afterAll(() => notifications.close());

const set = (member: TestMember, preferences: object[]) =>
  notifications.domain.act(
    "setNotificationPreferences",
    "... on SetNotificationPreferencesSuccess { preferences { category channel enabled isLocked events { key enabled isHeard } } }",
    { preferences },
    claimsOf(member),
  );
const channelsOf = async (eventId: string, { userId }: TestMember) =>
  (await notifications.log(eventId)).filter(({ recipient }) => recipient === userId).map(({ channel }) => channel);
const suspended = ({ tenantId }: TestMember) =>
  notifications.tell("customers", "customer.status_changed.v1", { customerId: tenantId, to: "SUSPENDED" });
const released = ({ tenantId }: TestMember) =>
  notifications.tell("orders", "order.released.v1", { orderId: randomUUID() }, tenantId);

it("what is switched off does not come, what is switched on does, and nothing of others changes", async () => {
  const me = await notifications.member();
  const mate = await notifications.member({ tenantId: me.tenantId });
  const outcome = await set(me, [
    { category: "ORDERS", channel: "IN_APP", enabled: false },
    { category: "ORDERS", channel: "EMAIL", enabled: true },
  ]);
  expect((outcome.preferences as { category: string }[]).filter(({ category }) => category === "ORDERS")).toMatchObject(
    [
      { category: "ORDERS", channel: "EMAIL", enabled: true, isLocked: false },
      { category: "ORDERS", channel: "IN_APP", enabled: false, isLocked: false },
    ],
  );
  const event = await released(me);
  expect([await channelsOf(event, me), await channelsOf(event, mate)]).toEqual([["EMAIL"], ["IN_APP"]]);
  expect(await set(me, [{ category: "ORDERS", channel: "IN_APP", enabled: null }])).toMatchObject({
    __typename: "SetNotificationPreferencesSuccess",
  });
  expect(await channelsOf(await released(me), me)).toEqual(["EMAIL", "IN_APP"]);
});

it("one event is chosen apart from its category, and goes before it", async () => {
  const me = await notifications.member();
  const outcome = await set(me, [
    { category: "ORDERS", channel: "IN_APP", enabled: false },
    { category: "ORDERS", key: "order.held", channel: "IN_APP", enabled: true },
    { category: "ORDERS", key: "order.held", channel: "EMAIL", enabled: false },
  ]);
  const shown = (outcome.preferences as { category: string; channel: string; events: { key: string }[] }[])
    .filter(({ category }) => category === "ORDERS")
    .map(({ channel, events }) => [channel, events.filter(({ key }) => /held|cancelled/.test(key))]);
  expect(shown).toEqual([
    [
      "EMAIL",
      [
        { key: "order.cancelled", enabled: null, isHeard: true },
        { key: "order.held", enabled: false, isHeard: false },
      ],
    ],
    [
      "IN_APP",
      [
        { key: "order.cancelled", enabled: null, isHeard: false },
        { key: "order.held", enabled: true, isHeard: true },
      ],
    ],
  ]);
  const held = await notifications.held(me.tenantId);
  expect([await channelsOf(held, me), await channelsOf(await released(me), me)]).toEqual([["IN_APP"], []]);
  const refused = await set(me, [
    { category: "SHIPMENTS", key: "order.held", channel: "EMAIL", enabled: false },
    { category: "MONEY", key: "invoice.issued", channel: "EMAIL", enabled: false },
  ]);
  expect(refused.faults).toEqual([
    { field: "preferences.0.key", message: "There is no such event of SHIPMENTS." },
    { field: "preferences.1.category", message: "MONEY cannot be switched off." },
  ]);
  const past = notifications.sql("INSERT INTO preference VALUES ($1, 'invoice.issued', 'EMAIL', $2, false)", [
    me.userId,
    me.tenantId,
  ]);
  await expect(past).rejects.toThrow("violates check constraint");
});

it("security and money cannot be switched off, even past the form", async () => {
  const me = await notifications.member();
  const refused = await set(me, [
    { category: "SECURITY", channel: "EMAIL", enabled: false },
    { category: "MONEY", channel: "IN_APP", enabled: false },
    { category: "ORDERS", channel: "WEBHOOK", enabled: false },
  ]);
  expect(refused.faults).toEqual([
    { field: "preferences.0.category", message: "SECURITY cannot be switched off." },
    { field: "preferences.1.category", message: "MONEY cannot be switched off." },
    { field: "preferences.2.channel", message: "Webhooks are the tenant's, not a person's." },
  ]);
  const past = notifications.sql("INSERT INTO preference VALUES ($1, 'SECURITY', 'EMAIL', $2, false)", [
    me.userId,
    me.tenantId,
  ]);
  await expect(past).rejects.toThrow("violates check constraint");
  expect(await channelsOf(await suspended(me), me)).toEqual(["EMAIL", "IN_APP"]);
});

it("without mail in this installation a mail fails at once, and says so", async () => {
  const me = await notifications.member();
  const { state, failure } = await notifications.mailOf(await suspended(me), me.userId);
  expect([state, failure]).toEqual(["FAILED", "MAIL_IS_OFF"]);
});

it("a customer's admin and our support see what its members hear of, and nobody else does", async () => {
  const admin = await notifications.member();
  const member = await notifications.member({ tenantId: admin.tenantId, role: "customer_member" });
  await set(member, [{ category: "SHIPMENTS", channel: "EMAIL", enabled: false }]);
  const ask = async (claims: object) => {
    const { data } = await notifications.domain.run<{ _entities: ({ notificationPreferences: unknown } | null)[] }>(
      `query ($of: [_Any!]!) { _entities(representations: $of) { ... on Customer { notificationPreferences {
         edges { node { user { id } role preferences { category channel enabled } } } } } } }`,
      { of: [{ __typename: "Customer", id: admin.tenantId }] },
      claims,
    );
    const [customer] = data._entities;
    return customer?.notificationPreferences ?? null;
  };
  const shown = (await ask(claimsOf(admin))) as { edges: { node: { user: { id: string }; preferences: object[] } }[] };
  expect(shown.edges.map(({ node }) => node.user.id).sort()).toEqual([admin.userId, member.userId].sort());
  const ofMember = shown.edges.find(({ node }) => node.user.id === member.userId)!.node;
  expect(ofMember.preferences).toContainEqual({ category: "SHIPMENTS", channel: "EMAIL", enabled: false });
  expect(await ask(staff("support"))).toEqual(shown);
  const other = await notifications.member();
  expect([await ask(claimsOf(member)), await ask(claimsOf(other)), await ask(staff("pricing"))]).toEqual([
    null,
    null,
    null,
  ]);
});
