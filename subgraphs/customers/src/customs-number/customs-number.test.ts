import { randomUUID } from "node:crypto";
import { BusSeal, equals, FieldCipher, MasterKeys, select, Viewer } from "@baiyun/kit";
import { type Outcome, planOf, staff, statementsOf, viewer } from "@baiyun/kit/testing";
import { BUS_SEAL_KEY, type Customers, type Registered, register, rows, startCustomers } from "../testing/customers";
import { CustomsNumber } from "./customs-number.entity";
import { stateNextDefaults } from "./state-numbers";

let customers: Customers;
beforeAll(async () => {
  customers = await startCustomers();
  customers.clock.set("2026-11-27T09:00:00Z");
});
afterAll(() => customers.close());

const KEPT = "customsNumber { id kind maskedNumber state isDefault validFrom validTo isValid version }";

const add = ({ customerId, admin }: Registered, own: object = {}, claims: object = admin): Promise<Outcome> =>
  customers.act(
    "addCustomsNumber",
    `... on AddCustomsNumberSuccess { ${KEPT} } ... on CustomsNumberKnown { customsNumber { id } }`,
    { customerId, kind: "IOSS", number: "IM2760000742", ...own },
    claims,
  );
const act = (mutation: string, success: string, input: object, claims: object): Promise<Outcome> =>
  customers.act(
    mutation,
    `... on ${success} { ${KEPT} } ... on CustomsNumberChanged { currentVersion }`,
    { expectedVersion: 1, ...input },
    claims,
  );
const setDefault = (claims: object, input: object) =>
  act("setDefaultIossNumber", "SetDefaultIossNumberSuccess", input, claims);
const end = (claims: object, input: object) => act("endCustomsNumber", "EndCustomsNumberSuccess", input, claims);
const idOf = (outcome: Outcome): string => (outcome.customsNumber as { id: string }).id;
const stored = ({ tenantId }: Registered) =>
  rows(
    customers,
    "SELECT kind, is_default AS of, valid_from, valid_to, version FROM customs_number WHERE tenant_id = $1 ORDER BY id",
    tenantId,
  );

const NUMBERS = `query ($id: ID!) { customer(id: $id) { customsNumbers(first: 50) { totalCount edges {
  node { number maskedNumber state } } } } }`;
async function seen(customerId: string, claims: object) {
  const { data } = await customers.run<{
    customer: { customsNumbers: { edges: { node: Record<string, unknown> }[] } | null } | null;
  }>(NUMBERS, { id: customerId }, claims);
  return data.customer?.customsNumbers?.edges.map(({ node }) => node) ?? null;
}

it("a number is kept once, read as it was typed, and stands nowhere in clear", async () => {
  const registered = await register(customers);
  const idempotencyKey = randomUUID();
  const added = await add(registered, { number: " im 276.000-0742", idempotencyKey });
  const number = { kind: "IOSS", maskedNumber: "IM•••42", state: "READABLE", isDefault: true, version: 1 };
  const dates = { validFrom: "2026-11-27", validTo: null, isValid: true };
  expect(added).toEqual({
    __typename: "AddCustomsNumberSuccess",
    customsNumber: { id: expect.any(String), ...number, ...dates },
  });
  expect(await add(registered, { number: "IM2760000742", idempotencyKey })).toEqual(added);
  expect((await add(registered, { number: "IM2760000743", idempotencyKey })).__typename).toBe("IdempotencyKeyReused");
  expect(await add(registered)).toMatchObject({ __typename: "CustomsNumberKnown", customsNumber: { id: idOf(added) } });
  expect(await stored(registered)).toHaveLength(1);
  const [{ clear }] = await rows(
    customers,
    `SELECT position('2760000742'::bytea IN sealed) > 0
       OR EXISTS (SELECT FROM idempotency_key WHERE idempotency_key::text LIKE '%2760000742%')
       OR EXISTS (SELECT FROM outbox_event WHERE payload::text LIKE '%2760000742%') AS clear
     FROM customs_number WHERE tenant_id = $1`,
    registered.tenantId,
  );
  expect(clear).toBe(false);
});

it.each([
  ["IOSS", "IM276000074", false],
  ["IOSS", "IM27600007421", false],
  ["IOSS", "DE2760000742", false],
  ["EORI", "DE123456789012345", true],
  ["EORI", "GB123456789000", true],
  ["EORI", "FR12345678901234", true],
  ["EORI", "PL1234567890", true],
  ["EORI", "GB12345678", false],
  ["EORI", "FR1234", false],
  ["EORI", "CN123456789012", false],
  ["EORI", "IM2760000742", false],
  ["EORI", "x".repeat(200), false],
  ["VOEC", "202 45 88", true],
  ["VOEC", "202458", false],
  ["GST", "51 824 753 556", true],
  ["GST", "51 824 753 557", false],
  ["GST", "3000 1234 5678", true],
  ["UID", "CHE-123.456.788", true],
  ["UID", "CHE-123.456.789", false],
])("%s %s may be one: %s", async (kind, number, fits) => {
  const outcome = await add(await register(customers), { kind, number });
  expect(outcome.__typename).toBe(fits ? "AddCustomsNumberSuccess" : "InvalidInput");
  if (!fits) expect(outcome.field).toBe("number");
});

it("owner's admin, broker and finance see a number in full; others tell one from another; a stranger sees none", async () => {
  const registered = await register(customers);
  await add(registered);
  const full = { number: "IM2760000742", maskedNumber: "IM•••42", state: "READABLE" };
  for (const claims of [registered.admin, staff("broker"), staff("finance")]) {
    expect(await seen(registered.customerId, claims)).toEqual([full]);
  }
  const member = { ...registered.admin, scope: "role:customer_member" };
  for (const claims of [member, staff("ops"), staff("support"), staff("admin")]) {
    expect(await seen(registered.customerId, claims)).toEqual([{ ...full, number: null }]);
  }
  for (const claims of [staff("pricing"), viewer("customer_admin"), viewer("supplier")]) {
    expect(await seen(registered.customerId, claims)).toBeNull();
  }
  for (const claims of [member, staff("ops"), staff("finance"), staff("admin")]) {
    await expect(add(registered, { number: "IM2760000743" }, claims)).rejects.toThrow("FORBIDDEN");
  }
  expect((await add(registered, { number: "IM2760000743" }, (await register(customers)).admin)).__typename).toBe(
    "CustomerNotFound",
  );
  expect(await stored(registered)).toHaveLength(1);
});

it("one of several IOSS numbers is the default, also when many are chosen at once; what has ended is none", async () => {
  const registered = await register(customers);
  const { admin } = registered;
  const ids: string[] = [];
  for (let n = 0; n < 4; n += 1) ids.push(idOf(await add(registered, { number: `IM276000074${n}` })));
  const eori = idOf(await add(registered, { kind: "EORI", number: "DE1234567" }));
  const outcomes = await Promise.all(ids.map((customsNumberId) => setDefault(admin, { customsNumberId })));
  // The first is the default already, so it may find that its version rose when another took its place.
  expect(outcomes.slice(1).map(({ __typename }) => __typename)).toEqual(Array(3).fill("SetDefaultIossNumberSuccess"));
  const defaults = async () => (await stored(registered)).filter(({ of }) => of);
  expect(await defaults()).toHaveLength(1);

  const [{ id, version }] = await rows(
    customers,
    "SELECT id, version FROM customs_number WHERE tenant_id = $1 AND is_default",
    registered.tenantId,
  );
  const chosen = { customsNumberId: id, expectedVersion: version };
  expect(await end(admin, { ...chosen, expectedVersion: 9, validTo: "2026-11-26" })).toEqual({
    __typename: "CustomsNumberChanged",
    message: expect.any(String),
    currentVersion: version,
  });
  expect(await end(admin, { ...chosen, validTo: "2026-11-26" })).toMatchObject({
    __typename: "InvalidInput",
    field: "validTo",
  });
  customers.clock.set("2026-12-03T00:00:00Z");
  try {
    expect(await end(admin, { ...chosen, validTo: "2026-12-02" })).toMatchObject({
      __typename: "EndCustomsNumberSuccess",
      customsNumber: { isDefault: false, validTo: "2026-12-02", isValid: false },
    });
  } finally {
    customers.clock.set("2026-11-27T09:00:00Z");
  }
  expect(await defaults()).toEqual([]);
  expect((await setDefault(admin, { customsNumberId: eori })).__typename).toBe("CustomsNumberUnfit");
  expect((await setDefault(admin, { customsNumberId: randomUUID() })).__typename).toBe("CustomsNumberNotFound");
  expect((await setDefault((await register(customers)).admin, { customsNumberId: ids[0] })).__typename).toBe(
    "CustomsNumberNotFound",
  );
});

/** Every default that was told, as who shares the key of the bus reads it. */
async function toldDefaults({ customerId, tenantId }: Registered) {
  const event = "customer.ioss_default_changed.v1";
  const events = await rows(
    customers,
    "SELECT payload FROM outbox_event WHERE aggregate_id = $1 AND type = $2 ORDER BY position",
    ...[customerId, event],
  );
  const place = { event, field: "numberSealed", aggregateId: customerId, tenantId };
  return events.map(({ payload }) => {
    const { numberSealed, validFrom, validTo } = payload as Record<string, string | null>;
    return [numberSealed && new BusSeal([BUS_SEAL_KEY]).open(place, numberSealed), validFrom, validTo];
  });
}

it("tells which number is the default, for who shares the key of the bus, and when there is none any more", async () => {
  const registered = await register(customers);
  const { admin } = registered;
  const told = () => toldDefaults(registered);
  const first = idOf(await add(registered, { number: "IM2760000742" }));
  const second = idOf(await add(registered, { number: "IM5280000742", validFrom: "2026-12-01" }));
  expect(await told()).toEqual([["IM2760000742", "2026-11-27", null]]);
  await setDefault(admin, { customsNumberId: second });
  await end(admin, { customsNumberId: first, expectedVersion: 2, validTo: "2026-12-31" });
  await end(admin, { customsNumberId: second, expectedVersion: 2, validTo: "2026-12-31" });
  customers.clock.set("2027-01-02T00:00:00Z");
  try {
    await end(admin, { customsNumberId: second, expectedVersion: 3, validTo: "2027-01-01" });
  } finally {
    customers.clock.set("2026-11-27T09:00:00Z");
  }
  expect((await told()).slice(1)).toEqual([
    ["IM5280000742", "2026-12-01", null],
    ["IM5280000742", "2026-12-01", "2026-12-31"],
    [null, null, null],
  ]);
});

it("a default that was chosen before anybody was told is told afterwards, and none that cannot be read", async () => {
  // There may be more than a page of customers before these.
  const before = await register(customers);
  const [chose, changed, none, erased] = await Promise.all([1, 2, 3, 4].map(() => register(customers)));
  const first = ["IM2760000742", "2026-11-27", null];
  for (const each of [chose!, changed!, erased!]) await add(each);
  await add(changed!, { number: "IM5280000742", isDefault: true });
  const { tenantId } = erased!;
  const cipher = new FieldCipher(new MasterKeys(["a key of nobody's, which erasing needs not."]));
  await customers.database.transaction(Viewer.system, (tx) => cipher.erase(tx, { id: tenantId, tenantId }, new Date()));
  const state = (after: string) =>
    customers.database.transaction(Viewer.system, (tx) =>
      stateNextDefaults(tx, { after }, customers.services.customsNumbers),
    );
  const [last] = [chose!, changed!, none!, erased!]
    .map(({ customerId }) => customerId)
    .sort()
    .slice(-1);
  await state(last!);
  expect(await toldDefaults(chose!)).toEqual([first]);
  await state(before.customerId);
  expect(await toldDefaults(chose!)).toEqual([first, first]);
  const second = ["IM5280000742", "2026-11-27", null];
  expect(await toldDefaults(changed!)).toEqual([first, second, second]);
  expect(await toldDefaults(none!)).toEqual([]);
  expect(await toldDefaults(erased!)).toEqual([first]);
});

it("moved to another row, or its key deleted, a number says so instead of failing the answer", async () => {
  const registered = await register(customers);
  const { customerId, tenantId, admin } = registered;
  await add(registered);
  await add(registered, { kind: "EORI", number: "DE1234567" });
  await rows(
    customers,
    `UPDATE customs_number AS a SET sealed = b.sealed FROM customs_number AS b
     WHERE a.tenant_id = $1 AND b.tenant_id = $1 AND a.id <> b.id`,
    tenantId,
  );
  const unreadable = { number: null, maskedNumber: null, state: "UNREADABLE" };
  expect(await seen(customerId, admin)).toEqual([unreadable, unreadable]);
  const cipher = new FieldCipher(new MasterKeys(["a key of nobody's, which erasing needs not."]));
  await customers.database.transaction(Viewer.system, (tx) => cipher.erase(tx, { id: tenantId, tenantId }, new Date()));
  const erased = { ...unreadable, state: "ERASED" };
  expect(await seen(customerId, admin)).toEqual([erased, erased]);
});

it("a page of numbers takes one read of keys", async () => {
  const registered = await register(customers);
  for (let n = 0; n < 5; n += 1) await add(registered, { number: `IM276000074${n}` });
  const statements = await statementsOf(async () => {
    expect(await seen(registered.customerId, registered.admin)).toHaveLength(5);
  });
  expect(statements.filter((text) => text.includes('FROM "subject_key"'))).toHaveLength(1);
});

it.each([
  ["of a customer", null, /customs_number_(of_tenant|by_kind|default): \(tenant_id = /],
  ["of a kind", "EORI", /customs_number_by_kind: \(\(tenant_id = .*kind = /],
])("a page %s is found by an index", async (_what, kind, index) => {
  const conditions = [equals("tenantId", randomUUID()), equals("kind", kind)];
  const page = { order: "id", newestFirst: true, limit: 11 };
  const statement = select(customers.database.source, Viewer.system, CustomsNumber, conditions, page)!;
  const [read, ...others] = await planOf(customers.database, Viewer.system, statement);
  expect(read).toMatch(index);
  expect(others).toEqual([]);
});
