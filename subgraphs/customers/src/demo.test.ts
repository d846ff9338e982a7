import { Viewer } from "@baiyun/kit";
import { testDatabaseUrl } from "@baiyun/kit/testing";
import { openDatabase } from "./database";
import { DEMO_KESTREL_TENANT_ID, DEMO_LUMEN_TENANT_ID, demoAccounts, seedDemo } from "./demo";
import { Role } from "./membership/membership.entity";

it("has an account for every role, and two customers", () => {
  expect(new Set(demoAccounts.map(({ role }) => role))).toEqual(new Set(Object.values(Role)));
  const admins = demoAccounts.filter(({ role }) => role === "customer_admin");
  expect(admins.map(({ tenant }) => tenant)).toEqual(["Lumen Goods", "Kestrel Home"]);
});

it("is seeded once, also by two processes, and leaves later changes alone", async () => {
  const database = await openDatabase(await testDatabaseUrl("customers"));
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
  expect(
    first.events.map(({ type, payload }: { type: string; payload: { status: string } }) => [type, payload.status]),
  ).toEqual(Array(2).fill(["customer.registered.v1", "ACTIVE"]));

  await seedDemo(database);
  expect(await demo()).toEqual(first);
  await database.close();
});
