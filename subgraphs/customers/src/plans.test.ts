import { randomUUID } from "node:crypto";
import { type Database, encodeCursor, Viewer, type ViewerClaims } from "@baiyun/kit";
import { staff, testDatabaseUrl, viewer } from "@baiyun/kit/testing";
import { domain } from "./domain";
import { type Customers, startCustomers } from "./testing/customers";

let customers: Customers;
beforeAll(async () => {
  // Thousands of rows that an earlier version would have left, before all that another test would look for.
  customers = await startCustomers({ DATABASE_URL: await testDatabaseUrl("customers-plans", domain) });
  await seedMany(customers);
});
afterAll(() => customers.close());

/** 2,000 companies that are older than any other, with a person, an invitation and a session each that go on for ever. */
async function seedMany({ database }: Customers): Promise<void> {
  const id = "('00000000-0000-7000-8000-' || lpad(n::text, 12, '0'))::uuid";
  const from = "FROM generate_series(1, 2000) AS n ON CONFLICT DO NOTHING";
  await database.transaction(Viewer.system, async (tx) => {
    await tx.query(`INSERT INTO tenant (id, name, kind, version, created_by)
      SELECT ${id}, md5(n::text), 'CUSTOMER', 1, 'plans' ${from}`);
    await tx.query(`INSERT INTO customer (id, tenant_id, name, tier, default_currency, incoterm, status, version, created_by)
      SELECT ${id}, ${id}, md5(n::text), 'STANDARD', 'EUR', 'DDP',
        CASE WHEN n % 1000 = 0 THEN 'CLOSED' ELSE 'ACTIVE' END, 1, 'plans' ${from}`);
    await tx.query(`INSERT INTO user_account (id, tenant_id, email, email_verified_at, name, version, created_by)
      SELECT ${id}, ${id}, n || '@plans.example', now(), 'Person', 1, 'plans' ${from}`);
    await tx.query(`INSERT INTO membership (id, tenant_id, user_id, role, version, created_by)
      SELECT ${id}, ${id}, ${id}, 'customer_admin', 1, 'plans' ${from}`);
    await tx.query(`INSERT INTO invitation (user_id, tenant_id, token_hash, expires_at, created_by)
      SELECT ${id}, ${id}, 'plans ' || n, 'infinity', 'plans' ${from}`);
    await tx.query(`INSERT INTO session (id, tenant_id, user_id, expires_at)
      SELECT ${id}, ${id}, ${id}, 'infinity' ${from}`);
    await tx.query(`INSERT INTO refresh_token (token_hash, tenant_id, session_id)
      SELECT 'plans ' || n, ${id}, ${id} ${from}`);
    await tx.query(`INSERT INTO registration
        (id, email, company_name, default_currency, incoterm, name, password_hash, token_hash, expires_at, created_at)
      SELECT ${id}, n || '@plans.example', 'Company', 'EUR', 'DDP', 'Person', 'none', 'plans ' || n, 'infinity', 'infinity' ${from}`);
    await tx.query(`INSERT INTO mail (id, recipient, subject, created_at)
      SELECT ${id}, n || '@plans.example', 'Plans', 'infinity' ${from}`);
    await tx.query(`INSERT INTO password_reset (id, token_hash, email, expires_at)
      SELECT ${id}, 'plans ' || n, 'plans', 'infinity' ${from}`);
    await tx.query(`INSERT INTO allowance SELECT 'plans ' || n, 1, 'infinity' ${from}`);
  });
  for (const table of ["tenant", "customer", "user_account", "membership", "invitation", "session", "refresh_token"]) {
    await database.source.query(`ANALYZE ${table}`);
  }
  for (const table of ["registration", "password_reset", "mail", "allowance"]) {
    await database.source.query(`ANALYZE ${table}`);
  }
}

type Statement = Parameters<Database["read"]>[1][number];

/** What an operation asks of the database. */
async function readsOf(query: string, variables: object, claims: ViewerClaims): Promise<Statement[]> {
  const read = jest.spyOn(customers.database, "read");
  try {
    const { errors } = await customers.run(query, variables, claims);
    expect(errors).toBeUndefined();
    return read.mock.calls.flatMap(([, statements]) => statements);
  } finally {
    read.mockRestore();
  }
}

/** How PostgreSQL answers it, as the application's role and behind the policies; sequential scans only where it must. */
function planOf({ text, values }: Statement, claims: ViewerClaims | "system"): Promise<string> {
  const asking = claims === "system" ? Viewer.system : Viewer.fromClaims(claims);
  return customers.database.transaction(asking, async (tx) => {
    await tx.query("SET LOCAL enable_seqscan = off");
    const lines: { "QUERY PLAN": string }[] = await tx.query(`EXPLAIN (COSTS OFF) ${text}`, values);
    return lines.map((line) => line["QUERY PLAN"]).join("\n");
  });
}

const CUSTOMERS = "query ($filter: CustomerFilter) { customers(first: 20, filter: $filter) { edges { node { id } } } }";

it.each([
  ["every customer", {}, staff("support"), ["Index Scan Backward using customer_pkey on customer"]],
  [
    "a rare status",
    { statuses: ["CLOSED"] },
    staff("support"),
    ["using customer_by_status on customer", 'Index Cond: (status = wanted."a value")'],
  ],
  [
    "the beginning of code or name",
    { search: "By10012" },
    staff("support"),
    ["BitmapOr", "Index Cond: ((code_key >= 'by10012'", "Index Cond: ((name_key >= 'by10012'"],
  ],
  ["a tenant's own", {}, viewer("customer_admin"), ["Index Cond: (tenant_id ="]],
  ["a tenant's own by name", { search: "paper" }, viewer("customer_admin"), ["Index Cond: (tenant_id ="]],
] as const)("customers: %s goes by an index", async (_what, filter, claims, conditions) => {
  const [read, ...others] = await readsOf(CUSTOMERS, { filter }, claims);
  expect(others).toEqual([]);
  const plan = await planOf(read!, claims);
  for (const condition of conditions) expect(plan).toContain(condition);
  expect(plan).not.toContain("Seq Scan");
});

it.each([
  ["NAME", "customer_by_name_key", "a"],
  ["CODE", "customer_by_code_key", "by1"],
])("customers sorted by %s go by an index, on the first page and the next", async (field, index, key) => {
  const query = `query ($orderBy: CustomerSort, $after: String) {
    customers(first: 20, orderBy: $orderBy, after: $after) { edges { node { id } } } }`;
  for (const after of [null, encodeCursor(`${field} ASC 00000000-0000-7000-8000-000000000001 ${key}`)]) {
    const [read] = await readsOf(query, { orderBy: { field, direction: "ASC" }, after }, staff("support"));
    const plan = await planOf(read!, staff("support"));
    expect(plan).toContain(`Index Scan using ${index} on customer`);
    expect(plan).not.toContain("Seq Scan");
  }
});

it.each([
  ["the newest", null, 'Index Cond: (tenant_id = wanted."a value")'],
  [
    "those after a cursor",
    "ffffffff-ffff-7fff-8fff-ffffffffffff",
    'Index Cond: ((tenant_id = wanted."a value") AND (id < ',
  ],
])("members of tenants go by tenant and id: %s", async (_page, position, condition) => {
  const of = ["1", "2"].map((n) => ({ __typename: "Tenant", id: `00000000-0000-7000-8000-${n.padStart(12, "0")}` }));
  const query = `query ($of: [_Any!]!, $after: String) { _entities(representations: $of) {
    ... on Tenant { members(after: $after) { edges { node { id user { id } } } } customer { id } } } }`;
  const reads = await readsOf(query, { of, after: position && encodeCursor(position) }, staff("support"));
  const plans = await Promise.all(reads.map((read) => planOf(read, staff("support"))));
  for (const plan of plans) expect(plan).not.toContain("Seq Scan");
  const members = plans.filter((plan) => plan.includes("on membership"));
  expect(members).toHaveLength(1);
  expect(members[0]).toContain("Index Scan Backward using membership_of_tenant on membership");
  expect(members[0]).toContain(condition);
});

it("roles of people and people by address go by an index", async () => {
  const userId = "00000000-0000-7000-8000-000000000001";
  const query = "query ($of: [_Any!]!) { _entities(representations: $of) { ... on User { memberships { role } } } }";
  const reads = await readsOf(query, { of: [{ __typename: "User", id: userId }] }, staff("support"));
  const plans = await Promise.all(reads.map((read) => planOf(read, staff("support"))));
  expect(plans.join("\n")).toContain("Index Cond: (user_id = ANY");
  const byEmail = {
    text: "SELECT id FROM user_account WHERE email = $1 AND email_verified_at IS NOT NULL",
    values: ["1@plans.example"],
  };
  expect(await planOf(byEmail, "system")).toContain("Index Cond: (email =");
  expect(plans.join("\n")).not.toContain("Seq Scan");
});

it.each([
  ["sessions", "session_ended", "LEAST(expires_at, revoked_at) <"],
  ["invitations", "invitation_ended", "LEAST(expires_at, accepted_at) <"],
  ["registrations", "registration_ended", "expires_at <"],
  ["passwords", "password_reset_ended", "expires_at <"],
  ["mails", "mail_written", "created_at <"],
  ["allowance", "allowance_since", "since <"],
  ["obligations", "customer_shipment_ended", "as_of <"],
] as const)("%s are pruned by %s", async (service, index, condition) => {
  const plans: string[] = [];
  await customers.database.transaction(Viewer.system, async (tx) => {
    await tx.query("SET LOCAL enable_seqscan = off");
    const query = tx.query.bind(tx);
    const explained = async (text: string, values?: unknown[]) => {
      const lines: { "QUERY PLAN": string }[] = await query(`EXPLAIN (COSTS OFF) ${text}`, values);
      plans.push(lines.map((line) => line["QUERY PLAN"]).join("\n"));
      return text.startsWith("SELECT") ? [{ id: randomUUID() }] : [[], 0];
    };
    jest.spyOn(tx, "query").mockImplementation(explained as typeof tx.query);
    await customers.services[service].prune(tx, new Date("2001-01-01T00:00:00Z"), 100);
  });
  expect(plans[0]).toContain(index);
  expect(plans[0]).toContain(condition);
  for (const plan of plans) expect(plan).not.toContain("Seq Scan");
});
