import { createHash } from "node:crypto";
import {
  actByToken,
  type Customers,
  claimsOf,
  newSigningKey,
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

const ended = { __typename: "SessionEnded", message: "This session has ended: sign in again." };
const reused = {
  __typename: "RefreshTokenReused",
  message: "This token was already used, so the session has been ended: sign in again.",
};
const USED = "2026-11-20T08:00:00.000Z";

/** A session whose first token was exchanged at `USED`. */
async function refreshedOnce() {
  const registered = await register(customers);
  customers.clock.set(USED);
  const { refreshToken: first } = await signIn(customers, registered.email);
  const { refreshToken: second } = await refresh(customers, first);
  return { registered, first, second };
}

/** The tokens of a person's sessions, oldest first, and when each was used. */
const tokensOf = ({ userId }: Registered) =>
  rows(
    customers,
    `SELECT token_hash, used_at, revoked_at FROM refresh_token AS token JOIN session ON session.id = session_id
     WHERE user_id = $1 ORDER BY used_at NULLS LAST`,
    userId,
  );
const hashOf = (token: unknown): string => createHash("sha256").update(String(token)).digest("hex");

describe("a refresh token that comes again", () => {
  it.each([
    ["at once", USED],
    ["20 s after its first use", "2026-11-20T08:00:20.000Z"],
  ])("%s answers with the same successor, and an access token of now", async (_when, now) => {
    const { registered, first, second } = await refreshedOnce();
    customers.clock.set(now);
    const again = await refresh(customers, first);
    expect([again.__typename, again.refreshToken]).toEqual(["RefreshSessionSuccess", second]);
    expect(claimsOf(again)).toMatchObject({ sub: registered.userId, iat: Date.parse(now) / 1000 });
    expect(await tokensOf(registered)).toEqual([
      { token_hash: hashOf(first), used_at: new Date(USED), revoked_at: null },
      { token_hash: hashOf(second), used_at: null, revoked_at: null },
    ]);
    expect((await refresh(customers, second)).__typename).toBe("RefreshSessionSuccess");
  });

  it("more than 20 s after its first use ends the whole session, and no other", async () => {
    const { registered, first, second } = await refreshedOnce();
    const elsewhere = await signIn(customers, registered.email);
    customers.clock.set("2026-11-20T08:00:20.001Z");
    expect(await refresh(customers, first)).toEqual(reused);
    expect(await refresh(customers, second)).toEqual(ended);
    expect((await refresh(customers, elsewhere.refreshToken)).__typename).toBe("RefreshSessionSuccess");
  });

  it("is not given more time by being repeated", async () => {
    const { first } = await refreshedOnce();
    customers.clock.set("2026-11-20T08:00:15Z");
    expect((await refresh(customers, first)).__typename).toBe("RefreshSessionSuccess");
    customers.clock.set("2026-11-20T08:00:25Z");
    expect(await refresh(customers, first)).toEqual(reused);
  });

  it("after its successor was used ends the session, however soon", async () => {
    const { first, second } = await refreshedOnce();
    const { refreshToken: third } = await refresh(customers, second);
    expect(await refresh(customers, first)).toEqual(reused);
    expect(await refresh(customers, third)).toEqual(ended);
    expect(await refresh(customers, second)).toEqual(ended);
  });

  it("does not go on with a session that was signed out, nor let in who is suspended meanwhile", async () => {
    const out = await refreshedOnce();
    await actByToken(customers, "signOut", "", { refreshToken: out.second });
    expect(await refresh(customers, out.first)).toEqual(ended);

    const { registered, first, second } = await refreshedOnce();
    const decide = (mutation: string, own: object) =>
      customers.act(mutation, "", { customerId: registered.customerId, ...own }, ops());
    await decide("approveCustomer", { expectedVersion: 1 });
    await decide("suspendCustomer", { expectedVersion: 2, reason: "Unpaid invoices" });
    expect((await refresh(customers, first)).__typename).toBe("AccountSuspended");
    await decide("reinstateCustomer", { expectedVersion: 3 });
    expect((await refresh(customers, first)).refreshToken).toBe(second);
  });
});

it("two tabs that refresh at once both go on, round after round", async () => {
  const registered = await register(customers);
  let { refreshToken } = await signIn(customers, registered.email);
  for (let round = 0; round < 3; round += 1) {
    const tabs = await Promise.all(Array.from({ length: 5 }, () => refresh(customers, refreshToken)));
    expect(tabs.map(({ __typename }) => __typename)).toEqual(Array(5).fill("RefreshSessionSuccess"));
    const [next, ...others] = new Set(tabs.map((tab) => tab.refreshToken));
    expect(others).toEqual([]);
    expect(next).not.toBe(refreshToken);
    refreshToken = next;
  }
  expect((await tokensOf(registered)).map(({ revoked_at }) => revoked_at)).toEqual([null, null, null, null]);
});

it("a second process with the same key answers with the same successor; with another key nobody can tell it", async () => {
  const key = await newSigningKey();
  const [one, other, stranger] = [
    await startCustomers({ SIGNING_KEY: key }),
    await startCustomers({ SIGNING_KEY: key }),
    await startCustomers(),
  ];
  try {
    const { email } = await register(one);
    const { refreshToken } = await signIn(one, email);
    const [first, second] = await Promise.all([refresh(one, refreshToken), refresh(other, refreshToken)]);
    expect(second.refreshToken).toBe(first.refreshToken);
    expect(await refresh(stranger, refreshToken)).toEqual(reused);
  } finally {
    await Promise.all([one, other, stranger].map((process) => process.close()));
  }
});

it("without a window every later use is theft", async () => {
  const strict = await startCustomers({ REFRESH_REUSE_SECONDS: "0" });
  try {
    const { email } = await register(strict);
    strict.clock.set(USED);
    const { refreshToken } = await signIn(strict, email);
    await refresh(strict, refreshToken);
    strict.clock.advance(1);
    expect(await refresh(strict, refreshToken)).toEqual(reused);
  } finally {
    await strict.close();
  }
});
