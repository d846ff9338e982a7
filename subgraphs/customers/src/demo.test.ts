import { Database, ROLES, Viewer } from "@baiyun/kit";
import { testDatabaseUrl } from "@baiyun/kit/testing";
import { DEMO_KESTREL_TENANT_ID, DEMO_LUMEN_TENANT_ID, demoAccounts, seedDemo } from "./demo";
import { domain } from "./domain";

it("has an account for every role, and three customers", () => {
  expect(new Set(demoAccounts.map(({ role }) => role))).toEqual(new Set(ROLES));
  const admins = demoAccounts.filter(({ role }) => role === "customer_admin");
  expect(admins.map(({ tenant }) => tenant)).toEqual(["Lumen Goods", "Kestrel Home", "Harbour and Pine"]);
});

it("is seeded once, also by two processes, and leaves later changes alone", async () => {
  const url = await testDatabaseUrl("customers-demo");
  const { entities = [], migrations = [] } = domain;
  const database = await Database.open({ url, entities: [...entities], migrations: [...migrations] });
  const ids = [DEMO_LUMEN_TENANT_ID, DEMO_KESTREL_TENANT_ID];
  const demo = () =>
    database.transaction(Viewer.system, async (tx) => ({
      customers: await tx.query("SELECT * FROM customer WHERE id = ANY($1) ORDER BY id", [ids]),
      events: await tx.query(
        "SELECT id, type, payload FROM outbox_event WHERE aggregate_id = ANY($1) ORDER BY position",
        [ids],
      ),
      members: await tx.query(
        `SELECT count(*)::int AS stated, count(*) FILTER (WHERE payload ->> 'isActive' = 'true')::int AS active
         FROM outbox_event WHERE type = 'member.stated.v1'`,
      ),
    }));
  await Promise.all([seedDemo(database), seedDemo(database)]);
  const first = await demo();
  expect(first.customers.map(({ name, status }: Record<string, string>) => `${name} ${status}`)).toEqual([
    "Lumen Goods ACTIVE",
    "Kestrel Home ACTIVE",
  ]);
  const told = first.customers.flatMap((customer: Record<string, string>) => {
    const { id: customerId, code, name, tier, default_currency: defaultCurrency, incoterm } = customer;
    return [
      { type: "customer.registered.v1", payload: { customerId, code, status: "ACTIVE" } },
      { type: "customer.terms_changed.v1", payload: { customerId, name, tier, defaultCurrency, incoterm } },
    ];
  });
  expect(first.events.map(({ type, payload }: Record<string, unknown>) => ({ type, payload }))).toEqual(told);
  expect(first.members).toEqual([{ stated: demoAccounts.length, active: demoAccounts.length }]);

  await seedDemo(database);
  expect(await demo()).toEqual(first);
  await database.close();
});
