import { randomUUID } from "node:crypto";
import { Viewer } from "@baiyun/kit";
import { staff } from "@baiyun/kit/testing";
import { DEMO_HOUSE_TENANT_ID } from "../demo";
import {
  accountStatementsOf,
  type Customers,
  claimsOf,
  mailedToken,
  mailsTo,
  newEmail,
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
    expect(await mailsTo(customers, email)).toHaveLength(1);
    expect(await accept(customers, await mailedToken(customers, email))).toEqual({
      __typename: "AcceptInvitationSuccess",
      user: { name: "Second person" },
    });
    expect(claimsOf(await signIn(customers, email))).toMatchObject({ tid: tenantId, scope: "role:customer_member" });
  });

  it("an invitation is accepted once, before it expires, with a password that will do", async () => {
    const { admin } = await register(customers);
    const { email, invitationToken } = await inviteByMail(customers, admin);
    expect(await accept(customers, invitationToken, "short")).toEqual({
      __typename: "WeakPassword",
      message: "Use at least 12 characters.",
    });
    const outcomes = await Promise.all([1, 2].map(() => accept(customers, invitationToken)));
    expect(outcomes.map(({ __typename }) => __typename).sort()).toEqual(["AcceptInvitationSuccess", "InvitationEnded"]);
    expect(await accept(customers, invitationToken, "another good password")).toEqual(ended);
    expect((await signIn(customers, email)).__typename).toBe("SignInSuccess");

    customers.clock.set("2026-11-01T08:00:00Z");
    const late = await inviteByMail(customers, admin);
    customers.clock.set("2026-11-08T08:00:00Z");
    expect(await accept(customers, late.invitationToken)).toEqual(ended);
    expect(await accept(customers, "unknown")).toEqual(ended);
  });

  it("the invited person says what they are called; a name that is none is refused and accepts nothing", async () => {
    const { admin, tenantId } = await register(customers);
    const { email, invitationToken } = await inviteByMail(customers, admin);
    expect(await accept(customers, invitationToken, undefined, { name: "  " })).toMatchObject({
      __typename: "InvalidInput",
      faults: [{ field: "name" }],
    });
    expect((await signIn(customers, email)).__typename).toBe("InvalidCredentials");
    expect(await accept(customers, invitationToken, undefined, { name: " Mia Long " })).toEqual({
      __typename: "AcceptInvitationSuccess",
      user: { name: "Mia Long" },
    });
    const told = `SELECT payload->>'name' AS name FROM outbox_event
      WHERE type = 'member.stated.v1' AND tenant_id = $1 ORDER BY position DESC LIMIT 1`;
    expect(await rows(customers, told, tenantId)).toEqual([{ name: "Mia Long" }]);
    const noted = `SELECT field, actor = record_id::text AS is_own FROM field_change WHERE tenant_id = $1 AND record_kind = 'User'`;
    expect(await rows(customers, noted, tenantId)).toEqual([{ field: "name", is_own: true }]);
  });

  it("the same key again invites nobody twice and mails nothing more", async () => {
    const registered = await register(customers);
    const input = { idempotencyKey: randomUUID(), email: newEmail() };
    const first = await inviteByMail(customers, registered.admin, input);
    expect(await inviteByMail(customers, registered.admin, input)).toEqual(first);
    expect(await mailsTo(customers, input.email)).toHaveLength(1);
    expect((await accept(customers, first.invitationToken)).__typename).toBe("AcceptInvitationSuccess");
    expect(await inviteByMail(customers, registered.admin, input)).toEqual(first);
    expect(await accept(customers, first.invitationToken, "another good password")).toEqual(ended);
    expect(await membersOf(customers, registered)).toHaveLength(2);
    expect((await invite(customers, registered.admin, { ...input, name: "Other" })).__typename).toBe(
      "IdempotencyKeyReused",
    );
  });

  it("who has not accepted yet is invited again, also at once: the latest token counts, with the latest name and role", async () => {
    const registered = await register(customers);
    const email = newEmail();
    const first = await inviteByMail(customers, registered.admin, { email });
    const again = { email: ` ${email.toUpperCase()}`, name: "Third person", role: "CUSTOMER_ADMIN" };
    const second = await invite(customers, registered.admin, again);
    expect(second).toMatchObject({
      __typename: "InviteMemberSuccess",
      membership: { id: membershipIdOf(first), role: "CUSTOMER_ADMIN", version: 2, user: { name: "Third person" } },
    });
    const twice = await Promise.all([1, 2].map(() => invite(customers, registered.admin, { email })));
    expect(twice.map(membershipIdOf)).toEqual(Array(2).fill(membershipIdOf(first)));
    expect(await accept(customers, first.invitationToken)).toEqual(ended);
    const texts = await mailsTo(customers, email);
    expect(texts).toHaveLength(4);
    const outcomes = await Promise.all(texts.map((text) => accept(customers, /^[\w-]{43}$/m.exec(text)?.[0])));
    expect(outcomes.filter(({ __typename }) => __typename === "AcceptInvitationSuccess")).toHaveLength(1);
    expect((await signIn(customers, email)).__typename).toBe("SignInSuccess");
    expect(await membersOf(customers, registered)).toHaveLength(2);
  });

  it("an invitation that has expired, or was removed, is renewed", async () => {
    const registered = await register(customers);
    const { email } = await inviteByMail(customers, registered.admin);
    await rows(customers, "DELETE FROM invitation WHERE tenant_id = $1", registered.tenantId);
    const { invitationToken } = await inviteByMail(customers, registered.admin, { email });
    expect((await accept(customers, invitationToken)).__typename).toBe("AcceptInvitationSuccess");
  });

  it("refuses who is a member already, a malformed address and another kind's role, and changes nothing", async () => {
    const registered = await register(customers);
    const [{ id }] = await rows(customers, "SELECT id FROM membership WHERE user_id = $1", registered.userId);
    expect(await invite(customers, registered.admin, { email: registered.email })).toEqual({
      __typename: "AlreadyMember",
      message: "This person is a member already: to change what they may do, use setRole.",
      membership: { id, role: "CUSTOMER_ADMIN" },
    });
    expect(await invite(customers, registered.admin, { email: "nobody" })).toMatchObject({
      __typename: "InvalidInput",
      field: "email",
    });
    const otherKind = { field: "role", message: "People of this tenant cannot hold this role." };
    const refused = { __typename: "InvalidInput", ...otherKind, faults: [otherKind] };
    expect(await invite(customers, registered.admin, { role: "FINANCE" })).toEqual(refused);
    expect(await membersOf(customers, registered)).toEqual([{ role: "customer_admin", version: 1 }]);
    expect(await mailsTo(customers, registered.email)).toEqual([]);
  });

  it("does not tell the inviter whether the address signs in elsewhere; the address itself is told, and gets no token", async () => {
    const [one, elsewhere] = [await register(customers), await register(customers)];
    const known = () => invite(customers, one.admin, { email: elsewhere.email });
    const unknown = () => invite(customers, one.admin, { email: newEmail() });
    const alike = {
      __typename: "InviteMemberSuccess",
      expiresAt: expect.any(String),
      membership: expect.objectContaining({ role: "CUSTOMER_MEMBER", version: 1, tenant: { id: one.tenantId } }),
    };
    const texts = [await accountStatementsOf(known), await accountStatementsOf(unknown)];
    expect(texts[0]).toEqual(texts[1]);
    expect([await known(), await unknown()]).toEqual([alike, alike]);
    const [told] = await mailsTo(customers, elsewhere.email);
    expect(told).toMatch(
      /^"Paper Cranes Ltd" wanted to invite you to BaiYun. This address already signs in for another/,
    );
    expect(await mailedToken(customers, elsewhere.email)).toBe("none");
    expect((await signIn(customers, elsewhere.email)).__typename).toBe("SignInSuccess");
  });

  it("whoever is invited by two accepts one; the other invitation ends with that", async () => {
    const [one, two] = [await register(customers), await register(customers)];
    const email = newEmail();
    const first = await inviteByMail(customers, one.admin, { email });
    const second = await inviteByMail(customers, two.admin, { email });
    const outcomes = await Promise.all([first, second].map((each) => accept(customers, each.invitationToken)));
    expect(outcomes.map(({ __typename }) => __typename).sort()).toEqual(["AcceptInvitationSuccess", "InvitationEnded"]);
    const verified = await rows(
      customers,
      "SELECT 1 FROM user_account WHERE email = $1 AND email_verified_at IS NOT NULL AND password_hash IS NOT NULL",
      email,
    );
    expect(verified).toHaveLength(1);
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
    const accepted = await inviteByMail(customers, registered.admin);
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
});
