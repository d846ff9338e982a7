import { randomUUID } from "node:crypto";
import type { Outcome } from "@baiyun/kit/testing";
import {
  type Customers,
  mailsTo,
  newEmail,
  PASSWORD,
  register,
  registration,
  rows,
  startCustomers,
} from "../testing/customers";

let customers: Customers;
beforeAll(async () => {
  customers = await startCustomers();
});
afterAll(() => customers.close());

const registerCustomer = (input: Record<string, unknown>): Promise<Outcome> =>
  customers.act("registerCustomer", "... on RegisterCustomerSuccess { email expiresAt }", input);
const registrationsOf = (email: unknown) =>
  rows(customers, "SELECT company_name FROM registration WHERE email = $1 ORDER BY id", email);

it("the same key and input again: one registration, and one mail", async () => {
  const input = registration();
  const [one, two] = await Promise.all([registerCustomer(input), registerCustomer(input)]);
  expect(one.__typename).toBe("RegisterCustomerSuccess");
  expect(two).toEqual(one);
  expect(await registrationsOf(input.email)).toHaveLength(1);
  expect(await mailsTo(customers, input.email)).toHaveLength(1);
});

it("the same key with another input or password is refused, of a known address too", async () => {
  const known = await register(customers);
  for (const email of [newEmail(), known.email]) {
    const input = registration({ email });
    await registerCustomer(input);
    const reused = {
      __typename: "IdempotencyKeyReused",
      message: "This idempotency key was already used with a different input.",
    };
    expect(await registerCustomer({ ...input, companyName: randomUUID() })).toEqual(reused);
    expect(await registerCustomer({ ...input, password: `${PASSWORD}!` })).toEqual(reused);
    expect(await registrationsOf(email)).toEqual([{ company_name: input.companyName }]);
  }
});

it("a key belongs to the address that it was used for: nobody uses up another's", async () => {
  const input = registration();
  const another = newEmail();
  const [one, two] = [await registerCustomer(input), await registerCustomer({ ...input, email: another })];
  expect([one.email, two.email]).toEqual([input.email, another]);
  expect(await registerCustomer({ ...input, email: ` ${String(input.email).toUpperCase()}` })).toEqual(one);
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
  expect(await registrationsOf(input.email)).toEqual([]);
  expect(await mailsTo(customers, input.email)).toEqual([]);
});
