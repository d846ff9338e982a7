import { randomUUID } from "node:crypto";
import { Viewer } from "@baiyun/kit";
import { staff } from "@baiyun/kit/testing";
import { DEMO_HOUSE_TENANT_ID } from "../demo";
import { type Customers, claimsOf, newEmail, register, rows, signIn, startCustomers } from "../testing/customers";
import { accept, invite, membershipIdOf, membersOf } from "../testing/members";

let customers: Customers;
beforeAll(async () => {
  customers = await startCustomers();
});
afterAll(() => customers.close());
afterEach(() => customers.clock.release());

const ended = {
  __typename: "InvitationEnded",
  message: "This invitation can no longer be accepted: ask for another.",
};

describe("inviteMember and acceptInvitation", () => {
  it("the invited person chooses a password and signs in with the role", async () => {
    const { admin, tenantId } = await register(customers);
    const email = newEmail();
    const invited = await invite(customers, admin, { email });
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
    expect(await accept(customers, invited.invitationToken)).toEqual({
      __typename: "AcceptInvitationSuccess",
      user: { name: "Second person" },
    });
    expect(claimsOf(await signIn(customers, email))).toMatchObject({ tid: tenantId, scope: "role:customer_member" });
  });

  it("an invitation is accepted once, before it expires, with a password that will do", async () => {
    const { admin } = await register(customers);
    const email = newEmail();
    const { invitationToken } = await invite(customers, admin, { email });
    expect(await accept(customers, invitationToken, "short")).toEqual({
      __typename: "WeakPassword",
      message: "Use at least 12 characters.",
    });
    const outcomes = await Promise.all([1, 2].map(() => accept(customers, invitationToken)));
    expect(outcomes.map(({ __typename }) => __typename).sort()).toEqual(["AcceptInvitationSuccess", "InvitationEnded"]);
    expect(await accept(customers, invitationToken, "another good password")).toEqual(ended);
    expect((await signIn(customers, email)).__typename).toBe("SignInSuccess");

    customers.clock.set("2026-11-01T08:00:00Z");
    const late = await invite(customers, admin);
    customers.clock.set("2026-11-08T08:00:00Z");
    expect(await accept(customers, late.invitationToken)).toEqual(ended);
    expect(await accept(customers, "unknown")).toEqual(ended);
  });

  it("the same key again invites nobody twice and replaces the token", async () => {
    const registered = await register(customers);
    const input = { idempotencyKey: randomUUID(), email: newEmail() };
    const first = await invite(customers, registered.admin, input);
    const second = await invite(customers, registered.admin, input);
    expect(membershipIdOf(second)).toBe(membershipIdOf(first));
    expect(await accept(customers, first.invitationToken)).toEqual(ended);
    expect((await accept(customers, second.invitationToken)).__typename).toBe("AcceptInvitationSuccess");
    const third = await invite(customers, registered.admin, input);
    expect(await accept(customers, third.invitationToken, "another good password")).toEqual(ended);
    expect(await membersOf(customers, registered)).toHaveLength(2);
    expect((await invite(customers, registered.admin, { ...input, name: "Other" })).__typename).toBe(
      "IdempotencyKeyReused",
    );
  });

  it("refuses a known address, a malformed one and another kind's role, and adds nobody", async () => {
    const registered = await register(customers);
    const taken = { __typename: "EmailTaken", message: "This e-mail address is already in use." };
    expect(await invite(customers, registered.admin, { email: registered.email })).toEqual(taken);
    const { email: elsewhere } = await register(customers);
    expect(await invite(customers, registered.admin, { email: elsewhere })).toEqual(taken);
    expect(await invite(customers, registered.admin, { email: "nobody" })).toMatchObject({
      __typename: "InvalidInput",
      field: "email",
    });
    const otherKind = { field: "role", message: "People of this tenant cannot hold this role." };
    const refused = { __typename: "InvalidInput", ...otherKind, faults: [otherKind] };
    expect(await invite(customers, registered.admin, { role: "FINANCE" })).toEqual(refused);
    expect(await membersOf(customers, registered)).toEqual([{ role: "customer_admin", version: 1 }]);
  });

  it("is for admins alone", async () => {
    const { tenantId, ...registered } = await register(customers);
    const member = { ...registered.admin, scope: "role:customer_member" };
    await expect(invite(customers, member)).rejects.toThrow("FORBIDDEN");
    await expect(invite(customers, staff("ops"))).rejects.toThrow("FORBIDDEN");
    await expect(invite(customers, {})).rejects.toThrow("UNAUTHENTICATED");
    expect(await membersOf(customers, { tenantId })).toHaveLength(1);
  });

  it("our own admin invites into our own house", async () => {
    const [{ user_id: sub }] = await rows(
      customers,
      "SELECT user_id FROM membership WHERE tenant_id = $1 AND role = 'admin'",
      DEMO_HOUSE_TENANT_ID,
    );
    const invited = await invite(customers, { sub, tid: "*", scope: "role:admin" }, { role: "BROKER" });
    expect(invited).toMatchObject({ membership: { role: "BROKER", tenant: { id: DEMO_HOUSE_TENANT_ID } } });
  });
});

describe("pruning", () => {
  const invitationsOf = ({ tenantId }: { tenantId: string }) =>
    rows(customers, "SELECT accepted_at FROM invitation WHERE tenant_id = $1", tenantId);

  it("removes what was accepted or expired before a time, no more than it may at once", async () => {
    const registered = await register(customers);
    customers.clock.set("2001-01-01T00:00:00Z");
    const input = { idempotencyKey: randomUUID() };
    const accepted = await invite(customers, registered.admin, input);
    await accept(customers, accepted.invitationToken);
    await invite(customers, registered.admin);
    customers.clock.set("2001-01-02T00:00:00Z");
    await invite(customers, registered.admin);

    const prune = (before: string, limit: number) =>
      customers.database.transaction(Viewer.system, (tx) =>
        customers.services.invitations.prune(tx, new Date(before), limit),
      );
    expect(await prune("2001-01-01T00:00:00Z", 9)).toBe(0);
    expect(await prune("2001-01-08T00:00:01Z", 1)).toBe(1);
    expect(await invitationsOf(registered)).toEqual([{ accepted_at: null }, { accepted_at: null }]);
    expect([await prune("2001-01-08T00:00:01Z", 9), await prune("2001-01-08T00:00:01Z", 9)]).toEqual([1, 0]);
    expect(await invitationsOf(registered)).toEqual([{ accepted_at: null }]);
  });

  it("who has a password is not invited anew by a key that is older than their invitation's end", async () => {
    const registered = await register(customers);
    const input = { idempotencyKey: randomUUID(), email: newEmail() };
    const first = await invite(customers, registered.admin, input);
    await accept(customers, first.invitationToken);
    await rows(customers, "DELETE FROM invitation WHERE tenant_id = $1", registered.tenantId);
    const again = await invite(customers, registered.admin, input);
    expect(await accept(customers, again.invitationToken, "another good password")).toEqual(ended);
    expect((await signIn(customers, input.email)).__typename).toBe("SignInSuccess");
  });
});
