import { Database, ROLES, Viewer } from "@baiyun/kit";
import { testDatabaseUrl } from "@baiyun/kit/testing";
import { DEMO_KESTREL_TENANT_ID, DEMO_LUMEN_TENANT_ID, demoAccounts, seedDemo } from "./demo";
import { domain } from "./domain";

it("has an account for every role, and two customers", () => {
  expect(new Set(demoAccounts.map(({ role }) => role))).toEqual(new Set(ROLES));
  const admins = demoAccounts.filter(({ role }) => role === "customer_admin");
  expect(admins.map(({ tenant }) => tenant)).toEqual(["Lumen Goods", "Kestrel Home"]);
});

it("is seeded once, also by two processes, and leaves later changes alone", async () => {
  const url = await testDatabaseUrl("customers-demo");
  const { entities = [], migrations = [] } = domain;
  const database = await Database.open({ url, entities: [...entities], migrations: [...migrations] });
  const ids = [DEMO_LUMEN_TENANT_ID, DEMO_KESTREL_TENANT_ID];
  const demo = () =>
    database.transaction(Viewer.system, async (tx) => ({
      customers: await tx.query("SELECT * FROM customer WHERE id = ANY($1) ORDER BY id", [ids]),
      events: await tx.query("SELECT id, type, payload FROM outbox_event WHERE aggregate_id = ANY($1)", [ids]),
    }));
  await Promise.all([seedDemo(database), seedDemo(database)]);
  const first = await demo();
  expect(first.customers.map(({ name, status }: Record<string, string>) => `${name} ${status}`)).toEqual([
    "Lumen Goods ACTIVE",
    "Kestrel Home ACTIVE",
  ]);
  const registered = first.customers.map(({ id, code }: Record<string, string>) => ({
    type: "customer.registered.v1",
    payload: { customerId: id, code, status: "ACTIVE" },
  }));
  expect(first.events.map(({ type, payload }: Record<string, unknown>) => ({ type, payload }))).toEqual(registered);

  await seedDemo(database);
  expect(await demo()).toEqual(first);
  await database.close();
});
