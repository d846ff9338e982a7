import { randomUUID } from "node:crypto";
import { DomainUnderTest, viewer } from "@baiyun/kit/testing";
import { domain } from "../domain";

let notifications: DomainUnderTest;
beforeAll(async () => {
  notifications = await DomainUnderTest.start(domain);
});
afterAll(() => notifications.close());

const create = (input: object, claims: object) =>
  notifications.act(
    "createNotification",
    "... on CreateNotificationSuccess { notification { id name archivedAt } }",
    input,
    claims,
  );
const shown = async (id: unknown, claims: object) =>
  (await notifications.run("query ($id: ID!) { notification(id: $id) { name archivedAt } }", { id }, claims)).data
    .notification;

it("is created once per key, told of, and seen by its own tenant only", async () => {
  const me = viewer("customer_admin");
  const input = { name: "First", idempotencyKey: randomUUID() };
  const outcomes = await Promise.all([create(input, me), create(input, me)]);
  const { id } = outcomes[0]!.notification as { id: string };
  const made = { __typename: "CreateNotificationSuccess", notification: { id, name: "First", archivedAt: null } };
  expect(outcomes).toEqual([made, made]);
  expect(await notifications.events(id)).toEqual([
    { type: "notification.created.v1", payload: { notificationId: id, customerId: me.tid, name: "First" } },
  ]);
  expect(await shown(id, me)).toEqual({ name: "First", archivedAt: null });
  expect(await shown(id, viewer("customer_admin"))).toBeNull();
});

it("is refused with every fault of its input, and then there is none", async () => {
  const me = viewer("customer_admin");
  const { faults } = await create({ name: " ", idempotencyKey: "" }, me);
  expect(faults).toEqual([
    { field: "idempotencyKey", message: "A key is 1 to 200 printable ASCII characters." },
    { field: "name", message: "This is 1 to 100 printable characters." },
  ]);
  const { data } = await notifications.run("{ notifications { edges { node { id } } } }", {}, me);
  expect(data).toEqual({ notifications: { edges: [] } });
});

it("is archived when its customer leaves", async () => {
  const me = viewer("customer_member");
  const { notification } = await create({ name: "First" }, me);
  notifications.clock.set("2026-11-22T08:00:00.000Z");
  const left = { customerId: me.tid, to: "CLOSED" };
  await notifications.handled(
    await notifications.tell({ from: "customers", type: "customer.status_changed.v1", payload: left }),
  );
  expect(await shown((notification as { id: string }).id, me)).toEqual({
    name: "First",
    archivedAt: "2026-11-22T08:00:00.000Z",
  });
});
