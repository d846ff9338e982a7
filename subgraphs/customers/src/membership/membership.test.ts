import { randomUUID } from "node:crypto";
import { type Outcome, staff, statementsOf } from "@baiyun/kit/testing";
import { type Customers, type Registered, register, rows, startCustomers } from "../testing/customers";
import { accept, invite, membershipIdOf, membersOf } from "../testing/members";

let customers: Customers;
beforeAll(async () => {
  customers = await startCustomers();
});
afterAll(() => customers.close());

const setRole = (claims: object, input: object): Promise<Outcome> =>
  customers.act(
    "setRole",
    "... on SetRoleSuccess { membership { role version } } ... on MembershipChanged { currentVersion }",
    { version: 1, ...input },
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
    const invited = await invite(customers, registered.admin, { role: "CUSTOMER_ADMIN" });
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
});
