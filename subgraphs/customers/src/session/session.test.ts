import { createHash } from "node:crypto";
import { decodeProtectedHeader } from "jose";
import { demoAccounts } from "../demo";
import {
  actByToken,
  type Customers,
  claimsOf,
  newEmail,
  ops,
  type Registered,
  refresh,
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
afterEach(() => customers.clock.release());

const signOut = (refreshToken: unknown) =>
  actByToken(customers, "signOut", "... on SignOutSuccess { signedOutAt }", { refreshToken });

const sessionsOf = ({ userId }: Registered) =>
  rows(customers, "SELECT id, revoked_at FROM session WHERE user_id = $1", userId);

describe("signIn", () => {
  it("answers tokens and who signed in", async () => {
    const registered = await register(customers);
    const outcome = await signIn(customers, registered.email);
    expect(outcome).toEqual({
      __typename: "SignInSuccess",
      accessToken: expect.any(String),
      expiresAt: expect.any(String),
      refreshToken: expect.stringMatching(/^[\w-]{43}$/),
      viewer: {
        id: registered.userId,
        email: registered.email,
        tenant: { name: "Paper Cranes Ltd" },
        customer: { id: registered.customerId },
        memberships: [{ role: "CUSTOMER_ADMIN" }],
      },
    });
    const claims = claimsOf(outcome);
    expect(claims).toEqual({
      iss: "https://baiyun.example",
      aud: "baiyun",
      sub: registered.userId,
      tid: registered.tenantId,
      scope: "role:customer_admin",
      sid: (await sessionsOf(registered))[0].id,
      iat: expect.any(Number),
      iat_ms: expect.any(Number),
      exp: (claims.iat ?? 0) + 900,
    });
    expect(new Date(String(outcome.expiresAt)).getTime()).toBe((claims.exp ?? 0) * 1000);
    expect(decodeProtectedHeader(String(outcome.accessToken))).toEqual({ alg: "EdDSA", kid: "test-key" });
  });

  it("ignores the case of the address and the encoding of the password", async () => {
    const { email } = await register(customers);
    expect((await signIn(customers, ` ${email.toUpperCase()} `)).__typename).toBe("SignInSuccess");
  });

  it("keeps only a hash of the refresh token", async () => {
    const registered = await register(customers);
    const { refreshToken } = await signIn(customers, registered.email);
    const kept = await rows(
      customers,
      "SELECT token_hash FROM refresh_token JOIN session ON session.id = session_id WHERE user_id = $1",
      registered.userId,
    );
    expect(kept).toEqual([{ token_hash: createHash("sha256").update(String(refreshToken)).digest("hex") }]);
  });

  it("answers a wrong password and an unknown address alike, and opens no session", async () => {
    const registered = await register(customers);
    const refused = { __typename: "InvalidCredentials", message: "The e-mail address or the password is wrong." };
    expect(await signIn(customers, registered.email, "wrong horse battery")).toEqual(refused);
    expect(await signIn(customers, newEmail())).toEqual(refused);
    expect(await sessionsOf(registered)).toEqual([]);
  });

  it("answers an address that no database can hold like an unknown one", async () => {
    expect((await signIn(customers, "nobody\u0000@customer.example")).__typename).toBe("InvalidCredentials");
  });

  it("refuses the people of a suspended customer, sign-in and refresh alike, until it is reinstated", async () => {
    const registered = await register(customers);
    const { refreshToken } = await signIn(customers, registered.email);
    const decide = (mutation: string, own: object) =>
      customers.act(mutation, "", { customerId: registered.customerId, ...own }, ops());
    await decide("approveCustomer", { expectedVersion: 1 });
    await decide("suspendCustomer", { expectedVersion: 2, reason: "Unpaid invoices" });

    const refused = { __typename: "AccountSuspended", message: "This account is suspended: please contact us." };
    expect(await signIn(customers, registered.email)).toEqual(refused);
    expect((await signIn(customers, registered.email, "wrong horse battery")).__typename).toBe("InvalidCredentials");
    expect(await refresh(customers, refreshToken)).toEqual(refused);
    expect(await sessionsOf(registered)).toHaveLength(1);

    await decide("reinstateCustomer", { expectedVersion: 3 });
    expect((await refresh(customers, refreshToken)).__typename).toBe("RefreshSessionSuccess");
  });

  it("lets every demo account in with its role", async () => {
    const scopes = [];
    for (const { email, password, role } of demoAccounts) {
      const { scope, tid } = claimsOf(await signIn(customers, email, password));
      expect(scope).toBe(`role:${role}`);
      scopes.push(`${role} ${tid === "*" ? "every tenant" : "one tenant"}`);
    }
    expect(scopes).toEqual([
      "customer_admin one tenant",
      "customer_member one tenant",
      "customer_admin one tenant",
      "customer_admin one tenant",
      "supplier one tenant",
      "ops every tenant",
      "broker every tenant",
      "finance every tenant",
      "support every tenant",
      "pricing every tenant",
      "admin every tenant",
    ]);
  });
});

describe("refreshSession", () => {
  const ended = { __typename: "SessionEnded", message: "This session has ended: sign in again." };

  it("answers a new pair for the same person, again and again", async () => {
    const registered = await register(customers);
    const first = await signIn(customers, registered.email);
    const second = await refresh(customers, first.refreshToken);
    expect(second).toEqual({
      ...first,
      __typename: "RefreshSessionSuccess",
      accessToken: expect.any(String),
      expiresAt: expect.any(String),
      refreshToken: expect.stringMatching(/^[\w-]{43}$/),
    });
    expect(second.refreshToken).not.toBe(first.refreshToken);
    expect((await refresh(customers, second.refreshToken)).__typename).toBe("RefreshSessionSuccess");
    expect(await sessionsOf(registered)).toEqual([{ id: expect.any(String), revoked_at: null }]);
  });

  it("refuses an unknown token", async () => {
    expect(await refresh(customers, "A".repeat(43))).toEqual(ended);
  });

  it("refuses a session that is thirty days old and leaves its token unused", async () => {
    const registered = await register(customers);
    customers.clock.set("2026-11-01T08:00:00Z");
    const first = await signIn(customers, registered.email);
    customers.clock.set("2026-12-01T07:59:59Z");
    const { refreshToken } = await refresh(customers, first.refreshToken);
    expect(refreshToken).toEqual(expect.any(String));
    customers.clock.set("2026-12-01T08:00:00Z");
    expect(await refresh(customers, refreshToken)).toEqual(ended);
    const used = await rows(
      customers,
      "SELECT used_at FROM refresh_token JOIN session ON session.id = session_id WHERE user_id = $1 ORDER BY used_at",
      registered.userId,
    );
    expect(used).toEqual([{ used_at: new Date("2026-12-01T07:59:59Z") }, { used_at: null }]);
  });

  it("takes up a role that has changed since", async () => {
    const registered = await register(customers);
    const { refreshToken } = await signIn(customers, registered.email);
    await rows(customers, "UPDATE membership SET role = 'customer_member' WHERE user_id = $1", registered.userId);
    expect(claimsOf(await refresh(customers, refreshToken)).scope).toBe("role:customer_member");
  });
});

describe("signOut", () => {
  it("ends the session; doing it again changes nothing", async () => {
    const { email } = await register(customers);
    const { refreshToken } = await signIn(customers, email);
    const first = await signOut(refreshToken);
    expect(first).toEqual({ __typename: "SignOutSuccess", signedOutAt: expect.any(String) });
    expect(await signOut(refreshToken)).toEqual(first);
    expect((await refresh(customers, refreshToken)).__typename).toBe("SessionEnded");
  });

  it("refuses an unknown token", async () => {
    expect((await signOut("unknown")).__typename).toBe("SessionEnded");
  });
});
