import { randomUUID } from "node:crypto";
import { run, staff } from "@baiyun/kit/testing";
import { DEMO_HOUSE_TENANT_ID } from "../demo";
import {
  type Customers,
  claimsOf,
  newEmail,
  type Outcome,
  outcomeOf,
  PASSWORD,
  type Registered,
  register,
  rows,
  signIn,
  startCustomers,
} from "../testing/customers";

let customers: Customers;
beforeAll(async () => {
  customers = await startCustomers();
});
afterAll(() => customers.close());

const invite = (claims: object, own = {}): Promise<Outcome> =>
  outcomeOf(
    customers.subgraph,
    "inviteMember",
    `... on InviteMemberSuccess { invitationToken expiresAt membership { id role version user { id name } tenant { id } } }
     ... on InvalidInput { field }`,
    { idempotencyKey: randomUUID(), name: "Second person", email: newEmail(), role: "CUSTOMER_MEMBER", ...own },
    claims,
  );
const accept = (invitationToken: unknown, password = PASSWORD): Promise<Outcome> =>
  outcomeOf(customers.subgraph, "acceptInvitation", "... on AcceptInvitationSuccess { user { name } }", {
    invitationToken,
    password,
  });
const setRole = (claims: object, input: object): Promise<Outcome> =>
  outcomeOf(
    customers.subgraph,
    "setRole",
    `... on SetRoleSuccess { membership { role version } } ... on MembershipChanged { currentVersion }
     ... on InvalidInput { field }`,
    { idempotencyKey: randomUUID(), version: 1, ...input },
    claims,
  );
const membersOf = ({ tenantId }: { tenantId: string }) =>
  rows(customers.database, "SELECT role, version FROM membership WHERE tenant_id = $1 ORDER BY id", tenantId);
const ownMembership = async ({ userId }: Registered): Promise<unknown> =>
  (await rows(customers.database, "SELECT id FROM membership WHERE user_id = $1", userId))[0].id;
const invitedId = (outcome: Outcome): unknown => (outcome as unknown as { membership: { id: string } }).membership.id;

const ended = {
  __typename: "InvitationEnded",
  message: "This invitation can no longer be accepted: ask for another.",
};

describe("inviteMember and acceptInvitation", () => {
  it("the invited person chooses a password and signs in with the role", async () => {
    const { admin, tenantId } = await register(customers);
    const email = newEmail();
    const invited = await invite(admin, { email });
    expect(invited).toEqual({
      __typename: "InviteMemberSuccess",
      invitationToken: expect.stringMatching(/^[\w-]{43}$/),
      expiresAt: expect.any(String),
      membership: {
        id: expect.any(String),
        role: "CUSTOMER_MEMBER",
        version: 1,
        user: { id: expect.any(String), name: "Second person" },
        tenant: { id: tenantId },
      },
    });
    expect((await signIn(customers, email)).__typename).toBe("InvalidCredentials");
    expect(await accept(invited.invitationToken)).toEqual({
      __typename: "AcceptInvitationSuccess",
      user: { name: "Second person" },
    });
    expect(claimsOf(await signIn(customers, email))).toMatchObject({ tid: tenantId, scope: "role:customer_member" });
  });

  it("an invitation is accepted once, before it expires, with a password that will do", async () => {
    const { admin } = await register(customers);
    const email = newEmail();
    const { invitationToken } = await invite(admin, { email });
    expect(await accept(invitationToken, "short")).toEqual({
      __typename: "WeakPassword",
      message: "Use at least 12 characters.",
    });
    const outcomes = await Promise.all([accept(invitationToken), accept(invitationToken)]);
    expect(outcomes.map(({ __typename }) => __typename).sort()).toEqual(["AcceptInvitationSuccess", "InvitationEnded"]);
    expect(await accept(invitationToken, "another good password")).toEqual(ended);
    expect((await signIn(customers, email)).__typename).toBe("SignInSuccess");

    const late = await invite(admin);
    await rows(
      customers.database,
      "UPDATE invitation SET expires_at = now() FROM membership m WHERE m.user_id = invitation.user_id AND m.id = $1",
      invitedId(late),
    );
    expect(await accept(late.invitationToken)).toEqual(ended);
    expect(await accept("unknown")).toEqual(ended);
  });

  it("the same key again invites nobody twice and replaces the token", async () => {
    const registered = await register(customers);
    const input = { idempotencyKey: randomUUID(), email: newEmail() };
    const first = await invite(registered.admin, input);
    const second = await invite(registered.admin, input);
    expect(invitedId(second)).toBe(invitedId(first));
    expect(await accept(first.invitationToken)).toEqual(ended);
    expect((await accept(second.invitationToken)).__typename).toBe("AcceptInvitationSuccess");
    const third = await invite(registered.admin, input);
    expect(await accept(third.invitationToken, "another good password")).toEqual(ended);
    expect(await membersOf(registered)).toHaveLength(2);
    expect((await invite(registered.admin, { ...input, name: "Other" })).__typename).toBe("IdempotencyKeyReused");
  });

  it("refuses a known address, a malformed one and another kind's role, and adds nobody", async () => {
    const registered = await register(customers);
    const taken = { __typename: "EmailTaken", message: "This e-mail address is already in use." };
    expect(await invite(registered.admin, { email: registered.email })).toEqual(taken);
    const { email: elsewhere } = await register(customers);
    expect(await invite(registered.admin, { email: elsewhere })).toEqual(taken);
    expect(await invite(registered.admin, { email: "nobody" })).toMatchObject({
      __typename: "InvalidInput",
      field: "email",
    });
    expect(await invite(registered.admin, { role: "FINANCE" })).toEqual({
      __typename: "InvalidInput",
      field: "role",
      message: "People of this tenant cannot hold this role.",
    });
    expect(await membersOf(registered)).toEqual([{ role: "customer_admin", version: 1 }]);
  });

  it("is for admins alone", async () => {
    const { tenantId, ...registered } = await register(customers);
    const member = { ...registered.admin, scope: "role:customer_member" };
    await expect(invite(member)).rejects.toMatchObject({ code: "FORBIDDEN" });
    await expect(invite(staff("ops"))).rejects.toMatchObject({ code: "FORBIDDEN" });
    await expect(invite({})).rejects.toMatchObject({ code: "UNAUTHENTICATED" });
    expect(await membersOf({ tenantId })).toHaveLength(1);
  });

  it("our own admin invites into our own house", async () => {
    const [{ user_id: sub }] = await rows(
      customers.database,
      "SELECT user_id FROM membership WHERE tenant_id = $1 AND role = 'admin'",
      DEMO_HOUSE_TENANT_ID,
    );
    const invited = await invite({ sub, tid: "*", scope: "role:admin" }, { role: "BROKER" });
    expect(invited).toMatchObject({ membership: { role: "BROKER", tenant: { id: DEMO_HOUSE_TENANT_ID } } });
  });
});

describe("setRole", () => {
  it("changes a member's role once per key", async () => {
    const registered = await register(customers);
    const input = {
      membershipId: invitedId(await invite(registered.admin)),
      role: "CUSTOMER_ADMIN",
      idempotencyKey: randomUUID(),
    };
    const done = { __typename: "SetRoleSuccess", membership: { role: "CUSTOMER_ADMIN", version: 2 } };
    expect(await setRole(registered.admin, input)).toEqual(done);
    expect(await setRole(registered.admin, input)).toEqual(done);
    expect(await membersOf(registered)).toEqual([
      { role: "customer_admin", version: 1 },
      { role: "customer_admin", version: 2 },
    ]);
  });

  it("who was invited as an admin and never accepted governs nothing", async () => {
    const registered = await register(customers);
    await invite(registered.admin, { role: "CUSTOMER_ADMIN" });
    const membershipId = await ownMembership(registered);
    const outcome = await setRole(registered.admin, { membershipId, role: "CUSTOMER_MEMBER" });
    expect(outcome.__typename).toBe("LastAdmin");
    expect((await membersOf(registered)).map(({ role }) => role)).toEqual(["customer_admin", "customer_admin"]);
  });

  it("of two admins who step down at once one stays", async () => {
    const registered = await register(customers);
    const invited = await invite(registered.admin, { role: "CUSTOMER_ADMIN" });
    await accept(invited.invitationToken);
    const memberships = [await ownMembership(registered), invitedId(invited)];
    const outcomes = await Promise.all(
      memberships.map((membershipId) => setRole(registered.admin, { membershipId, role: "CUSTOMER_MEMBER" })),
    );
    expect(outcomes.map(({ __typename }) => __typename).sort()).toEqual(["LastAdmin", "SetRoleSuccess"]);
    expect((await membersOf(registered)).map(({ role }) => role).sort()).toEqual(["customer_admin", "customer_member"]);
  });

  it("refuses an older version, another kind's role, and another tenant's member like an unknown one", async () => {
    const [registered, other] = [await register(customers), await register(customers)];
    const membershipId = invitedId(await invite(registered.admin));
    expect(await setRole(registered.admin, { membershipId, role: "CUSTOMER_ADMIN", version: 7 })).toEqual({
      __typename: "MembershipChanged",
      currentVersion: 1,
      message: "The membership has changed in the meantime: read it again.",
    });
    expect(await setRole(registered.admin, { membershipId, role: "ADMIN" })).toMatchObject({
      __typename: "InvalidInput",
      field: "role",
    });
    const unknown = { __typename: "MembershipNotFound", message: "There is no such membership." };
    expect(await setRole(other.admin, { membershipId, role: "CUSTOMER_ADMIN" })).toEqual(unknown);
    expect(await setRole(other.admin, { membershipId: "1", role: "CUSTOMER_ADMIN" })).toEqual(unknown);
    expect(await membersOf(registered)).toEqual([
      { role: "customer_admin", version: 1 },
      { role: "customer_member", version: 1 },
    ]);
  });
});

describe("Tenant.members", () => {
  it("lists the people of the viewer's tenant, newest first", async () => {
    const registered = await register(customers);
    await invite(registered.admin);
    const { data } = await run(
      customers.subgraph,
      "{ me { tenant { members(first: 5) { edges { node { role user { name } } } } } } }",
      {},
      registered.admin,
    );
    expect(data.me).toEqual({
      tenant: {
        members: {
          edges: [
            { node: { role: "CUSTOMER_MEMBER", user: { name: "Second person" } } },
            { node: { role: "CUSTOMER_ADMIN", user: { name: "Cranes admin" } } },
          ],
        },
      },
    });
  });
});
