import { randomUUID } from "node:crypto";
import type { Outcome } from "@baiyun/kit/testing";
import { type Customers, newEmail, PASSWORD, registration, rows, signIn, startCustomers } from "../testing/customers";

let customers: Customers;
beforeAll(async () => {
  customers = await startCustomers();
});
afterAll(() => customers.close());

const registerCustomer = (input: Record<string, unknown>): Promise<Outcome> =>
  customers.act(
    "registerCustomer",
    `... on RegisterCustomerSuccess {
       customer { id code name tier defaultCurrency incoterm status suspensionReason version }
       admin { id name }
     }`,
    input,
  );

const usersBy = (email: unknown) => rows(customers, "SELECT id FROM user_account WHERE email = $1", email);
const tenantsNamed = (name: unknown) => rows(customers, "SELECT id FROM tenant WHERE name = $1", name);

it("opens a tenant, a customer who waits for KYC and a first admin, and says so", async () => {
  const input = registration({ companyName: `  ${randomUUID()} `, defaultCurrency: "JPY", incoterm: "DAP" });
  const outcome = await registerCustomer(input);
  expect(outcome).toEqual({
    __typename: "RegisterCustomerSuccess",
    customer: {
      id: expect.any(String),
      code: expect.stringMatching(/^BY1\d{5}$/),
      name: String(input.companyName).trim(),
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
    `SELECT tenant.id, tenant.kind, tenant.name, customer.created_by, user_account.created_by AS admin_by, role
     FROM tenant JOIN customer ON customer.tenant_id = tenant.id
     JOIN user_account ON user_account.tenant_id = tenant.id JOIN membership ON user_id = user_account.id
     WHERE customer.id = $1`,
    customer.id,
  );
  const name = String(input.companyName).trim();
  expect(tenants).toEqual([
    { id: customer.id, kind: "CUSTOMER", name, created_by: admin.id, admin_by: admin.id, role: "customer_admin" },
  ]);
  const events = await rows(customers, "SELECT type, payload FROM outbox_event WHERE aggregate_id = $1", customer.id);
  expect(events).toEqual([
    {
      type: "customer.registered.v1",
      payload: { customerId: customer.id, code: customer.code, status: "PENDING_KYC" },
    },
  ]);
});

it("keeps no password, only a salted hash of it, and nothing of it with the idempotency key", async () => {
  const input = registration();
  await registerCustomer(input);
  const [{ password_hash: kept }] = await rows(
    customers,
    "SELECT password_hash FROM user_account WHERE email = $1",
    input.email,
  );
  expect(kept).toMatch(/^\$scrypt\$ln=15,r=8,p=3\$[\w-]{22}\$[\w-]{43}$/);
});

it("the same key and input again: the first customer, and no second", async () => {
  const input = registration({ companyName: randomUUID() });
  const [one, two] = await Promise.all([registerCustomer(input), registerCustomer(input)]);
  expect(one.__typename).toBe("RegisterCustomerSuccess");
  expect(two).toEqual(one);
  expect(await tenantsNamed(input.companyName)).toHaveLength(1);
});

it("the same key with another input or password is refused", async () => {
  const input = registration();
  await registerCustomer(input);
  const reused = {
    __typename: "IdempotencyKeyReused",
    message: "This idempotency key was already used with a different input.",
  };
  const companyName = randomUUID();
  expect(await registerCustomer({ ...input, companyName })).toEqual(reused);
  expect(await tenantsNamed(companyName)).toEqual([]);
  expect(await registerCustomer({ ...input, password: `${PASSWORD}!` })).toEqual(reused);
  expect((await signIn(customers, String(input.email), `${PASSWORD}!`)).__typename).toBe("InvalidCredentials");
});

it("a key belongs to the address that it was used for: nobody uses up another's", async () => {
  const input = registration();
  const [one, two] = [await registerCustomer(input), await registerCustomer({ ...input, email: newEmail() })];
  expect([one.__typename, two.__typename]).toEqual(["RegisterCustomerSuccess", "RegisterCustomerSuccess"]);
  expect(two.customer).not.toEqual(one.customer);
  expect(await registerCustomer({ ...input, email: ` ${String(input.email).toUpperCase()}` })).toEqual(one);
});

it("one address: one of three registrations at once wins, the others change nothing", async () => {
  const email = newEmail();
  const names = [randomUUID(), randomUUID(), randomUUID()];
  const outcomes = await Promise.all(
    names.map((companyName, n) =>
      registerCustomer(registration({ companyName, email: n ? email : email.toUpperCase() })),
    ),
  );
  expect(outcomes.map(({ __typename }) => __typename).sort()).toEqual([
    "EmailTaken",
    "EmailTaken",
    "RegisterCustomerSuccess",
  ]);
  expect(await usersBy(email)).toHaveLength(1);
  const opened = await rows(customers, "SELECT name FROM tenant WHERE name = ANY($1)", names);
  expect(opened).toHaveLength(1);
});

const invalid = (...faults: { field: string; message: string }[]) => ({
  __typename: "InvalidInput",
  ...faults[0],
  faults,
});
const NAME = "This is 1 to 120 printable characters.";
const KEY = "A key is 1 to 200 printable ASCII characters.";

it.each([
  ["a short password", { password: "short" }, { __typename: "WeakPassword", message: "Use at least 12 characters." }],
  ["no address", { email: "nobody" }, invalid({ field: "email", message: "Invalid email address" })],
  ["an empty name", { companyName: "  " }, invalid({ field: "companyName", message: NAME })],
  ["no idempotency key", { idempotencyKey: "" }, invalid({ field: "idempotencyKey", message: KEY })],
  [
    "all of it at once",
    { idempotencyKey: "", companyName: "", name: "\u0000", email: "nobody", password: "short" },
    invalid(
      { field: "idempotencyKey", message: KEY },
      { field: "companyName", message: NAME },
      { field: "name", message: NAME },
      { field: "email", message: "Invalid email address" },
    ),
  ],
])("%s is refused and opens nothing", async (_what, own, refusal) => {
  const input = registration({ companyName: randomUUID(), ...own });
  expect(await registerCustomer(input)).toEqual(refusal);
  expect(await usersBy(input.email)).toEqual([]);
  expect(await tenantsNamed(input.companyName)).toEqual([]);
});
