import { randomUUID } from "node:crypto";
import { staff, viewer } from "@baiyun/kit/testing";
import { openSuppliers, ops, orderOf, type Suppliers } from "../testing/suppliers";

let suppliers: Suppliers;
beforeAll(async () => {
  suppliers = await openSuppliers();
});
afterAll(() => suppliers.close());

const contact = { name: "Li Wei", email: "li@supplier.example" };
const newSupplier = (name = "Lamp Works") => ({ name, contact, currency: "cny", dropShips: true });
const SUPPLIER = "supplier { id name status statusReason currency dropShips version contact { name email phone } }";

const register = (input: object, claims: object = ops) =>
  suppliers.running.act("registerSupplier", `... on RegisterSupplierSuccess { ${SUPPLIER} }`, input, claims);
const act = (name: string, input: object, claims: object = ops) => {
  const success = `${name[0]!.toUpperCase()}${name.slice(1)}Success`;
  const selection = `... on ${success} { supplier { status statusReason } } ... on IllegalSupplierState { current }`;
  return suppliers.running.act(name, selection, input, claims);
};
const shown = async (id: string, claims: object) =>
  (await suppliers.running.run(`query ($id: ID!) { supplier(id: $id) { name contact { email } } }`, { id }, claims))
    .data;

it("is registered once per key, and told of, so that its first user is invited", async () => {
  const input = { ...newSupplier(), idempotencyKey: randomUUID() };
  const [first, second] = await Promise.all([register(input), register(input)]);
  const supplier = first.supplier as { id: string };
  expect(first).toEqual({
    __typename: "RegisterSupplierSuccess",
    supplier: {
      id: supplier.id,
      name: "Lamp Works",
      status: "ONBOARDING",
      statusReason: null,
      currency: "CNY",
      dropShips: true,
      version: 1,
      contact: { ...contact, phone: null },
    },
  });
  expect(second).toEqual(first);
  expect(await suppliers.running.events(supplier.id)).toEqual([
    {
      type: "supplier.registered.v1",
      payload: { supplierId: supplier.id, name: "Lamp Works", contactEmail: contact.email, contactName: contact.name },
    },
  ]);
  const { faults } = await register({ ...newSupplier(" "), contact: { name: "", email: "x" } });
  expect((faults as { field: string }[]).map(({ field }) => field)).toEqual(["name", "contact.name", "contact.email"]);
});

it("its contact is shown to support once, for a reason that the audit keeps and proves; to nobody else so", async () => {
  const { id: supplierId } = (await register(newSupplier())).supplier as { id: string };
  const support = staff("support");
  const reveal = (claims: object, own: object = {}) =>
    suppliers.running.act(
      "revealSupplierContact",
      "... on RevealSupplierContactSuccess { supplier { id } contact { name email phone } }",
      { supplierId, reason: "Its mail bounces", ...own },
      claims,
    );
  expect(await shown(supplierId, support)).toEqual({ supplier: { name: "Lamp Works", contact: null } });
  const own = { idempotencyKey: randomUUID() };
  const success = { __typename: "RevealSupplierContactSuccess", supplier: { id: supplierId } };
  expect(await reveal(support, own)).toEqual({ ...success, contact: { ...contact, phone: null } });
  expect(await reveal(support, own)).toEqual({ ...success, contact: null });
  expect(await reveal(support, { reason: "" })).toMatchObject({ __typename: "InvalidInput", field: "reason" });
  expect(await reveal(support, { supplierId: randomUUID() })).toMatchObject({ __typename: "SupplierNotFound" });
  for (const claims of [
    ops,
    staff("finance"),
    staff("admin"),
    viewer("supplier", supplierId),
    viewer("customer_admin"),
  ]) {
    await expect(reveal(claims)).rejects.toThrow("FORBIDDEN");
  }
  const { data } = await suppliers.running.run(
    `query ($of: ID!) { suppliersAuditVerdict { isWhole }
       suppliersAudit(filter: { subjectId: $of }) { edges { node { act subjectKind reason by { id } } } } }`,
    { of: supplierId },
    staff("admin"),
  );
  const entry = {
    act: "revealSupplierContact",
    subjectKind: "Supplier",
    reason: "Its mail bounces",
    by: { id: support.sub },
  };
  expect(data).toEqual({ suppliersAuditVerdict: { isWhole: true }, suppliersAudit: { edges: [{ node: entry }] } });
});

it("goes from ONBOARDING to ACTIVE, SUSPENDED and back, and CLOSED, and no other way", async () => {
  const { supplier } = await register(newSupplier());
  const { id: supplierId } = supplier as { id: string };
  const reason = "Quality";
  const steps: [string, object][] = [
    ["suspendSupplier", { current: "ONBOARDING" }],
    ["approveSupplier", { supplier: { status: "ACTIVE", statusReason: null } }],
    ["approveSupplier", { current: "ACTIVE" }],
    ["closeSupplier", { current: "ACTIVE" }],
    ["suspendSupplier", { supplier: { status: "SUSPENDED", statusReason: reason } }],
    ["reinstateSupplier", { supplier: { status: "ACTIVE", statusReason: null } }],
    ["suspendSupplier", { supplier: { status: "SUSPENDED", statusReason: reason } }],
    ["closeSupplier", { supplier: { status: "CLOSED", statusReason: reason } }],
    ["reinstateSupplier", { current: "CLOSED" }],
  ];
  for (const [name, expected] of steps) {
    const input = /suspend|close/.test(name) ? { supplierId, reason } : { supplierId };
    expect([name, await act(name, input)]).toMatchObject([name, expected]);
  }
  const told = (await suppliers.running.events(supplierId)).slice(1);
  expect(told.map(({ payload }) => payload)).toMatchObject([
    { from: "ONBOARDING", to: "ACTIVE" },
    { from: "ACTIVE", to: "SUSPENDED" },
    { from: "SUSPENDED", to: "ACTIVE" },
    { from: "ACTIVE", to: "SUSPENDED" },
    { from: "SUSPENDED", to: "CLOSED" },
  ]);
});

it("is not closed while anything is still to be supplied or paid", async () => {
  const customerId = randomUUID();
  const seller = await suppliers.seller();
  await suppliers.source(customerId, "LAMP", (await suppliers.sku(seller, { W1: 1 })).id);
  const order = orderOf(customerId, ["LAMP", 1]);
  await suppliers.request(order);
  const why = { supplierId: seller.id, reason: "Left" };
  await act("suspendSupplier", why);
  expect(await act("closeSupplier", why)).toMatchObject({ __typename: "SupplierHasOpenPurchaseOrders" });
  await suppliers.release(order);
  expect(await act("closeSupplier", why)).toMatchObject({ supplier: { status: "CLOSED" } });
});

it("is seen by itself and our staff, its contact by fewer, and by nobody else", async () => {
  const { id, claims } = await suppliers.seller();
  const whole = { supplier: { name: expect.any(String), contact: { email: "li@supplier.example" } } };
  for (const who of [claims, ops, staff("admin")]) expect(await shown(id, who)).toEqual(whole);
  for (const role of ["finance", "support", "pricing"]) {
    expect(await shown(id, staff(role))).toEqual({ supplier: { name: expect.any(String), contact: null } });
  }
  for (const who of [(await suppliers.seller()).claims, viewer("customer_admin"), viewer("customer_admin", id), {}]) {
    expect(await shown(id, who)).toEqual({ supplier: null });
  }
  for (const who of [claims, viewer("customer_admin"), staff("finance")]) {
    await expect(register(newSupplier(), who)).rejects.toThrow("FORBIDDEN");
    await expect(act("approveSupplier", { supplierId: id }, who)).rejects.toThrow("FORBIDDEN");
  }
});

it("is changed from the version that was read, and found by how its name begins", async () => {
  const name = `Zed ${randomUUID()}`;
  const { supplier } = await register(newSupplier(name));
  const { id: supplierId } = supplier as { id: string };
  const edit = (input: object) =>
    suppliers.running.act(
      "editSupplier",
      "... on EditSupplierSuccess { supplier { name dropShips version } } ... on SupplierChanged { currentVersion }",
      { supplierId, ...input },
      ops,
    );
  expect(await edit({ expectedVersion: 1, dropShips: false })).toMatchObject({
    supplier: { name, dropShips: false, version: 2 },
  });
  expect(await edit({ expectedVersion: 1, name: "Other" })).toMatchObject({ currentVersion: 2 });
  const LIST = `query ($search: String!) { suppliers(filter: { search: $search, status: [ONBOARDING] }, orderBy: { field: NAME, direction: ASC }) {
    totalCount edges { node { id } } } }`;
  const found = async (search: string) => (await suppliers.running.run(LIST, { search }, ops)).data.suppliers;
  expect(await found(name.toUpperCase().slice(0, 20))).toEqual({
    totalCount: 1,
    edges: [{ node: { id: supplierId } }],
  });
  expect(await found("zee")).toEqual({ totalCount: 0, edges: [] });
});
