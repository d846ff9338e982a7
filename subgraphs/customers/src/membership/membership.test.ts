import { randomUUID } from "node:crypto";
import { type Outcome, staff, statementsOf } from "@baiyun/kit/testing";
import {
  type Customers,
  newEmail,
  type Registered,
  refresh,
  register,
  rows,
  signIn,
  startCustomers,
} from "../testing/customers";
import { accept, invite, inviteByMail, membershipIdOf, membersOf } from "../testing/members";

let customers: Customers;
beforeAll(async () => {
  customers = await startCustomers();
});
afterAll(() => customers.close());

const setRole = (claims: object, input: object): Promise<Outcome> =>
  customers.act(
    "setRole",
    "... on SetRoleSuccess { membership { role version } } ... on MembershipChanged { currentVersion }",
    { expectedVersion: 1, ...input },
    claims,
  );
const ownMembership = async ({ userId }: Registered): Promise<unknown> =>
  (await rows(customers, "SELECT id FROM membership WHERE user_id = $1", userId))[0].id;

describe("setRole", () => {
  it("changes a member's role once per key", async () => {
    const registered = await register(customers);
    const input = {
      membershipId: membershipIdOf(await invite(customers, registered.admin)),
      role: "CUSTOMER_ADMIN",
      idempotencyKey: randomUUID(),
    };
    const done = { __typename: "SetRoleSuccess", membership: { role: "CUSTOMER_ADMIN", version: 2 } };
    expect(await setRole(registered.admin, input)).toEqual(done);
    expect(await setRole(registered.admin, input)).toEqual(done);
    expect(await membersOf(customers, registered)).toEqual([
      { role: "customer_admin", version: 1 },
      { role: "customer_admin", version: 2 },
    ]);
  });

  it("who was invited as an admin and never accepted governs nothing", async () => {
    const registered = await register(customers);
    await invite(customers, registered.admin, { role: "CUSTOMER_ADMIN" });
    const membershipId = await ownMembership(registered);
    const outcome = await setRole(registered.admin, { membershipId, role: "CUSTOMER_MEMBER" });
    expect(outcome.__typename).toBe("LastAdmin");
    expect((await membersOf(customers, registered)).map(({ role }) => role)).toEqual([
      "customer_admin",
      "customer_admin",
    ]);
  });

  it("of two admins who step down at once one stays", async () => {
    const registered = await register(customers);
    const invited = await inviteByMail(customers, registered.admin, { role: "CUSTOMER_ADMIN" });
    await accept(customers, invited.invitationToken);
    const memberships = [await ownMembership(registered), membershipIdOf(invited)];
    const outcomes = await Promise.all(
      memberships.map((membershipId) => setRole(registered.admin, { membershipId, role: "CUSTOMER_MEMBER" })),
    );
    expect(outcomes.map(({ __typename }) => __typename).sort()).toEqual(["LastAdmin", "SetRoleSuccess"]);
    expect((await membersOf(customers, registered)).map(({ role }) => role).sort()).toEqual([
      "customer_admin",
      "customer_member",
    ]);
  });

  it("refuses an older version, another kind's role, and another tenant's member like an unknown one", async () => {
    const [registered, other] = [await register(customers), await register(customers)];
    const membershipId = membershipIdOf(await invite(customers, registered.admin));
    expect(await setRole(registered.admin, { membershipId, role: "CUSTOMER_ADMIN", expectedVersion: 7 })).toEqual({
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
    expect(await membersOf(customers, registered)).toEqual([
      { role: "customer_admin", version: 1 },
      { role: "customer_member", version: 1 },
    ]);
  });
});

describe("Tenant.members", () => {
  it("lists the people of the viewer's tenant, newest first", async () => {
    const registered = await register(customers);
    await invite(customers, registered.admin);
    const { data } = await customers.run(
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

  const MEMBERS = `query Members($of: [_Any!]!, $first: Int!, $after: String) { _entities(representations: $of) {
    ... on Tenant { id members(first: $first, after: $after) {
      edges { node { id } } pageInfo { hasNextPage endCursor } } } } }`;
  interface Members {
    id: string;
    members: { edges: { node: { id: string } }[]; pageInfo: { hasNextPage: boolean; endCursor: string } } | null;
  }
  const members = async (tenantIds: string[], page: object, claims: object = staff("support")) => {
    const of = tenantIds.map((id) => ({ __typename: "Tenant", id }));
    const { data } = await customers.run<{ _entities: Members[] }>(MEMBERS, { of, ...page }, claims);
    return data._entities.map(({ members }) => members?.edges.map(({ node }) => node.id) ?? null);
  };

  it("of many tenants is one statement, a page of each its own", async () => {
    const tenants = [await register(customers), await register(customers), await register(customers)];
    const people: string[][] = [];
    for (const [index, { admin }] of tenants.entries()) {
      const ids = [];
      for (let n = 0; n < index; n += 1) ids.unshift(membershipIdOf(await invite(customers, admin)));
      people.push([...ids, String(await ownMembership(tenants[index]!))]);
    }
    let found: unknown;
    const statements = await statementsOf(async () => {
      found = await members(
        tenants.map(({ tenantId }) => tenantId),
        { first: 2 },
      );
    });
    expect(found).toEqual(people.map((ids) => ids.slice(0, 2)));
    expect(statements.filter((text) => text.includes('FROM "membership"'))).toHaveLength(1);

    const { tenantId } = tenants[2]!;
    const { data } = await customers.run<{ _entities: Members[] }>(
      MEMBERS,
      { of: [{ __typename: "Tenant", id: tenantId }], first: 2 },
      staff("support"),
    );
    const { hasNextPage, endCursor: after } = data._entities[0]!.members!.pageInfo;
    expect(hasNextPage).toBe(true);
    expect(await members([tenantId], { first: 2, after })).toEqual([people[2]!.slice(2)]);
    const oldest = await customers.run(
      `{ me { tenant { members(first: 1, orderBy: { field: CREATED_AT, direction: ASC }) { totalCount edges { node { id } } } } } }`,
      {},
      tenants[2]!.admin,
    );
    expect(oldest.data).toEqual({
      me: { tenant: { members: { totalCount: 3, edges: [{ node: { id: people[2]![2] } }] } } },
    });
  });

  it("is for the tenant's admin and those of our staff who need it", async () => {
    const { tenantId, admin } = await register(customers);
    const member = { ...admin, scope: "role:customer_member" };
    expect(await members([tenantId], { first: 1 }, member)).toEqual([null]);
    expect(await members([tenantId], { first: 1 }, staff("finance"))).toEqual([null]);
    expect((await members([tenantId], { first: 1 }, admin))[0]).toHaveLength(1);
  });
});

describe("removeMember", () => {
  const remove = (claims: object, input: object): Promise<Outcome> =>
    customers.act(
      "removeMember",
      "... on RemoveMemberSuccess { removedMembershipId } ... on MembershipChanged { currentVersion }",
      { expectedVersion: 1, ...input },
      claims,
    );
  const revoked = async (userId: unknown) => (await customers.events(`sub:${userId}`)).map(({ type }) => type);

  it("takes a member out once per key, and ends their access", async () => {
    const registered = await register(customers);
    const membershipId = membershipIdOf(await invite(customers, registered.admin));
    const [{ user_id: userId }] = await rows(customers, "SELECT user_id FROM membership WHERE id = $1", membershipId);
    const input = { membershipId, idempotencyKey: randomUUID() };
    const done = { __typename: "RemoveMemberSuccess", removedMembershipId: membershipId };
    expect(await remove(registered.admin, input)).toEqual(done);
    expect(await remove(registered.admin, input)).toEqual(done);
    expect(await membersOf(customers, registered)).toEqual([{ role: "customer_admin", version: 1 }]);
    expect(await revoked(userId)).toEqual(["access.revoked.v1"]);
    const again = await remove(registered.admin, { membershipId });
    expect(again.__typename).toBe("MembershipNotFound");
  });

  it("answers the key of an act about a member who was taken out since that there is none such", async () => {
    const registered = await register(customers);
    const person = { email: newEmail(), idempotencyKey: randomUUID() };
    const membershipId = membershipIdOf(await invite(customers, registered.admin, person));
    const change = { membershipId, role: "CUSTOMER_ADMIN", expectedVersion: 1, idempotencyKey: randomUUID() };
    expect((await setRole(registered.admin, change)).__typename).toBe("SetRoleSuccess");
    expect((await remove(registered.admin, { membershipId, expectedVersion: 2 })).__typename).toBe(
      "RemoveMemberSuccess",
    );
    expect((await setRole(registered.admin, change)).__typename).toBe("MembershipNotFound");
    expect((await invite(customers, registered.admin, person)).__typename).toBe("MembershipNotFound");
    expect(await membersOf(customers, registered)).toEqual([{ role: "customer_admin", version: 1 }]);
  });

  it("lets who was taken out be invited again, here or elsewhere, and nothing from before opens again", async () => {
    const [registered, elsewhere] = [await register(customers), await register(customers)];
    const invited = await inviteByMail(customers, registered.admin);
    const { email } = invited;
    await accept(customers, invited.invitationToken);
    const { refreshToken } = await signIn(customers, email);
    const takeOut = (outcome: Outcome) => remove(registered.admin, { membershipId: membershipIdOf(outcome) });
    expect((await takeOut(invited)).__typename).toBe("RemoveMemberSuccess");
    expect((await signIn(customers, email)).__typename).toBe("InvalidCredentials");

    const [again, there] = [
      await inviteByMail(customers, registered.admin, { email }),
      await inviteByMail(customers, elsewhere.admin, { email }),
    ];
    expect([again.__typename, there.__typename]).toEqual(Array(2).fill("InviteMemberSuccess"));
    expect((await accept(customers, again.invitationToken, "another good password")).__typename).toBe(
      "AcceptInvitationSuccess",
    );
    expect((await signIn(customers, email)).__typename).toBe("InvalidCredentials");
    expect((await signIn(customers, email, "another good password")).__typename).toBe("SignInSuccess");
    expect((await refresh(customers, refreshToken)).__typename).toBe("SessionEnded");
    expect((await takeOut(again)).__typename).toBe("RemoveMemberSuccess");
    expect((await accept(customers, there.invitationToken)).__typename).toBe("AcceptInvitationSuccess");
    expect((await signIn(customers, email)).__typename).toBe("SignInSuccess");
  });

  it("ends the invitation of who had not accepted it", async () => {
    const registered = await register(customers);
    const invited = await inviteByMail(customers, registered.admin);
    await remove(registered.admin, { membershipId: membershipIdOf(invited) });
    expect((await accept(customers, invited.invitationToken)).__typename).toBe("InvitationEnded");
    expect(
      await rows(
        customers,
        "SELECT password_hash, email_verified_at FROM user_account WHERE email = $1",
        invited.email,
      ),
    ).toEqual([{ password_hash: null, email_verified_at: null }]);
  });

  it.each([
    ["the last admin", "LastAdmin", async (own: Registered) => ({ membershipId: await ownMembership(own) })],
    [
      "a membership that has changed",
      "MembershipChanged",
      async (own: Registered) => ({
        membershipId: membershipIdOf(await invite(customers, own.admin)),
        expectedVersion: 2,
      }),
    ],
    [
      "another tenant's member",
      "MembershipNotFound",
      async () => ({ membershipId: await ownMembership(await register(customers)) }),
    ],
    ["what is no id", "MembershipNotFound", async () => ({ membershipId: "x" })],
  ])("refuses %s, and leaves everybody where they are", async (_who, refusal, input) => {
    const registered = await register(customers);
    const given = await input(registered);
    const before = await rows(customers, "SELECT count(*)::int AS members FROM membership");
    expect((await remove(registered.admin, given)).__typename).toBe(refusal);
    expect(await rows(customers, "SELECT count(*)::int AS members FROM membership")).toEqual(before);
    expect(await revoked(registered.userId)).toEqual([]);
  });

  it("is not for who is no admin", async () => {
    const registered = await register(customers);
    const membershipId = membershipIdOf(await invite(customers, registered.admin));
    const member = { ...registered.admin, scope: "role:customer_member" };
    await expect(remove(member, { membershipId })).rejects.toThrow("FORBIDDEN");
    expect(await membersOf(customers, registered)).toHaveLength(2);
  });
});
