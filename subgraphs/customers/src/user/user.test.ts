import { randomUUID } from "node:crypto";
import { staff, viewer } from "@baiyun/kit/testing";
import { type Customers, type Registered, register, startCustomers } from "../testing/customers";

let customers: Customers;
let registered: Registered;
beforeAll(async () => {
  customers = await startCustomers();
  registered = await register(customers);
});
afterAll(() => customers.close());

it("me is the person who is signed in", async () => {
  const { data } = await customers.run(
    "{ me { id name email tenant { id name kind } customer { id status } memberships { role } } }",
    {},
    registered.admin,
  );
  expect(data).toEqual({
    me: {
      id: registered.userId,
      name: "Cranes admin",
      email: registered.email,
      tenant: { id: registered.tenantId, name: "Paper Cranes Ltd", kind: "CUSTOMER" },
      customer: { id: registered.customerId, status: "PENDING_KYC" },
      memberships: [{ role: "CUSTOMER_ADMIN" }],
    },
  });
});

it("me is null for nobody and for somebody who is no more", async () => {
  expect(await customers.run("{ me { id } }")).toEqual({ data: { me: null } });
  expect(await customers.run("{ me { id } }", {}, viewer("ops", "*"))).toEqual({ data: { me: null } });
});

it.each([
  ["the person", () => registered.admin, true],
  ["a colleague", () => viewer("customer_member", registered.tenantId), false],
  ["the tenant's admin", () => viewer("customer_admin", registered.tenantId), true],
  ["ops", () => staff("ops"), true],
  ["support", () => staff("support"), false],
  ["admin", () => staff("admin"), true],
  ["finance", () => staff("finance"), false],
  ["broker", () => staff("broker"), false],
])("the e-mail address for %s", async (_who, claims, shown) => {
  const { data } = await customers.run<{ _entities: unknown }>(
    "query Ref($of: [_Any!]!) { _entities(representations: $of) { ... on User { name email } } }",
    { of: [{ __typename: "User", id: registered.userId }] },
    claims(),
  );
  expect(data._entities).toEqual([{ name: "Cranes admin", email: shown ? registered.email : null }]);
});

it("another tenant's admin finds nobody, like an unknown id", async () => {
  const { data } = await customers.run<{ _entities: unknown }>(
    `query Ref($of: [_Any!]!) { _entities(representations: $of) {
      ... on User { id } ... on Tenant { id } ... on Customer { id } } }`,
    {
      of: [
        { __typename: "User", id: registered.userId },
        { __typename: "Tenant", id: registered.tenantId },
        { __typename: "Customer", id: registered.customerId },
        { __typename: "Customer", id: randomUUID() },
        { __typename: "Customer", id: "' OR 1=1" },
      ],
    },
    viewer("customer_admin"),
  );
  expect(data._entities).toEqual([null, null, null, null, null]);
});
