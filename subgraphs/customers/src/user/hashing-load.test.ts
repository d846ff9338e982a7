import crypto from "node:crypto";
import { until } from "@baiyun/kit/testing";
import {
  actByToken,
  type Customers,
  mailedToken,
  newEmail,
  PASSWORD,
  register,
  registration,
  rows,
  signIn,
  startCustomers,
} from "../testing/customers";
import { inviteByMail } from "../testing/members";
import { HashingQueue } from "./hashing-queue";

let customers: Customers;
beforeAll(async () => {
  customers = await startCustomers();
});
afterAll(() => customers.close());
afterEach(() => jest.restoreAllMocks());

/** Hashes begin when they are asked for, and end when the test lets them. */
function heldHashes() {
  const { scrypt } = crypto;
  const held: (() => void)[] = [];
  let free = false;
  const hold = (...hash: Parameters<typeof scrypt>) => {
    if (free) scrypt(...hash);
    else held.push(() => scrypt(...hash));
  };
  const spy = jest.spyOn(crypto, "scrypt").mockImplementation(hold as never);
  return {
    held,
    get count() {
      return spy.mock.calls.length;
    },
    release: () => {
      free = true;
      for (const hash of held.splice(0)) hash();
    },
  };
}

const TRY_AGAIN = { __typename: "TryAgainLater", message: expect.any(String), retryAfterSeconds: expect.any(Number) };

it("twenty sign-ins at once from one address: others sign in in their turn, and small queries do not wait", async () => {
  const [crowd, person] = [await register(customers), await register(customers)];
  const [hashes, queued] = [heldHashes(), jest.spyOn(HashingQueue.prototype, "run")];
  const ended: string[] = [];
  const asked = (name: string, outcome: Promise<{ __typename: string }>) =>
    outcome.then((result) => {
      ended.push(name);
      return result;
    });
  const many = Array.from({ length: 20 }, () =>
    asked("crowd", signIn(customers, crowd.email, "wrong horse battery", `203.0.113.1`)),
  );
  // Ten are over the account's tries; of the others two are hashed, and the rest wait.
  await until(async () => ended.length === 10 && queued.mock.calls.length === 10);
  expect(hashes.held).toHaveLength(2);
  const other = asked("person", signIn(customers, person.email, PASSWORD, "203.0.113.2"));
  expect(await customers.run("{ me { id } }", {}, person.admin)).toEqual({ data: { me: { id: person.userId } } });
  expect(hashes.count).toBe(2);
  await until(async () => queued.mock.calls.length === 11);

  // The first to end is followed by one of the crowd, whose turn it is; the second by the person.
  for (const total of [3, 4]) {
    hashes.held.shift()!();
    await until(async () => hashes.count === total);
  }
  hashes.held.pop()!();
  expect((await other).__typename).toBe("SignInSuccess");
  expect(ended).toEqual([...Array(12).fill("crowd"), "person"]);
  hashes.release();
  const outcomes = (await Promise.all(many)).map(({ __typename }) => __typename).sort();
  expect(outcomes).toEqual([...Array(10).fill("InvalidCredentials"), ...Array(10).fill("SignInLimited")]);
});

it("what finds no place is refused with the time to come again, and is not counted or done", async () => {
  const small = await startCustomers({ HASHING_AT_ONCE: "1", HASHING_WAITING: "1" });
  try {
    const [busy, person] = [await register(small), await register(small)];
    const { invitationToken } = await inviteByMail(small, person.admin);
    await actByToken(small, "requestPasswordReset", "", { email: person.email });
    const token = await mailedToken(small, person.email);
    const [hashes, queued] = [heldHashes(), jest.spyOn(HashingQueue.prototype, "run")];
    const first = signIn(small, busy.email, PASSWORD, "203.0.113.3");
    await until(async () => hashes.held.length === 1);
    const second = signIn(small, busy.email, PASSWORD, "203.0.113.4");
    await until(async () => queued.mock.calls.length === 2);
    // Whoever asks now finds the one place taken, by somebody who has no more than they would.
    for (let attempt = 0; attempt < 12; attempt += 1) {
      expect(await signIn(small, person.email, PASSWORD, "203.0.113.5")).toEqual({
        __typename: "TryAgainLater",
        message: "Try again in 1 s.",
        retryAfterSeconds: 1,
      });
    }
    const email = newEmail();
    const selection = "... on TryAgainLater { retryAfterSeconds }";
    expect(await small.act("registerCustomer", selection, registration({ email }))).toEqual(TRY_AGAIN);
    const accepting = { invitationToken, password: "another good password" };
    expect(await actByToken(small, "acceptInvitation", selection, accepting)).toEqual(TRY_AGAIN);
    const changing = { currentPassword: PASSWORD, newPassword: "another good password" };
    expect(await actByToken(small, "changePassword", selection, changing, person.admin)).toEqual(TRY_AGAIN);
    const resetting = { token, newPassword: "another good password" };
    expect(await actByToken(small, "resetPassword", selection, resetting)).toEqual(TRY_AGAIN);
    expect(hashes.count).toBe(1);
    hashes.release();
    expect([(await first).__typename, (await second).__typename]).toEqual(Array(2).fill("SignInSuccess"));

    expect(await rows(small, "SELECT 1 FROM registration WHERE email = $1", email)).toEqual([]);
    expect((await signIn(small, person.email, PASSWORD, "203.0.113.5")).__typename).toBe("SignInSuccess");
    expect((await actByToken(small, "acceptInvitation", "", accepting)).__typename).toBe("AcceptInvitationSuccess");
    expect((await actByToken(small, "resetPassword", "", resetting)).__typename).toBe("ResetPasswordSuccess");
    const back = { currentPassword: "another good password", newPassword: PASSWORD };
    const changed = await actByToken(small, "changePassword", "", back, person.admin);
    expect(changed.__typename).toBe("ChangePasswordSuccess");
  } finally {
    await small.close();
  }
});

it("passwords that are chosen are counted by address as well, before they are hashed", async () => {
  const strict = await startCustomers({ PASSWORD_TRIES_PER_ADDRESS: "2" });
  try {
    strict.clock.set("2031-06-01T08:10:00Z");
    const hashes = jest.spyOn(crypto, "scrypt");
    const selection = "... on TryAgainLater { retryAfterSeconds }";
    const from = (client_address: string, own = {}) =>
      strict.act("registerCustomer", selection, registration(own), { client_address });
    const kinds = [
      await from("203.0.113.6"),
      await from("203.0.113.6", { password: "short" }),
      await from("203.0.113.6"),
    ];
    expect(kinds.map(({ __typename }) => __typename)).toEqual([
      "RegisterCustomerSuccess",
      "WeakPassword",
      "RegisterCustomerSuccess",
    ]);
    expect(await from("203.0.113.6")).toEqual({
      __typename: "TryAgainLater",
      message: "Try again in 300 s.",
      retryAfterSeconds: 300,
    });
    expect(hashes).toHaveBeenCalledTimes(2);
    expect((await from("203.0.113.7")).__typename).toBe("RegisterCustomerSuccess");
  } finally {
    await strict.close();
  }
});
