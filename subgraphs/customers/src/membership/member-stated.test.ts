import { randomUUID } from "node:crypto";
import { newId, Viewer } from "@baiyun/kit";
import { type Outcome, staff, until, viewer } from "@baiyun/kit/testing";
import { onSupplierRegistered } from "../consumers/on-supplier-registered";
import { type Customers, mailedToken, newEmail, register, rows, startCustomers } from "../testing/customers";
import { accept, inviteByMail, membershipIdOf } from "../testing/members";
import { stateNextMembers } from "./state-members";

let customers: Customers;
beforeAll(async () => {
  customers = await startCustomers();
});
afterAll(() => customers.close());

const userIdOf = (outcome: Outcome): string =>
  (outcome as unknown as { membership: { user: { id: string } } }).membership.user.id;
const stated = async (userId: string) => {
  const events = await customers.events(userId);
  return events.map(({ type, payload }) => ({ type, ...payload }));
};
const setLocale = (claims: object, locale: string): Promise<Outcome> =>
  customers.act("setLocale", "... on SetLocaleSuccess { user { locale } }", { locale }, claims);
const updateProfile = (claims: object, input: object): Promise<Outcome> =>
  customers.act("updateProfile", "... on UpdateProfileSuccess { user { name phone } }", input, claims);
const setRole = (claims: object, input: object) =>
  customers.act("setRole", "... on SetRoleSuccess { membership { role } }", { expectedVersion: 1, ...input }, claims);

it("a member is stated at each change of theirs, as they are then", async () => {
  const { admin, tenantId } = await register(customers);
  const email = newEmail();
  const invited = await inviteByMail(customers, admin, { email });
  const [userId, membershipId] = [userIdOf(invited), membershipIdOf(invited)];
  const me = { sub: userId, tid: tenantId, scope: "role:customer_member" };
  await inviteByMail(customers, admin, { email, name: "Second Person" });
  await accept(customers, await mailedToken(customers, email));
  expect(await setLocale(me, "ZH-cn")).toEqual({ __typename: "SetLocaleSuccess", user: { locale: "zh-CN" } });
  expect(await updateProfile(me, { name: "Renamed", phone: "+86 579 8520 1234" })).toEqual({
    __typename: "UpdateProfileSuccess",
    user: { name: "Renamed", phone: "+8657985201234" },
  });
  await setRole(admin, { membershipId, role: "CUSTOMER_ADMIN" });
  await customers.act("removeMember", "", { membershipId, expectedVersion: 2 }, admin);

  const member = { type: "member.stated.v1", tenantId, userId, email, role: "customer_member", locale: null };
  const active = { ...member, name: "Second Person", isActive: true };
  const renamed = { ...active, name: "Renamed", locale: "zh-CN" };
  expect(await stated(userId)).toEqual([
    { ...member, name: "Second person", isActive: false },
    { ...member, name: "Second Person", isActive: false },
    active,
    { ...active, locale: "zh-CN" },
    renamed,
    { ...renamed, role: "customer_admin" },
    { ...renamed, role: "customer_admin", isActive: false },
  ]);
});

it("of changes at once the last word knows them all", async () => {
  const { admin, tenantId } = await register(customers);
  for (let round = 0; round < 5; round += 1) {
    const email = newEmail();
    const invited = await inviteByMail(customers, admin, { email });
    await accept(customers, invited.invitationToken);
    const [userId, membershipId] = [userIdOf(invited), membershipIdOf(invited)];
    const me = { sub: userId, tid: tenantId, scope: "role:customer_member" };
    const outcomes = await Promise.all([
      setRole(admin, { membershipId, role: "CUSTOMER_ADMIN" }),
      setLocale(me, "de"),
      updateProfile(me, { name: "At once" }),
    ]);
    expect(outcomes.map(({ __typename }) => __typename)).toEqual([
      "SetRoleSuccess",
      "SetLocaleSuccess",
      "UpdateProfileSuccess",
    ]);
    const [last] = await rows(
      customers,
      `SELECT payload FROM outbox_event WHERE aggregate_id = $1 AND type = 'member.stated.v1'
       ORDER BY occurred_at DESC LIMIT 1`,
      userId,
    );
    expect(last).toMatchObject({ payload: { name: "At once", locale: "de", role: "customer_admin", isActive: true } });
  }
});

it("who tells of everybody waits for who is being changed, instead of telling what was", async () => {
  const { userId, tenantId } = await register(customers);
  const { database, services } = customers;
  let [telling, hasTold] = [Promise.resolve(), false];
  await database.transaction(Viewer.system, async (tx) => {
    await tx.query("UPDATE user_account SET locale = 'fr' WHERE id = $1", [userId]);
    await services.memberships.state(tx, userId);
    telling = database
      .transaction(Viewer.system, (other) => stateNextMembers(other, { tenantId }))
      .then(() => {
        hasTold = true;
      });
    await until(async () => hasTold || (await someoneWaits()));
  });
  await telling;
  expect(await stated(userId)).toEqual([null, "fr", "fr"].map((locale) => expect.objectContaining({ locale })));
});

async function someoneWaits(): Promise<boolean> {
  const [{ waits }] = await customers.database.source.query(
    `SELECT EXISTS (SELECT FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'
       AND query LIKE 'SELECT FROM user_account%FOR UPDATE') AS waits`,
  );
  return waits;
}

it("a telephone number is its person's, for who may call; it is kept encrypted and can be taken out", async () => {
  const { admin, userId } = await register(customers);
  await updateProfile(admin, { phone: "+49 221 123456" });
  const QUERY = "query ($of: [_Any!]!) { _entities(representations: $of) { ... on User { phone } } }";
  const seen = async (claims: object) =>
    (
      await customers.run<{ _entities: ({ phone: string | null } | null)[] }>(
        QUERY,
        { of: [{ __typename: "User", id: userId }] },
        claims,
      )
    ).data._entities[0];
  for (const claims of [admin, staff("ops"), staff("admin")]) {
    expect(await seen(claims)).toEqual({ phone: "+49221123456" });
  }
  for (const claims of [staff("finance"), staff("support"), { ...viewer("customer_member"), tid: admin.tid }]) {
    expect(await seen(claims)).toEqual({ phone: null });
  }
  expect(await seen(viewer("customer_admin"))).toBeNull();
  const [{ clear }] = await rows(
    customers,
    "SELECT position('221123456'::bytea IN phone_sealed) > 0 AS clear FROM user_account WHERE id = $1",
    userId,
  );
  expect(clear).toBe(false);
  expect(await updateProfile(admin, { name: "Other" })).toMatchObject({
    user: { name: "Other", phone: "+49221123456" },
  });
  expect(await updateProfile(admin, { phone: null })).toMatchObject({ user: { phone: null } });
});

it("what is no language, number or name is refused, and a program is no person", async () => {
  const { admin, userId } = await register(customers);
  const before = await stated(userId);
  for (const locale of ["", "deutsch please", "x".repeat(40)]) {
    expect(await setLocale(admin, locale)).toMatchObject({ __typename: "InvalidInput", field: "locale" });
  }
  for (const input of [{ phone: "221 123456" }, { phone: "+".padEnd(80, "1") }, { name: " " }]) {
    expect((await updateProfile(admin, input)).__typename).toBe("InvalidInput");
  }
  const program = { sub: randomUUID(), tid: admin.tid, scope: "orders:read" };
  expect((await setLocale(program, "en")).__typename).toBe("PersonNotFound");
  await expect(setLocale({}, "en")).rejects.toThrow("UNAUTHENTICATED");
  expect(await stated(userId)).toEqual(before);
});

it("a supplier that registered gets its tenant and an invitation for its first user, once", async () => {
  const [supplierId, contactEmail] = [newId(), newEmail()];
  const tell = (name = "Yiwu Lamps") =>
    customers.database.transaction(Viewer.system, (tx) =>
      onSupplierRegistered(customers.services.invitations).handle(tx, {
        ...{ id: randomUUID(), type: "supplier.registered.v1", aggregateId: supplierId, tenantId: supplierId },
        occurredAt: new Date().toISOString(),
        payload: { supplierId, name, contactEmail, contactName: "Chen Hua" },
      }),
    );
  await Promise.all([tell(), tell()]);
  await tell("Renamed");
  expect(await rows(customers, "SELECT name, kind FROM tenant WHERE id = $1", supplierId)).toEqual([
    { name: "Yiwu Lamps", kind: "SUPPLIER" },
  ]);
  expect(await rows(customers, "SELECT count(*)::int AS mails FROM mail WHERE recipient = $1", contactEmail)).toEqual([
    { mails: 1 },
  ]);
  expect((await accept(customers, await mailedToken(customers, contactEmail))).__typename).toBe(
    "AcceptInvitationSuccess",
  );
  const [{ id: userId }] = await rows(customers, "SELECT id FROM user_account WHERE tenant_id = $1", supplierId);
  expect((await stated(String(userId))).at(-1)).toMatchObject({
    ...{ tenantId: supplierId, email: contactEmail, name: "Chen Hua" },
    ...{ role: "supplier", isActive: true },
  });
});
