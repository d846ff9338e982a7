import { newId } from "@baiyun/kit";
import { until } from "@baiyun/kit/testing";
import {
  actByToken,
  type Customers,
  claimsOf,
  mailedToken,
  ops,
  PASSWORD,
  type Registered,
  refresh,
  register,
  rows,
  signIn,
  startCustomers,
} from "../testing/customers";
import { accept, inviteByMail, membershipIdOf } from "../testing/members";

let customers: Customers;
beforeAll(async () => {
  customers = await startCustomers();
});
afterAll(() => customers.close());
afterEach(() => customers.clock.release());

/** A person who has signed in, besides the admin of their customer, who approves of nothing here. */
interface Person extends Registered {
  membershipId: string;
  refreshToken: string;
  sid: string;
}

async function member(): Promise<Person> {
  const registered = await register(customers);
  await decide("approveCustomer", registered, 1);
  const invited = await inviteByMail(customers, registered.admin);
  await accept(customers, invited.invitationToken);
  const signedIn = await signIn(customers, invited.email);
  const { sub, sid } = claimsOf(signedIn);
  const own = { email: invited.email, userId: String(sub), membershipId: membershipIdOf(invited) };
  return { ...registered, ...own, refreshToken: String(signedIn.refreshToken), sid: String(sid) };
}

const decide = (decision: string, { customerId }: Registered, expectedVersion: number, own = {}) =>
  customers.act(decision, "", { customerId, expectedVersion, ...own }, ops());
const change = ({ userId, tenantId }: Person, sid: string | undefined, currentPassword = PASSWORD) =>
  actByToken(
    customers,
    "changePassword",
    "",
    { currentPassword, newPassword: "another good password" },
    { sub: userId, tid: tenantId, scope: "role:customer_member", ...(sid && { sid }) },
  );
const remove = ({ membershipId, admin }: Person, expectedVersion: number) =>
  customers.act("removeMember", "", { membershipId, expectedVersion }, admin);
const setRole = ({ membershipId, admin }: Person, role: string) =>
  customers.act("setRole", "", { membershipId, role, expectedVersion: 1 }, admin);

/** Whose access was ended, of a customer, its people and their sessions, in the order in which it was. */
const revokedOf = async ({ tenantId }: Registered): Promise<unknown[]> =>
  (
    await rows(
      customers,
      `SELECT aggregate_id AS subject, payload ->> 'subject' AS told FROM outbox_event
       WHERE type = 'access.revoked.v1' AND tenant_id = $1 ORDER BY position`,
      tenantId,
    )
  ).map(({ subject, told }) => {
    expect(told).toBe(subject);
    return subject;
  });

it.each<[string, (person: Person) => Promise<unknown>, (person: Person) => string[]]>([
  [
    "suspendCustomer the customer's",
    (person) => decide("suspendCustomer", person, 2, { reason: "Unpaid invoices" }),
    ({ tenantId }) => [`tid:${tenantId}`],
  ],
  [
    "signOut the session's",
    ({ refreshToken }) => actByToken(customers, "signOut", "", { refreshToken }),
    ({ sid }) => [`sid:${sid}`],
  ],
  [
    "a stolen refresh token's second use the session's",
    async ({ refreshToken }) => {
      const first = await refresh(customers, refreshToken);
      await refresh(customers, first.refreshToken);
      return refresh(customers, refreshToken);
    },
    ({ sid }) => [`sid:${sid}`],
  ],
  ["setRole the member's", (person) => setRole(person, "CUSTOMER_ADMIN"), ({ userId }) => [`sub:${userId}`]],
  ["removeMember the member's", (person) => remove(person, 1), ({ userId }) => [`sub:${userId}`]],
  [
    "changePassword in no session the person's",
    (person) => change(person, undefined),
    ({ userId }) => [`sub:${userId}`],
  ],
  [
    "changePassword in another session this one's",
    async (person) => change(person, String(claimsOf(await signIn(customers, person.email)).sid)),
    ({ sid }) => [`sid:${sid}`],
  ],
  [
    "resetPassword the person's",
    async ({ email }) => {
      await actByToken(customers, "requestPasswordReset", "", { email });
      await until(async () => (await mailedToken(customers, email)) !== "none");
      const token = await mailedToken(customers, email);
      return actByToken(customers, "resetPassword", "", { token, newPassword: "another good password" });
    },
    ({ userId }) => [`sub:${userId}`],
  ],
])("%s access ends, and nobody else's", async (_act, act, subjects) => {
  const person = await member();
  const before = await revokedOf(person);
  await act(person);
  expect((await revokedOf(person)).slice(before.length)).toEqual(subjects(person));
});

it.each<[string, (person: Person) => Promise<{ __typename: string }>, string]>([
  [
    "a suspension of what was another version",
    (person) => decide("suspendCustomer", person, 1, { reason: "x" }),
    "CustomerChanged",
  ],
  [
    "a reinstatement of who is not suspended",
    (person) => decide("reinstateCustomer", person, 2),
    "IllegalCustomerState",
  ],
  [
    "signing out with an unknown token",
    () => actByToken(customers, "signOut", "", { refreshToken: newId() }),
    "SessionEnded",
  ],
  ["the role that there was", (person) => setRole(person, "CUSTOMER_MEMBER"), "SetRoleSuccess"],
  ["a role of our staff", (person) => setRole(person, "OPS"), "InvalidInput"],
  ["taking out an older version", (person) => remove(person, 7), "MembershipChanged"],
  ["a wrong password", (person) => change(person, person.sid, "not my password"), "WrongPassword"],
])("%s ends nobody's", async (_act, act, typename) => {
  const person = await member();
  const before = await revokedOf(person);
  expect((await act(person)).__typename).toBe(typename);
  expect(await revokedOf(person)).toEqual(before);
});
