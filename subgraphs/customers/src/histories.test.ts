import { Viewer } from "@baiyun/kit";
import { planOf, staff } from "@baiyun/kit/testing";
import { type Customers, ops, type Registered, register, startCustomers } from "./testing/customers";

let customers: Customers;
beforeAll(async () => {
  customers = await startCustomers();
});
afterAll(() => customers.close());

const CHANGES =
  "changes(first: 10) { edges { node { field old new isHidden author by { id name } at } } pageInfo { hasNextPage } totalCount }";

interface Change {
  field: string;
  old: string | null;
  new: string | null;
  isHidden: boolean;
  author: string;
  by: { id: string; name: string } | null;
  at: string;
}
type Changes = { edges: { node: Change }[] } | null;

async function changesOf({ customerId }: Registered, claims: object): Promise<Change[] | null> {
  const { data } = await customers.run<{ customer: { changes: Changes } | null }>(
    `query ($id: ID!) { customer(id: $id) { ${CHANGES} } }`,
    { id: customerId },
    claims,
  );
  return data.customer?.changes?.edges.map(({ node }) => node) ?? null;
}

const changeTerms = (input: object, claims: object) => customers.act("changeCustomerTerms", "", input, claims);

it("a customer's terms are told with what they were and became, who and when, newest first", async () => {
  const registered = await register(customers);
  const { customerId, admin, userId } = registered;
  customers.clock.set("2026-11-27T09:00:00.000Z");
  expect(
    await changeTerms({ customerId, expectedVersion: 1, defaultCurrency: "USD", incoterm: "DAP" }, admin),
  ).toMatchObject({ __typename: "ChangeCustomerTermsSuccess" });
  const pricing = staff("pricing");
  customers.clock.set("2026-11-27T10:00:00.000Z");
  expect(
    await customers.act(
      "setCustomerTier",
      "",
      { customerId, expectedVersion: 2, tier: "PLUS", reason: "Volume" },
      pricing,
    ),
  ).toMatchObject({ __typename: "SetCustomerTierSuccess" });
  customers.clock.release();

  const told = { isHidden: false, author: "PERSON" };
  const byAdmin = { ...told, by: { id: userId, name: "Cranes admin" }, at: "2026-11-27T09:00:00.000Z" };
  const changes = [
    { ...told, field: "tier", old: "STANDARD", new: "PLUS", by: null, at: "2026-11-27T10:00:00.000Z" },
    { ...byAdmin, field: "defaultCurrency", old: "EUR", new: "USD" },
    { ...byAdmin, field: "incoterm", old: "DDP", new: "DAP" },
  ];
  expect(await changesOf(registered, admin)).toEqual(changes);
  expect(await changesOf(registered, staff("support"))).toEqual(changes);
});

it("who may not read it reads nothing: another role, another customer", async () => {
  const [registered, other] = [await register(customers), await register(customers)];
  const { customerId, tenantId } = registered;
  await customers.act("suspendCustomer", "", { customerId, expectedVersion: 1, reason: "Unpaid" }, ops());
  expect(await changesOf(registered, other.admin)).toBeNull();
  expect(
    await changesOf(registered, { sub: registered.userId, tid: tenantId, scope: "role:customer_member" }),
  ).toBeNull();
  expect(await changesOf(registered, staff("broker"))).toBeNull();
});

it("an address says that its street changed, and not which it was", async () => {
  const { customerId, admin } = await register(customers);
  const address = {
    ...{ name: "Vera Molnar", line1: "Rue Secrete 1", line2: null, city: "Lyon", region: null, postalCode: "69001" },
    ...{ country: "FR", phone: null, email: null },
  };
  const { address: added } = (await customers.act(
    "addCustomerAddress",
    "... on AddCustomerAddressSuccess { address { id version } }",
    { customerId, kind: "PICKUP", address },
    admin,
  )) as unknown as { address: { id: string; version: number } };
  expect(
    await customers.act(
      "changeCustomerAddress",
      "",
      {
        addressId: added.id,
        expectedVersion: added.version,
        address: { ...address, line1: "Quai Cache 2", city: "Paris" },
      },
      admin,
    ),
  ).toMatchObject({ __typename: "ChangeCustomerAddressSuccess" });
  const { data } = await customers.run<{ customer: { addresses: { edges: { node: { changes: Changes } }[] } } }>(
    `query ($id: ID!) { customer(id: $id) { addresses { edges { node { ${CHANGES} } } } } }`,
    { id: customerId },
    admin,
  );
  const [read] = data.customer.addresses.edges;
  expect(read!.node.changes!.edges.map(({ node }) => [node.field, node.old, node.new, node.isHidden])).toEqual([
    ["city", "Lyon", "Paris", false],
    ["line1", null, null, true],
  ]);
  const [kept] = await customers.database.transaction(Viewer.system, (tx) =>
    tx.query("SELECT string_agg(one::text, ' ') AS kept FROM field_change AS one WHERE tenant_id = $1", [customerId]),
  );
  expect(kept.kept).not.toMatch(/Vera|Molnar|Rue|Secrete|Quai|69001/);
});

it("of a person it tells that they are called and written to otherwise, and nothing that an erasure would have to find", async () => {
  const { admin, tenantId } = await register(customers);
  const profile = { name: "Zhuge Kongming", phone: "+86 579 8520 1234" };
  expect(await customers.act("updateProfile", "", profile, admin)).toMatchObject({
    __typename: "UpdateProfileSuccess",
  });
  expect(await customers.act("setLocale", "", { locale: "de-CH" }, admin)).toMatchObject({
    __typename: "SetLocaleSuccess",
  });
  const { data } = await customers.run<{ me: { changes: Changes } }>(`{ me { ${CHANGES} } }`, {}, admin);
  const told = data.me.changes!.edges.map(({ node }) => [node.field, node.old, node.new, node.isHidden]);
  expect(told).toEqual(["locale", "phone", "name"].map((field) => [field, null, null, true]));
  // The same once more, as a form sends it: nothing is another, however it is sealed.
  expect(await customers.act("updateProfile", "", profile, admin)).toMatchObject({
    __typename: "UpdateProfileSuccess",
  });
  expect((await customers.run<typeof data>(`{ me { ${CHANGES} } }`, {}, admin)).data).toEqual(data);
  const [kept] = await customers.database.transaction(Viewer.system, (tx) =>
    tx.query("SELECT string_agg(one::text, ' ') AS texts FROM field_change AS one WHERE tenant_id = $1", [tenantId]),
  );
  expect(kept.texts).not.toMatch(/Zhuge|Kongming|8520|de-CH|Cranes admin/);
});

it("the changes of several records are read by an index, in one statement", async () => {
  const [one, other] = [await register(customers), await register(customers)];
  const read = jest.spyOn(customers.database, "read");
  const of = [one, other].map(({ customerId: id }) => ({ __typename: "Customer", id }));
  await customers.run(
    "query ($of: [_Any!]!) { _entities(representations: $of) { ... on Customer { changes { edges { node { id } } } } } }",
    { of },
    ops(),
  );
  const statements = read.mock.calls.flatMap(([, all]) => all).filter(({ text }) => text.includes('"field_change"'));
  read.mockRestore();
  expect(statements).toHaveLength(1);
  expect(
    await planOf(customers.database, Viewer.fromClaims(ops()), {
      ...statements[0]!,
      values: [...statements[0]!.values],
    }),
  ).toEqual([expect.stringMatching(/^Index Scan( Backward)? field_change_of_record: \(\(record_id = /)]);
});
