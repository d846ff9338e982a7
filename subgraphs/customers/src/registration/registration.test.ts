import { createHash, randomUUID } from "node:crypto";
import { Viewer } from "@baiyun/kit";
import type { Outcome } from "@baiyun/kit/testing";
import {
  accountStatementsOf,
  actByToken,
  type Customers,
  mailedToken,
  mailsTo,
  newEmail,
  register,
  registration,
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

const registerCustomer = (input: Record<string, unknown>): Promise<Outcome> =>
  customers.act("registerCustomer", "... on RegisterCustomerSuccess { email expiresAt }", input);
const verifyEmail = (token: unknown): Promise<Outcome> =>
  actByToken(
    customers,
    "verifyEmail",
    `... on VerifyEmailSuccess {
       customer { id code name tier defaultCurrency incoterm status suspensionReason version }
       admin { id name }
     }`,
    { token },
  );
const requestVerification = (email: unknown): Promise<Outcome> =>
  actByToken(customers, "requestVerification", "... on RequestVerificationSuccess { email }", { email });

const registrationsOf = (email: unknown) =>
  rows(customers, "SELECT company_name FROM registration WHERE email = $1 ORDER BY id", email);
const usersBy = (email: unknown) => rows(customers, "SELECT id FROM user_account WHERE email = $1", email);
const tenantsNamed = (name: unknown) => rows(customers, "SELECT id FROM tenant WHERE name = $1", name);

const ended = {
  __typename: "VerificationEnded",
  message: "This token can no longer be used: sign in, ask for another, or register again.",
};

it("a verified address opens a tenant, a customer who waits for KYC and a first admin, and says so", async () => {
  const input = registration({ companyName: `  ${randomUUID()} `, defaultCurrency: "JPY", incoterm: "DAP" });
  customers.clock.set("2026-11-20T08:00:00Z");
  expect(await registerCustomer(input)).toEqual({
    __typename: "RegisterCustomerSuccess",
    email: input.email,
    expiresAt: "2026-11-22T08:00:00.000Z",
  });
  expect(await usersBy(input.email)).toEqual([]);
  const name = String(input.companyName).trim();
  expect(await tenantsNamed(name)).toEqual([]);

  const outcome = await verifyEmail(await mailedToken(customers, input.email));
  expect(outcome).toEqual({
    __typename: "VerifyEmailSuccess",
    customer: {
      id: expect.any(String),
      code: expect.stringMatching(/^BY1\d{5}$/),
      name,
      tier: "STANDARD",
      defaultCurrency: "JPY",
      incoterm: "DAP",
      status: "PENDING_KYC",
      suspensionReason: null,
      version: 1,
    },
    admin: { id: expect.any(String), name: "Cranes admin" },
  });
  const { customer, admin } = outcome as unknown as { customer: { id: string; code: string }; admin: { id: string } };
  const tenants = await rows(
    customers,
    `SELECT tenant.id, tenant.kind, tenant.name, customer.created_by, user_account.created_by AS admin_by, role,
       email_verified_at
     FROM tenant JOIN customer ON customer.tenant_id = tenant.id
     JOIN user_account ON user_account.tenant_id = tenant.id JOIN membership ON user_id = user_account.id
     WHERE customer.id = $1`,
    customer.id,
  );
  expect(tenants).toEqual([
    {
      id: customer.id,
      kind: "CUSTOMER",
      name,
      created_by: admin.id,
      admin_by: admin.id,
      role: "customer_admin",
      email_verified_at: new Date("2026-11-20T08:00:00Z"),
    },
  ]);
  const told = "SELECT type, payload FROM outbox_event WHERE aggregate_id = $1 ORDER BY position";
  expect(await rows(customers, told, customer.id)).toEqual([
    {
      type: "customer.registered.v1",
      payload: { customerId: customer.id, code: customer.code, status: "PENDING_KYC" },
    },
    {
      type: "customer.terms_changed.v1",
      payload: { customerId: customer.id, name, tier: "STANDARD", defaultCurrency: "JPY", incoterm: "DAP" },
    },
  ]);
  expect((await signIn(customers, String(input.email))).__typename).toBe("SignInSuccess");
});

it("keeps no password and no token, only hashes of them", async () => {
  const input = registration();
  await registerCustomer(input);
  const token = await mailedToken(customers, input.email);
  const [kept] = await rows(
    customers,
    "SELECT password_hash, token_hash FROM registration WHERE email = $1",
    input.email,
  );
  expect(kept).toEqual({
    password_hash: expect.stringMatching(/^\$scrypt\$ln=1,r=8,p=3\$[\w-]{22}\$[\w-]{43}$/),
    token_hash: createHash("sha256").update(token).digest("hex"),
  });
});

describe("a token", () => {
  it("is good once, also when it is used twice at once", async () => {
    const input = registration({ companyName: randomUUID() });
    await registerCustomer(input);
    const token = await mailedToken(customers, input.email);
    const outcomes = await Promise.all([1, 2].map(() => verifyEmail(token)));
    expect(outcomes.map(({ __typename }) => __typename).sort()).toEqual(["VerificationEnded", "VerifyEmailSuccess"]);
    expect(await verifyEmail(token)).toEqual(ended);
    expect(await tenantsNamed(input.companyName)).toHaveLength(1);
    expect(await usersBy(input.email)).toHaveLength(1);
  });

  it("ends after two days; unknown ones verify nothing", async () => {
    const input = registration();
    customers.clock.set("2026-11-20T08:00:00Z");
    await registerCustomer(input);
    customers.clock.set("2026-11-22T08:00:00Z");
    expect(await verifyEmail(await mailedToken(customers, input.email))).toEqual(ended);
    expect((await signIn(customers, String(input.email))).__typename).toBe("InvalidCredentials");
    expect(await verifyEmail("unknown")).toEqual(ended);
    expect(await usersBy(input.email)).toEqual([]);
  });

  it("is replaced by a requested one, which only a waiting address is mailed", async () => {
    const input = registration();
    await registerCustomer(input);
    const first = await mailedToken(customers, input.email);
    const [known, unknown] = [await register(customers), newEmail()];
    const texts = [];
    for (const email of [input.email, known.email, unknown]) {
      texts.push(
        await accountStatementsOf(async () => {
          const asked = { __typename: "RequestVerificationSuccess", email };
          expect(await requestVerification(` ${String(email).toUpperCase()}`)).toEqual(asked);
        }),
      );
    }
    expect([texts[1], texts[2]]).toEqual([texts[0], texts[0]]);
    expect(await verifyEmail(first)).toEqual(ended);
    expect((await verifyEmail(await mailedToken(customers, input.email))).__typename).toBe("VerifyEmailSuccess");
    for (const email of [known.email, unknown]) expect(await mailedToken(customers, email)).toBe("none");
    expect((await requestVerification("nobody")).__typename).toBe("InvalidInput");
  });
});

describe("sign-in before the address is verified", () => {
  it("says what to do next to who knows the password, and to nobody else", async () => {
    const input = registration();
    await registerCustomer(input);
    expect(await signIn(customers, String(input.email))).toEqual({
      __typename: "EmailUnverified",
      message:
        "Verify your e-mail address first: give the token we mailed to it to verifyEmail, or ask for another with requestVerification.",
    });
    expect((await signIn(customers, String(input.email), "wrong horse battery")).__typename).toBe("InvalidCredentials");
    expect(
      await rows(
        customers,
        "SELECT 1 FROM session JOIN user_account u ON u.id = user_id WHERE email = $1",
        input.email,
      ),
    ).toEqual([]);
  });
});

it("an address that nobody verified is anybody's to register; whose registration is verified has it", async () => {
  const email = newEmail();
  const [squatter, owner] = [
    registration({ email, companyName: randomUUID(), password: "a squatter's password" }),
    registration({ email: email.toUpperCase(), companyName: randomUUID() }),
  ];
  await registerCustomer(squatter);
  const ofSquatter = await mailedToken(customers, email);
  expect((await registerCustomer(owner)).__typename).toBe("RegisterCustomerSuccess");
  const ofOwner = await mailedToken(customers, email);
  expect((await verifyEmail(ofOwner)).__typename).toBe("VerifyEmailSuccess");
  expect(await verifyEmail(ofSquatter)).toEqual(ended);
  expect((await signIn(customers, email)).__typename).toBe("SignInSuccess");
  expect((await signIn(customers, email, "a squatter's password")).__typename).toBe("InvalidCredentials");
  expect(await tenantsNamed(squatter.companyName)).toEqual([]);
});

it("of two registrations of one address that are verified at once one wins", async () => {
  const email = newEmail();
  const names = [randomUUID(), randomUUID()];
  const tokens = [];
  for (const companyName of names) {
    await registerCustomer(registration({ email, companyName }));
    tokens.push(await mailedToken(customers, email));
  }
  const outcomes = await Promise.all(tokens.map(verifyEmail));
  expect(outcomes.map(({ __typename }) => __typename).sort()).toEqual(["VerificationEnded", "VerifyEmailSuccess"]);
  expect(await usersBy(email)).toHaveLength(1);
  expect(await rows(customers, "SELECT 1 FROM tenant WHERE name = ANY($1)", names)).toHaveLength(1);
});

it("an invitation that was never accepted bars nobody from registering", async () => {
  const inviter = await register(customers);
  const email = newEmail();
  const { invitationToken } = await inviteByMail(customers, inviter.admin, { email });
  await registerCustomer(registration({ email }));
  expect((await verifyEmail(await mailedToken(customers, email))).__typename).toBe("VerifyEmailSuccess");
  expect((await accept(customers, invitationToken)).__typename).toBe("InvitationEnded");
});

it("a known address is answered alike, at the same work; it is told by mail, and nothing changes", async () => {
  const known = await register(customers);
  const companyName = randomUUID();
  const outcomes: Outcome[] = [];
  const texts = [];
  for (const email of [known.email, newEmail()]) {
    texts.push(
      await accountStatementsOf(async () => {
        outcomes.push(await registerCustomer(registration({ email, companyName, password: "another good password" })));
      }),
    );
  }
  expect(texts[0]).toEqual(texts[1]);
  const success = { __typename: "RegisterCustomerSuccess", email: expect.any(String), expiresAt: expect.any(String) };
  expect(outcomes).toEqual([success, success]);
  expect((await mailsTo(customers, known.email)).map((text) => text.split(",")[0])).toEqual(["Somebody"]);
  expect(await mailedToken(customers, known.email)).toBe("none");
  expect((await signIn(customers, known.email)).__typename).toBe("SignInSuccess");
  expect((await signIn(customers, known.email, "another good password")).__typename).toBe("InvalidCredentials");
  expect(await tenantsNamed(companyName)).toEqual([]);
});

it("an address gets five mails an hour, however many ask; the answers are the same", async () => {
  const email = newEmail();
  customers.clock.set("2026-11-20T08:00:00Z");
  const outcomes = await Promise.all(Array.from({ length: 7 }, () => registerCustomer(registration({ email }))));
  expect(outcomes).toEqual(Array(7).fill(outcomes[0]));
  expect(await mailsTo(customers, email)).toHaveLength(5);
  customers.clock.set("2026-11-20T08:59:59.999Z");
  await requestVerification(email);
  expect(await mailsTo(customers, email)).toHaveLength(5);
  customers.clock.set("2026-11-20T09:00:00Z");
  await requestVerification(email);
  expect(await mailsTo(customers, email)).toHaveLength(6);
});

it("what has ended is removed, no more than it may at once", async () => {
  const [one, two] = [newEmail(), newEmail()];
  customers.clock.set("2001-01-01T00:00:00Z");
  for (const email of [one, two]) await registerCustomer(registration({ email }));
  const prune = (service: "registrations" | "mails", before: string, limit: number) =>
    customers.database.transaction(Viewer.system, (tx) =>
      customers.services[service].prune(tx, new Date(before), limit),
    );
  expect(await prune("registrations", "2001-01-03T00:00:00Z", 9)).toBe(0);
  expect(await prune("registrations", "2001-01-03T00:00:01Z", 1)).toBe(1);
  expect(await prune("registrations", "2001-01-03T00:00:01Z", 9)).toBe(1);
  expect(await prune("mails", "2001-01-01T00:00:00Z", 9)).toBe(0);
  expect([await prune("mails", "2001-01-01T00:00:01Z", 1), await prune("mails", "2001-01-01T00:00:01Z", 9)]).toEqual([
    1, 1,
  ]);
  expect([await registrationsOf(one), await mailsTo(customers, two)]).toEqual([[], []]);
});
