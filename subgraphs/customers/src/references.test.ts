import { newId, Viewer } from "@baiyun/kit";
import { staff } from "@baiyun/kit/testing";
import { Customer, CustomerStatus, CustomerTier, Incoterm } from "./customer/customer.entity";
import { Tenant, TenantKind } from "./tenant/tenant.entity";
import { type Customers, startCustomers } from "./testing/customers";
import { User } from "./user/user.entity";

let customers: Customers;
beforeAll(async () => {
  customers = await startCustomers();
});
afterAll(() => customers.close());

const createdBy = "test";

/** Twenty tenants with a customer and a person each: their ids by type. */
async function seedTwenty(): Promise<Record<"Tenant" | "Customer" | "User", string[]>> {
  const ids = { Tenant: [] as string[], Customer: [] as string[], User: [] as string[] };
  await customers.database.transaction(Viewer.system, async (tx) => {
    for (let n = 0; n < 20; n += 1) {
      const [tenantId, userId] = [newId(), newId()];
      await tx.insert(Tenant, { id: tenantId, name: `Tenant ${n}`, kind: TenantKind.CUSTOMER, createdBy });
      await tx.insert(Customer, {
        id: tenantId,
        tenantId,
        name: `Customer ${n}`,
        tier: CustomerTier.STANDARD,
        defaultCurrency: "EUR",
        incoterm: Incoterm.DDP,
        status: CustomerStatus.ACTIVE,
        createdBy,
      });
      await tx.insert(User, { id: userId, tenantId, name: `Person ${n}`, email: `${userId}@n.example`, createdBy });
      ids.Tenant.push(tenantId);
      ids.Customer.push(tenantId);
      ids.User.push(userId);
    }
  });
  return ids;
}

it.each([
  ["Tenant", "tenant", "Tenant"],
  ["Customer", "customer", "Customer"],
  ["User", "user_account", "Person"],
] as const)("20 references to %s are one SELECT", async (type, table, prefix) => {
  const ids = (await seedTwenty())[type];
  let entities: unknown;
  const selects = await customers.countSelects(table, async () => {
    const { data } = await customers.run<{ _entities: unknown }>(
      `query Refs($of: [_Any!]!) { _entities(representations: $of) { ... on ${type} { id name } } }`,
      { of: ids.map((id) => ({ __typename: type, id })) },
      staff("ops"),
    );
    entities = data._entities;
  });
  expect(entities).toEqual(ids.map((id, n) => ({ id, name: `${prefix} ${n}` })));
  expect(selects).toBe(1);
});

it("20 people with their tenant, customer and roles are one SELECT each", async () => {
  const ids = (await seedTwenty()).User;
  const ask = () =>
    customers.run(
      `query Refs($of: [_Any!]!) { _entities(representations: $of) {
        ... on User { tenant { name } customer { name } memberships { role } } } }`,
      { of: ids.map((id) => ({ __typename: "User", id })) },
      staff("ops"),
    );
  const selects = [];
  for (const table of ["user_account", "tenant", "customer", "membership"])
    selects.push(await customers.countSelects(table, ask));
  expect(selects).toEqual([1, 1, 1, 1]);
});
