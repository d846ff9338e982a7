import { createHash } from "node:crypto";
import { newId, Viewer } from "@baiyun/kit";
import { type Outcome, until } from "@baiyun/kit/testing";
import {
  accountStatementsOf,
  actByToken,
  type Customers,
  claimsOf,
  mailedToken,
  mailsTo,
  newEmail,
  PASSWORD,
  type Registered,
  refresh,
  register,
  rows,
  signIn,
  startCustomers,
} from "../testing/customers";
import { accept, inviteByMail } from "../testing/members";

let customers: Customers;
beforeAll(async () => {
  customers = await startCustomers();
});
afterAll(() => customers.close());
afterEach(() => customers.clock.release());

const NEW = "another good password";
/** @param sid the session that it is asked in. */
const change = (of: Registered, own: object = {}, sid?: string): Promise<Outcome> =>
  actByToken(
    customers,
    "changePassword",
    "... on ChangePasswordSuccess { changedAt } ... on TryAgainLater { retryAfterSeconds }",
    { currentPassword: PASSWORD, newPassword: NEW, ...own },
    { ...of.admin, sid },
  );
const request = (email: string): Promise<Outcome> =>
  actByToken(customers, "requestPasswordReset", "... on RequestPasswordResetSuccess { email expiresAt }", { email });
const reset = (token: string, newPassword = NEW): Promise<Outcome> =>
  actByToken(customers, "resetPassword", "... on ResetPasswordSuccess { changedAt }", { token, newPassword });

const sessionOf = (signedIn: Outcome) => String(claimsOf(signedIn).sid);
/** Whose access tokens have been revoked, of a person and their sessions. */
const revokedOf = async ({ userId }: Registered): Promise<unknown[]> =>
  (
    await rows(
      customers,
      `SELECT aggregate_id AS subject FROM outbox_event WHERE type = 'access.revoked.v1' AND aggregate_id IN
         (SELECT 'sid:' || id FROM session WHERE user_id = $1 UNION SELECT 'sub:' || $1::text) ORDER BY 1`,
      userId,
    )
  ).map(({ subject }) => subject);

const hashOf = async ({ userId }: Registered) =>
  (await rows(customers, "SELECT password_hash FROM user_account WHERE id = $1", userId))[0].password_hash;
const kindOf = async (outcome: Promise<Outcome>) => (await outcome).__typename;
const ended = {
  __typename: "PasswordResetEnded",
  message: "This token can no longer be used: ask for another with requestPasswordReset.",
};

describe("changePassword", () => {
  it("changes it, ends the other sessions and tells the person; the session that it is asked in goes on", async () => {
    const person = await register(customers);
    const [mine, other] = [await signIn(customers, person.email), await signIn(customers, person.email)];
    const bystander = await register(customers);
    const theirs = await signIn(customers, bystander.email);
    customers.clock.set("2026-11-20T08:00:00Z");
    expect(await change(person, {}, sessionOf(mine))).toEqual({
      __typename: "ChangePasswordSuccess",
      changedAt: "2026-11-20T08:00:00.000Z",
    });
    expect(await revokedOf(person)).toEqual([`sid:${sessionOf(other)}`]);
    expect(await revokedOf(bystander)).toEqual([]);
    expect(await kindOf(refresh(customers, other.refreshToken))).toBe("SessionEnded");
    expect(await kindOf(refresh(customers, mine.refreshToken))).toBe("RefreshSessionSuccess");
    expect(await kindOf(refresh(customers, theirs.refreshToken))).toBe("RefreshSessionSuccess");
    expect(await kindOf(signIn(customers, person.email))).toBe("InvalidCredentials");
    expect(await kindOf(signIn(customers, person.email, NEW))).toBe("SignInSuccess");
    expect((await mailsTo(customers, person.email)).map((text) => text.split(",")[0])).toEqual([
      "Your password at BaiYun was changed just now",
    ]);
  });

  it.each([
    ["no session", () => undefined, "sub"],
    [
      "another person's session",
      async () => sessionOf(await signIn(customers, (await register(customers)).email)),
      "sid",
    ],
    ["an unknown session", () => newId(), "sid"],
    ["what is no id", () => "unknown", "sub"],
  ])("%s keeps none", async (_what, sid, revoked) => {
    const person = await register(customers);
    const signedIn = await signIn(customers, person.email);
    expect(await kindOf(change(person, {}, await sid()))).toBe("ChangePasswordSuccess");
    expect(await kindOf(refresh(customers, signedIn.refreshToken))).toBe("SessionEnded");
    const subject = revoked === "sub" ? `sub:${person.userId}` : `sid:${sessionOf(signedIn)}`;
    expect(await revokedOf(person)).toEqual([subject]);
  });

  it("a sign-in with the old password that is under way meanwhile begins no session", async () => {
    const person = await register(customers);
    const { users } = customers.services;
    const holdPassword = users.holdPassword.bind(users);
    const underWay = jest.spyOn(users, "holdPassword").mockImplementationOnce(async (tx, user) => {
      expect(await kindOf(change(person))).toBe("ChangePasswordSuccess");
      return holdPassword(tx, user);
    });
    expect(await kindOf(signIn(customers, person.email))).toBe("InvalidCredentials");
    expect(underWay).toHaveBeenCalledTimes(1);
    underWay.mockRestore();
    expect(await rows(customers, "SELECT 1 FROM session WHERE user_id = $1", person.userId)).toEqual([]);
  });

  it("a session that begins at the same time has ended with the change", async () => {
    const person = await register(customers);
    const { users, sessions } = customers.services;
    const holdPassword = users.holdPassword.bind(users);
    let changed: Promise<Outcome> | undefined;
    const [underWay, ends] = [jest.spyOn(users, "holdPassword"), jest.spyOn(sessions, "endSessionsOf")];
    underWay.mockImplementationOnce(async (tx, user) => {
      const held = await holdPassword(tx, user);
      const changing = jest.spyOn(users, "changePassword");
      changed = change(person);
      await until(async () => changing.mock.calls.length === 1);
      changing.mockRestore();
      expect(ends).toHaveBeenCalledTimes(0);
      return held;
    });
    const signedIn = await signIn(customers, person.email);
    expect(signedIn.__typename).toBe("SignInSuccess");
    expect((await changed)?.__typename).toBe("ChangePasswordSuccess");
    for (const spy of [underWay, ends]) spy.mockRestore();
    expect(await kindOf(refresh(customers, signedIn.refreshToken))).toBe("SessionEnded");
    expect(await revokedOf(person)).toEqual([`sub:${person.userId}`]);
  });

  it.each([
    [
      "a wrong present password",
      { currentPassword: "wrong horse battery" },
      {
        __typename: "WrongPassword",
        message: "This is not your present password: if it is forgotten, use requestPasswordReset.",
      },
    ],
    ["a weak one", { newPassword: "short" }, { __typename: "WeakPassword", message: "Use at least 12 characters." }],
  ])("%s is refused and changes nothing", async (_what, own, refusal) => {
    const person = await register(customers);
    const { refreshToken } = await signIn(customers, person.email);
    const before = await hashOf(person);
    expect(await change(person, own)).toEqual(refusal);
    expect(await hashOf(person)).toBe(before);
    expect(await kindOf(refresh(customers, refreshToken))).toBe("RefreshSessionSuccess");
    expect(await mailsTo(customers, person.email)).toEqual([]);
  });

  it("looks at ten attempts of a quarter of an hour, also when they come at once", async () => {
    const person = await register(customers);
    customers.clock.set("2026-11-20T08:00:00Z");
    const wrong = await Promise.all(
      Array.from({ length: 11 }, () => change(person, { currentPassword: "wrong horse battery" })),
    );
    expect(wrong.map(({ __typename }) => __typename).sort()).toEqual([
      "TryAgainLater",
      ...Array(10).fill("WrongPassword"),
    ]);
    expect(await change(person)).toEqual({
      __typename: "TryAgainLater",
      message: "Try again in 900 s.",
      retryAfterSeconds: 900,
    });
    customers.clock.set("2026-11-20T08:15:00Z");
    expect(await kindOf(change(person))).toBe("ChangePasswordSuccess");
  });

  it("is not kept from its owner by tries to sign in with the address", async () => {
    const person = await register(customers);
    customers.clock.set("2026-11-20T08:00:00Z");
    for (let attempt = 0; attempt < 10; attempt += 1) await signIn(customers, person.email, "wrong horse battery");
    expect(await kindOf(signIn(customers, person.email))).toBe("SignInLimited");
    expect(await kindOf(change(person))).toBe("ChangePasswordSuccess");
  });

  it("of two changes at once one wins", async () => {
    const person = await register(customers);
    const outcomes = await Promise.all([change(person), change(person, { newPassword: "a third good password" })]);
    expect(outcomes.map(({ __typename }) => __typename).sort()).toEqual(["ChangePasswordSuccess", "WrongPassword"]);
  });

  it("is for who signed in", async () => {
    const nobody = { ...(await register(customers)), admin: {} } as Registered;
    await expect(change(nobody)).rejects.toThrow("UNAUTHENTICATED");
  });
});

describe("requestPasswordReset and resetPassword", () => {
  it("the mailed token changes the password once, and ends every session", async () => {
    const person = await register(customers);
    const { refreshToken } = await signIn(customers, person.email);
    customers.clock.set("2026-11-20T08:00:00Z");
    expect(await request(` ${person.email.toUpperCase()}`)).toEqual({
      __typename: "RequestPasswordResetSuccess",
      email: person.email,
      expiresAt: "2026-11-20T09:00:00.000Z",
    });
    const token = await mailedToken(customers, person.email);
    const [{ token_hash: kept }] = await rows(
      customers,
      "SELECT token_hash FROM password_reset WHERE user_id = $1",
      person.userId,
    );
    expect(kept).toBe(createHash("sha256").update(token).digest("hex"));
    expect(await reset(token, "short")).toEqual({ __typename: "WeakPassword", message: "Use at least 12 characters." });
    expect(await kindOf(signIn(customers, person.email))).toBe("SignInSuccess");
    expect(await reset(token)).toEqual({ __typename: "ResetPasswordSuccess", changedAt: "2026-11-20T08:00:00.000Z" });
    expect(await reset(token, "a third good password")).toEqual(ended);
    expect(await revokedOf(person)).toEqual([`sub:${person.userId}`]);
    expect(await kindOf(refresh(customers, refreshToken))).toBe("SessionEnded");
    expect(await kindOf(signIn(customers, person.email))).toBe("InvalidCredentials");
    expect(await kindOf(signIn(customers, person.email, NEW))).toBe("SignInSuccess");
  });

  it("of two uses at once one wins, and every token that was mailed before ends with it", async () => {
    const person = await register(customers);
    await request(person.email);
    const earlier = await mailedToken(customers, person.email);
    await request(person.email);
    const token = await mailedToken(customers, person.email);
    const outcomes = await Promise.all([reset(token), reset(token, "a third good password")]);
    expect(outcomes.map(({ __typename }) => __typename).sort()).toEqual(["PasswordResetEnded", "ResetPasswordSuccess"]);
    expect(await reset(earlier)).toEqual(ended);
  });

  it("a token ends after an hour, with a change of the password, and with the address", async () => {
    const person = await register(customers);
    customers.clock.set("2026-11-20T08:00:00Z");
    await request(person.email);
    customers.clock.set("2026-11-20T09:00:00Z");
    const before = await hashOf(person);
    expect(await reset(await mailedToken(customers, person.email))).toEqual(ended);
    expect(await reset("unknown")).toEqual(ended);
    await request(person.email);
    const token = await mailedToken(customers, person.email);
    await rows(customers, "UPDATE user_account SET email = $2 WHERE id = $1", person.userId, newEmail());
    expect(await reset(token)).toEqual(ended);
    expect(await hashOf(person)).toBe(before);
    await rows(customers, "UPDATE user_account SET email = $2 WHERE id = $1", person.userId, person.email);
    expect(await kindOf(change(person))).toBe("ChangePasswordSuccess");
    expect(await reset(token, "a third good password")).toEqual(ended);
    expect(await kindOf(signIn(customers, person.email, NEW))).toBe("SignInSuccess");
  });

  it("an unknown address, and one that is only invited, are answered alike, at the same work, and get no mail", async () => {
    const known = await register(customers);
    const { email: invited, invitationToken } = await inviteByMail(customers, known.admin);
    const texts: string[][] = [];
    for (const email of [known.email, newEmail(), invited]) {
      texts.push(
        await accountStatementsOf(async () => {
          expect(await request(email)).toEqual({
            __typename: "RequestPasswordResetSuccess",
            email,
            expiresAt: expect.any(String),
          });
        }),
      );
    }
    expect([texts[1], texts[2]]).toEqual([texts[0], texts[0]]);
    expect(await mailedToken(customers, known.email)).not.toBe("none");
    expect(await mailedToken(customers, invited)).toBe("none");
    expect(await kindOf(accept(customers, invitationToken))).toBe("AcceptInvitationSuccess");
    expect(await request("nobody")).toMatchObject({ __typename: "InvalidInput" });
  });

  it("a token that is no longer good is removed, no more than it may at once", async () => {
    const person = await register(customers);
    customers.clock.set("2001-01-01T00:00:00Z");
    for (let times = 0; times < 2; times += 1) await request(person.email);
    const prune = (before: string, limit: number) =>
      customers.database.transaction(Viewer.system, (tx) =>
        customers.services.passwords.prune(tx, new Date(before), limit),
      );
    expect(await prune("2001-01-01T01:00:00Z", 9)).toBe(0);
    expect([await prune("2001-01-01T01:00:01Z", 1), await prune("2001-01-01T01:00:01Z", 9)]).toEqual([1, 1]);
  });
});
