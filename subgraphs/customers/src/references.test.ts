import { createLogger, type Database, newId, Subgraph, Viewer } from "@baiyun/kit";
import { run, staff, testDatabaseUrl } from "@baiyun/kit/testing";
import { Context } from "./context";
import { Customer, CustomerStatus, CustomerTier, Incoterm } from "./customer/customer.entity";
import { openDatabase } from "./database";
import { resolversOver } from "./resolvers";
import { schema } from "./schema";
import { AccessTokens } from "./session/access-tokens";
import { Tenant, TenantKind } from "./tenant/tenant.entity";
import { User } from "./user/user.entity";

let database: Database;
let subgraph: Subgraph;
beforeAll(async () => {
  database = await openDatabase(await testDatabaseUrl("customers"));
  const unused = new AccessTokens({ kty: "OKP", crv: "Ed25519", x: "", d: "", kid: "unused" }, "", "");
  subgraph = await Subgraph.start({
    schema,
    resolvers: resolversOver(database, unused),
    context: (viewer) => new Context(database, viewer),
    resources: [],
    config: { PORT: 0, HOST: "127.0.0.1", ROUTER_SECRET: "a secret that only these tests know." },
    logger: createLogger("test", "silent"),
  });
});
afterAll(async () => {
  await subgraph.close();
  await database.close();
});

/** Statements that read `table` while the work runs. */
async function selectsFrom(table: string, work: () => Promise<unknown>): Promise<number> {
  let selects = 0;
  const query = jest.spyOn(database.source.logger, "logQuery").mockImplementation((sql) => {
    if (sql.startsWith("SELECT") && sql.includes(`FROM "${table}"`)) selects += 1;
  });
  await work();
  query.mockRestore();
  return selects;
}

const createdBy = "test";

/** Twenty tenants with a customer and a person each: their ids by type. */
async function seedTwenty(): Promise<Record<"Tenant" | "Customer" | "User", string[]>> {
  const ids = { Tenant: [] as string[], Customer: [] as string[], User: [] as string[] };
  await database.transaction(Viewer.system, async (tx) => {
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
  const selects = await selectsFrom(table, async () => {
    const { data } = await run<{ _entities: unknown }>(
      subgraph,
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
    run(
      subgraph,
      `query Refs($of: [_Any!]!) { _entities(representations: $of) {
        ... on User { tenant { name } customer { name } memberships { role } } } }`,
      { of: ids.map((id) => ({ __typename: "User", id })) },
      staff("ops"),
    );
  const selects = [];
  for (const table of ["user_account", "tenant", "customer", "membership"]) selects.push(await selectsFrom(table, ask));
  expect(selects).toEqual([1, 1, 1, 1]);
});
