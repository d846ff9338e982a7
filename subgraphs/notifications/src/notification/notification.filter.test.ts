import { randomUUID } from "node:crypto";
import { equals, select, Viewer } from "@baiyun/kit";
import { planOf, viewer } from "@baiyun/kit/testing";
import { NotificationsUnderTest } from "../testing/notifications-under-test";
import { Channel } from "./channel";
import { Notification } from "./notification.entity";
import { conditionsOf } from "./notification.filter";
import type { NotificationFilter } from "./notification.input";
import { NotificationState } from "./notification-state";

let notifications: NotificationsUnderTest;
beforeAll(async () => {
  notifications = await NotificationsUnderTest.start({});
  await notifications.sql(`
    INSERT INTO notification (id, tenant_id, event_id, event_type, recipient, channel, key, category, recipient_role, address_fingerprint,
      state, failure, tries, tries_before, is_read, version, created_by, created_at)
    SELECT ('01900000-0000-7000-8000-' || lpad(n::text, 12, '0'))::uuid, gen_random_uuid(), gen_random_uuid(), 'x.y.v1', gen_random_uuid(),
      (ARRAY['EMAIL', 'IN_APP', 'WEBHOOK'])[1 + n % 3], 'key-' || n % 20, 'ORDERS', (ARRAY['ops', 'customer_admin', 'support', 'supplier'])[1 + n % 4],
      md5(n::text), (ARRAY['DELIVERED', 'SENT', 'QUEUED'])[1 + n % 3], NULL, 0, 0, false, 1, 'test', '2026-01-01'
    FROM generate_series(1, 3000) n ON CONFLICT DO NOTHING`);
  await notifications.domain.database.source.query("ANALYZE notification");
});
afterAll(() => notifications.close());

const page = { order: "id", newestFirst: true, limit: 21 };

async function foundBy(who: Viewer, conditions: ReturnType<typeof conditionsOf>): Promise<string[]> {
  const { database } = notifications.domain;
  const statement = select(database.source, who, Notification, conditions, page)!;
  return (await planOf(database, who, statement)).map((read) =>
    read.replace("Bitmap ", "").replace(/ (=|>|<|>=) [^)]*/g, " $1"),
  );
}

it.each<[string, NotificationFilter, string | RegExp]>([
  ["nothing", {}, "Index Scan notification_pkey"],
  [
    "state",
    { state: [NotificationState.QUEUED, NotificationState.FAILED] },
    "Index Scan notification_of_all_by_state: (state =)",
  ],
  ["key", { key: ["key-1", "key-2"] }, "Index Scan notification_of_all_by_key: (key =)"],
  ["channel", { channel: Channel.EMAIL }, "Index Scan notification_of_all_by_channel: (channel =)"],
  ["role", { recipientRole: "ops" }, "Index Scan notification_of_all_by_role: (recipient_role =)"],
  ["recipient", { recipientId: randomUUID() }, "Index Scan notification_of_recipient: (recipient =)"],
  ["tenant", { tenantId: randomUUID() }, "Index Scan notification_by_tenant: (tenant_id =)"],
  ["event", { eventId: randomUUID() }, "Index Scan notification_once: (event_id =)"],
  ["address", { address: "a@b.example" }, "Index Scan notification_of_all_by_address: (address_fingerprint =)"],
  [
    "createdAfter",
    { createdAfter: new Date() },
    /^Index Scan notification_(by_age: \(created_at >\)|pkey: \(id >=\))$/,
  ],
  [
    "createdBefore",
    { createdBefore: new Date("2020-01-01") },
    /^Index Scan notification_(by_age: \(created_at <\)|pkey: \(id <\))$/,
  ],
])("staff find notifications by %s by an index", async (_case, filter, expected) => {
  const [found] = await foundBy(
    Viewer.system,
    conditionsOf(filter, (address) => address),
  );
  expect(found).toEqual(typeof expected === "string" ? expected : expect.stringMatching(expected));
});

it("a person's own list, and what of it is unread, are found by an index behind the policy", async () => {
  const me = Viewer.fromClaims(viewer("customer_member"));
  const own = [equals("recipient", me.userId), equals("channel", Channel.IN_APP)];
  for (const conditions of [own, [...own, equals("isRead", false)]]) {
    const [found, ...others] = await foundBy(me, conditions);
    expect(found).toMatch(/^Index Scan notification_\w+: \(/);
    expect(others).toEqual([]);
  }
});
