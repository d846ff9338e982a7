import { randomUUID } from "node:crypto";
import { equals, select, Viewer } from "@baiyun/kit";
import { type Outcome, planOf, staff, viewer } from "@baiyun/kit/testing";
import { DEMO_LUMEN_TENANT_ID } from "../demo";
import { furnishDemo } from "../demo-customers";
import { type Customers, ops, type Registered, register, rows, startCustomers } from "../testing/customers";
import { CustomerAddress } from "./customer-address.entity";

let customers: Customers;
beforeAll(async () => {
  customers = await startCustomers();
});
afterAll(() => customers.close());

const KEPT = "address { id kind isDefault name line1 line2 city region postalCode country phone email version }";
const warehouse = { name: "Lin Wei", line1: "Jinjiang Road 5", city: "Yiwu", postalCode: "322000", country: "CN" };
const typed = {
  ...warehouse,
  name: " Lin\u00a0 Wei ",
  phone: "0579 8520 1234",
  email: " lin@cranes.example",
  line2: " ",
};

const add = ({ customerId, admin }: Registered, own: object = {}, claims: object = admin): Promise<Outcome> =>
  customers.act(
    "addCustomerAddress",
    `... on AddCustomerAddressSuccess { ${KEPT} } ... on IllegalCustomerState { current }`,
    { customerId, kind: "PICKUP", address: warehouse, ...own },
    claims,
  );
const change = (claims: object, addressId: string, own: object): Promise<Outcome> =>
  customers.act(
    "changeCustomerAddress",
    `... on ChangeCustomerAddressSuccess { ${KEPT} } ... on CustomerAddressChanged { currentVersion }`,
    { addressId, expectedVersion: 1, ...own },
    claims,
  );
const remove = (claims: object, addressId: string, own: object = {}): Promise<Outcome> =>
  customers.act(
    "removeCustomerAddress",
    "... on RemoveCustomerAddressSuccess { removedAddressId }",
    { addressId, expectedVersion: 1, ...own },
    claims,
  );
const idOf = (outcome: Outcome): string => (outcome.address as { id: string }).id;
const stored = ({ tenantId }: Registered) =>
  rows(
    customers,
    "SELECT kind, is_default AS of, line1, version FROM customer_address WHERE tenant_id = $1 ORDER BY id",
    tenantId,
  );
const LISTED = `query ($id: ID!, $kind: AddressKind) { customer(id: $id) { addresses(kind: $kind, first: 10) {
  totalCount edges { node { line1 name phone email } } } } }`;

it("an address is read as it was typed, kept once per key, and the first of its kind is the default", async () => {
  const registered = await register(customers);
  const idempotencyKey = randomUUID();
  const added = await add(registered, { address: typed, idempotencyKey });
  expect(added).toEqual({
    __typename: "AddCustomerAddressSuccess",
    address: {
      ...warehouse,
      ...{ id: expect.any(String), kind: "PICKUP", isDefault: true, version: 1 },
      ...{ line2: null, region: null, phone: "+8657985201234", email: "lin@cranes.example" },
    },
  });
  expect(await add(registered, { address: typed, idempotencyKey })).toEqual(added);
  expect((await add(registered, { address: { ...warehouse, line1: "Road 6" } })).address).toMatchObject({
    isDefault: false,
  });
  expect((await add(registered, { kind: "RETURN" }, ops())).address).toMatchObject({ isDefault: true });
  expect(await stored(registered)).toEqual([
    { kind: "PICKUP", of: true, line1: "Jinjiang Road 5", version: 1 },
    { kind: "PICKUP", of: false, line1: "Road 6", version: 1 },
    { kind: "RETURN", of: true, line1: "Jinjiang Road 5", version: 1 },
  ]);
});

it("the demo's customers have theirs, however often it is started", async () => {
  await furnishDemo(customers.database, customers.services);
  const kept = await rows(
    customers,
    `SELECT (SELECT count(*)::int FROM customer_address WHERE tenant_id = $1) AS addresses,
       (SELECT count(*)::int FROM customs_number WHERE tenant_id = $1) AS numbers`,
    DEMO_LUMEN_TENANT_ID,
  );
  expect(kept).toEqual([{ addresses: 3, numbers: 4 }]);
});

it("every fault is told at once, and nothing is kept", async () => {
  const registered = await register(customers);
  const address = { name: "", line1: "x".repeat(101), city: "Köln", postalCode: "1", country: "DE", phone: "12" };
  const { __typename, faults } = await add(registered, { address });
  expect(__typename).toBe("InvalidInput");
  expect((faults as { field: string }[]).map(({ field }) => field)).toEqual(
    ["name", "line1", "postalCode", "phone"].map((field) => `address.${field}`),
  );
  expect(await stored(registered)).toEqual([]);
});

it("of many who each make theirs the default at once, one is; a stale change and a removal leave one", async () => {
  const registered = await register(customers);
  const outcomes = await Promise.all(
    Array.from({ length: 8 }, (_, n) =>
      add(registered, { isDefault: true, address: { ...warehouse, line1: `Road ${n}` } }),
    ),
  );
  expect(outcomes.map(({ __typename }) => __typename)).toEqual(Array(8).fill("AddCustomerAddressSuccess"));
  const defaults = async () => (await stored(registered)).filter(({ of }) => of);
  expect(await defaults()).toHaveLength(1);

  const [{ id, version }] = await rows(
    customers,
    "SELECT id, version FROM customer_address WHERE tenant_id = $1 AND is_default",
    registered.tenantId,
  );
  const given = { expectedVersion: Number(version) };
  expect(await remove(registered.admin, String(id), { expectedVersion: 7 })).toMatchObject({
    __typename: "CustomerAddressChanged",
  });
  expect(await remove(registered.admin, String(id), given)).toEqual({
    __typename: "RemoveCustomerAddressSuccess",
    removedAddressId: id,
  });
  const [oldest] = await rows(
    customers,
    "SELECT is_default AS of FROM customer_address WHERE tenant_id = $1 ORDER BY id LIMIT 1",
    registered.tenantId,
  );
  expect(oldest).toEqual({ of: true });
  expect(await defaults()).toHaveLength(1);
});

it("a change writes the whole address, for who knows its version", async () => {
  const registered = await register(customers);
  const [first, second] = [await add(registered, { address: typed }), await add(registered)];
  const moved = { ...warehouse, line1: "Road 9" };
  expect(await change(registered.admin, idOf(second), { address: moved, isDefault: true })).toMatchObject({
    __typename: "ChangeCustomerAddressSuccess",
    address: { line1: "Road 9", isDefault: true, version: 2 },
  });
  expect(await change(registered.admin, idOf(first), { address: moved })).toMatchObject({
    __typename: "CustomerAddressChanged",
    currentVersion: 2,
  });
  expect(await change(registered.admin, idOf(first), { address: moved, expectedVersion: 2 })).toMatchObject({
    address: { line1: "Road 9", phone: null, email: null, isDefault: false, version: 3 },
  });
});

it("another tenant's address is like an unknown one, and only those who may change one", async () => {
  const [registered, stranger] = [await register(customers), await register(customers)];
  const id = idOf(await add(registered));
  const before = await stored(registered);
  for (const unknown of [id, randomUUID(), "' OR 1=1"]) {
    expect((await change(stranger.admin, unknown, { isDefault: true })).__typename).toBe("CustomerAddressNotFound");
    expect((await remove(stranger.admin, unknown)).__typename).toBe("CustomerAddressNotFound");
  }
  expect((await add(registered, {}, stranger.admin)).__typename).toBe("CustomerNotFound");
  const member = { ...registered.admin, scope: "role:customer_member" };
  for (const claims of [member, staff("finance"), staff("support"), staff("pricing"), viewer("supplier")]) {
    await expect(add(registered, {}, claims)).rejects.toThrow("FORBIDDEN");
    await expect(remove(claims, id)).rejects.toThrow("FORBIDDEN");
  }
  expect(await stored(registered)).toEqual(before);
});

it("who serves a customer sees whom to ask for; who only helps or bills it sees where", async () => {
  const registered = await register(customers);
  await add(registered, { address: typed });
  await add(registered, { kind: "BILLING" });
  const seen = async (claims: object, kind: string | null = null) =>
    (await customers.run<{ customer: { addresses: unknown } }>(LISTED, { id: registered.customerId, kind }, claims))
      .data.customer?.addresses;
  const node = { line1: "Jinjiang Road 5", name: "Lin Wei", phone: "+8657985201234", email: "lin@cranes.example" };
  const member = { ...registered.admin, scope: "role:customer_member" };
  for (const claims of [registered.admin, member, staff("ops"), staff("broker"), staff("admin")]) {
    expect(await seen(claims, "PICKUP")).toEqual({ totalCount: 1, edges: [{ node }] });
  }
  for (const claims of [staff("support"), staff("finance")]) {
    const masked = { ...node, name: null, phone: null, email: null };
    expect(await seen(claims, "PICKUP")).toEqual({ totalCount: 1, edges: [{ node: masked }] });
    expect(await seen(claims)).toMatchObject({ totalCount: 2 });
  }
  expect(await seen(staff("pricing"))).toBeNull();
  expect(await seen(viewer("customer_admin"))).toBeUndefined();
});

it.each([
  ["of a customer", null, /customer_address_(of_tenant|by_kind|default): \(tenant_id = /],
  ["of a kind", "PICKUP", /customer_address_by_kind: \(\(tenant_id = .*kind = /],
])("a page %s is found by an index", async (_what, kind, index) => {
  const conditions = [equals("tenantId", randomUUID()), equals("kind", kind)];
  const page = { order: "id", newestFirst: true, limit: 11 };
  const statement = select(customers.database.source, Viewer.system, CustomerAddress, conditions, page)!;
  const [read, ...others] = await planOf(customers.database, Viewer.system, statement);
  expect(read).toMatch(index);
  expect(others).toEqual([]);
});
